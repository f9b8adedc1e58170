import ArgumentParser
import Foundation
import Phrases
import PlanModel

struct MilestoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "milestone", abstract: "Add one milestone, or change one.",
    subcommands: [Add.self, Set.self, Remove.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a milestone; the others stay as they are.")

    @Argument(help: "The item, by path or a part of its title.")
    var item: String

    @Option(help: ArgumentHelp("By when.", valueName: "period"))
    var due: Period

    @Option(help: "What is to be there by then.")
    var text: String

    @Option(help: "In the indicator's unit, or for a task in per cent.")
    var figure: String?

    @Option(help: "One of the item's indicators, by number or a part of its name.")
    var indicator: String?

    @Flag(name: .shortAndLong, help: "Take a step outside the target's days as it is.")
    var yes = false

    @OptionGroup var change: ChangeOptions

    func run() throws {
      let lookup = try change.open()
      let (found, plan) = try lookup.item(item)
      let record = try indicator.map { try lookup.indicator($0, on: found) }
      let value = try figure.map { text in
        try record.map { try Figures.value(text, for: $0.indicator) } ?? Figures.percent(text)
      }
      if let record {
        let session = lookup.session
        let questions = try lookup.store.assessor(today: session.today)
          .questions(about: [due], of: record, plan: plan)
        try Console.confirm(yes, session) { language in questions.map { $0.text(language) } }
      }
      try lookup.apply(
        .addMilestone(
          item: found.id, indicator: record?.id,
          MilestoneDraft(due: due, text: text, figure: value)))
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change a milestone; one that was missed gets another day only with --reason.")

    @Argument(help: "The milestone's number, as guatu milestones lists it.")
    var milestone: RowID

    @Option(help: ArgumentHelp("By when.", valueName: "period"))
    var due: Period?

    @Option(help: "What is to be there by then.")
    var text: String?

    @Option(help: "In the indicator's unit, or for a task in per cent; none takes it away.")
    var figure: String?

    @Option(help: "Why it moves.")
    var reason: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
      if due == nil, text == nil, figure == nil {
        throw ValidationError(UsagePhrases.milestone)
      }
    }

    func run() throws {
      let session = Session(common)
      let store = try session.open()
      let held = try MilestoneCommand.held(milestone, in: store)
      var draft = MilestoneDraft(due: held.due, text: held.text, figure: held.figure)
      if let due { draft.due = due }
      if let text { draft.text = text }
      if let figure {
        let record = try held.indicatorID.flatMap { try store.indicator($0) }
        draft.figure =
          figure == "none"
          ? nil
          : try record.map { try Figures.value(figure, for: $0.indicator) }
            ?? Figures.percent(figure)
      }
      try session.apply(.changeMilestone(milestone, draft, reason: reason), to: store)
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a milestone away; one that was missed only with --reason.")

    @Argument(help: "The milestone's number, as guatu milestones lists it.")
    var milestone: RowID

    @Option(help: "Why it goes.")
    var reason: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      let store = try session.open()
      try session.apply(.changeMilestone(milestone, nil, reason: reason), to: store)
    }
  }

  private static func held(_ id: RowID, in store: Store) throws -> Milestone {
    for plan in try store.plans() {
      let found = try store.snapshot(of: plan.id)?.milestones.first { $0.id == id }
      if let found { return found }
    }
    throw StoreError.noSuch(kind: "milestone", id: id)
  }
}
