import PlanModel

/// What a stretch of the source was recognised as.
public enum CoverageKind: String, Sendable, CaseIterable {
  case title, front, node, clause, unread
}

/// A stretch of the source and what it was recognised as.
public struct CoverageStretch: Sendable, Equatable {
  public var kind: CoverageKind
  /// The node's path, or why the stretch is no part of the plan.
  public var note: String
  public var span: SourceSpan
}

extension DraftPlan {
  /// Accounts for every scalar of a source with `length` of them: the stretches follow one another without a gap.
  ///
  /// Inside a node, what is unread or a clause wins over its text; a deeper node wins over the one around it. What
  /// nothing accounts for comes out as unread with the note "lost"; there is none in a plan that was recognised whole.
  public func coverage(length: Int) -> [CoverageStretch] {
    var marks = [Int](repeating: -1, count: max(0, length))
    var kinds: [(CoverageKind, String)] = []
    func lay(_ span: SourceSpan, _ kind: CoverageKind, _ note: String) {
      kinds.append((kind, note))
      for index in max(0, span.start)..<max(0, span.start, min(span.end, length)) {
        marks[index] = kinds.count - 1
      }
    }
    for node in nodes { lay(node.span, .node, node.path) }
    for span in frontMatter { lay(span, .front, "") }
    if let titleSpan { lay(titleSpan, .title, "") }
    for clause in clauses { lay(clause, .clause, "") }
    for stretch in unread { lay(stretch.span, .unread, stretch.reason) }
    var result: [CoverageStretch] = []
    var start = 0
    for index in 0..<max(0, length) where index + 1 == length || marks[index + 1] != marks[index] {
      let (kind, note) = marks[index] < 0 ? (.unread, "lost") : kinds[marks[index]]
      result.append(CoverageStretch(kind: kind, note: note, span: SourceSpan(start, index + 1)))
      start = index + 1
    }
    return result
  }
}
