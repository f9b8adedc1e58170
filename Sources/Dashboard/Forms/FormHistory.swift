/// What a form held before, step by step: undo and redo of typing.
struct FormHistory: Sendable, Hashable {
  /// What the fields held, and which one was in focus.
  struct Step: Sendable, Hashable {
    var fields: [Form.Field]
    var focus: Int
  }

  private var past: [Step] = []
  private var future: [Step] = []
  /// The field being typed into: characters typed one after the other are one step.
  private var typingIn: String?
  private static let limit = 200

  /// Notes the state before a change.
  mutating func note(_ step: Step, typingIn key: String?) {
    future = []
    defer { typingIn = key }
    if let key, key == typingIn, !past.isEmpty { return }
    past.append(step)
    if past.count > FormHistory.limit { past.removeFirst() }
  }

  /// The next change begins a step of its own.
  mutating func pause() { typingIn = nil }

  mutating func undo(_ now: Step) -> Step? {
    pause()
    guard let step = past.popLast() else { return nil }
    future.append(now)
    return step
  }

  mutating func redo(_ now: Step) -> Step? {
    pause()
    guard let step = future.popLast() else { return nil }
    past.append(now)
    return step
  }
}
