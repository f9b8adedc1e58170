/// What a program did in a pseudo-terminal.
struct Reading: Encodable {
  var name: String
  /// Milliseconds from the start to the last byte of the first frame, the best of several starts.
  var firstFrame: Double
  var firstFrameBytes: Int
  /// Milliseconds from a key to the last byte of its answer.
  var keyMedian: Double?
  var keyWorst: Double?
  var keyBytesMedian: Int?
  var keyBytesWorst: Int?
  var residentMegabytes: Double?
}

/// Measures programs from outside, as their users see them.
struct Meter {
  var columns: UInt16 = 120
  var rows: UInt16 = 32
  var starts = 5
  var keys = 40

  /// - Parameter keys: what is typed, one key after the other and again from the beginning; `opening` comes first,
  ///   unmeasured.
  func measure(
    _ name: String, _ command: [String], opening: [String] = [], keys: [String],
    environment: [String: String] = [:]
  ) throws -> Reading {
    var frames: [PseudoTerminal.Answer] = []
    for _ in 0..<starts {
      let begun = ContinuousClock.now
      let terminal = try start(command, environment)
      frames.append(terminal.answer(since: begun, idle: 150, limit: 60_000))
      terminal.end()
    }
    guard let best = frames.min(by: { ($0.last ?? .infinity) < ($1.last ?? .infinity) }),
      let frame = best.last
    else { throw BenchError(what: name, detail: "drew nothing") }
    var reading = Reading(name: name, firstFrame: frame, firstFrameBytes: best.bytes)
    try press(command, opening, keys, environment, &reading)
    return reading
  }

  private func start(
    _ command: [String], _ environment: [String: String]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      command, columns: columns, rows: rows,
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"].merging(environment) { $1 })
  }

  private func press(
    _ command: [String], _ opening: [String], _ keys: [String], _ environment: [String: String],
    _ reading: inout Reading
  ) throws {
    let terminal = try start(command, environment)
    defer { terminal.end() }
    _ = terminal.answer(since: .now, idle: 300, limit: 60_000)
    for key in opening {
      terminal.type(key)
      _ = terminal.answer(since: .now, idle: 200, limit: 5_000)
    }
    var answers: [PseudoTerminal.Answer] = []
    for index in 0..<(keys.isEmpty ? 0 : self.keys) {
      let begun = ContinuousClock.now
      terminal.type(keys[index % keys.count])
      answers.append(terminal.answer(since: begun, idle: 40, limit: 1_000))
    }
    let times = answers.compactMap(\.last).sorted()
    let bytes = answers.map(\.bytes).sorted()
    if !times.isEmpty {
      reading.keyMedian = times[times.count / 2]
      reading.keyWorst = times.last
      reading.keyBytesMedian = bytes[bytes.count / 2]
      reading.keyBytesWorst = bytes.last
    }
    reading.residentMegabytes = terminal.residentKilobytes.map { Double($0) / 1024 }
  }
}
