import Canvas
import Foundation
import PlanModel
import Terminal
import TestSupport
import Testing

@testable import Dashboard
@testable import guatu

/// The demonstration, made once and opened by every test.
private enum Demonstration {
  static let path = Result {
    let folder = try Scratch.folder().path
    let path = folder + "/demo.guatu"
    try DemoStore.build(at: path, by: Actor(uid: 1001, login: "anna"))
    return path
  }

  /// A view as of the demonstration's day.
  static func frame(
    _ view: ViewID, _ size: Size, _ depth: ColorDepth, _ language: Language = .hans
  ) throws -> Surface {
    let store = try Store.open(try path.get(), for: .reading)
    var configuration = Configuration()
    configuration.language.value = language
    let dashboard = Dashboard(
      store: store,
      options: Dashboard.Options(
        actor: Actor(uid: 1001, login: "anna"), configuration: configuration,
        today: DemoStore.today, isDemo: true))
    let backend = HeadlessBackend(size: size, colorDepth: depth)
    try backend.type("\(view.number)")
    try dashboard.run(on: backend)
    return try #require(backend.frame)
  }
}

@Suite("Pictures of every view")
struct PictureTests {
  static let sizes = [Size(width: 80, height: 24), Size(width: 140, height: 45)]

  @Test("at both sizes, without colours and in 256", arguments: ViewID.allCases, sizes)
  func picture(view: ViewID, size: Size) throws {
    for (depth, name) in [(ColorDepth.mono, "mono"), (.colors256, "256")] {
      try Picture(Demonstration.frame(view, size, depth)).expect(
        "\(view.rawValue)-\(size.width)x\(size.height)-\(name)")
    }
  }

  @Test("in Traditional characters and in English", arguments: ViewID.allCases)
  func languages(view: ViewID) throws {
    for language in [Language.hant, .english] {
      try Picture(Demonstration.frame(view, PictureTests.sizes[0], .mono, language))
        .expect("\(view.rawValue)-\(language)")
    }
  }
}
