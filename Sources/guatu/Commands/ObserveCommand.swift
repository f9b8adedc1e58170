import ArgumentParser
import Foundation
import Phrases
import PlanModel

struct ObserveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "observe", abstract: "Record a figure for an indicator and a period.",
    discussion: """
      A period that has a figure already is only corrected with --replace; both figures stay on \
      record.
      """)

  @Argument(help: "The indicator, by number or a part of its name.")
  var indicator: String

  @Option(help: "Such as 2018, 2018H1, 2018Q3, 2018-09 or 2018-09-30.")
  var period: String

  @Option(help: "Such as 512, 1.2亿 or 12000万元; without a unit, in the indicator's.")
  var value: String

  @Option(help: "How far it is confirmed: estimated, reported, verified or returned.")
  var status: ObservationStatus = .reported

  @Option(help: "A flow's figure: cumulative since the year began, or for the period alone.")
  var basis: ObservationBasis = .cumulative

  @Option(help: ArgumentHelp("Per cent against the same period a year before.", valueName: "pct"))
  var growth: String?

  @Option(help: "A remark.")
  var note: String?

  @Option(help: "Look only in this plan, by number or a part of its title.")
  var plan: String?

  @Flag(help: "Correct the figure that the period has.")
  var replace = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    guard let period = Period(period) else {
      throw Failure(.usage, CommandPhrases.notAPeriod, period)
    }
    let growth = try growth.map(percent)
    let store = try session.open()
    let plans =
      plan == nil ? try store.plans() : [try Choosing.plan(plan, in: store, session)]
    let snapshots = try plans.compactMap { try store.snapshot(of: $0.id) }
    let found = try Choosing.indicator(indicator, in: snapshots)
    let value = try figure(for: found.indicator)
    let held = found.observations.first { $0.period == period && $0.basis == basis }
    if let held, !replace { throw taken(found.indicator, held) }
    let entry = ObservationEntry(
      indicatorID: found.id, period: period, value: value, status: status, basis: basis,
      growth: growth, note: note, replacing: held?.id)
    try record(entry, found.indicator, in: store)
    try session.say(report(found.indicator, period, value, held, session.language))
  }

  private func record(
    _ entry: ObservationEntry, _ indicator: Indicator, in store: Store
  ) throws {
    do {
      try store.apply(.observe([entry]), by: .current)
    } catch {
      // Somebody was faster, after we had looked.
      guard case .conflict = error,
        let now = try store.indicator(entry.indicatorID)?.observations
          .first(where: { $0.period == entry.period && $0.basis == entry.basis })
      else { throw error }
      throw taken(indicator, now)
    }
  }

  private func percent(_ text: String) throws -> Decimal {
    let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
    guard let number = Decimal(exactly: digits) else {
      throw Failure(.usage, CommandPhrases.notAFigure, text)
    }
    return number
  }

  /// The value in the indicator's unit.
  private func figure(for indicator: Indicator) throws -> Decimal {
    guard let quantity = Quantity(value, expected: indicator.unit) else {
      throw Failure(.usage, CommandPhrases.notAFigure, value)
    }
    guard let own = quantity.converted(to: indicator.unit) else {
      throw Failure(
        .badData, CommandPhrases.otherUnit, value, indicator.name, indicator.unit.printed)
    }
    return own.value
  }

  private func taken(_ indicator: Indicator, _ held: Observation) -> Failure {
    Failure(.badData) { language in
      CommandPhrases.alreadyObserved(
        language, indicator.name, held.period.description,
        held.value.plain + indicator.unit.printed, held.status.phrase(language), held.recordedBy)
    }
  }

  private func report(
    _ indicator: Indicator, _ period: Period, _ value: Decimal, _ held: Observation?,
    _ language: Language
  ) -> String {
    let unit = indicator.unit.printed
    let status = status.phrase(language)
    if let held {
      return CommandPhrases.corrected(
        language, indicator.name, period.description, held.value.plain + unit, value.plain + unit,
        status)
    }
    return CommandPhrases.observed(
      language, indicator.name, period.description, value.plain + unit, status)
  }
}

extension ObservationStatus: ExpressibleByArgument {}
extension ObservationBasis: ExpressibleByArgument {}
