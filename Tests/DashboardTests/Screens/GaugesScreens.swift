import Testing

@testable import Dashboard

/// 指标 as literal screens. After a visual change run the tests once with `GUATU_RECORD=1`
/// and look at the difference.
@Suite("Screens of the gauges")
struct GaugesScreens {
  @Test("gauges at 80 × 24")
  func at80x24() throws {
    expectScreen(
      try Fixture.harbour(.gauges, width: 80, height: 24).screen,
      #"""
      """#)
  }

  @Test("gauges at 120 × 40")
  func at120x40() throws {
    expectScreen(
      try Fixture.harbour(.gauges, width: 120, height: 40).screen,
      #"""
      """#)
  }

  @Test("gauges at 40 × 10")
  func at40x10() throws {
    expectScreen(
      try Fixture.harbour(.gauges, width: 40, height: 10).screen,
      #"""
      """#)
  }
}
