import GRDB

/// A reported figure taken over as an observation of another document's indicator.
public struct Adoption: Sendable, Hashable {
  /// The observation as the reporting document has it.
  public var source: RowID
  /// The indicator that takes it.
  public var indicator: RowID
  /// The observation that the indicator had for the period, as the person saw it; anything else there is a conflict.
  public var replacing: RowID?

  public init(source: RowID, indicator: RowID, replacing: RowID? = nil) {
    self.source = source
    self.indicator = indicator
    self.replacing = replacing
  }
}

extension ChangeContext {
  /// Takes reported figures over, each with its own period and status, and makes one series of the two indicators.
  func adopt(_ adoptions: [Adoption]) throws {
    guard !adoptions.isEmpty else {
      throw StoreError.invalid(field: "observation", value: "", reason: .empty)
    }
    var plans: Set<RowID?> = []
    var documents: Set<RowID> = []
    for adoption in adoptions {
      documents.insert(try adopt(adoption))
      plans.insert(planID)
    }
    if plans.count > 1 { (planID, itemID, indicatorID) = (nil, nil, nil) }
    let titles = try documents.sorted().compactMap { try Plan.fetchOne(db, id: $0)?.title }
    detail["document"] = titles.joined(separator: "》《")
    detail["count"] = String(adoptions.count)
  }

  /// Takes one figure over and returns the document that reports it.
  private func adopt(_ adoption: Adoption) throws -> RowID {
    guard let actual = try Observation.fetchOne(db, id: adoption.source),
      let source = try Indicator.fetchOne(db, id: actual.indicatorID)
    else { throw StoreError.noSuch(kind: "observation", id: adoption.source) }
    guard let indicator = try Indicator.fetchOne(db, id: adoption.indicator),
      indicator.planID != source.planID
    else {
      throw StoreError.noSuch(kind: "indicator", id: adoption.indicator)
    }
    guard
      let value = Quantity(actual.value, source.unit).converted(to: indicator.unit)?.value
    else {
      throw StoreError.invalid(
        field: "unit", value: source.unit.printed, reason: .unitMismatch)
    }
    let title = try Plan.fetchOne(db, id: source.planID)?.title ?? ""
    let observation = try observe(
      ObservationEntry(
        indicatorID: indicator.id, period: actual.period, value: value, status: actual.status,
        basis: actual.basis, growth: actual.growth, note: "《\(title)》：\(source.quote)",
        replacing: adoption.replacing))
    try insert("adoption", ["observation_id": observation, "source_id": actual.id])
    try join(source, to: indicator)
    return source.planID
  }

  /// A person has said that the two are one figure: so are their series.
  private func join(_ source: Indicator, to indicator: Indicator) throws {
    guard let series = indicator.seriesID, series != source.seriesID else { return }
    let members =
      try source.seriesID.map {
        try RowID.fetchAll(
          db, sql: "SELECT id FROM indicator WHERE series_id = ?", arguments: [$0])
      } ?? [source.id]
    for member in members { try update("indicator", member, ["series_id": series]) }
  }
}
