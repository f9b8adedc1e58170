import ArgumentParser
import Canvas
import Dashboard
import Foundation
import Phrases
import PlanModel

/// What the program is told where no subcommand is.
struct OpeningOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @OptionGroup var dashboard: DashboardOptions

  @Flag(help: "Begin with the overview instead of where you were.")
  var fresh = false

  @Option(
    help: ArgumentHelp("Begin with a saved view.", valueName: "name"), completion: .savedViews)
  var saved: String?

  func run() throws {
    try openDashboard(Session(common), dashboard, isFresh: fresh, saved: saved)
  }

  /// The options where nothing else is said. Parsed by themselves, since a look at every subcommand would take a fifth
  /// of the time until the first frame; nil leaves all that is not right, and all questions, to the whole parser.
  static func alone(_ arguments: [String]) -> OpeningOptions? {
    guard arguments.first?.hasPrefix("-") ?? true else { return nil }
    return try? parse(arguments)
  }
}

/// The program: without a subcommand it opens the dashboard.
@main
struct Guatu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guatu",
    abstract: "A plan on the wall of every terminal: tree, responsibility matrix, indicators.",
    discussion: """
      Reads Chinese plan documents, keeps them in one local file, and shows what is to be done, \
      who answers for it, and how far it is.

      Without a command the dashboard opens. With --plain, or where standard output is no \
      terminal, a view is printed instead, one fact a line: guatu --plain --view matrix.

      Exit status: 0 all went well, 64 wrong usage, 65 bad data, 66 no such file, 70 a mistake of \
      guatu's own, 73 can't write, 74 input or output failed, 75 the store is busy, 77 no \
      permission, 78 a wrong setting. A signal that ends the dashboard gives 128 and its number.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Documents", subcommands: [ImportCommand.self, ExtractCommand.self]),
      CommandGroup(
        name: "Questions",
        subcommands: [
          OverviewCommand.self, PlansCommand.self, TreeCommand.self, MatrixCommand.self,
          IndicatorsCommand.self, TimelineCommand.self, PoliciesCommand.self, DoubtsCommand.self,
          LogCommand.self, ExplainCommand.self, MilestonesCommand.self, MilestoneCommand.self,
          RankingCommand.self, SupervisionCommand.self, SearchCommand.self,
        ]),
      CommandGroup(
        name: "Changes",
        subcommands: [
          ObserveCommand.self, IndicatorCommand.self, MatchCommand.self, VerifyCommand.self,
          ReturnCommand.self,
          ReopenCommand.self,
          ProgressCommand.self, ScheduleCommand.self,
          ReachCommand.self, ExemptCommand.self, WeightCommand.self, ShareCommand.self,
          UndoCommand.self, RedoCommand.self,
        ]),
      CommandGroup(
        name: "Supervision",
        subcommands: [OrdersCommand.self, ProblemsCommand.self, RemindCommand.self]),
      CommandGroup(
        name: "The store",
        subcommands: [
          OrganizationsCommand.self, RulesCommand.self, PeopleCommand.self,
          ScheduleFormCommand.self, CheckCommand.self, BackupCommand.self, ConfigCommand.self,
          DemoCommand.self, ManualCommand.self,
        ]),
    ])

  @OptionGroup var opening: OpeningOptions

  func run() throws { try opening.run() }

  static func main() {
    let arguments = arranged(Array(typed().dropFirst()))
    do {
      if let opening = OpeningOptions.alone(arguments) {
        try opening.run()
      } else {
        var command = try parseAsRoot(arguments)
        try command.run()
      }
    } catch let end as EndedBySignal {
      end.die()
    } catch {
      Foundation.exit(report(error, arguments).rawValue)
    }
  }

  /// What was typed, which on an older terminal is not in UTF-8.
  private static func typed() -> [String] {
    (0..<Int(CommandLine.argc)).map { index in
      guard let argument = CommandLine.unsafeArgv[index] else { return "" }
      let bytes = UnsafeRawBufferPointer(start: argument, count: strlen(argument))
      return Console.codeset.decoded(Array(bytes))
    }
  }

  /// Says what went wrong, and with which status to end.
  private static func report(_ error: any Error, _ arguments: [String]) -> ExitStatus {
    if error is StoreError || error is DocumentError || error is Failure {
      let failure = Failure(error)
      Console.complain(failure.sentence(language(of: arguments)))
      return failure.status
    }
    switch exitCode(for: error) {
    case .success:
      // Asked for: --help, --version.
      let message = fullMessage(for: error)
      let isHelp = message.hasPrefix("OVERVIEW:") || message.hasPrefix("USAGE:")
      return isHelp ? help(arguments) : printed(message + "\n")
    case .validationFailure:
      let message = message(for: error)
      let sentence = try? UsageSentence(arguments, language(of: arguments)).text(message)
      Console.complain(sentence ?? message)
      return .usage
    default:
      let failure = Failure(error)
      Console.complain(failure.sentence(language(of: arguments)))
      return failure.status
    }
  }

  /// Prints the help that was asked for.
  private static func help(_ arguments: [String]) -> ExitStatus {
    guard let tree = try? HelpTree.whole() else { return .internal }
    let language = language(of: arguments)
    if arguments.first == "help", let stray = tree.stray(in: Array(arguments.dropFirst())) {
      let sentence = try? UsageSentence(arguments, language).noCommand(stray)
      Console.complain(CommandPhrases.seeHelp(language, sentence ?? stray, "guatu help"))
      return .usage
    }
    let page = Page(
      language: language, fit: TextFit(glyphs: Console.glyphs), width: Console.width)
    return printed(HelpText(tree, arguments, page).text)
  }

  private static func printed(_ text: String) -> ExitStatus {
    (try? Console.print(text)) == nil ? .io : .ok
  }

  /// The language, also where the arguments could not be understood.
  private static func language(of arguments: [String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--language=") {
        return Language(tag: String(argument.dropFirst(11))) ?? environmentLanguage
      }
      if argument == "--language", index + 1 < arguments.count {
        return Language(tag: arguments[index + 1]) ?? environmentLanguage
      }
    }
    return environmentLanguage
  }

  /// The language of the configuration, else of the locale.
  private static var environmentLanguage: Language {
    let environment = ProcessInfo.processInfo.environment
    let configuration = try? Configuration(
      path: Folders(environment: environment).configurationFile, environment: environment)
    return configuration?.language.value ?? Language(environment: environment)
  }

  private static let optionsWithValue = [
    "--store", "--today", "--as-known", "--language", "--theme", "--color", "--glyphs", "--config",
  ]

  /// Common options may also stand before the command: guatu --store FILE tree.
  static func arranged(_ arguments: [String]) -> [String] {
    var position = 0
    while position < arguments.count, arguments[position].hasPrefix("--") {
      let argument = arguments[position]
      if optionsWithValue.contains(argument) {
        position += 2
      } else if optionsWithValue.contains(where: { argument.hasPrefix($0 + "=") }) {
        position += 1
      } else {
        return arguments
      }
    }
    guard position > 0, position < arguments.count, !arguments[position].hasPrefix("-") else {
      return arguments
    }
    return [arguments[position]] + arguments[..<position] + arguments[(position + 1)...]
  }
}
