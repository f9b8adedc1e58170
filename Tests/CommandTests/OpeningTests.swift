import Testing

@testable import guatu

@Suite("Opening the dashboard")
struct OpeningTests {
  @Test("options without a command are read by themselves; all else is left to the whole parser")
  func alone() throws {
    #expect(OpeningOptions.alone([])?.fresh == false)
    let opening = try #require(
      OpeningOptions.alone(["--store", "a.guatu", "--view=matrix", "--fresh", "--saved", "周报"]))
    #expect(opening.common.store == "a.guatu")
    #expect(opening.dashboard.view?.id == .matrix)
    #expect(opening.fresh)
    #expect(opening.saved == "周报")
    for arguments in [
      ["plans"], ["--help"], ["-h"], ["--version"], ["--stroe", "a"], ["--store"],
      ["--today", "soon"], ["--fresh", "plans"], ["--generate-completion-script", "bash"],
    ] {
      #expect(OpeningOptions.alone(arguments) == nil, "\(arguments)")
    }
  }
}
