import Canvas
import PlanModel

/// The gauges' cursor, groups and order.
public struct GaugesState: Sendable, Hashable {
  /// Headings and gauges, in the order shown.
  public var rows: [GaugeRow] = []
  /// Position in `rows`.
  public var selection = 0
  public var window = ListWindow()
  public var sort = Sort.document
  public var grouping = Grouping.none
  public var folded: Set<GaugeGroup.Key> = []
  public var showsDetail = true
  /// First line of the detail that shows.
  public var detailOffset = 0
  /// Figures in the unit that reads best, instead of the printed one.
  public var scalesUnits = false
  /// How many indicators fit the filter.
  var matches = 0
  /// The columns of the screen that the widest of them take.
  var widths = GaugeWidths()
  /// What the store holds of the chosen indicator beyond its plan.
  var history: GaugeHistory?
  /// The indicator whose history was last asked for.
  var historyAsked: RowID?

  /// By what gauges are in order.
  public enum Sort: String, Codable, Sendable, Hashable, CaseIterable {
    case document, deviation
  }

  /// The state in which another plan begins: how one likes to look at gauges stays.
  var forNextPlan: GaugesState {
    var next = GaugesState()
    next.grouping = grouping
    next.scalesUnits = scalesUnits
    next.showsDetail = showsDetail
    return next
  }

  /// What the gauges are put together by.
  public enum Grouping: String, Codable, Sendable, Hashable, CaseIterable {
    case none, section, organization, light
  }
}

/// The columns of the screen that the parts of the gauges' lines take at most.
struct GaugeWidths: Sendable, Hashable {
  var name = 0
  var percent = 0
  var figure = 0
  var deviation = 0
}

/// A line of the gauges.
public enum GaugeRow: Sendable, Hashable {
  case heading(GaugeGroup)
  /// Position in the snapshot's indicators.
  case gauge(Int)

  /// Position in the snapshot's indicators; nil for a heading.
  var index: Int? {
    if case .gauge(let index) = self { index } else { nil }
  }
}

/// Gauges that stand together under a heading.
public struct GaugeGroup: Sendable, Hashable {
  /// What the group is of.
  public enum Key: Sendable, Hashable, Codable {
    case section(RowID)
    case organization(RowID)
    case light(Light)
    /// Indicators of the preamble, or that nobody answers for.
    case rest
  }

  public var key: Key
  /// Positions in the snapshot's indicators, in the order shown.
  public var members: [Int]
}

/// What the store holds of one indicator beyond its plan: figures that were corrected, and the same figure elsewhere.
public struct GaugeHistory: Sendable, Hashable {
  public var indicator: RowID
  /// Superseded observations, in order of recording.
  public var corrected: [Observation]
  /// The same figure in other plans, the earliest first.
  public var elsewhere: [SeriesEntry]

  public init(indicator: RowID, corrected: [Observation], elsewhere: [SeriesEntry]) {
    self.indicator = indicator
    self.corrected = corrected
    self.elsewhere = elsewhere
  }
}
