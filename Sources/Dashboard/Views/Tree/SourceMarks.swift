import Canvas
import Foundation
import PlanModel

/// What was recognised in a stretch of the source, as styled spans counted from its start.
struct SourceMarks {
  let state: State
  let wall: Wall
  let stretch: SourceSpan

  var spans: [StyledSpan] {
    let theme = state.settings.theme
    var spans: [StyledSpan] = []
    func add(_ span: SourceSpan, _ role: ThemeRole) {
      guard span.overlaps(stretch) else { return }
      spans.append(
        StyledSpan(
          (max(span.start, stretch.start) - stretch.start)..<(min(span.end, stretch.end)
            - stretch.start), theme[role]))
    }
    for item in wall.tree.items { add(item.heading, .sourceHeading) }
    for record in wall.snapshot.indicators where record.indicator.span.overlaps(stretch) {
      add(record.indicator.span, .sourceIndicator)
      for span in comparators(in: record.indicator.span) { add(span, .sourceComparator) }
      for span in figures(of: record) { add(span, .sourceFigure) }
    }
    for mention in wall.snapshot.mentions { add(mention.span, .sourceIndicator) }
    for duty in wall.snapshot.duties { if let span = duty.span { add(span, .sourceDuty) } }
    for rule in wall.snapshot.subsidies { add(rule.span, .sourceSubsidy) }
    for doubt in wall.snapshot.doubts where doubt.resolution == nil {
      add(doubt.span, doubt.id == state.tree.doubt ? .match : .sourceDoubt)
    }
    return spans
  }

  /// The figures of an indicator's phrase that it has as target, baseline or actual, with their unit.
  private func figures(of record: IndicatorRecord) -> [SourceSpan] {
    let known =
      record.targets.flatMap { [$0.value, $0.upper] } + record.observations.map(\.value)
      + [record.indicator.baseline]
    let text = folded(record.indicator.span)
    let unit = Array(TextFolding.fold(record.indicator.unit.printed).unicodeScalars)
    var found: [SourceSpan] = []
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, SourceMarks.isOfNumber(text, index, after: start) { index += 1 }
      guard index > start else {
        index += 1
        continue
      }
      let digits = String(String.UnicodeScalarView(text[start..<index]))
      guard let value = Decimal(exactly: digits.replacing(",", with: "")), known.contains(value)
      else { continue }
      if text[index...].starts(with: unit) { index += unit.count }
      found.append(
        SourceSpan(record.indicator.span.start + start, record.indicator.span.start + index))
    }
    return found
  }

  private static func isOfNumber(_ text: [Unicode.Scalar], _ index: Int, after start: Int) -> Bool {
    func isDigit(_ index: Int) -> Bool {
      text.indices.contains(index) && (0x30...0x39).contains(text[index].value)
    }
    if isDigit(index) { return true }
    return index > start && (text[index] == "." || text[index] == ",") && isDigit(index + 1)
  }

  private func comparators(in span: SourceSpan) -> [SourceSpan] {
    let text = folded(span)
    var found: [SourceSpan] = []
    var index = 0
    while index < text.count {
      let word = SourceMarks.words.first { text[index...].starts(with: $0) }
      if let word { found.append(SourceSpan(span.start + index, span.start + index + word.count)) }
      index += word?.count ?? 1
    }
    return found
  }

  private func folded(_ span: SourceSpan) -> [Unicode.Scalar] {
    let start = max(0, min(span.start, wall.source.count))
    let end = max(start, min(span.end, wall.source.count))
    return wall.source[start..<end].map { TextFolding.fold($0) }
  }

  /// The longest first; folded to Simplified.
  private static let words: [[Unicode.Scalar]] =
    """
    不少于 不低于 不超过 不高于 不大于 不小于 控制在 达到 达 超过 突破 高于 低于 多于 少于 以上 以下 以内 左右 \
    至少 不到 翻一番 翻两番 翻番 提高到 提升到 降低到 降至 降到 增加到 增至 增长到 保持在 稳定在 增长 下降 约
    """.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
    .sorted { $0.count > $1.count }
}
