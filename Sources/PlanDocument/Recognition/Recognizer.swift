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
    Chrome.mark(&lines, scalars: scalars)
    LineJoining.mark(&lines, scalars: scalars)
    let text = KeptText(lines: lines, scalars: scalars)
    var nodes = OutlineReader.read(text)
    let firstNode = nodes.first?.own.lowerBound ?? text.folded.count
    let front = FrontReader.read(
      text, firstNode: firstNode,
      chrome: lines.filter { $0.span.count < 600 }.map { Chrome.bare($0.span, scalars) })
    let clauses = ClauseReader.read(text, nodes: nodes)
    for index in nodes.indices {
      nodes[index].title = NodeTitles.read(text, nodes[index], clauses: clauses)
      nodes[index].itemKind = ItemKinds.kind(
        of: text[nodes[index].title], parent: nodes[index].parent.map { nodes[$0].itemKind })
    }
    let facts = DocumentFacts.read(text, title: front.title, nodes: nodes)
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
      text: text, scalars: scalars, nodes: nodes, clauses: clauses, facts: facts)
    let figures = reading.read()
    plan.indicators = figures.indicators
    plan.subsidies = figures.subsidies
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
      let heading = node.own.lowerBound..<max(node.title.upperBound, node.textStart)
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
