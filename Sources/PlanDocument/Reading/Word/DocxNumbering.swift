/// The automatic numbering of a Word document: what each list level looks like, and where the counting stands.
struct DocxNumbering {
  struct Level {
    var start = 1
    var format = "decimal"
    var text = ""
    var suffix = "tab"
    var legal = false
    /// The paragraph style that the level belongs to.
    var style: String?
  }

  private struct Instance {
    var abstract: String
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private var abstracts: [String: [Int: Level]] = [:]
  /// Lists that only point to a list style.
  private var links: [String: String] = [:]
  private var styleLists: [String: String] = [:]
  private var instances: [String: Instance] = [:]
  private var counters: [String: [Int?]] = [:]
  private var begun: Set<String> = []

  init() {}

  init(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingError) {
    var xml = XMLReader(bytes, part: "numbering", format: .docx, limits: limits)
    guard try xml.nextChild() != nil else { return }
    while let name = try xml.nextChild() {
      switch name {
      case "abstractNum": try readAbstract(&xml)
      case "num": try readInstance(&xml)
      default: try xml.skip()
      }
    }
  }

  private mutating func readAbstract(_ xml: inout XMLReader) throws(ReadingError) {
    let id = xml["abstractNumId"] ?? ""
    var levels: [Int: Level] = [:]
    while let name = try xml.nextChild() {
      switch name {
      case "lvl":
        let index = Int(xml["ilvl"] ?? "") ?? 0
        levels[index] = try Self.readLevel(&xml)
      case "numStyleLink":
        links[id] = xml["val"]
        try xml.skip()
      case "styleLink":
        if let style = xml["val"] { styleLists[style] = id }
        try xml.skip()
      default: try xml.skip()
      }
    }
    abstracts[id] = levels
  }

  private static func readLevel(_ xml: inout XMLReader) throws(ReadingError) -> Level {
    var level = Level()
    while let name = try xml.nextChild() {
      let value = xml["val"]
      switch name {
      case "start": level.start = value.flatMap { Int($0) } ?? 1
      case "numFmt": level.format = value ?? "decimal"
      case "lvlText": level.text = value ?? ""
      case "suff": level.suffix = value ?? "tab"
      case "isLgl": level.legal = value.map(isOn) ?? true
      case "pStyle": level.style = value
      default: break
      }
      // A number format may stand in mc:AlternateContent, with a plain one to fall back on.
      if name == "AlternateContent" {
        while let choice = try xml.nextChild() {
          guard choice == "Fallback" else {
            try xml.skip()
            continue
          }
          while let inner = try xml.nextChild() {
            if inner == "numFmt" { level.format = xml["val"] ?? "decimal" }
            try xml.skip()
          }
        }
      } else {
        try xml.skip()
      }
    }
    return level
  }

  private mutating func readInstance(_ xml: inout XMLReader) throws(ReadingError) {
    let id = xml["numId"] ?? ""
    var instance = Instance(abstract: "")
    while let name = try xml.nextChild() {
      switch name {
      case "abstractNumId":
        instance.abstract = xml["val"] ?? ""
        try xml.skip()
      case "lvlOverride":
        let index = Int(xml["ilvl"] ?? "") ?? 0
        while let inner = try xml.nextChild() {
          switch inner {
          case "startOverride":
            instance.starts[index] = xml["val"].flatMap { Int($0) }
            try xml.skip()
          case "lvl": instance.levels[index] = try Self.readLevel(&xml)
          default: try xml.skip()
          }
        }
      default: try xml.skip()
      }
    }
    instances[id] = instance
  }

  private func abstract(of instance: Instance) -> String {
    guard let style = links[instance.abstract], let list = styleLists[style] else {
      return instance.abstract
    }
    return list
  }

  /// The level that a paragraph style is tied to.
  func level(ofStyle style: String, list: String) -> Int? {
    guard let instance = instances[list] else { return nil }
    return abstracts[abstract(of: instance)]?.first { $0.value.style == style }?.key
  }

  /// Counts a paragraph and gives the label that Word would show before it, with the gap after it.
  mutating func label(list: String, level: Int) -> String? {
    guard let instance = instances[list], (0...8).contains(level) else { return nil }
    let abstract = abstract(of: instance)
    func shape(_ index: Int) -> Level? { instance.levels[index] ?? abstracts[abstract]?[index] }
    guard let own = shape(level) else { return nil }

    var counts = counters[abstract] ?? Array(repeating: nil, count: 9)
    if let restart = instance.starts[level], begun.insert("\(list) \(level)").inserted {
      counts[level] = restart
    } else {
      counts[level] = counts[level].map { $0 < .max ? $0 + 1 : $0 } ?? own.start
    }
    for deeper in (level + 1)..<max(9, level + 1) { counts[deeper] = nil }
    counters[abstract] = counts

    var text = ""
    var template = own.text[...]
    while let sign = template.popFirst() {
      guard sign == "%", let digit = template.first?.wholeNumberValue, (1...9).contains(digit)
      else {
        text.append(sign)
        continue
      }
      template.removeFirst()
      guard let other = shape(digit - 1) else { continue }
      text += formatNumber(
        counts[digit - 1] ?? other.start, as: own.legal ? "decimal" : other.format)
    }
    // Bullets from symbol fonts are private characters that mean nothing as text.
    text.unicodeScalars.removeAll { (0xE000...0xF8FF).contains($0.value) }
    guard let last = text.last else { return nil }
    if own.suffix == "nothing" || "、．.）)】〕：:，".contains(last) { return text }
    return text + " "
  }
}

/// A switch in WordprocessingML: on unless it says otherwise.
func isOn(_ value: String) -> Bool { !["0", "false", "off", "none"].contains(value) }
