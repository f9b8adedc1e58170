import Foundation
import Phrases
import PlanModel

/// What is wrong with a theme, a configuration or a setting, and where.
public struct SettingsError: Error, Sendable, Hashable {
  /// The file as it was given, or the option or variable.
  public var place: String
  /// From 1; nil where no line is to blame.
  public var line: Int?
  public var reason: Reason
  /// What else is wrong in the same file, in order of lines.
  public var others: [SettingsError] = []

  /// What can be wrong.
  public enum Reason: Sendable, Hashable {
    case missing
    case unreadable
    /// Not TOML, in the parser's words.
    case syntax(String)
    case unknownKey(String)
    case unknownColor(String)
    case unknownTheme(String, known: [String])
    case inheritsItself
    /// `allowed`: what may stand there.
    case wrongValue(key: String, value: String, allowed: String)
    /// A key of the keyboard that has no such name.
    case unknownKeyName(String)
    /// Keys that another command has, on `line` of the same file, or from the start.
    case takenKeys(String, by: Command, line: Int?)
  }

  public init(_ place: String, line: Int? = nil, _ reason: Reason) {
    self.place = place
    self.line = line
    self.reason = reason
  }

  /// One sentence: where, what, and what to do.
  public func sentence(_ language: Language) -> String {
    let location = line.map { "\(place):\($0)" } ?? place
    return SettingsPhrases.frame(language, location, reason.text(language))
  }

  /// A line for each fault.
  public func report(_ language: Language) -> String {
    ([self] + others).map { $0.sentence(language) }.joined(separator: "\n")
  }
}

extension SettingsError.Reason {
  fileprivate func text(_ language: Language) -> String {
    typealias Say = SettingsPhrases
    switch self {
    case .missing: return Say.missing(language)
    case .unreadable: return Say.unreadable(language)
    case .syntax(let detail): return Say.syntax(language, detail)
    case .unknownKey(let key): return Say.unknownKey(language, key)
    case .unknownColor(let color): return Say.unknownColor(language, color)
    case .unknownTheme(let name, let known):
      return Say.unknownTheme(language, name, known.joined(separator: ", "))
    case .inheritsItself: return Say.inheritsItself(language)
    case .wrongValue(let key, let value, let allowed):
      return Say.wrongValue(language, key, value, allowed)
    case .unknownKeyName(let name): return Say.unknownKeyName(language, name)
    case .takenKeys(let keys, let command, let line):
      let name = command.entry?.name(language) ?? ""
      let other = "\(command.settingName) (\(name))"
      return line.map { Say.takenInFile(language, keys, other, "\($0)") }
        ?? Say.taken(language, keys, other, command.settingName)
    }
  }
}

private enum SettingsPhrases {
  static let frame = Phrase("{0}：{1}", "{0}：{1}", "{0}: {1}")
  static let missing = Phrase(
    "没有这个文件。请检查文件名。", "沒有這個檔案。請檢查檔名。", "there is no such file; check the name.")
  static let unreadable = Phrase(
    "不能读取。请检查文件权限和编码（UTF-8）。", "不能讀取。請檢查檔案權限和編碼（UTF-8）。",
    "it can't be read; check its permissions, and that it is UTF-8.")
  static let syntax = Phrase("不是有效的 TOML（{0}）。", "不是有效的 TOML（{0}）。", "not valid TOML ({0}).")
  static let unknownKey = Phrase(
    "没有“{0}”这一项。请检查拼写。", "沒有「{0}」這一項。請檢查拼寫。",
    "there is no key “{0}”; check its spelling.")
  static let unknownColor = Phrase(
    "颜色“{0}”未定义。请写 [palette] 中的名称，或 [\"#rrggbb\", 0–15]。",
    "顏色「{0}」未定義。請寫 [palette] 中的名稱，或 [\"#rrggbb\", 0–15]。",
    "the colour “{0}” is not defined; use a name of [palette], or write [\"#rrggbb\", 0 to 15].")
  static let unknownTheme = Phrase(
    "没有主题“{0}”。现有：{1}。也可写主题文件的路径。", "沒有主題「{0}」。現有：{1}。也可寫主題檔的路徑。",
    "there is no theme “{0}”; there are {1}, or give the path of a theme file.")
  static let inheritsItself = Phrase(
    "主题继承了它自己。请改 inherits。", "主題繼承了它自己。請改 inherits。",
    "the theme inherits itself; change inherits.")
  static let wrongValue = Phrase(
    "{0} 不能是“{1}”。可写：{2}。", "{0} 不能是「{1}」。可寫：{2}。", "{0} can't be “{1}”; write {2}.")
  static let unknownKeyName = Phrase(
    "没有叫“{0}”的键。请写字符，或 C-d、S-Tab、F5、Enter、PgDn 这样的名称。",
    "沒有叫「{0}」的鍵。請寫字元，或 C-d、S-Tab、F5、Enter、PgDn 這樣的名稱。",
    "there is no key called “{0}”; write a character, or C-d, S-Tab, F5, Enter, PgDn and the like.")
  static let takenInFile = Phrase(
    "按键“{0}”与第 {2} 行的 {1} 冲突。请改其中之一。", "按鍵「{0}」與第 {2} 行的 {1} 衝突。請改其中之一。",
    "the keys “{0}” conflict with {1} on line {2}; change one of them.")
  static let taken = Phrase(
    "按键“{0}”已用于 {1}。请换一个，或在 [keys] 中另设 {2}。", "按鍵「{0}」已用於 {1}。請換一個，或在 [keys] 中另設 {2}。",
    "the keys “{0}” belong to {1}; choose others, or set {2} in [keys] as well.")
}
