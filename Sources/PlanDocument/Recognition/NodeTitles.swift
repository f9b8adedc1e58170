import PlanModel

/// Cuts the title of a node out of its text.
enum NodeTitles {
  /// How long a first sentence may be and still read as a heading.
  static let sentenceLimit = 30
  /// How much of a longer text stands for a title.
  static let cut = 20
  /// How long a line without a stop may be and still be a heading.
  static let lineLimit = 60

  static func read(_ text: KeptText, _ node: OutlineNode, clause: Clause?) -> Range<Int> {
    if let fixed = node.fixedTitle { return trimmed(text, short(text, fixed)) }
    var start = node.textStart
    var end = max(start, node.firstLineEnd)
    // A clause or a bracketed remark with organizations is no part of the heading.
    if let clause, clause.range.overlaps(start..<end), clause.range.lowerBound > start {
      end = clause.range.lowerBound
    }
    while start < end, [" ", "、", ".", ":", ","].contains(text.folded[start]) { start += 1 }
    let whole = start..<end
    if let stop = text[whole].firstIndex(where: { $0 == "。" || $0 == "!" || $0 == "?" }) {
      let sentence = start..<stop
      return trimmed(text, sentence.count <= sentenceLimit ? sentence : start..<start + cut)
    }
    let isHeading =
      whole.count <= lineLimit && !text[whole].contains(";")
      && (end == node.firstLineEnd || whole.count <= sentenceLimit)
    return trimmed(text, isHeading ? whole : start..<min(start + cut, end))
  }

  /// A table's cell is a title as long as a line may be; a longer one is cut like an item's text.
  private static func short(_ text: KeptText, _ cell: Range<Int>) -> Range<Int> {
    guard cell.count > lineLimit else { return cell }
    if let stop = text[cell].firstIndex(where: { $0 == "。" || $0 == "\n" || $0 == ";" }),
      stop - cell.lowerBound <= lineLimit, stop > cell.lowerBound
    {
      return cell.lowerBound..<stop
    }
    return cell.lowerBound..<min(cell.lowerBound + cut, cell.upperBound)
  }

  private static func trimmed(_ text: KeptText, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound,
      [":", ";", "。", ",", "、", "(", "【"].contains(text.folded[end - 1])
    {
      end -= 1
    }
    return range.lowerBound..<end
  }
}

/// What a node is for, by the words of its heading and of those above it.
enum ItemKinds {
  private static let goals: Words = [
    "主要目标", "工作目标", "发展目标", "总体目标", "目标任务", "行动目标", "建设目标", "预期目标", "年度目标", "目标",
  ]
  private static let safeguards: Words = [
    "保障措施", "组织保障", "工作保障", "工作要求", "组织实施", "保障机制", "保障", "实施保障", "加强组织领导", "强化保障", "推进机制",
  ]
  private static let policies: Words = ["政策", "扶持措施", "支持措施", "奖补", "补助标准", "资金支持"]
  private static let others: Words = [
    "总体要求", "指导思想", "基本原则", "总体思路", "基本思路", "空间布局", "发展现状", "发展基础", "面临形势", "附则", "总则",
    "工作原则", "现状",
  ]

  static func kind(of title: ArraySlice<Unicode.Scalar>, parent: ItemKind?) -> ItemKind {
    if parent == .goal || parent == .safeguard || parent == .policy { return parent ?? .task }
    guard title.count <= 24 else { return parent == .other ? .other : .task }
    if others.occurs(in: title) { return .other }
    if goals.occurs(in: title) { return .goal }
    if parent == nil {
      if safeguards.occurs(in: title) { return .safeguard }
      if policies.occurs(in: title), title.count <= 12 { return .policy }
    }
    return parent == .other ? .other : .task
  }
}
