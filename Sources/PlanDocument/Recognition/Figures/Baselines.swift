/// Tells a figure that another starts from: 由2024年的412家增加到480家, 在412家的基础上达到480家.
enum Baselines {
  static func isBaseline(
    _ text: ArraySlice<Unicode.Scalar>, _ figure: Figure, _ next: Figure, from start: Int
  ) -> Bool {
    let end = figure.range.upperBound
    guard end < next.number.lowerBound, next.number.lowerBound - end <= 12 else { return false }
    var between = text[end..<next.number.lowerBound]
    if between.first == "的" { between = between.dropFirst() }
    if between.starts("基础上", at: between.startIndex) { return true }
    let lead = text[start..<figure.number.lowerBound]
    guard lead.contains("由") || lead.contains("从") else { return false }
    return reaches.isExactly(between)
  }

  private static let reaches: Words = [
    "增加到", "增至", "增加至", "提高到", "提升到", "提升至", "提高至", "增长到", "增长至", "扩大到", "扩大至", "降至", "降到", "下降到",
    "降低到",
    "降低至", "下降至", "减少到", "减少至", "缩短至", "缩短到", "上升到", "上升至", "发展到", "调整为", "达到", "压缩至", "压减至", "到",
    "至",
  ]
}
