import Phrases
import PlanModel

extension PlanStanding {
  /// The plan's title; without one, the name of its document, and a word that it has none.
  func name(_ language: Language) -> String {
    guard plan.title.isEmpty else { return language.written(plan.title) }
    return DashboardPhrases.untitled(language) + (untitledDocument ?? "")
  }
}

extension State {
  /// What the plans are called.
  var planNames: [RowID: String] {
    Dictionary(plans.map { ($0.id, $0.name(settings.language)) }) { first, _ in first }
  }

  /// What the plan that is open is called.
  var planName: String {
    guard let plan = wall?.plan, plan.title.isEmpty else { return wall?.plan.title ?? "" }
    return plans.first { $0.id == plan.id }?.name(settings.language)
      ?? DashboardPhrases.untitled(settings.language)
  }
}
