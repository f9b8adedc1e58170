import Foundation

extension Milestone {
  /// 倒排进度: lays `steps` out from the due day back to `start`, evenly, each on the nearest last day
  /// of a period of `cycle`.
  ///
  /// The last step falls on the due day itself. A step keeps its even day where a period's end is
  /// half a step away or more, so that steps keep their order and their distance. With `total` the
  /// steps get even figures from `base` on that end at it. The identifiers count from 0; the store
  /// gives the real ones.
  public static func backward(
    _ steps: [String], from start: Day, to due: Day, cycle: ReportingCycle = .quarter,
    itemID: RowID, indicatorID: RowID? = nil, base: Decimal = 0,
    total: Decimal? = nil
  ) -> [Milestone] {
    guard start <= due else { return [] }
    let days = due - start + 1
    return steps.enumerated().map { index, text in
      let even = max(start, start + (days * (index + 1) / steps.count - 1))
      let nearest = [cycle.lastEnded(by: even), cycle.period(containing: even)]
        .filter { abs($0.end - even) * 2 < days / steps.count && $0.end < due }
        .min { abs($0.end - even) < abs($1.end - even) }
      let period = index == steps.count - 1 ? .day(due) : nearest ?? .day(even)
      return Milestone(
        id: RowID(index), itemID: itemID, indicatorID: indicatorID, due: period, text: text,
        figure: total.map { base + ($0 - base) * Decimal(index + 1) / Decimal(steps.count) },
        begins: start)
    }
  }
}
