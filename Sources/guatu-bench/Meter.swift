/// What a program did in a pseudo-terminal.
struct Reading: Encodable {
  var name: String
  /// Milliseconds from the start to the last byte of the first frame, the best of several starts.
  var firstFrame: Double?
  var firstFrameBytes: Int?
  /// Bytes that come in two seconds without a key.
  var idleBytes: Int?
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
  var starts = 7
  var keys = 40
  var environment: [String: String] = [:]

  func measure(_ screen: Screen, _ command: [String]) throws -> Reading {
    var reading = Reading(name: screen.name)
    if screen.isStart { try start(command, &reading) }
    try press(screen, command, &reading)
    return reading
  }

  private func start(_ command: [String], _ reading: inout Reading) throws {
    var frames: [PseudoTerminal.Answer] = []
    for _ in 0..<starts {
      let begun = ContinuousClock.now
      let terminal = try open(command)
      frames.append(terminal.answer(since: begun, idle: 150, limit: 60_000))
      terminal.end()
    }
    guard let best = frames.min(by: { ($0.last ?? .infinity) < ($1.last ?? .infinity) }),
      let frame = best.last
    else { throw BenchError(what: reading.name, detail: "drew nothing") }
    (reading.firstFrame, reading.firstFrameBytes) = (frame, best.bytes)
  }

  private func open(_ command: [String]) throws -> PseudoTerminal {
    try PseudoTerminal(
      command, columns: columns, rows: rows,
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"].merging(environment) { $1 })
  }

  private func press(
    _ screen: Screen, _ command: [String], _ reading: inout Reading
  ) throws {
    let terminal = try open(command)
    defer { terminal.end() }
    _ = terminal.answer(since: .now, idle: 300, limit: 60_000)
    if screen.isStart {
      reading.idleBytes = terminal.answer(since: .now, idle: 2_000, limit: 2_000).bytes
    }
    for key in screen.opening {
      terminal.type(key)
      _ = terminal.answer(since: .now, idle: 200, limit: 1_000)
    }
    var answers: [PseudoTerminal.Answer] = []
    for index in 0..<(screen.keys.isEmpty ? 0 : screen.count ?? keys) {
      let begun = ContinuousClock.now
      terminal.type(screen.keys[index % screen.keys.count])
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
