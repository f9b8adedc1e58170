/// A language the program speaks.
public enum Language: String, Codable, Sendable, CaseIterable {
  /// 简体中文
  case hans = "zh-Hans"
  /// 繁體中文
  case hant = "zh-Hant"
  case english = "en"

  /// Reads a language tag or a locale: zh-Hans, zh_CN.UTF-8, zh-TW, en_GB. Nil for a language not spoken.
  public init?(tag: String) {
    let lower = tag.lowercased().replacing("_", with: "-")
    if lower.hasPrefix("zh") {
      let isTraditional = ["hant", "tw", "hk", "mo"].contains { lower.contains($0) }
      self = isTraditional ? .hant : .hans
    } else if lower.hasPrefix("en") {
      self = .english
    } else {
      return nil
    }
  }

  /// The language of the environment: LC_ALL, LC_MESSAGES, LANG, in that order; 简体中文 where they name none
  /// that is spoken, since the documents are Chinese.
  public init(environment: [String: String]) {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    self = named.flatMap { Language(tag: $0) } ?? .hans
  }
}
