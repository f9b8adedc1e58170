import Testing

@testable import Canvas

@Suite("Geometry")
struct GeometryTests {
  let rect = Rect(x: 2, y: 1, width: 10, height: 4)

  @Test("splits share the whole between them")
  func splits() {
    let (left, rest) = rect.splitLeft(3)
    #expect(left == Rect(x: 2, y: 1, width: 3, height: 4))
    #expect(rest == Rect(x: 5, y: 1, width: 7, height: 4))
    let (above, bottom) = rect.splitBottom(1)
    #expect(above.height == 3)
    #expect(bottom == Rect(x: 2, y: 4, width: 10, height: 1))
    #expect(rect.splitRight(99).right == rect)
    #expect(rect.splitTop(-1).top.isEmpty)
  }

  @Test("an inset or an intersection is never negative")
  func neverNegative() {
    #expect(rect.inset(left: 8, right: 8).width == 0)
    #expect(rect.inset(top: 9).height == 0)
    #expect(rect.intersection(Rect(x: 20, y: 20, width: 1, height: 1)).isEmpty)
    #expect(rect.row(4).isEmpty)
    #expect(rect.row(-1).isEmpty)
  }
}
