import PlanModel

extension FilterQuery {
  /// Whether a plan fits: by the words on its head, by the lights and what is owed in it, and by the years it runs.
  func fits(_ standing: PlanStanding, _ language: Language) -> Bool {
    let plan = standing.plan
    let text = SearchText(
      names: [standing.name(language)] + [plan.region, plan.issuer, plan.number].compactMap { $0 })
    var lights: [Bool] = []
    for term in terms {
      switch term.kind {
      case .light(let light): lights.append(standing.lights[light] > 0)
      case .unreported: lights.append(standing.unreported > 0)
      case .days(let from, let to):
        guard let days = plan.days, from.map({ $0 <= days.upperBound }) ?? true,
          to.map({ days.lowerBound <= $0 }) ?? true
        else { return false }
      case .kind:
        guard
          Language.allCases.contains(where: {
            SearchText.fold(plan.kind.phrase($0)).contains(term.folded)
          })
        else { return false }
      case .word, .who, .organization, .person, .item, .role:
        guard text.matches(term.folded) else { return false }
      }
    }
    return lights.isEmpty || lights.contains(true)
  }
}

extension State {
  /// The plans that the overview lists: all, or those that fit its filter.
  var listedPlans: [PlanStanding] {
    overview.fitting.map { $0.compactMap { plans.indices.contains($0) ? plans[$0] : nil } } ?? plans
  }

  /// Works out again which plans the overview lists, after its filter or the plans have changed.
  mutating func refreshOverview() {
    let query = FilterQuery(filters[.overview] ?? "")
    overview.fitting =
      query.isEmpty
      ? nil : plans.indices.filter { query.fits(plans[$0], settings.language) }
  }
}
