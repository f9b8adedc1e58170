import ArgumentParser
import Foundation
import Phrases
import PlanModel

struct ObserveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "observe", abstract: "Record a figure for an indicator and a period.",
    discussion: """
      A value over ten times the last one or the target, a cumulative flow that falls within its \
      year, figures that do not add up, or two that close on one day are asked about once; where nobody can be asked it is refused unless --yes says that it is right.

      A period that has a figure already is only corrected with --replace; both figures stay on \
      record. A verified period is locked until it is reopened (guatu reopen).

      --from FILE.csv records many figures as one change: all of them, or none, and then every \
      bad line is named with its number. UTF-8 or GB18030; the first line names the columns, in \
      any order, in English or Chinese:
        indicator 指标     number or name (needed)
        period 期间        2018, 2018H1, 2018Q3, 2018-09, 2018-09-30 (needed)
        value 数值         512, 1.2亿, 12000万元 (needed)
        status 状态        estimated 预计, reported 上报 (default), verified 核定
        basis 口径         cumulative 累计, period 当期; default: as the indicator's earlier figures
        growth 同比        per cent against the same period a year before
        note 备注, problem 存在问题, next 下一步
        plan 方案          where an indicator's name is not clear without it
        organization 单位  for the figure of one that shares in the target
        replace 更正       yes, to correct the figure that the period has
      """)

  @Argument(help: "The indicator, by number or a part of its name.")
  var indicator: String?

  @Option(help: "Such as 2018, 2018H1, 2018Q3, 2018-09 or 2018-09-30.")
  var period: Period?

  @Option(
    parsing: .unconditional,
    help: "Such as 512, 1.2亿 or 12000万元; without a unit, in the indicator's.")
  var value: String?

  @Option(
    help: ArgumentHelp("Record the figures of a file; - is standard input.", valueName: "csv"),
    completion: .file(extensions: ["csv"]))
  var from: String?

  @Option(help: "How far it is confirmed: estimated, reported, verified or returned.")
  var status: ObservationStatus = .reported

  @Option(
    help:
      "A flow's figure: cumulative since the year began, or for the period alone. Default: as the indicator's earlier figures."
  )
  var basis: ObservationBasis?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Per cent against the same period a year before.", valueName: "pct"))
  var growth: String?

  @Option(help: "A remark.")
  var note: String?

  @Option(help: "What stands in the way.")
  var problem: String?

  @Option(help: "What is done next.")
  var next: String?

  @Option(help: ArgumentHelp("Whose figure it is, where the target is divided.", valueName: "name"))
  var organization: String?

  @Flag(help: "Correct the figure that the period has.")
  var replace = false

  @Flag(name: .shortAndLong, help: "Take figures that look like slips as they are.")
  var yes = false

  @OptionGroup var change: ChangeOptions

  func validate() throws {
    if from != nil, indicator != nil || period != nil || value != nil {
      throw ValidationError(UsagePhrases.fromFile)
    }
    if from == nil, indicator == nil || period == nil || value == nil {
      throw ValidationError(UsagePhrases.observe)
    }
  }

  func run() throws {
    let session = Session(change.common)
    if let from {
      let (name, bytes) = try Importing.load(from)
      let store = try session.open()
      let file = try ObservationFile(
        bytes, in: store, session,
        plan: change.only.plan.map { try Choosing.plan($0, in: store, session) })
      let count = try file.record(name, isConfirmed: yes)
      return try session.say(
        count == 0
          ? SupervisionPhrases.allUnchanged(session.language, name)
          : SupervisionPhrases.observedAll(session.language, "\(count)"))
    }
    guard let indicator, let period, let value else { return }
    let growth = try growth.map(Figures.percent)
    let lookup = try change.open()
    let (store, snapshots) = (lookup.store, lookup.snapshots)
    let found = try lookup.indicator(indicator)
    let member = try organization.map {
      try Choosing.organization($0, in: store)
    }
    let number = try Figures.value(value, for: found.indicator)
    var entry = ObservationEntry(
      indicatorID: found.id, period: period, value: number, status: status,
      growth: growth, note: note, problem: problem, nextStep: next, organizationID: member?.id)
    let held = try held(entry, in: store)
    entry.basis = try basis ?? held?.basis ?? store.basis(of: found.id) ?? .cumulative
    if let held, !replace { throw taken(found.indicator, held) }
    entry.replacing = held?.id
    if let held, entry.repeats(held) {
      return try session.say(
        SupervisionPhrases.unchanged(
          session.language, found.indicator.name, period.description,
          number.plain + found.indicator.unit.printed))
    }
    // Who may not record it at all is not asked whether it is right.
    if let refused = try store.rehearse([entry], by: .current).first { throw refused.error }
    let snapshot = snapshots.first { $0.plan.id == found.indicator.planID }
    try confirm(entry, found, snapshot?.plan, in: store, session)
    try record(entry, found.indicator, in: store)
    let language = session.language
    var words = [status.phrase(language)]
    if entry.basis == .period { words.append(entry.basis.phrase(language)) }
    if let member {
      words.append(member.label(language))
    } else if snapshot?.isDivided(found) == true {
      words.append(SupervisionPhrases.whole(language))
    }
    try session.say(
      report(
        found.indicator, entry, held, words.joined(separator: language == .english ? ", " : "，"),
        language))
  }

  /// Asks once about what looks like a slip; refuses it where nobody can be asked.
  private func confirm(
    _ entry: ObservationEntry, _ record: IndicatorRecord, _ plan: Plan?, in store: Store,
    _ session: Session
  ) throws {
    let indicator = record.indicator
    let questions = FigureQuestion.questions(
      about: entry, of: record, plan: plan, today: session.today,
      held: try store.history(of: indicator.id))
    try Console.confirm(yes, session) { language in
      questions.map { $0.text(entry, unit: indicator.unit, language) }
    }
  }

  private func held(_ entry: ObservationEntry, in store: Store) throws -> Observation? {
    try store.history(of: entry.indicatorID).last {
      $0.supersededBy == nil && $0.period == entry.period
        && $0.organizationID == entry.organizationID
    }
  }

  private func record(
    _ entry: ObservationEntry, _ indicator: Indicator, in store: Store
  ) throws {
    do {
      try store.apply(.observe([entry]), by: .current)
    } catch {
      // Somebody was faster, after we had looked.
      guard case .conflict = error,
        let now = try held(entry, in: store)
      else { throw error }
      throw taken(indicator, now)
    }
  }

  private func taken(_ indicator: Indicator, _ held: Observation) -> Failure {
    Failure(.badData) { language in
      CommandPhrases.alreadyObserved(
        language, indicator.name, held.period.description,
        held.value.plain + indicator.unit.printed, held.status.phrase(language), held.recordedBy)
    }
  }

  private func report(
    _ indicator: Indicator, _ entry: ObservationEntry, _ held: Observation?, _ words: String,
    _ language: Language
  ) -> String {
    let (unit, period) = (indicator.unit.printed, entry.period.description)
    guard let held else {
      return CommandPhrases.observed(
        language, indicator.name, period, entry.value.plain + unit, words)
    }
    let changes = entry.changes(of: held, unit: unit, language)
    return CommandPhrases.corrected(language, indicator.name, period, changes, words)
  }
}
