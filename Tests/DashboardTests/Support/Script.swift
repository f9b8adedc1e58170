import Canvas
import Foundation
import PlanModel
import Terminal
import Testing

@testable import Dashboard

/// A dashboard driven by keys, as a person at a terminal would.
struct Script {
  let store: Store
  var options = Fixture.options()
  var size = Size(width: 80, height: 24)
  var depth = ColorDepth.mono

  /// A step of a script.
  enum Step {
    /// Keys by their names: `j j Enter`.
    case keys(String)
    /// Characters as an input method sends them.
    case text(String)
    case paste(String)
    case resize(Int, Int)
    /// Half a second passes.
    case wait
    case interrupt
    /// The mouse.
    case mouse(Mouse)
    /// Something happens outside, while the dashboard waits.
    case meanwhile(() throws -> Void)
  }

  /// Plays the steps and returns the terminal as it was left.
  @discardableResult
  func play(_ steps: Step...) throws -> ScriptedBackend {
    let backend = ScriptedBackend(size: size, depth: depth, steps: steps)
    try Dashboard(store: store, options: options).run(on: backend)
    if let error = backend.failure { throw error }
    return backend
  }
}

/// A headless terminal whose events come from a script; after its end the terminal hangs up.
final class ScriptedBackend: Backend {
  private let screen: HeadlessBackend
  private var steps: [Script.Step]
  private var waiting: [Event] = []
  private(set) var failure: (any Error)?

  init(size: Size, depth: ColorDepth, steps: [Script.Step]) {
    screen = HeadlessBackend(size: size, colorDepth: depth)
    self.steps = steps
  }

  var frames: [Surface] { screen.frames }
  var text: String { screen.text }
  var lines: [String] { screen.frame?.lines ?? [] }
  var isMouseOn: Bool { screen.isMouseOn }

  var size: Size { screen.size }
  var colorDepth: ColorDepth { screen.colorDepth }
  var fit: TextFit { screen.fit }
  var hasPendingInput: Bool { false }
  func present(_ surface: Surface) { screen.present(surface) }
  func invalidate() {}
  func setMouse(_ isOn: Bool) -> Bool { screen.setMouse(isOn) }
  func copyToClipboard(_ text: String) -> CopyResult { screen.copyToClipboard(text) }

  func nextEvent(timeoutMilliseconds: Int?) -> Event {
    while waiting.isEmpty, !steps.isEmpty {
      do {
        switch steps.removeFirst() {
        case .keys(let names): waiting = try KeyPress.sequence(named: names).map(Event.key)
        case .text(let text): waiting = [.text(text)]
        case .paste(let text): waiting = [.paste(text)]
        case .resize(let width, let height): waiting = [.resize(Size(width: width, height: height))]
        case .wait: waiting = [.wake]
        case .interrupt: waiting = [.interrupt]
        case .mouse(let mouse): waiting = [.mouse(mouse)]
        case .meanwhile(let body): try body()
        }
      } catch {
        failure = error
        steps = []
      }
    }
    guard !waiting.isEmpty else { return .hangup }
    screen.play([waiting.removeFirst()])
    return screen.nextEvent(timeoutMilliseconds: timeoutMilliseconds)
  }
}

/// A folder that is there for one test.
final class Scratch {
  let path = FileManager.default.temporaryDirectory.path + "/guatu-test-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
  }
}
