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
    let tool = try JSONDecoder().decode(HelpTree.self, from: Data(Guatu._dumpHelp().utf8))
    let manual = Manual(tool.command, Session(common).language)
    try Console.printData(manual.text)
  }
}

/// What the argument parser knows of the commands, as it dumps it.
struct HelpTree: Decodable {
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var subcommands: [Command]?
    var arguments: [Argument]?
    var shouldDisplay: Bool?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var isOptional: Bool
    var isRepeating: Bool
    var shouldDisplay: Bool
  }

  var command: Command
}

/// The manual page in man's own markup: commands and options as the parser has them, keys as the dashboard has them.
struct Manual {
  private let root: HelpTree.Command
  private let language: Language
  private static let helpNames: Set<String> = ["help", "version"]

  init(_ root: HelpTree.Command, _ language: Language) {
    self.root = root
    self.language = language
  }

  var text: String {
    var lines = [
      ".\\\" Made by guatu manual.", ".TH GUATU 1 \"\" \"guatu \(Guatu.configuration.version)\"",
      ".SH NAME", "guatu \\- " + Manual.escape(root.abstract ?? ""), ".SH SYNOPSIS",
      ".B guatu", "[" + Manual.italic("options") + "]", ".br", ".B guatu",
      Manual.italic("command") + " [" + Manual.italic("arguments") + "]", ".SH DESCRIPTION",
    ]
    lines += Manual.paragraphs(root.discussion)
    lines.append(".SH OPTIONS")
    lines += (root.arguments ?? []).flatMap(option)
    lines.append(".SH COMMANDS")
    for command in shown(root.subcommands) { lines += section(command, ["guatu"]) }
    lines.append(".SH KEYS")
    lines += keys
    lines.append(".SH FILES")
    lines += Manual.files.flatMap { Manual.tagged($0.0, $0.1) }
    lines.append(".SH ENVIRONMENT")
    lines += Manual.environment.flatMap { Manual.tagged($0.0, $0.1) }
    lines.append(".SH EXAMPLES")
    lines += Manual.examples.flatMap { [".PP", ".nf", Manual.escape($0.0), ".fi", $0.1] }
    return lines.map { $0 + "\n" }.joined()
  }

  private func shown(_ commands: [HelpTree.Command]?) -> [HelpTree.Command] {
    (commands ?? []).filter {
      $0.shouldDisplay != false && !Manual.helpNames.contains($0.commandName)
    }
  }

  /// A command with its own arguments; those that every command knows are told once.
  private func section(_ command: HelpTree.Command, _ parents: [String]) -> [String] {
    let common = Set((root.arguments ?? []).compactMap(Manual.title))
    let own = (command.arguments ?? []).filter {
      $0.shouldDisplay && !common.contains(Manual.title($0) ?? "")
    }
    let names = parents + [command.commandName]
    let positional = own.filter { $0.kind == "positional" }.map { argument in
      let name = Manual.italic(argument.valueName ?? "") + (argument.isRepeating ? " ..." : "")
      return argument.isOptional ? "[\(name)]" : name
    }
    let heading = ([Manual.escape(names.joined(separator: " "))] + positional)
      .joined(separator: " ")
    var lines = [".SS \"\(heading)\"", Manual.escape(command.abstract ?? "")]
    lines +=
      Manual.paragraphs(command.discussion).isEmpty
      ? [] : [".PP"] + Manual.paragraphs(command.discussion)
    lines += own.flatMap(option)
    for below in shown(command.subcommands) { lines += section(below, names) }
    return lines
  }

  private func option(_ argument: HelpTree.Argument) -> [String] {
    guard argument.shouldDisplay, let title = Manual.title(argument) else { return [] }
    return [".TP", title, Manual.escape(argument.abstract ?? "")]
  }

  /// --store file
  private static func title(_ argument: HelpTree.Argument) -> String? {
    if argument.kind == "positional" { return italic(argument.valueName ?? "") }
    let names = (argument.names ?? []).map { name in
      "\\fB" + escape((name.kind == "long" ? "--" : "-") + name.name) + "\\fR"
    }
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
      if group != heading { lines.append(".SS \"\(Manual.escape(group))\"") }
      heading = group
      let keys = entry.keys.map { "\\fB" + Manual.escape($0) + "\\fR" }.joined(separator: ", ")
      let views = (entry.views ?? []).map(\.number).sorted().map { "\($0)" }
      let place = views.isEmpty ? "" : " [\(views.joined(separator: " "))]"
      lines += [
        ".TP", keys.isEmpty ? ":" : keys,
        Manual.escape(entry.name(language) + place + ": " + entry.help(language)),
      ]
    }
    return lines
  }

  private static func paragraphs(_ text: String?) -> [String] {
    guard let text, !text.isEmpty else { return [] }
    return Array(
      text.split(separator: "\n\n").map { escape(String($0).replacing("\n", with: " ")) }
        .map { [$0] }.joined(separator: [".PP"]))
  }

  private static func tagged(_ name: String, _ words: String) -> [String] {
    [".TP", italic(name), escape(words)]
  }

  private static func italic(_ text: String) -> String { "\\fI" + escape(text) + "\\fR" }

  /// Text that roff takes for text.
  private static func escape(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("\"", with: "\\(dq")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  private static let files = [
    (
      "$XDG_DATA_HOME/guatu/plans.guatu",
      "The store, where neither --store nor $GUATU_STORE names one."
    ),
    ("$XDG_CONFIG_HOME/guatu/config.toml", "Settings; guatu config prints those in force."),
    ("$XDG_CONFIG_HOME/guatu/themes/", "Themes of one's own."),
    ("$XDG_CONFIG_HOME/guatu/organizations.txt", "Abbreviations of organizations."),
    ("$XDG_STATE_HOME/guatu/", "Where one was, and text typed into forms that is not saved yet."),
  ]

  private static let environment = [
    ("GUATU_STORE", "The store's file."),
    ("NO_COLOR", "Not empty: no colours."),
    ("COLUMNS", "How wide text is printed."),
    ("LC_ALL, LC_CTYPE, LANG", "The language of messages and the encoding of the terminal."),
  ]

  private static let examples = [
    ("guatu import 方案.docx", "Reads a plan and says what it found."),
    ("guatu indicators --format csv > indicators.csv", "The indicators for a spreadsheet."),
    ("guatu --plain --view supervision", "What needs attention, one fact a line."),
  ]
}
