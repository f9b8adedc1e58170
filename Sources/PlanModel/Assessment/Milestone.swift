import Foundation

/// 节点: a step towards an item's or an indicator's end, laid out backwards from its due date (倒排进度).
public struct Milestone: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var itemID: RowID
  /// Nil when the step is the item's own.
  public var indicatorID: RowID?
  public var due: Period
  /// What is to be there by then.
  public var text: String
  /// What is to be reached by then: in the indicator's unit, or for a task in per cent; nil when
  /// the step has no figure.
  public var figure: Decimal?
  /// The day a person said it was reached; nil while it is not.
  public var reached: Day?
  /// The day from which it was laid out with its fellows: nothing of theirs is due before; nil where nobody said.
  public var begins: Day?

  public init(
    id: RowID, itemID: RowID, indicatorID: RowID? = nil, due: Period, text: String,
    figure: Decimal? = nil, reached: Day? = nil, begins: Day? = nil
  ) {
    self.id = id
    self.itemID = itemID
    self.indicatorID = indicatorID
    self.due = due
    self.text = text
    self.figure = figure
    self.reached = reached
    self.begins = begins
  }

  /// The milestone as it stood on a day: what is reached later was not yet.
  func asOf(_ day: Day) -> Milestone {
    var milestone = self
    if let reached, reached > day { milestone.reached = nil }
    return milestone
  }
}
