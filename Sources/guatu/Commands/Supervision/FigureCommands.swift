import ArgumentParser
import Phrases
import PlanModel

/// Which figure a command is about.
struct FigureOptions: ParsableArguments {
  @Option(help: "Such as 2018, 2018H1, 2018Q3, 2018-09 or 2018-09-30.")
  var period: Period

  @Option(help: ArgumentHelp("Whose figure it is, where the target is divided.", valueName: "name"))
  var organization: String?

  @OptionGroup var change: ChangeOptions

  func figure(_ indicator: String, _ lookup: Lookup) throws -> Observation {
    let found = try lookup.indicator(indicator)
    let member = try organization.map(lookup.organization)
    return try Choosing.observation(found, period, member, in: lookup.store)
  }
}

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Confirm figures of a period; they are locked from then on.")

  @Argument(help: "Indicators, by number or a part of their names.")
  var indicators: [String]

  @Flag(name: .shortAndLong, help: "Also where a period has not ended.")
  var yes = false

  @OptionGroup var options: FigureOptions

  func run() throws {
    let lookup = try options.change.open()
    let (session, store) = (lookup.session, lookup.store)
    let figures = try indicators.map { try options.figure($0, lookup) }
    let ahead = figures.filter { $0.period.end > session.today }.map(\.period)
    try Console.confirm(yes, session) { language in
      Set(ahead).sorted().map {
        SupervisionPhrases.verifiesAhead(language, $0.description, "\($0.end)")
      }
    }
    let names = try Dictionary(
      figures.map { ($0.indicatorID, try store.indicator($0.indicatorID)?.indicator) },
      uniquingKeysWith: { $1 })
    func text(_ figure: Observation) -> String {
      let indicator = names[figure.indicatorID] ?? nil
      return "\(indicator?.name ?? "") \(figure.period) "
        + figure.value.plain + (indicator?.unit.printed ?? "")
    }
    if let done = figures.first(where: { $0.status == .verified }) {
      throw Failure(.badData, SupervisionPhrases.verifiedBefore, text(done))
    }
    try lookup.apply(.verify(figures.map(\.id)))
    guard figures.count > 1 else { return }
    for figure in figures { try session.say("  " + text(figure)) }
  }
}

/// A figure, and why something is done to it.
struct ReasonOptions: ParsableArguments {
  @Argument(help: "The indicator, by number or a part of its name.")
  var indicator: String

  @Option(help: "Why.")
  var reason: String

  @OptionGroup var options: FigureOptions

  /// Makes the change that `edit` is, of the figure and for the reason.
  func apply(_ edit: (RowID, String) -> PlanEdit) throws {
    let lookup = try options.change.open()
    let figure = try options.figure(indicator, lookup)
    try lookup.apply(edit(figure.id, reason))
  }
}

struct ReturnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "Send a figure back to who reported it, with the reason.")

  @OptionGroup var figure: ReasonOptions

  func run() throws { try figure.apply { .returnObservation($0, reason: $1) } }
}

struct ReopenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Unlock a verified figure, with the reason.")

  @OptionGroup var figure: ReasonOptions

  func run() throws { try figure.apply { .reopen($0, reason: $1) } }
}

struct ExemptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exempt",
    abstract: "Leave an indicator out of lights and scores, with a reason that you sign.")

  @Argument(help: "The indicator, by number or a part of its name.")
  var indicator: String

  @Option(help: "Why.")
  var reason: String?

  @Flag(help: "Take the indicator in again.")
  var lift = false

  @OptionGroup var change: ChangeOptions

  func validate() throws {
    if lift == (reason != nil) { throw ValidationError(UsagePhrases.reasonOrLift) }
  }

  func run() throws {
    let lookup = try change.open()
    let found = try lookup.indicator(indicator)
    try lookup.apply(.exempt(indicator: found.id, reason: reason))
  }
}

struct WeightCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weight", abstract: "Say what an indicator, or a task, counts in a score.")

  @Argument(help: "The indicator, by number or a part of its name.")
  var indicator: String?

  @Option(help: ArgumentHelp("A task instead, by path or a part of its title.", valueName: "item"))
  var task: String?

  @Option(help: ArgumentHelp("In marks; without it, the rules' own weight.", valueName: "marks"))
  var marks: String?

  @OptionGroup var change: ChangeOptions

  func validate() throws {
    if (indicator == nil) == (task == nil) {
      throw ValidationError(UsagePhrases.indicatorOrTask)
    }
  }

  func run() throws {
    let lookup = try change.open()
    let weight = try marks.map(Figures.number)
    if let task {
      return try lookup.apply(.setWeight(.item(lookup.item(task).0.id), weight))
    }
    let found = try lookup.indicator(indicator ?? "")
    try lookup.apply(.setWeight(.indicator(found.id), weight))
  }
}
