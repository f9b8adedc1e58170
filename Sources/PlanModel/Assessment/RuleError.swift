import Foundation

/// What is wrong with a file of rules, and where.
public struct RuleError: Error, Hashable, Sendable {
  /// What can be wrong with rules.
  public enum Fault: Hashable, Sendable {
    /// The file is no TOML; the parser's own words.
    case syntax(String)
    case missing(key: String)
    case unknownKey(String)
    /// The value is of another type than the key's: "text", "number", "whole number" or "table".
    case wrongType(key: String, expected: String)
    case unknownValue(key: String, value: String, allowed: [String])
    /// The number is below what makes sense.
    case below(key: String, least: Decimal)
    case bands(table: String, Bands.Fault)
  }

  public let fault: Fault
  /// From 1; nil when the fault lies in no single line.
  public let line: Int?
  /// What else is wrong in the same file, in order of lines.
  public internal(set) var others: [RuleError] = []

  public init(_ fault: Fault, line: Int? = nil) {
    self.fault = fault
    self.line = line
  }

  /// What is wrong, where, and what would be right.
  public func text(_ language: Language) -> String {
    ([self] + others).map { error in
      let place = error.line.map { Words.line(language, "\($0)") } ?? ""
      return place + error.fault.text(language)
    }.joined(separator: language == .english ? "; " : "；")
  }
}

extension RuleError.Fault {
  func text(_ language: Language) -> String {
    switch self {
    case .syntax(let message): Words.syntax(language, message)
    case .missing(let key): Words.missingKey(language, key)
    case .unknownKey(let key): Words.unknownKey(language, key)
    case .wrongType(let key, let expected): Words.wrongType(language, key, expected)
    case .unknownValue(let key, let value, let allowed):
      Words.unknownValue(language, key, value, allowed.joined(separator: ", "))
    case .below(let key, let least): Words.below(language, key, least.plain)
    case .bands(let table, let fault): "[[\(table)]] " + fault.text(language)
    }
  }
}

extension Bands.Fault {
  /// What is wrong with the bands; they count from 1 as the reader does.
  public func text(_ language: Language) -> String {
    switch self {
    case .empty: Words.noBands(language)
    case .light(let light, let index):
      Words.bandLight(language, "\(index + 1)", light.rawValue)
    case .backwards(let index): Words.bandBackwards(language, "\(index + 1)")
    case .gap(let from, let to):
      Words.bandGap(language, from?.signed ?? "−∞", to?.signed ?? "+∞")
    case .overlap(let index, let other):
      Words.bandOverlap(language, "\(index + 1)", "\(other + 1)")
    case .upsideDown(let index, let other):
      Words.bandUpsideDown(language, "\(index + 1)", "\(other + 1)")
    }
  }
}

extension Words {
  static let line = Phrase("第 {0} 行：", "第 {0} 行：", "line {0}: ")
  static let syntax = Phrase("不是有效的 TOML：{0}", "不是有效的 TOML：{0}", "not valid TOML: {0}")
  static let missingKey = Phrase("缺少 {0}", "缺少 {0}", "{0} is missing")
  static let unknownKey = Phrase("不认识的项 {0}", "不認識的項 {0}", "unknown key {0}")
  static let wrongType = Phrase(
    "{0} 的类型不对，应为 {1}", "{0} 的類型不對，應為 {1}", "{0} has the wrong type: should be a {1}")
  static let unknownValue = Phrase(
    "{0} 不能是“{1}”，可用：{2}", "{0} 不能是「{1}」，可用：{2}", "{0} can't be \"{1}\"; use one of: {2}")
  static let below = Phrase("{0} 不得小于 {1}", "{0} 不得小於 {1}", "{0} must be at least {1}")
  static let noBands = Phrase("没有任何档", "沒有任何檔", "no bands")
  static let bandLight = Phrase(
    "第 {0} 档的灯“{1}”不能由偏差算出，只可用 green、yellow、red",
    "第 {0} 檔的燈「{1}」不能由偏差算出，只可用 green、yellow、red",
    "band {0}: \"{1}\" is not computed from a deviation; use green, yellow or red")
  static let bandBackwards = Phrase(
    "第 {0} 档的 below 必须大于 from", "第 {0} 檔的 below 必須大於 from",
    "band {0}: below must be greater than from")
  static let bandGap = Phrase(
    "从 {0} 到 {1} 没有档：每个偏差都要有一盏灯", "從 {0} 到 {1} 沒有檔：每個偏差都要有一盞燈",
    "no band covers {0} up to {1}: every deviation needs a light")
  static let bandUpsideDown = Phrase(
    "第 {0} 档的偏差比第 {1} 档好，灯（light）却更差：偏差越大，灯应越好",
    "第 {0} 檔的偏差比第 {1} 檔好，燈（light）卻更差：偏差越大，燈應越好",
    "band {0} is of better deviations than band {1}, but its light is worse: "
      + "the higher the deviation, the better the light")
  static let bandOverlap = Phrase(
    "第 {0} 档与第 {1} 档重叠", "第 {0} 檔與第 {1} 檔重疊", "band {0} overlaps band {1}")
}
