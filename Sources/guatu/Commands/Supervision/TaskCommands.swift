import ArgumentParser
import Phrases
import PlanModel

struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Say how far a task has come.",
    discussion: """
      What is left out stays as it was. A task is dropped only with a reason, and by a supervisor: \
      it is in no score then.
      """)

  @Argument(help: "The task, by path or a part of its title.")
  var item: String

  @Option(help: "not-started, under-way, done or dropped.")
  var state: TaskState?

  @Option(help: ArgumentHelp("From 0 to 100.", valueName: "pct"))
  var percent: String?

  @Option(help: "Why, or a remark.")
  var reason: String?

  @OptionGroup var change: ChangeOptions

  func validate() throws {
    if state == nil, percent == nil, reason == nil {
      throw ValidationError(UsagePhrases.progress)
    }
  }

  func run() throws {
    let lookup = try change.open()
    let found = try lookup.item(item).0
    let held = TaskProgress(state: found.state, percent: found.percent, reason: found.reason)
    var progress = held
    if let state {
      progress.state = state
      // What was said of another state does not speak for this one.
      if state != held.state { progress.reason = nil }
      if state == .done || state == .notStarted { progress.percent = nil }
    }
    if let percent { progress.percent = try Figures.percent(percent) }
    if let reason { progress.reason = reason }
    try lookup.apply(.setProgress(item: found.id, progress, expecting: held))
  }
}

struct ScheduleFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule-form",
    abstract: "Say how a plan counts elapsed time: by months or by days.")

  @Argument(help: "The plan, by number or a part of its title.", completion: .plans)
  var plan: String

  @Argument(help: "month (m/12) or day (d/365 or d/366).")
  var form: ScheduleForm

  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    let store = try session.open()
    let found = try Choosing.plan(plan, in: store, session)
    try session.apply(.setSchedule(plan: found.id, form), to: store)
  }
}

struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Lay a task's milestones out backwards from its due date.",
    discussion: """
      The steps stand evenly between the two days, each at the nearest end of a quarter (--cycle); \
      nothing is due before the first of them. \
      Milestones that are not reached yet are replaced; where one of them was missed, --reason says \
      why; so it does where the due date has passed and moves. With --indicator the steps are of one \
      of the item's indicators and share the way from its baseline to its target evenly.
      """)

  @Argument(help: "The item, by path or a part of its title.")
  var item: String

  @Option(help: ArgumentHelp("The last step's day.", valueName: "day"))
  var due: Day

  @Option(help: "How many steps.")
  var steps: Int?

  @Option(help: ArgumentHelp("What a step is; once for each.", valueName: "words"))
  var step: [String] = []

  @Option(help: ArgumentHelp("Where the steps begin. Default: today.", valueName: "day"))
  var from: Day?

  @Option(help: "Where steps may stand: at the end of a month, quarter, half or year.")
  var cycle: ReportingCycle = .quarter

  @Option(help: "One of the item's indicators, by number or a part of its name.")
  var indicator: String?

  @Option(
    help: "Why, where a milestone that was missed moves or goes, or a due date that has passed.")
  var reason: String?

  @Flag(name: .shortAndLong, help: "Take steps outside the target's days as they are.")
  var yes = false

  @OptionGroup var change: ChangeOptions

  func validate() throws {
    if (steps == nil) == step.isEmpty {
      throw ValidationError(UsagePhrases.steps)
    }
    if let steps, !(1...100).contains(steps) {
      throw ValidationError(UsagePhrases.stepCount)
    }
  }

  func run() throws {
    let lookup = try change.open()
    let session = lookup.session
    let (found, plan) = try lookup.item(item)
    let start = from ?? session.today
    guard start <= due else {
      throw StoreError.invalid(field: "due", value: due.description, reason: .beforeStart)
    }
    let record = try indicator.map { try lookup.indicator($0, on: found) }
    let words = step.isEmpty ? (1...(steps ?? 1)).map { "第\($0)步" } : step
    let assessor = try lookup.store.assessor(today: session.today)
    let milestones =
      record.map {
        assessor.steps(
          words, from: start, to: due, cycle: cycle, of: $0, itemID: found.id, plan: plan)
      } ?? Milestone.backward(words, from: start, to: due, cycle: cycle, itemID: found.id)
    if let record {
      let questions = assessor.questions(about: milestones.map(\.due), of: record, plan: plan)
      try Console.confirm(yes, session) { language in questions.map { $0.text(language) } }
    }
    let drafts = milestones.map {
      MilestoneDraft(
        due: $0.due, text: $0.text, figure: $0.figure?.rounded(4), begins: $0.begins)
    }
    try lookup.apply(
      .setMilestones(
        item: found.id, indicator: record?.id, drafts, due: record == nil ? .day(due) : nil,
        reason: reason))
    for draft in drafts {
      let figure = draft.figure.map { "  \($0.plain)" } ?? ""
      try session.say("  \(draft.due.end)  \(draft.text)\(figure)")
    }
  }
}

struct ReachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reach", abstract: "Say that a milestone is reached.")

  @Argument(help: "The milestone's number, as guatu milestones lists it.")
  var milestone: RowID

  @Option(help: ArgumentHelp("When. Default: today.", valueName: "day"))
  var on: Day?

  @Flag(help: "It is not reached after all.")
  var not = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    let store = try session.open()
    let day = not ? nil : on ?? session.today
    try session.apply(.reachMilestone(milestone, on: day), to: store)
  }
}

struct MilestonesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "milestones", abstract: "List a plan's milestones in order of day.")

  @Argument(help: "The plan, by number or a part of its title.", completion: .plans)
  var plan: String?

  @OptionGroup var query: QueryOptions

  func run() throws {
    let session = query.session
    let wall = try Walls.chosen(plan, session)
    let names = Dictionary(wall.snapshot.indicators.map { ($0.id, $0.indicator.name) }) { a, _ in a
    }
    typealias Say = ColumnPhrases
    let table = Table(
      columns: [
        .init("id", Say.number, .right), .init("due"), .init("day", Say.due),
        .init("path", Say.path),
        .init("state"), .init("", Say.state), .init("reached", Say.reached),
        .init("figure", Say.figure, .right), .init("begins"), .init("text", Say.text),
        .init("item", Say.task),
        .init("indicator", Say.indicator),
      ],
      rows: wall.milestones.map { milestone in
        let item = wall.tree.row(of: milestone.itemID).map { wall.tree.items[$0] }
        let isMissed = milestone.reached == nil && milestone.due.end < session.today
        let state = milestone.reached != nil ? "reached" : isMissed ? "missed" : "ahead"
        let phrase =
          milestone.reached != nil
          ? SupervisionPhrases.reached : isMissed ? SupervisionPhrases.missed : nil
        return [
          JSON(milestone.id), .string(milestone.due.description),
          .string(milestone.due.end.description), JSON(item?.path), .string(state),
          JSON(phrase?(session.language)), JSON(milestone.reached?.description),
          JSON(milestone.figure), JSON(milestone.begins?.description), .string(milestone.text),
          JSON(item?.title),
          JSON(milestone.indicatorID.flatMap { names[$0] }),
        ]
      })
    try session.answer(query.format, table: table)
  }
}
