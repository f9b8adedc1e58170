import Foundation

extension RuleSet {
  /// Reads rules such as
  ///
  /// ```toml
  /// name = "默认"
  /// version = 1
  /// schedule = "month"      # or "day"
  /// reporting = "quarter"   # or "month", "half", "year"
  /// measure = "points"      # or "relative"
  /// tolerance = 5
  ///
  /// [[band]]
  /// light = "yellow"
  /// from = -10              # in the band
  /// below = 0               # no longer in it
  /// ```
  ///
  /// `[[band]]` is about progress, `[[target]]`, written the same way, about what is compared with
  /// its target alone; without any the progress bands hold for both. A number may be written as
  /// text ("0.1") to be taken digit by digit. Throws a `RuleError` for a gap, an overlap, an
  /// unknown light or key, and whatever is missing.
  public init(toml text: String) throws(RuleError) { try self.init(toml: text, isKept: false) }

  /// `isKept`: the rules of a store, which must be readable whatever an earlier version let pass.
  init(toml text: String, isKept: Bool) throws(RuleError) {
    let file = try RuleFile(text)
    file.allow([
      "name", "version", "note", "schedule", "reporting", "measure", "tolerance", "band", "target",
    ])
    let usual = RuleSet.standard
    let name = file.needed("name", file.text("name"), or: "")
    let version = file.needed("version", file.whole("version", atLeast: 1), or: 1)
    let progress = RuleSet.bands(file, "band", isKept)
    if !file.has("band") { file.add(.missing(key: "[[band]]"), line: nil) }
    let direct = RuleSet.bands(file, "target", isKept)
    let (note, tolerance) = (file.text("note"), file.number("tolerance", atLeast: 0))
    let schedule = file.choice("schedule", of: ScheduleForm.self)
    let reporting = file.choice("reporting", of: ReportingCycle.self)
    let measure = file.choice("measure", of: BandMeasure.self)
    try file.settle()
    self.init(
      name: name, version: version, note: note ?? "", schedule: schedule ?? .month,
      reporting: reporting ?? .quarter, measure: measure ?? .points,
      progress: progress ?? usual.progress, direct: direct, tolerance: tolerance ?? 5)
  }

  /// Nil where there are none, or where something is wrong with them.
  private static func bands(_ file: RuleFile, _ key: String, _ isKept: Bool) -> Bands? {
    let sections = file.sections(key)
    if sections.isEmpty { return nil }
    let faults = file.faultCount
    let bands = sections.map { section in
      section.allow(["light", "from", "below"])
      let light = section.needed(
        "light", section.choice("light", of: Light.self), or: .green, line: section.line())
      return Band(light, from: section.number("from"), below: section.number("below"))
    }
    // What lies between bands that are wrong says nothing.
    guard file.faultCount == faults else { return nil }
    do {
      return try Bands(bands, isKept: isKept)
    } catch {
      let line = error.index.flatMap { sections[$0].line() }
      file.add(.bands(table: key, error), line: line ?? file.line(key))
      return nil
    }
  }

  /// The rules as a file that `init(toml:)` reads back.
  public var toml: String {
    var lines = [
      "name = \(RuleFile.quoted(name))", "version = \(version)",
      "note = \(RuleFile.quoted(note))", "schedule = \"\(schedule.rawValue)\"",
      "reporting = \"\(reporting.rawValue)\"", "measure = \"\(measure.rawValue)\"",
      "tolerance = \(RuleFile.number(tolerance))",
    ]
    for (key, bands) in [("band", progress), ("target", direct)] {
      for band in bands.bands {
        lines += ["", "[[\(key)]]", "light = \"\(band.light.rawValue)\""]
        if let from = band.from { lines.append("from = \(RuleFile.number(from))") }
        if let below = band.below { lines.append("below = \(RuleFile.number(below))") }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension RuleFile {
  /// A whole number as it is; any other as text, which keeps every digit.
  static func number(_ value: Decimal) -> String {
    let text = value.plain
    return Int(text) == nil ? quoted(text) : text
  }
}

extension Bands.Fault {
  /// The band that is at fault; nil when it is what lies between bands.
  var index: Int? {
    switch self {
    case .empty, .gap: nil
    case .light(_, let index), .backwards(let index), .overlap(let index, _),
      .upsideDown(let index, _):
      index
    }
  }
}
