import Foundation
import PlanModel

/// Collects what a person must decide. A doubt's message holds the figures, names or labels in question, in the
/// document's own words.
struct Doubts {
  let text: KeptText
  let nodes: [OutlineNode]
  let clauses: [Clause]
  let homes: [Int?]
  let lexicon: OrganizationLexicon
  private(set) var found: [DraftDoubt] = []

  init(
    text: KeptText, nodes: [OutlineNode], clauses: [Clause], homes: [Int?],
    lexicon: OrganizationLexicon
  ) {
    self.text = text
    self.nodes = nodes
    self.clauses = clauses
    self.homes = homes
    self.lexicon = lexicon
  }

  static func read(
    _ plan: DraftPlan, _ text: KeptText, _ nodes: [OutlineNode], _ clauses: [Clause],
    _ homes: [Int?], _ lexicon: OrganizationLexicon,
    recurring: [(path: String, range: Range<Int>)] = []
  ) -> [DraftDoubt] {
    var doubts = Doubts(
      text: text, nodes: nodes, clauses: clauses, homes: homes, lexicon: lexicon)
    doubts.numbering()
    doubts.brackets()
    doubts.cutOff()
    doubts.organizations(plan.duties)
    doubts.figures(plan.indicators)
    doubts.dates(plan.indicators, recurring)
    return doubts.found.sorted { ($0.span, $0.kind.rawValue) < ($1.span, $1.kind.rawValue) }
  }

  private mutating func add(
    _ kind: DoubtKind, _ path: String, _ message: String, _ span: SourceSpan
  ) {
    found.append(DraftDoubt(kind: kind, path: path, message: message, span: span))
  }

  private func path(_ node: Int?) -> String { node.map { nodes[$0].path } ?? "0" }

  // MARK: Numbering

  /// 1, 4, 5 among the children of one node. Numbering that runs through sections is none.
  private mutating func numbering() {
    var last: [Int: Int] = [:]
    var lastOfKind: [LabelKind: Int] = [:]
    for index in nodes.indices where nodes[index].fixedTitle == nil {
      let node = nodes[index]
      let parent = node.parent ?? -1
      if let elder = last[parent], nodes[elder].kind == node.kind {
        if node.value != nodes[elder].value + 1, node.value != 1 {
          add(
            .numberingGap, node.path,
            text.printed(nodes[elder].label) + "、" + text.printed(node.label), text.span(node.label)
          )
        }
      } else if node.value != 1, node.value != (lastOfKind[node.kind] ?? 0) + 1 {
        add(.numberingGap, node.path, text.printed(node.label), text.span(node.label))
      }
      last[parent] = index
      lastOfKind[node.kind] = node.value
    }
  }

  // MARK: Clauses

  private mutating func brackets() {
    for (clause, home) in zip(clauses, homes) {
      if clause.unclosed {
        add(
          .unclosedBracket, path(home), text.printed(clause.range.prefix(24)),
          text.span(clause.range.lowerBound..<clause.range.lowerBound + 1))
      }
      for slip in clause.slips {
        add(.roleSlip, path(home), text.printed(slip), text.span(slip))
      }
      if let stated = clause.firstLeads {
        add(.inferredLead, path(home), text.printed(stated), text.span(stated))
      }
    }
  }

  /// The last line of the plan breaks off.
  private mutating func cutOff() {
    guard let last = text.textLines.last, let node = nodes.last,
      last.range.lowerBound >= node.own.lowerBound,
      last.range.count >= 30
    else { return }
    let end = text[last.range].last ?? "。"
    guard end.isHan || end == "," || end == "、" || end == "(" || end == "“" else { return }
    if OrganizationWords.certain.match(text[last.range]) != nil { return }
    let tail = max(last.range.lowerBound, last.range.upperBound - 16)..<last.range.upperBound
    add(.cutOff, node.path, text.printed(tail), text.span(tail))
  }

  // MARK: Organizations

  /// A name that differs by one character from one the document uses more often.
  private mutating func organizations(_ duties: [DraftDuty]) {
    var uses: [String: Int] = [:]
    var first: [String: DraftDuty] = [:]
    for duty in duties where !duty.collective {
      uses[duty.organization, default: 0] += 1
      if first[duty.organization] == nil { first[duty.organization] = duty }
    }
    let names = uses.keys.sorted()
    guard names.count <= 400 else { return }
    let scalars = names.map { Array($0.unicodeScalars) }
    for (index, name) in names.enumerated() where uses[name] == 1 && !lexicon.knows(name) {
      for (other, rival) in names.enumerated() where other != index && uses[rival, default: 0] >= 2
      {
        guard Doubts.isNear(scalars[index], scalars[other]), let duty = first[name] else {
          continue
        }
        add(.similarOrganization, duty.path, name + "、" + rival, duty.span)
        break
      }
    }
  }

  /// One character replaced, left out or put in, in names of at least four.
  static func isNear(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    guard min(a.count, b.count) >= 4, abs(a.count - b.count) <= 1, a != b else { return false }
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var end = 0
    while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] {
      end += 1
    }
    let left = a.count - start - end
    let right = b.count - start - end
    // 市财政局 and 市民政局 differ in what they are: a change in the middle of four is another body.
    if left == 1, right == 1 { return a.count >= 6 && start > 0 }
    return max(left, right) <= 1 && start > 0
  }

  // MARK: Figures

  /// Figures whose day can't be had with certainty: so many each month, and a quarter of a year that isn't printed.
  private mutating func dates(
    _ indicators: [DraftIndicator], _ recurring: [(path: String, range: Range<Int>)]
  ) {
    for (path, range) in recurring {
      add(.unclearDue, path, text.printed(range), text.span(range))
    }
    for indicator in indicators where !indicator.actual {
      guard let due = indicator.due, due.count == 4 else { continue }
      let quote = Array(indicator.quote.unicodeScalars.map(TextFolding.fold))[...]
      if quote.indices.prefix(8).contains(where: { place in
        YearPart.read(quote, at: place) != nil
          && (place == 0 || !"每比较自从是".unicodeScalars.contains(quote[place - 1]))
      }) {
        add(.unclearDue, indicator.path, indicator.quote, indicator.span)
      }
    }
  }

  private mutating func figures(_ indicators: [DraftIndicator]) {
    for indicator in indicators where indicator.damaged {
      add(.damagedNumber, indicator.path, indicator.quote, indicator.span)
    }
    strayDigits(indicators)
    var seen: [String: DraftIndicator] = [:]
    for indicator in indicators
    where !indicator.actual && !indicator.damaged && indicator.nature != .growth {
      if indicator.name.isEmpty || Doubts.vague.contains(indicator.name) {
        add(.unclearSubject, indicator.path, indicator.quote, indicator.span)
        continue
      }
      let key = Doubts.key(indicator)
      guard let other = seen[key] else {
        seen[key] = indicator
        continue
      }
      guard Doubts.dueYear(other) == Doubts.dueYear(indicator), !Doubts.share(other, indicator)
      else {
        continue
      }
      // 110 and 超过110 differ; 300以上 and 突破300 do not.
      let pair: Set<PlanModel.Comparator> = [other.comparator, indicator.comparator]
      let equalValue =
        other.value == indicator.value && other.value2 == indicator.value2
        && (pair.count == 1 || pair == [.eq, .ge] || pair == [.ge, .gt])
      add(
        equalValue ? .repeatedTarget : .conflictingTargets, indicator.path,
        other.quote + "、" + indicator.quote, indicator.span)
    }
    growth(indicators)
  }

  /// The year of a due date; a quarter and a half are dates of their own.
  private static func dueYear(_ indicator: DraftIndicator) -> Substring? {
    guard let due = indicator.due else { return nil }
    return due.contains("Q") || due.contains("H") ? due[...] : due.prefix(4)
  }

  /// The name without what only words it differently.
  static func key(_ indicator: DraftIndicator) -> String {
    var name = TextFolding.fold(indicator.name)
    for word in ["全市", "全区", "全县", "全省", "累计", "数量", "总数", "的", "我市", "我区", "我县", "我省", "人数", "新增"]
    {
      name = name.replacingOccurrences(of: word, with: "")
    }
    return name + "|" + TextFolding.fold(indicator.unit)
  }

  /// "分别增长6%、7.5%": two figures of one list.
  private static func share(_ a: DraftIndicator, _ b: DraftIndicator) -> Bool {
    a.path == b.path && b.span.start - a.span.end < 3
  }

  private static let vague: Set<String> = ["数量", "人数", "次数", "场次", "总量", "规模", "面积"]

  /// 62%0: a digit that belongs to no number follows a unit.
  private mutating func strayDigits(_ indicators: [DraftIndicator]) {
    for index in text.folded.indices.dropLast()
    where text.folded[index] == "%" && text.folded[index + 1] == "0" {
      guard index > 0, text.folded[index - 1].isDigit else { continue }
      let after = index + 2 < text.folded.count ? text.folded[index + 2] : "。"
      guard !after.isDigit, !after.isLatin, after != "." else { continue }
      let node = nodes.lastIndex { $0.own.lowerBound <= index }
      var start = index
      while start > 0, text.folded[start - 1].isDigit || text.folded[start - 1] == "." {
        start -= 1
      }
      add(.damagedNumber, path(node), text.printed(start..<index + 2), text.span(start..<index + 2))
    }
  }

  /// Two growth rates for one series in one place.
  private mutating func growth(_ indicators: [DraftIndicator]) {
    var seen: [String: DraftIndicator] = [:]
    for indicator in indicators where indicator.nature == .growth {
      let key = Doubts.key(indicator) + "|" + (indicator.due ?? "") + "|\(indicator.actual)"
      guard let other = seen[key] else {
        seen[key] = indicator
        continue
      }
      if other.value != indicator.value, !Doubts.share(other, indicator) {
        add(.growthConflict, indicator.path, other.quote + "、" + indicator.quote, indicator.span)
      }
    }
  }
}
