import PlanModel

/// Sees to it that nothing of the source is lost: what is neither title, node nor front matter is unread, with a reason.
enum Accounting {
  static func fill(
    _ plan: inout DraftPlan, text: KeptText, lines: [SourceLine], front: FrontReader,
    firstNode: Int, length: Int
  ) {
    if let range = front.titleRange { plan.titleSpan = text.span(range) }
    let tree = plan.nodes.first.map { $0.span.start } ?? length
    for range in frontRanges(text, front, firstNode) {
      if front.repeats.contains(range) {
        plan.unread.append(DraftUnread(reason: "repeated title", span: text.span(range)))
      } else {
        plan.frontMatter.append(text.span(range))
      }
    }
    for line in lines {
      if let reason = line.removed {
        plan.unread.append(DraftUnread(reason: reason, span: line.span))
      }
    }
    plan.unread += text.removed
    // Line ends, blank lines and what lies between kept lines outside the tree.
    var taken = [Bool](repeating: false, count: length)
    func take(_ span: SourceSpan) {
      for index in max(0, span.start)..<max(0, span.start, min(span.end, length)) {
        taken[index] = true
      }
    }
    for node in plan.nodes where !node.path.contains(".") { take(node.span) }
    for span in plan.frontMatter { take(span) }
    if let span = plan.titleSpan { take(span) }
    for stretch in plan.unread { take(stretch.span) }
    _ = tree
    var start: Int?
    for index in 0...length {
      if index < length, !taken[index] {
        if start == nil { start = index }
      } else if let from = start {
        plan.unread.append(DraftUnread(reason: "blank", span: SourceSpan(from, index)))
        start = nil
      }
    }
    plan.unread.sort { $0.span < $1.span }
    clip(&plan)
  }

  /// The kept lines before the first node, without the title.
  private static func frontRanges(
    _ text: KeptText, _ front: FrontReader, _ firstNode: Int
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for line in text.lines where !line.range.isEmpty && line.range.lowerBound < firstNode {
      let range = line.range.lowerBound..<min(line.range.upperBound, firstNode)
      guard let title = front.titleRange, title.overlaps(range) else {
        ranges.append(range)
        continue
      }
      if range.lowerBound < title.lowerBound { ranges.append(range.lowerBound..<title.lowerBound) }
      if title.upperBound < range.upperBound { ranges.append(title.upperBound..<range.upperBound) }
    }
    return ranges
  }

  /// Clauses outside the tree are front matter already.
  private static func clip(_ plan: inout DraftPlan) {
    let roots = plan.nodes.filter { !$0.path.contains(".") }.map(\.span)
    plan.clauses = plan.clauses.filter { clause in roots.contains { $0.contains(clause) } }
  }
}
