import Foundation

/// 指标: something a plan counts.
public struct Indicator: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var planID: RowID
  /// Nil for an indicator of the preamble.
  public var itemID: RowID?
  /// The same figure across plans and years.
  public var seriesID: RowID?
  public var name: String
  public var unit: MeasureUnit
  public var nature: Nature
  public var direction: Direction
  /// Where progress counts from, in `unit`; nil when nothing is known.
  public var baseline: Decimal?
  /// What the document prints of it, such as the year a multiple refers to.
  public var baselineNote: String?
  /// The source is corrupted so that the value can't be known.
  public var damaged: Bool
  public var quote: String
  public var span: SourceSpan
  /// 免责: why the indicator is left out of lights and scores; nil when it is not.
  public var exemption: String?
  /// In marks, for scores; nil takes the rules' own.
  public var weight: Decimal?

  public init(
    id: RowID, planID: RowID, itemID: RowID? = nil, seriesID: RowID? = nil, name: String,
    unit: MeasureUnit, nature: Nature, direction: Direction = .higher, baseline: Decimal? = nil,
    baselineNote: String? = nil, damaged: Bool = false, quote: String = "",
    span: SourceSpan = SourceSpan(0, 0), exemption: String? = nil, weight: Decimal? = nil
  ) {
    self.id = id
    self.planID = planID
    self.itemID = itemID
    self.seriesID = seriesID
    self.name = name
    self.unit = unit
    self.nature = nature
    self.direction = direction
    self.baseline = baseline
    self.baselineNote = baselineNote
    self.damaged = damaged
    self.quote = quote
    self.span = span
    self.exemption = exemption
    self.weight = weight
  }
}

/// What an indicator is to reach, and by when.
public struct Target: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var indicatorID: RowID
  public var comparator: Comparator
  /// In the indicator's unit; nil when the source is damaged.
  public var value: Decimal?
  /// The upper end of a range.
  public var upper: Decimal?
  /// Nil when neither the item nor the document says by when.
  public var due: Period?
  /// What `due` rests on; nil where that is not known.
  public var dueSource: DueSource?

  public init(
    id: RowID, indicatorID: RowID, comparator: Comparator, value: Decimal?, upper: Decimal? = nil,
    due: Period?, dueSource: DueSource? = nil
  ) {
    self.id = id
    self.indicatorID = indicatorID
    self.comparator = comparator
    self.value = value
    self.upper = upper
    self.due = due
    self.dueSource = dueSource
  }
}

/// 实绩: a figure reported for an indicator and a period.
public struct Observation: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var indicatorID: RowID
  public var period: Period
  /// In the indicator's unit.
  public var value: Decimal
  public var status: ObservationStatus
  public var basis: ObservationBasis
  /// 同比, per cent against the same period a year before.
  public var growth: Decimal?
  public var note: String?
  /// 存在问题
  public var problem: String?
  /// 下一步
  public var nextStep: String?
  /// When it was recorded, as an instant of UTC: 2018-10-08T01:30:00Z.
  public var recordedAt: String
  /// Login name of who recorded it.
  public var recordedBy: String
  /// The observation that corrects this one; nil while this one holds.
  public var supersededBy: RowID?
  /// The member of a breakdown that the figure is of; nil for the indicator's own.
  public var organizationID: RowID?
  /// Why it was returned or reopened.
  public var reason: String?

  public init(
    id: RowID, indicatorID: RowID, period: Period, value: Decimal,
    status: ObservationStatus = .reported, basis: ObservationBasis = .cumulative,
    growth: Decimal? = nil, note: String? = nil, problem: String? = nil, nextStep: String? = nil,
    recordedAt: String = "", recordedBy: String = "", supersededBy: RowID? = nil,
    organizationID: RowID? = nil, reason: String? = nil
  ) {
    self.id = id
    self.indicatorID = indicatorID
    self.period = period
    self.value = value
    self.status = status
    self.basis = basis
    self.growth = growth
    self.note = note
    self.problem = problem
    self.nextStep = nextStep
    self.recordedAt = recordedAt
    self.recordedBy = recordedBy
    self.supersededBy = supersededBy
    self.organizationID = organizationID
    self.reason = reason
  }
}

/// An indicator with all that is known of it.
public struct IndicatorRecord: Identifiable, Hashable, Sendable {
  public var indicator: Indicator
  /// In order of due date.
  public var targets: [Target]
  /// Those that hold (not superseded), in order of period; not those of a breakdown's members.
  public var observations: [Observation]
  /// Who signed the exemption, and when; nil where there is none.
  public var exempted: Signature?

  public var id: RowID { indicator.id }

  public init(
    indicator: Indicator, targets: [Target], observations: [Observation],
    exempted: Signature? = nil
  ) {
    self.indicator = indicator
    self.targets = targets
    self.observations = observations
    self.exempted = exempted
  }
}

/// Who did something, and on which day.
public struct Signature: Hashable, Sendable {
  /// Login name.
  public var login: String
  public var day: Day
}

/// Where a document names an indicator once more.
public struct Mention: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var indicatorID: RowID
  public var itemID: RowID?
  /// As it is called there.
  public var name: String
  public var quote: String
  public var span: SourceSpan
}
