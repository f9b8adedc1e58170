import Foundation

extension IndicatorRecord {
  /// The record of a multiple (翻一番) with a base of 1 where its figures are in 倍: 1.6 of 2 is
  /// 60 % of the way. Every other record as it is.
  ///
  /// Beside a baseline of 100 in an indicator counted in 倍, 1.6 is a multiple and 160 a figure like
  /// the baseline: whichever is nearer to the target holds, and the explanation prints the sum.
  var inMultiples: IndicatorRecord {
    guard indicator.nature == .multiple, indicator.unit.base == "倍" else { return self }
    if let baseline = indicator.baseline, baseline > 1 {
      let newest = observations.filter { $0.status != .returned && $0.supersededBy == nil }
        .max { $0.period < $1.period }?.value
      let multiple = targets.last?.value ?? 1
      // Nearer as a ratio: below the mean of the multiple and of the figure it stands for.
      if let newest, newest > 0, newest * newest >= multiple * multiple * baseline { return self }
    }
    var record = self
    record.indicator.baseline = 1
    return record
  }
}
