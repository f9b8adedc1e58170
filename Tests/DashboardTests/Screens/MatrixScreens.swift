import Testing

@testable import Dashboard

/// 矩阵 as literal screens. After a visual change run the tests once with `GUATU_RECORD=1`
/// and look at the difference.
@Suite("Screens of the matrix")
struct MatrixScreens {
  @Test("matrix at 80 × 24")
  func at80x24() throws {
    expectScreen(
      try Fixture.harbour(.matrix, width: 80, height: 24).screen,
      #"""
      """#)
  }

  @Test("matrix at 120 × 40")
  func at120x40() throws {
    expectScreen(
      try Fixture.harbour(.matrix, width: 120, height: 40).screen,
      #"""
      """#)
  }

  @Test("matrix at 40 × 10")
  func at40x10() throws {
    expectScreen(
      try Fixture.harbour(.matrix, width: 40, height: 10).screen,
      #"""
      """#)
  }
}
