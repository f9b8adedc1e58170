import Testing

@testable import PlanModel

@Suite("Siblings in an order of their own")
struct ItemTreeOrderTests {
  /// Items by the rows of their parents.
  private func tree(_ parents: [Int?]) -> ItemTree {
    ItemTree(
      parents.enumerated().map { row, parent in
        Item(
          id: RowID(row + 1), planID: 1, parentID: parent.map { RowID($0 + 1) }, position: row,
          path: "\(row)", label: "\(row)", title: "\(row)", kind: .task, span: SourceSpan(0, 0),
          heading: SourceSpan(0, 0))
      })
  }

  @Test("siblings change places, and what is below them goes with them")
  func reversed() {
    let tree = tree([nil, 0, 0, 2, nil, 4])
    #expect(tree.visible(folded: []) { $0 > $1 } == [4, 5, 0, 2, 3, 1])
    #expect(tree.visible(folded: [1]) { $0 > $1 } == [4, 5, 0])
  }

  @Test("equal siblings keep the order of the document")
  func stable() {
    let tree = tree([nil, 0, 0, nil, nil, 4, 4])
    #expect(tree.visible(folded: []) { _, _ in false } == tree.visible(folded: []))
    #expect(tree.visible(folded: [5]) { _, _ in false } == tree.visible(folded: [5]))
  }

  @Test("a row lies within itself and what is above it, not beside it")
  func within() {
    let tree = tree([nil, 0, 1, 0])
    #expect(tree.isWithin(2, 0) && tree.isWithin(2, 1) && tree.isWithin(2, 2))
    #expect(!tree.isWithin(3, 1) && !tree.isWithin(0, 1))
  }
}
