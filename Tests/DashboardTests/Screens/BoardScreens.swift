import Testing

@testable import Dashboard

/// Views 5 to 9 as literal screens.
@Suite("Screens of the other views")
struct BoardScreens {
  @Test("timeline at 80 × 24")
  func timeline() throws {
    expectScreen(
      try Fixture.harbour(.timeline).screen,
      #"""
      """#)
  }

  @Test("organizations at 80 × 24")
  func organizations() throws {
    expectScreen(
      try Fixture.harbour(.organizations).screen,
      #"""
      """#)
  }

  @Test("supervision at 80 × 24")
  func supervision() throws {
    expectScreen(
      try Fixture.harbour(.supervision).screen,
      #"""
      """#)
  }

  @Test("policies at 80 × 24")
  func policies() throws {
    expectScreen(
      try Fixture.harbour(.policies).screen,
      #"""
      """#)
  }

  @Test("audit at 80 × 24")
  func audit() throws {
    expectScreen(
      try Fixture.harbour(.audit).screen,
      #"""
      """#)
  }
}
