import PlanModel

/// Reads a plan document as a careful official would: tree, responsibilities, indicators, subsidies, and doubts where a
/// person must decide.
///
/// Deterministic and offline. Everything it finds carries the span of source text it came from; nothing of the source is
/// left unaccounted for (see `DraftPlan.coverage(length:)`).
public struct Recognizer: Sendable {
  private let organizations: OrganizationLexicon

  public init(organizations: OrganizationLexicon = .builtin) {
    self.organizations = organizations
  }

  /// What the document says. Any text is accepted; one with no numbering gives a plan without nodes.
  public func recognize(_ source: SourceText) -> DraftPlan {
    let scalars = Array(source.text.unicodeScalars)
    var lines = SourceLine.lines(of: source, scalars: scalars)
    PageMarks.mark(&lines, scalars: scalars)
    Chrome.markContents(&lines, scalars: scalars)
    Chrome.mark(&lines, scalars: scalars)
    Closing.mark(&lines, scalars: scalars)
    LineJoining.mark(&lines, scalars: scalars)
    let text = KeptText(lines: lines, blocks: source.blocks, scalars: scalars)
    var outline = OutlineReader.read(text)
    var nodes = outline.nodes
    let firstNode = nodes.first?.own.lowerBound ?? text.folded.count
    let front = FrontReader.read(
      text, firstNode: firstNode,
      chrome: lines.filter { $0.span.count < 600 }.map { Chrome.bare($0.span, scalars) })
    let clauses = ClauseReader.read(text, outline)
    var clause = 0
    let written = clauses.filter { $0.marked && $0.home == nil }
    for index in nodes.indices {
      while clause < written.count,
        written[clause].range.upperBound <= nodes[index].own.lowerBound
      {
        clause += 1
      }
      nodes[index].title = NodeTitles.read(
        text, nodes[index], clause: clause < written.count ? written[clause] : nil)
      nodes[index].itemKind = ItemKinds.kind(
        of: text[nodes[index].title], parent: nodes[index].parent.map { nodes[$0].itemKind })
    }
    outline.nodes = nodes
    var facts = DocumentFacts.read(text, title: front.title, nodes: nodes)
    facts.findRegion(title: front.title, issuer: front.issuer)
    let homes = ClauseHomes.assign(clauses, nodes)

    var plan = DraftPlan(
      document: source.name, title: front.title, region: facts.region, issuer: front.issuer,
      number: front.number, status: front.status, period: facts.period, script: facts.script,
      kind: facts.kind, parents: front.parents)
    plan.nodes = draftNodes(nodes, text, scalars.count)
    plan.duties = Duties.read(
      text, clauses, homes: homes, nodes: nodes, lexicon: organizations)
    plan.clauses = clauses.map { text.span($0.range) }
    let reading = FigureReading(
      text: text, scalars: scalars, outline: outline, clauses: clauses, facts: facts)
    let figures = reading.read()
    plan.indicators = figures.indicators
    plan.subsidies = figures.subsidies
    let measured = Set(figures.indicators.map(\.path))
    for (index, node) in outline.nodes.enumerated() {
      plan.nodes[index].due = figures.dues[index]
      plan.nodes[index].milestone =
        node.itemKind == .task && facts.kind == .plan
        && Milestones.isMilestone(
          text[node.own], dated: figures.dues[index] != nil, figures: measured.contains(node.path))
    }
    plan.doubts = Doubts.read(
      plan, text, nodes, clauses, homes, organizations, recurring: figures.recurring)
    Accounting.fill(
      &plan, text: text, lines: lines, front: front, firstNode: firstNode, length: scalars.count)
    return plan
  }

  private func draftNodes(_ nodes: [OutlineNode], _ text: KeptText, _ length: Int) -> [DraftNode] {
    var ends = [Int](repeating: text.folded.count, count: nodes.count)
    var open: [Int] = []
    for index in nodes.indices {
      while let top = open.last, !isAncestor(top, of: index, nodes) {
        ends[top] = nodes[index].own.lowerBound
        open.removeLast()
      }
      open.append(index)
    }
    return nodes.indices.map { index in
      let node = nodes[index]
      let heading =
        node.own.lowerBound..<min(max(node.title.upperBound, node.textStart), node.own.upperBound)
      return DraftNode(
        path: node.path, label: text.printed(node.label), title: text.printed(node.title),
        inline: node.kind == .inline, kind: node.itemKind,
        span: text.span(node.own.lowerBound..<ends[index]), heading: text.span(heading))
    }
  }

  private func isAncestor(_ candidate: Int, of index: Int, _ nodes: [OutlineNode]) -> Bool {
    var parent = nodes[index].parent
    while let current = parent {
      if current == candidate { return true }
      parent = nodes[current].parent
    }
    return false
  }
}
