import ArgumentParser
import Foundation
import Phrases
import PlanModel

/// What is wrong with a command line, in the user's language.
///
/// The argument parser says it in English; its sentences are known by their form. One that isn't known is passed on as
/// it is.
struct UsageSentence {
  private let arguments: [String]
  private let language: Language
  /// The command that the arguments name, and the names that lead to it.
  private let command: HelpTree.Command
  private let names: [String]

  init(_ arguments: [String], _ language: Language) throws {
    self.arguments = arguments
    self.language = language
    (command, names) = try HelpTree.reached(by: arguments)
  }

  /// What is wrong, and where the usage is told.
  func text(_ english: String) -> String {
    CommandPhrases.seeHelp(language, sentence(english), helpCommand)
  }

  private var helpCommand: String {
    (["guatu", "help"] + names.dropFirst()).joined(separator: " ")
  }

  private func sentence(_ english: String) -> String {
    if let phrase = UsagePhrases.all.first(where: { $0(.english) == english }) {
      return phrase(language)
    }
    let first = english.split(separator: "\n").first.map(String.init) ?? english
    if let found = first.wholeMatch(of: #/Unknown option '(.+?)'(?:\. Did you mean '(.+?)'\?)?/#) {
      let guess = found.2.map { Say.guess(language, String($0)) } ?? ""
      return Say.unknownOption(language, String(found.1)) + guess
    }
    if let found = first.wholeMatch(of: #/Missing value for '(.+?)'/#) {
      return missingValue(String(found.1))
    }
    if let found = first.wholeMatch(of: #/Unexpected argument '(.*)'/#) {
      return unexpected([String(found.1)])
    }
    if let found = first.wholeMatch(of: #/\d+ unexpected arguments: '(.+)'/#) {
      return unexpected(String(found.1).components(separatedBy: "', '"))
    }
    if let found = first.wholeMatch(of: #/Missing expected argument '(.+?)'/#) {
      return Say.missingArgument(language, String(found.1)) + explanation(of: String(found.1))
    }
    if let found = first.firstMatch(of: #/^The value '(.*?)' is invalid for '(.+?)'(.*)$/#) {
      return invalid(String(found.1), for: String(found.2), listing: String(found.3), english)
    }
    if let found = first.wholeMatch(of: #/The option '(.+?)' does not take any value, but .*/#) {
      return Say.noValue(language, String(found.1))
    }
    if first.hasPrefix("Can't autodetect a supported shell")
      || first.hasPrefix("Can't generate completion scripts")
    {
      let shells = CompletionShell.allCases.map(\.rawValue)
      return Say.shell(language, shells.joined(separator: comma))
    }
    return english
  }

  private var comma: String { language == .english ? ", " : "、" }

  /// What the help says of an argument, which is written as the parser writes it: --to <name>, <doubts> ...
  private func explanation(of written: String) -> String {
    let word = written.split(separator: " ").first.map(String.init) ?? ""
    let argument = (command.arguments ?? []).first {
      $0.isPositional ? "<\($0.valueName ?? "")>" == word : $0.isNamed(word)
    }
    let text = HelpWords.said(argument?.abstract, language)
    return text.isEmpty || language != .english ? text : " " + text
  }

  /// A value that begins with a hyphen is taken for the next option.
  private func missingValue(_ written: String) -> String {
    let option = written.split(separator: " ").first.map(String.init) ?? ""
    if let index = arguments.firstIndex(of: option), index + 1 < arguments.count,
      arguments[index + 1].contains(#/^-[0-9]/#)
    {
      return invalid(arguments[index + 1], for: written, listing: "", "")
    }
    return Say.missingValue(language, written) + explanation(of: written)
  }

  /// - Parameter listing: what the parser says of the values there are.
  private func invalid(
    _ value: String, for written: String, listing: String, _ english: String
  ) -> String {
    if let form = Say.forms.first(where: { written.hasSuffix("<\($0.key)>") }) {
      return Say.remark(language, written, form.value(language, value))
    }
    let sentence = Say.invalid(language, written, value)
    guard listing.contains("Please provide one of") else {
      // All others are numbers.
      return sentence + Say.whole(language) + explanation(of: written)
    }
    // Many values stand each on a line of its own.
    let lines = english.matches(of: #/\n +- (.+)/#).map { String($0.1) }
    let names = lines.isEmpty ? listing.matches(of: #/'(.+?)'/#).map { String($0.1) } : lines
    return sentence + Say.allowed(language, names.joined(separator: comma))
  }

  /// A first word that is no command is more often a slip than an argument.
  private func unexpected(_ words: [String]) -> String {
    let place = names.count - 1
    guard arguments.indices.contains(place), arguments[place] == words.first,
      !words[0].hasPrefix("-"), !command.shown.isEmpty
    else {
      return Say.unexpected(
        language, words.map { Say.quoted(language, $0) }.joined(separator: comma))
    }
    return noCommand(words[0])
  }

  /// There is no command of a name, below the one that was named.
  func noCommand(_ word: String) -> String {
    let known = command.shown.map(\.commandName)
    let near = known.map { ($0, UsageSentence.distance($0, word)) }.min { $0.1 < $1.1 }
    let path = names.joined(separator: " ")
    let sentence = Say.noCommand(language, names.count == 1 ? word : "\(path) \(word)")
    if let near, near.1 <= max(1, word.count / 3) {
      return sentence + Say.guess(language, "\(path) \(near.0)")
    }
    // Those of the program itself are too many for a sentence.
    return names.count == 1
      ? sentence : sentence + Say.allowed(language, known.joined(separator: comma))
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
}

private enum Say {
  static let unknownOption = Phrase("没有选项 {0}。", "沒有選項 {0}。", "Unknown option {0}.")
  static let guess = Phrase("是不是 {0}？", "是不是 {0}？", " Did you mean {0}?")
  static let missingValue = Phrase("{0} 后面缺少值。", "{0} 後面缺少值。", "{0} needs a value.")
  static let unexpected = Phrase("多余的参数{0}。", "多餘的參數{0}。", "Unexpected argument {0}.")
  static let quoted = Phrase("“{0}”", "「{0}」", "“{0}”")
  static let noCommand = Phrase("没有命令“{0}”。", "沒有命令「{0}」。", "There is no command “{0}”.")
  static let missingArgument = Phrase("缺少参数 {0}。", "缺少參數 {0}。", "{0} is missing.")
  static let invalid = Phrase("{0} 不能取“{1}”。", "{0} 不能取「{1}」。", "{0} can't be “{1}”.")
  static let allowed = Phrase("可取：{0}。", "可取：{0}。", " It may be {0}.")
  static let whole = Phrase("请写整数。", "請寫整數。", " Write a whole number.")
  static let noValue = Phrase("{0} 不带值。", "{0} 不帶值。", "{0} takes no value.")
  static let shell = Phrase(
    "不能为这种 shell 生成补全脚本。可取：{0}。", "不能為這種 shell 產生補全指令稿。可取：{0}。",
    "There are no completions for that shell. It may be {0}.")
  static let remark = Phrase("{0}：{1}", "{0}：{1}", "{0}: {1}")
  /// What is wrong with a value, by the name that the help gives it.
  static let forms = [
    "day": SupervisionPhrases.notADay, "period": CommandPhrases.notAPeriod,
    "name=value": UsagePhrases.notAPair,
  ]
}
