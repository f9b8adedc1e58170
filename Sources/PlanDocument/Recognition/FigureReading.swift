import PlanModel

struct FigureReading {
  let text: KeptText
  let scalars: [Unicode.Scalar]
  let nodes: [OutlineNode]
  let clauses: [Clause]
  let facts: DocumentFacts

  func read() -> (indicators: [DraftIndicator], subsidies: [DraftSubsidy]) { ([], []) }
}
