import ArgumentParser
import Phrases
import PlanModel

/// Which figure a command is about.
struct FigureOptions: ParsableArguments {
  @Option(help: "Such as 2018, 2018H1, 2018Q3, 2018-09 or 2018-09-30.")
  var period: String

  @Option(help: ArgumentHelp("Whose figure it is, where the target is divided.", valueName: "name"))
  var organization: String?

  @Option(help: "Look only in this plan, by number or a part of its title.")
  var plan: String?

  @OptionGroup var common: CommonOptions

  func figure(_ indicator: String, in store: Store, _ session: Session) throws -> Observation {
    let found = try Choosing.indicator(
      indicator, in: Choosing.snapshots(plan, in: store, session))
    let member = try organization.map { try Choosing.organization($0, in: store).id }
    return try Choosing.observation(found, period, member, in: store)
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
    let session = Session(options.common)
    let store = try session.open()
    let figures = try indicators.map { try options.figure($0, in: store, session) }
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
    try session.apply(.verify(figures.map(\.id)), to: store)
    guard figures.count > 1 else { return }
    for figure in figures { try session.say("  " + text(figure)) }
  }
}

struct ReturnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "Send a figure back to who reported it, with the reason.")

  @Argument(help: "The indicator, by number or a part of its name.")
  var indicator: String

  @Option(help: "Why.")
  var reason: String

  @OptionGroup var options: FigureOptions

  func run() throws {
    let session = Session(options.common)
    let store = try session.open()
    let figure = try options.figure(indicator, in: store, session)
    try session.apply(.returnObservation(figure.id, reason: reason), to: store)
  }
}

struct ReopenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Unlock a verified figure, with the reason.")

  @Argument(help: "The indicator, by number or a part of its name.")
  var indicator: String

  @Option(help: "Why.")
  var reason: String

  @OptionGroup var options: FigureOptions

  func run() throws {
    let session = Session(options.common)
    let store = try session.open()
    let figure = try options.figure(indicator, in: store, session)
    try session.apply(.reopen(figure.id, reason: reason), to: store)
  }
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

  @Option(help: "Look only in this plan, by number or a part of its title.")
  var plan: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if lift == (reason != nil) { throw ValidationError(UsagePhrases.reasonOrLift) }
  }

  func run() throws {
    let session = Session(common)
    let store = try session.open()
    let found = try Choosing.indicator(
      indicator, in: Choosing.snapshots(plan, in: store, session))
    try session.apply(.exempt(indicator: found.id, reason: reason), to: store)
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

  @Option(help: "Look only in this plan, by number or a part of its title.")
  var plan: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if (indicator == nil) == (task == nil) {
      throw ValidationError(UsagePhrases.indicatorOrTask)
    }
  }

  func run() throws {
    let session = Session(common)
    let store = try session.open()
    let snapshots = try Choosing.snapshots(plan, in: store, session)
    let weight = try marks.map(Figures.number)
    if let task {
      let item = try Choosing.item(task, in: snapshots).0
      return try session.apply(.setWeight(.item(item.id), weight), to: store)
    }
    let found = try Choosing.indicator(indicator ?? "", in: snapshots)
    try session.apply(.setWeight(.indicator(found.id), weight), to: store)
  }
}
