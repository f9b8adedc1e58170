import Foundation
import Phrases
import PlanModel

/// A plan or an indicator by its number or a part of its name.
enum Choosing {
  /// The plan that `text` means. Without it: the only plan, else the latest that is no summary, which is said on
  /// standard error.
  static func plan(_ text: String?, in store: Store, _ session: Session) throws -> Plan {
    let plans = try store.plans()
    guard let latest = plans.first(where: { $0.kind == .plan }) ?? plans.first else {
      throw Failure(.noInput, CommandPhrases.noPlans)
    }
    guard let text else {
      if plans.count > 1 {
        session.note(
          CommandPhrases.chosenPlan(
            session.language, "\(plans.count)", "\(latest.id)《\(latest.title)》"))
      }
      return latest
    }
    if let number = RowID(text) {
      if let plan = plans.first(where: { $0.id == number }) { return plan }
      throw notFound("plan", text, listed: "guatu plans")
    }
    let found = plans.filter { $0.title == text }
    let wanted = fold(text)
    let fitting = found.isEmpty ? plans.filter { fold($0.title).contains(wanted) } : found
    if fitting.count == 1 { return fitting[0] }
    if fitting.isEmpty { throw notFound("plan", text, listed: "guatu plans") }
    let list = fitting.map { "  \($0.id) \($0.title)" }.joined(separator: "\n")
    throw Failure(.usage, CommandPhrases.ambiguousPlan, text, list)
  }

  /// The indicator that `text` means, among the plans given.
  static func indicator(_ text: String, in snapshots: [PlanSnapshot]) throws -> IndicatorRecord {
    let records = snapshots.flatMap(\.indicators)
    if let number = RowID(text) {
      if let record = records.first(where: { $0.id == number }) { return record }
      throw notFound("indicator", text, in: snapshots, listed: "guatu indicators")
    }
    let fitting = candidates(text, among: records)
    if fitting.count == 1 { return fitting[0] }
    if fitting.isEmpty {
      throw notFound("indicator", text, in: snapshots, listed: "guatu indicators")
    }
    let list = fitting.prefix(20).map { record -> String in
      let plan = snapshots.first { $0.plan.id == record.indicator.planID }
      let item = plan?.items.first { $0.id == record.indicator.itemID }
      let place = "\(plan?.plan.title ?? "") \(item?.path ?? "")"
      return "  \(record.id) \(record.indicator.name)（\(place.trimmingEnd())）"
    }.joined(separator: "\n")
    throw Failure(.usage, CommandPhrases.ambiguousIndicator, text, list)
  }

  /// Those of exactly this name; else of this series; else with the text in their name.
  static func candidates(_ text: String, among records: [IndicatorRecord]) -> [IndicatorRecord] {
    let exact = records.filter { $0.indicator.name == text }
    if !exact.isEmpty { return exact }
    let wanted = fold(text)
    let series = records.filter { fold(SeriesName.fold($0.indicator.name)) == wanted }
    if !series.isEmpty { return series }
    return records.filter { fold($0.indicator.name).contains(wanted) }
  }

  /// Nothing of a kind is what `text` means: what was looked for, where, and what lists all there is.
  static func notFound(
    _ kind: String, _ text: String, in snapshots: [PlanSnapshot]? = nil, listed command: String
  ) -> Failure {
    let plans = snapshots?.map(\.plan)
    return Failure(.badData) { language in
      typealias Say = CommandPhrases
      let (place, argument): (String, String) =
        switch plans {
        case nil: (Say.inStore(language), "")
        case .some(let plans) where plans.count == 1:
          (Say.inPlan(language, "\(plans[0].id)", plans[0].title), " \(plans[0].id)")
        case .some(let plans):
          (Say.inPlans(language, "\(plans.count)"), " " + Say.planNumber(language))
        }
      return Say.notFound(
        language, place, KindPhrases.word(kind, language), text, command + argument)
    }
  }

  /// Without the differences of script, width and case that nobody means: 技术 finds 技術.
  static func fold(_ text: String) -> String { SearchText.fold(text) }
}
