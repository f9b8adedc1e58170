import ArgumentParser
import Phrases
import PlanModel

/// What is wrong with a command line, in the user's language.
///
/// The argument parser says it in English; its common sentences are known by their form. A sentence that isn't known
/// is passed on as it is.
enum UsageSentence {
  static func of(_ english: String, arguments: [String], _ language: Language) -> String {
    guard language != .english else { return english }
    if let phrase = UsagePhrases.all.first(where: { $0(.english) == english }) {
      return phrase(language)
    }
    let first = english.split(separator: "\n").first.map(String.init) ?? english
    if let found = first.wholeMatch(of: #/Unknown option '(.+?)'(?:\. Did you mean '(.+?)'\?)?/#) {
      let guess = found.2.map { Say.guess(language, String($0)) } ?? ""
      return Say.unknownOption(language, String(found.1)) + guess
    }
    if let found = first.wholeMatch(of: #/Missing value for '(.+?)'/#) {
      return Say.missingValue(language, String(found.1))
    }
    if let found = first.wholeMatch(of: #/Unexpected argument '(.*)'/#) {
      return unexpected(String(found.1), arguments, language)
    }
    if let found = first.wholeMatch(of: #/\d+ unexpected arguments: (.+)/#) {
      return Say.unexpectedSeveral(language, String(found.1))
    }
    if let found = first.wholeMatch(of: #/Missing expected argument '(.+?)'/#) {
      return Say.missingArgument(language, String(found.1))
    }
    if let found = first.firstMatch(of: #/^The value '(.*?)' is invalid for '(.+?)'(.*)$/#) {
      return Say.invalid(language, String(found.2), String(found.1))
        + remark(String(found.3), english, language)
    }
    if let found = first.firstMatch(of: #/“(.*)” is not of the form NAME=VALUE/#) {
      return Say.notAPair(language, String(found.1))
    }
    if let found = first.wholeMatch(of: #/The option '(.+?)' does not take any value, but .*/#) {
      return Say.noValue(language, String(found.1))
    }
    return english
  }

  /// What a value may be, where the parser says it.
  private static func remark(
    _ detail: String, _ english: String, _ language: Language
  ) -> String {
    if detail.contains("is not a day") { return Say.day(language) }
    if detail.contains("is none of zh-Hans") { return Say.allowed(language, "zh-Hans、zh-Hant、en") }
    guard detail.contains("Please provide one of") else { return "" }
    // Many values stand each on a line of its own.
    let listed = english.matches(of: #/\n +- (.+)/#).map { String($0.1) }
    let names = listed.isEmpty ? detail.matches(of: #/'(.+?)'/#).map { String($0.1) } : listed
    return Say.allowed(language, names.joined(separator: "、"))
  }

  /// A first word that is no command is more often a slip than an argument.
  private static func unexpected(
    _ word: String, _ arguments: [String], _ language: Language
  ) -> String {
    guard arguments.first == word, !word.hasPrefix("-") else {
      return Say.unexpected(language, word)
    }
    let names = Guatu.configuration.groupedSubcommands.flatMap(\.subcommands)
      .compactMap { $0.configuration.commandName }
    let near = names.map { ($0, distance($0, word)) }.min { $0.1 < $1.1 }
    let guess =
      near.flatMap { $0.1 <= max(1, word.count / 3) ? Say.guess(language, "guatu " + $0.0) : nil }
      ?? ""
    return Say.noCommand(language, word) + guess
  }

  /// How many letters must change to make one word the other.
  static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (left == right ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[b.count]
  }

  private enum Say {
    static let unknownOption = Phrase("没有选项 {0}。", "沒有選項 {0}。", "Unknown option {0}.")
    static let guess = Phrase("是不是 {0}？", "是不是 {0}？", " Did you mean {0}?")
    static let missingValue = Phrase("{0} 后面缺少值。", "{0} 後面缺少值。", "{0} needs a value.")
    static let unexpected = Phrase("多余的参数“{0}”。", "多餘的參數「{0}」。", "Unexpected argument “{0}”.")
    static let unexpectedSeveral = Phrase(
      "多余的参数：{0}。", "多餘的參數：{0}。", "Unexpected arguments: {0}.")
    static let noCommand = Phrase("没有命令“{0}”。", "沒有命令「{0}」。", "There is no command “{0}”.")
    static let missingArgument = Phrase("缺少参数 {0}。", "缺少參數 {0}。", "{0} is missing.")
    static let invalid = Phrase("{0} 不能取“{1}”。", "{0} 不能取「{1}」。", "{0} can't be “{1}”.")
    static let allowed = Phrase("可取：{0}。", "可取：{0}。", " It may be {0}.")
    static let day = Phrase(
      "请写 2018-09-30 这样的日期。", "請寫 2018-09-30 這樣的日期。", " Write a day such as 2018-09-30.")
    static let notAPair = Phrase(
      "“{0}”不是 名称=数值 的形式。", "「{0}」不是 名稱=數值 的形式。", "“{0}” is not of the form NAME=VALUE.")
    static let noValue = Phrase("{0} 不带值。", "{0} 不帶值。", "{0} takes no value.")
  }
}
