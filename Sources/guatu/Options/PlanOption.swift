import ArgumentParser
import PlanModel

/// The plan that a command looks in for what its arguments name.
struct PlanOption: ParsableArguments {
  @Option(help: "Look only in this plan, by number or a part of its title.", completion: .plans)
  var plan: String?
}

/// Options of a command that changes something in a plan.
struct ChangeOptions: ParsableArguments {
  @OptionGroup var only: PlanOption

  @OptionGroup var common: CommonOptions

  /// The store to change, with the plans that are looked in.
  func open() throws -> Lookup { try Lookup(only.plan, Session(common)) }
}

/// Options of a command that changes something which is about an item, an indicator, or a plan as a whole.
struct SubjectOptions: ParsableArguments {
  @Option(help: ArgumentHelp("On this item, by path or a part of its title.", valueName: "item"))
  var item: String?

  @Option(help: "On this indicator, by number or a part of its name.")
  var indicator: String?

  @OptionGroup var change: ChangeOptions

  func subject(_ lookup: Lookup) throws -> Subject {
    if let indicator {
      let found = try lookup.indicator(indicator).indicator
      return Subject(planID: found.planID, itemID: found.itemID, indicatorID: found.id)
    }
    if let item {
      let (found, plan) = try lookup.item(item)
      return Subject(planID: plan.id, itemID: found.id)
    }
    return Subject(planID: try Choosing.plan(change.only.plan, in: lookup.store, lookup.session).id)
  }
}

/// What an order or a problem is about.
struct Subject {
  var planID: RowID
  var itemID: RowID?
  var indicatorID: RowID?
}
