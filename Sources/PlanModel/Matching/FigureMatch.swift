import Foundation

/// A figure that a document reports, offered as an observation of another document's indicator.
public struct FigureMatch: Sendable, Hashable, Identifiable {
  /// The plan that waits for the figure, and its indicator.
  public var plan: Plan
  public var indicator: Indicator
  /// The document that reports the figure, the indicator it was read as, and the figure.
  public var document: Plan
  public var source: Indicator
  public var actual: Observation
  /// The figure in the unit of the plan's indicator.
  public var value: Decimal
  /// How sure it is that both mean the same, 0 to 100.
  public var strength: Int
  /// What the strength rests on.
  public var reasons: [MatchReason]
  /// The observation that the plan's indicator has for the period; accepting supersedes it.
  public var holding: Observation?

  /// The number of the plan's indicator and that of the reported figure: `7-12`.
  public var id: String { "\(indicator.id)-\(actual.id)" }

  /// Whether it may be accepted together with others, unseen.
  public var isStrong: Bool { strength >= FigureMatch.strong }

  /// From here on a match is strong.
  public static let strong = 80

  /// What accepting it records.
  public var adoption: Adoption {
    Adoption(source: actual.id, indicator: indicator.id, replacing: holding?.id)
  }
}

/// Why two figures may be one, or why not.
public enum MatchReason: Sendable, Hashable {
  case sameName
  /// The same once places, counting words and synonyms are taken off.
  case sameSeries(String, String)
  /// Names that are only alike, per cent.
  case likeName(Int)
  case sameRegion(String)
  /// One of the documents does not say what place it is about.
  case regionUnknown
  case unitConverted(from: MeasureUnit, to: MeasureUnit)
  /// One was read as a stock, the other as a flow, or the like.
  case naturesDiffer(plan: Nature, actual: Nature)
  /// The figure's period lies within the target's days.
  case withinTarget(due: Period)
  /// The figure comes after the target was due: part of the history, never compared with the target.
  case afterTarget(due: Period)
  case noDueDate
  /// The plan's indicator has another figure for the period.
  case holdsAnother(Decimal)
  /// The indicator's figures are of another basis (累计, 当期); the store refuses to mix them.
  case basisDiffers
  /// The document reports several figures that fit for the period.
  case severalFigures
}
