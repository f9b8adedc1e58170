import ArgumentParser
import Canvas
import PlanModel

/// What `--help` prints, in the user's language and as wide as the terminal.
struct HelpText {
  /// What every command knows comes last.
  private let common: Set<String>
  private let command: HelpTree.Command
  private let names: [String]
  private let page: Page
  /// Where the explanations begin.
  private static let margin = 26

  /// - Parameter arguments: what was typed, which says of what command help is wanted.
  init(_ tree: HelpTree, _ arguments: [String], _ page: Page) {
    common = tree.common
    (command, names) = tree.command(named: arguments)
    self.page = page
  }

  private var language: Language { page.language }
  private var width: Int { max(60, min(page.width, 100)) }

  var text: String {
    var lines = wrapped(said(command.abstract), to: width) + [""]
    for paragraph in said(command.discussion).split(
      separator: "\n\n", omittingEmptySubsequences: true)
    {
      lines +=
        paragraph.split(separator: "\n").flatMap { line in
          // Tables keep their columns.
          line.hasPrefix(" ") ? [String(line)] : wrapped(String(line), to: width)
        } + [""]
    }
    lines += [heading(HelpWords.usage), "  " + usage, ""]
    let shown = (command.arguments ?? []).filter(\.shouldDisplay)
    let isRoot = names.count == 1
    let own = shown.filter { !$0.isPositional && (isRoot || !common.contains($0.key)) }
    lines += section(HelpWords.arguments, shown.filter(\.isPositional))
    lines += section(HelpWords.options, own)
    if isRoot {
      for group in Guatu.configuration.groupedSubcommands {
        let names = Set(group.subcommands.compactMap { $0.configuration.commandName })
        lines += [HelpWords.group(group.name, language) + colon]
        lines += command.shown.filter { names.contains($0.commandName) }.flatMap(entry) + [""]
      }
      lines += wrapped(HelpWords.more(language), to: width)
    } else {
      if !command.shown.isEmpty {
        lines += [heading(HelpWords.commands)] + command.shown.flatMap(entry) + [""]
      }
      lines += section(
        HelpWords.common, shown.filter { !$0.isPositional && common.contains($0.key) })
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.trimmingEnd() + "\n" }.joined()
  }

  private func said(_ english: String?) -> String { HelpWords.said(english, language) }
  private var colon: String { language == .english ? ":" : "：" }
  private func heading(_ phrase: Phrase) -> String { phrase(language) + colon }

  private var usage: String {
    var words = names
    if !command.shown.isEmpty { words.append(HelpWords.anyCommand(language)) }
    words += (command.arguments ?? []).filter { $0.isPositional && $0.shouldDisplay }.map {
      let name = "<\($0.valueName ?? "")>" + ($0.isRepeating ? " ..." : "")
      return $0.isOptional ? "[\(name)]" : name
    }
    return (words + [HelpWords.anyOptions(language)]).joined(separator: " ")
  }

  private func section(_ title: Phrase, _ arguments: [HelpTree.Argument]) -> [String] {
    guard !arguments.isEmpty else { return [] }
    return [heading(title)]
      + arguments.flatMap { argument in
        var name = (argument.names ?? []).map(\.typed).joined(separator: ", ")
        if argument.isPositional || argument.kind == "option" {
          name += (name.isEmpty ? "" : " ") + "<\(argument.valueName ?? "")>"
        }
        return line(name, explained(argument))
      } + [""]
  }

  private func explained(_ argument: HelpTree.Argument) -> String {
    var text = said(argument.abstract)
    let comma = language == .english ? ", " : "、"
    // Where the sentence itself doesn't name them.
    if let values = argument.allValues, !values.contains(where: text.contains) {
      text += HelpWords.values(language, values.joined(separator: comma))
    }
    if let value = argument.defaultValue, !value.isEmpty, argument.kind == "option" {
      text += HelpWords.byDefault(language, value)
    }
    return text
  }

  private func entry(_ command: HelpTree.Command) -> [String] {
    line(command.commandName, said(command.abstract))
  }

  /// A name and, from one column on, what it is.
  private func line(_ name: String, _ words: String) -> [String] {
    let texts = wrapped(words, to: width - HelpText.margin)
    let indent = String(repeating: " ", count: HelpText.margin)
    let head = "  " + name
    guard head.count < HelpText.margin else { return [head] + texts.map { indent + $0 } }
    return [page.fit.fit(head, to: HelpText.margin) + (texts.first ?? "")]
      + texts.dropFirst().map { indent + $0 }
  }

  private func wrapped(_ text: String, to width: Int) -> [String] { page.fit.wrap(text, to: width) }
}
