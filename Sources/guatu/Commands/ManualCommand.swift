import ArgumentParser
import Dashboard
import Foundation
import Phrases
import PlanModel

struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, for man.",
    discussion: """
      guatu manual > /usr/local/share/man/man1/guatu.1 installs it; guatu manual | man -l - shows it.
      """)

  @OptionGroup var common: CommonOptions

  func run() throws {
    let manual = Manual(try HelpTree.whole(), Session(common).language)
    try Console.printData(manual.text)
  }
}

/// The manual page in man's own markup: commands and options as the parser has them, keys as the dashboard has them.
struct Manual {
  private let root: HelpTree.Command
  private let common: Set<String>
  private let language: Language

  init(_ tree: HelpTree, _ language: Language) {
    root = tree.command
    common = tree.common
    self.language = language
  }

  var text: String {
    var lines = [
      ".\\\" Made by guatu manual.", ".TH GUATU 1 \"\" \"guatu \(Guatu.configuration.version)\"",
      section(Say.name), "guatu \\- " + said(root.abstract), section(Say.synopsis),
      ".B guatu", "[" + italic(Say.options(language)) + "]", ".br", ".B guatu",
      italic(Say.command(language)) + " [" + italic(Say.arguments(language)) + "]",
      section(Say.description),
    ]
    lines += paragraphs(root.discussion)
    lines.append(section(HelpWords.options))
    lines += (root.arguments ?? []).flatMap(option)
    lines.append(section(HelpWords.commands))
    for command in root.shown { lines += self.command(command, ["guatu"]) }
    lines.append(section(Say.keys))
    lines += keys
    lines.append(section(FilterPhrases.title))
    lines += FilterPhrases.help.flatMap { tagged($0.sign(language), $0.text) }
    lines.append(section(Say.files))
    lines += Manual.files.flatMap { tagged($0.0, $0.1) }
    lines.append(section(Say.environment))
    lines += Manual.environment.flatMap { tagged($0.0, $0.1) }
    lines.append(section(Say.examples))
    lines += Manual.examples.flatMap {
      [".PP", ".nf", escape($0.0), ".fi", escape($0.1(language))]
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func section(_ title: Phrase) -> String {
    let text = title(language)
    return ".SH " + (language == .english ? text.uppercased() : text)
  }

  private func said(_ english: String?) -> String { escape(HelpWords.said(english, language)) }

  /// A command with its own arguments; those that every command knows are told once.
  private func command(_ command: HelpTree.Command, _ parents: [String]) -> [String] {
    let own = (command.arguments ?? []).filter { $0.shouldDisplay && !common.contains($0.key) }
    let names = parents + [command.commandName]
    let positional = own.filter(\.isPositional).map { argument in
      let name = italic(argument.valueName ?? "") + (argument.isRepeating ? " ..." : "")
      return argument.isOptional ? "[\(name)]" : name
    }
    let heading = ([escape(names.joined(separator: " "))] + positional).joined(separator: " ")
    var lines = [".SS \"\(heading)\"", said(command.abstract)]
    let more = paragraphs(command.discussion)
    if !more.isEmpty { lines += [".PP"] + more }
    lines += own.flatMap(option)
    for below in command.shown { lines += self.command(below, names) }
    return lines
  }

  private func option(_ argument: HelpTree.Argument) -> [String] {
    guard argument.shouldDisplay, let title = title(argument) else { return [] }
    return [".TP", title, said(argument.abstract)]
  }

  /// --store file
  private func title(_ argument: HelpTree.Argument) -> String? {
    if argument.isPositional { return italic(argument.valueName ?? "") }
    let names = (argument.names ?? []).map { "\\fB" + escape($0.typed) + "\\fR" }
    guard !names.isEmpty else { return nil }
    let value = argument.kind == "option" ? " " + italic(argument.valueName ?? "") : ""
    return names.joined(separator: ", ") + value
  }

  /// The dashboard's commands, group by group, from its own table.
  private var keys: [String] {
    var lines: [String] = []
    var heading = ""
    for entry in Command.table {
      let group = entry.group.phrase(language)
      if group != heading { lines.append(".SS \"\(escape(group))\"") }
      heading = group
      let keys = entry.keys.map { "\\fB" + escape($0) + "\\fR" }.joined(separator: ", ")
      let views = (entry.views ?? []).map(\.number).sorted().map { "\($0)" }
      let place = views.isEmpty ? "" : " [\(views.joined(separator: " "))]"
      lines += [
        ".TP", keys.isEmpty ? ":" : keys,
        escape(entry.name(language) + place + ": " + entry.help(language)),
      ]
    }
    return lines
  }

  private func paragraphs(_ english: String?) -> [String] {
    let text = HelpWords.said(english, language)
    // Lines that begin with blanks are a table.
    let parts = text.split(separator: "\n\n").map { part -> [String] in
      var lines: [String] = []
      var isTable = false
      for line in part.split(separator: "\n") {
        if line.hasPrefix(" ") != isTable { lines.append(isTable ? ".fi" : ".nf") }
        isTable = line.hasPrefix(" ")
        lines.append(escape(String(line)))
      }
      return lines + (isTable ? [".fi"] : [])
    }
    return Array(parts.joined(separator: [".PP"]))
  }

  private func tagged(_ name: String, _ words: Phrase) -> [String] {
    [".TP", italic(name), escape(words(language))]
  }

  private func italic(_ text: String) -> String { "\\fI" + escape(text) + "\\fR" }

  /// Text that roff takes for text; Chinese may be broken between any two characters that allow it.
  private func escape(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("\"", with: "\\(dq")
    let safe = escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    guard language != .english else { return safe }
    let characters = Array(safe)
    var result = ""
    for (index, character) in characters.enumerated() {
      result.append(character)
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      if character.isWide, next.isWide, !"，。；：、！？）》」”〉】".contains(next),
        !"（《「“〈【".contains(character)
      {
        result += "\\:"
      }
    }
    return result
  }

  private enum Say {
    static let name = Phrase("名称", "名稱", "Name")
    static let synopsis = Phrase("概要", "概要", "Synopsis")
    static let description = Phrase("说明", "說明", "Description")
    static let options = Phrase("选项", "選項", "options")
    static let command = Phrase("命令", "命令", "command")
    static let arguments = Phrase("参数", "參數", "arguments")
    static let keys = Phrase("按键", "按鍵", "Keys")
    static let files = Phrase("文件", "檔案", "Files")
    static let environment = Phrase("环境变量", "環境變數", "Environment")
    static let examples = Phrase("示例", "範例", "Examples")
  }

  private static let files = [
    (
      "$XDG_DATA_HOME/guatu/plans.guatu",
      Phrase(
        "数据文件，未用 --store 或 $GUATU_STORE 指定时。", "資料檔案，未用 --store 或 $GUATU_STORE 指定時。",
        "The store, where neither --store nor $GUATU_STORE names one.")
    ),
    (
      "$XDG_CONFIG_HOME/guatu/config.toml",
      Phrase(
        "设置；guatu config 打印现行设置。", "設定；guatu config 列印現行設定。",
        "Settings; guatu config prints those in force.")
    ),
    ("$XDG_CONFIG_HOME/guatu/themes/", Phrase("自己的主题。", "自己的主題。", "Themes of one's own.")),
    (
      "$XDG_CONFIG_HOME/guatu/organizations.txt",
      Phrase("单位的简称。", "單位的簡稱。", "Abbreviations of organizations.")
    ),
    (
      "$XDG_STATE_HOME/guatu/",
      Phrase(
        "上次的位置，以及表单里输入而未保存的文字。", "上次的位置，以及表單裡輸入而未儲存的文字。",
        "Where one was, and text typed into forms that is not saved yet.")
    ),
  ]

  private static let environment = [
    ("GUATU_STORE", Phrase("数据文件。", "資料檔案。", "The store's file.")),
    ("NO_COLOR", Phrase("不为空：不用颜色。", "不為空：不用顏色。", "Not empty: no colours.")),
    ("COLUMNS", Phrase("打印文字的宽度。", "列印文字的寬度。", "How wide text is printed.")),
    (
      "LC_ALL, LC_CTYPE, LANG",
      Phrase(
        "提示语言和终端编码。", "提示語言和終端編碼。", "The language of messages and the encoding of the terminal.")
    ),
  ]

  private static let examples = [
    (
      "guatu import 方案.docx",
      Phrase("读入方案并说明识别出什么。", "讀入方案並說明識別出什麼。", "Reads a plan and says what it found.")
    ),
    (
      "guatu indicators --format csv > indicators.csv",
      Phrase("把指标存成表格。", "把指標存成表格。", "The indicators for a spreadsheet.")
    ),
    (
      "guatu --plain --view supervision",
      Phrase("需要处理的事项，每行一件事。", "需要處理的事項，每行一件事。", "What needs attention, one fact a line.")
    ),
  ]
}

extension Character {
  /// Whether it is one of those that Chinese text is made of.
  fileprivate var isWide: Bool { unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false }
}
