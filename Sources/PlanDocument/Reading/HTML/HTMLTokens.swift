/// A piece of a web page.
enum HTMLToken {
  case start(String, attributes: [String: String], selfClosing: Bool)
  case end(String)
  case text(Scalars)
}

/// Cuts a page into tags and text, in one pass that no input stops: what is no tag is text.
struct HTMLTokenizer {
  private let source: Scalars
  private var index = 0
  /// The element whose content is no markup, such as script, until its end tag.
  private var rawElement: String?

  init(_ source: Scalars) {
    self.source = source
  }

  mutating func next() -> HTMLToken? {
    if let element = rawElement {
      rawElement = nil
      skipRaw(until: element)
    }
    while index < source.count {
      if source[index] == "<" {
        let start = index
        if let token = markup() { return token }
        if index > start { continue }
      }
      return text()
    }
    return nil
  }

  private func peek(_ offset: Int) -> Unicode.Scalar? {
    index + offset < source.count ? source[index + offset] : nil
  }

  /// A tag; nil after a comment or declaration, which `index` then lies behind, and nil where "<" is text.
  private mutating func markup() -> HTMLToken? {
    guard let mark = peek(1) else { return nil }
    switch mark {
    case "!" where peek(2) == "-" && peek(3) == "-": skip(past: ["-", "-", ">"], from: index + 4)
    case "!", "?": skip(past: [">"], from: index + 2)
    case "%": skip(past: ["%", ">"], from: index + 2)
    case "/":
      guard let letter = peek(2), letter.isASCIILetter else { return nil }
      index += 2
      let name = readName()
      skip(past: [">"], from: index)
      return .end(name)
    default:
      guard mark.isASCIILetter else { return nil }
      index += 1
      return startTag()
    }
    return nil
  }

  private mutating func startTag() -> HTMLToken {
    let name = readName()
    var attributes: [String: String] = [:]
    var selfClosing = false
    while index < source.count, source[index] != ">" {
      // A tag that was never closed ends where the next one begins.
      if source[index] == "<", peek(1) != "%" { break }
      if source[index] == "/" {
        selfClosing = peek(1) == ">"
        index += 1
      } else if source[index].isBlank || source[index] == "=" {
        index += 1
      } else if let (key, value) = attribute(), attributes.count < 64 {
        attributes[key] = attributes[key] ?? value
      }
    }
    if index < source.count, source[index] == ">" { index += 1 }
    if Self.rawElements.contains(name), !selfClosing { rawElement = name }
    return .start(name, attributes: attributes, selfClosing: selfClosing)
  }

  private mutating func attribute() -> (String, String)? {
    let keyStart = index
    while index < source.count {
      let scalar = source[index]
      if scalar.isBlank || scalar == "=" || scalar == ">" || (scalar == "/" && index > keyStart) {
        break
      }
      index += 1
    }
    if index == keyStart { index += 1 }
    let key = lowercased(source[keyStart..<index])
    while index < source.count, source[index].isBlank { index += 1 }
    guard index < source.count, source[index] == "=" else { return (key, "") }
    index += 1
    while index < source.count, source[index].isBlank { index += 1 }
    guard let quote = peek(0) else { return (key, "") }
    var value: ArraySlice<Unicode.Scalar>
    if quote == "\"" || quote == "'" {
      let from = index + 1
      let end = source[from...].firstIndex(of: quote) ?? source.count
      value = source[from..<end]
      index = min(end + 1, source.count)
    } else {
      let from = index
      while index < source.count, !source[index].isBlank, source[index] != ">" { index += 1 }
      value = source[from..<index]
    }
    return Self.keptAttributes.contains(key) ? (key, value.prefix(300).string) : nil
  }

  private mutating func readName() -> String {
    let start = index
    while index < source.count {
      let scalar = source[index]
      guard scalar.isASCIILetter || scalar.isASCIIDigit || scalar == "-" || scalar == ":" else {
        break
      }
      index += 1
    }
    return lowercased(source[start..<min(index, start + 40)])
  }

  private func lowercased(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    scalars.prefix(40).string.lowercased()
  }

  private mutating func text() -> HTMLToken {
    let start = index
    index += 1
    while index < source.count, source[index] != "<" { index += 1 }
    return .text(decodeEntities(source[start..<index]))
  }

  private mutating func skip(past mark: [Unicode.Scalar], from start: Int) {
    var at = min(start, source.count)
    while at < source.count {
      if source[at] == mark[0], source[at...].starts(with: mark) {
        index = at + mark.count
        return
      }
      at += 1
    }
    index = source.count
  }

  /// Passes over the content of an element such as script, up to its end tag.
  private mutating func skipRaw(until name: String) {
    let wanted = Array(text: name)
    while index < source.count {
      if source[index] == "<", peek(1) == "/",
        index + 2 + wanted.count <= source.count,
        lowercased(source[(index + 2)..<(index + 2 + wanted.count)]) == name
      {
        return
      }
      index += 1
    }
  }

  private static let rawElements: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
  ]
  private static let keptAttributes: Set<String> = [
    "class", "id", "style", "role", "hidden", "colspan", "rowspan", "start", "value", "type",
  ]
}
