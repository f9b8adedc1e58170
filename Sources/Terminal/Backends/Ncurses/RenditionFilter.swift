/// Sends fewer bytes for colours than ncurses, which goes back to none at each change and at the
/// end of each frame: a change is sent when something is written that shows it, by the shortest way
/// from what the terminal has. Moves of the cursor within a row, and to the next one, are shortened
/// too: ncurses names row and column for all that are far.
struct RenditionFilter {
  /// Whether the terminal can take back one attribute alone.
  let takesBack: Bool
  /// Whether the terminal moves within a row, and stays in it after writing its last column.
  let movesWithinRow: Bool
  /// Parameters that take the place of a number of the palette.
  var exactColors: [Int: [UInt8]] = [:]
  /// What the terminal has; nil while that is not known.
  private var actual: Rendition?
  /// What ncurses believes that it has.
  private var wanted = Rendition.plain
  /// What it had when the cursor was saved, which comes back with the cursor.
  private var saved: Rendition?

  /// The row that the cursor is in, from 1; nil while that is not known.
  private var row: Int?

  init(takesBack: Bool, movesWithinRow: Bool) {
    self.takesBack = takesBack
    self.movesWithinRow = movesWithinRow
  }

  /// The bytes that bring the terminal back to no colours and attributes.
  mutating func reset() -> [UInt8] {
    wanted = .plain
    guard actual != .plain else { return [] }
    let bytes = wanted.sequence(from: actual, takesBack: takesBack)
    actual = nil
    return bytes
  }

  /// What to send for a frame as ncurses wrote it.
  mutating func filter(_ bytes: [UInt8]) -> [UInt8] {
    var sent: [UInt8] = []
    sent.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x1B:
        index = escape(bytes, index, &sent)
        continue
      // The usual character set is never left.
      case 0x0F: break
      case 0x0D, 0x08: sent.append(byte)
      case 0x0A:
        // It may scroll, and blanks come in with the colour in force.
        showOnBlanks(&sent)
        sent.append(byte)
        row = nil
      case 0x20:
        showOnBlanks(&sent)
        sent.append(byte)
      default:
        show(&sent)
        sent.append(byte)
      }
      index += 1
    }
    return sent
  }

  private mutating func show(_ sent: inout [UInt8]) {
    guard actual != wanted else { return }
    sent += wanted.sequence(from: actual, takesBack: takesBack)
    actual = wanted
  }

  private mutating func showOnBlanks(_ sent: inout [UInt8]) {
    guard let old = actual else {
      show(&sent)
      return
    }
    let next = wanted.onBlanks(after: old)
    guard next != old else { return }
    sent += next.sequence(from: old, takesBack: takesBack)
    actual = next
  }

  /// Takes one sequence, and returns where the next byte is.
  private mutating func escape(_ bytes: [UInt8], _ start: Int, _ sent: inout [UInt8]) -> Int {
    guard start + 1 < bytes.count else {
      sent.append(bytes[start])
      return start + 1
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "["):
      let body = bytes[(start + 2)...]
      guard let last = body.firstIndex(where: { (0x40...0x7E).contains($0) }) else {
        sent += bytes[start...]
        return bytes.count
      }
      control(bytes[start...last], &sent)
      return last + 1
    case UInt8(ascii: "(") where start + 2 < bytes.count:
      // The usual character set is never left.
      if bytes[start + 2] != UInt8(ascii: "B") { sent += bytes[start...start + 2] }
      return start + 3
    case UInt8(ascii: "7"): saved = actual
    case UInt8(ascii: "8"):
      actual = saved
      row = nil
    case UInt8(ascii: "M"), UInt8(ascii: "D"):
      showOnBlanks(&sent)
      row = nil
    default: row = nil
    }
    sent += bytes[start...start + 1]
    return start + 2
  }

  private mutating func control(_ sequence: ArraySlice<UInt8>, _ sent: inout [UInt8]) {
    let parameters = sequence.dropFirst(2).dropLast()
    switch sequence.last {
    case UInt8(ascii: "m") where parameters.first.map({ $0 < 0x3C }) ?? true:
      var next = wanted
      if next.take(parameters, exact: exactColors) {
        wanted = next
      } else {
        show(&sent)
        sent += sequence
        actual = nil
      }
      return
    // What erases, inserts or scrolls leaves blanks in the colours in force.
    case UInt8(ascii: "J"), UInt8(ascii: "K"), UInt8(ascii: "X"), UInt8(ascii: "@"),
      UInt8(ascii: "P"), UInt8(ascii: "L"), UInt8(ascii: "M"), UInt8(ascii: "S"),
      UInt8(ascii: "T"):
      showOnBlanks(&sent)
    case UInt8(ascii: "b"): show(&sent)
    case UInt8(ascii: "H"), UInt8(ascii: "d"):
      move(sequence, &sent)
      return
    case UInt8(ascii: "A"), UInt8(ascii: "B"):
      // ncurses never goes over the edge, where a terminal would stop.
      let rows = max(1, KeySequences.numbers(parameters).first ?? 1)
      row = row.map { sequence.last == UInt8(ascii: "A") ? $0 - rows : $0 + rows }
      sent += sequence
      return
    case UInt8(ascii: "C"), UInt8(ascii: "D"), UInt8(ascii: "G"), UInt8(ascii: "h"),
      UInt8(ascii: "l"), UInt8(ascii: "n"):
      sent += sequence
      return
    default: break
    }
    switch sequence.last {
    case UInt8(ascii: "K"), UInt8(ascii: "X"), UInt8(ascii: "@"), UInt8(ascii: "P"): break
    default: row = nil
    }
    sent += sequence
  }

  /// A move to a row, and a column where one is named.
  private mutating func move(_ sequence: ArraySlice<UInt8>, _ sent: inout [UInt8]) {
    let isToColumn = sequence.last == UInt8(ascii: "H")
    let places = KeySequences.numbers(sequence.dropFirst(2).dropLast())
    guard movesWithinRow, let old = row, let new = places.first,
      places.count == (isToColumn ? 2 : 1)
    else {
      row = isToColumn && places.isEmpty ? 1 : places.first
      sent += sequence
      return
    }
    row = new
    switch (isToColumn, new - old) {
    case (true, 0): sent += Array("\u{1B}[\(places[1])G".utf8)
    case (false, 1): sent += Array("\u{1B}[B".utf8)
    case (false, -1): sent += Array("\u{1B}[A".utf8)
    default: sent += sequence
    }
  }
}
