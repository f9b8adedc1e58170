/// What a terminal would show for the text it was sent: as much of an xterm as ncurses uses.
///
/// It counts columns by itself, apart from the program's own table.
struct ScreenModel {
  let columns: Int
  let rows: Int
  var isAmbiguousWide = false
  private(set) var cursor = (x: 0, y: 0)
  /// The private modes that are on, such as 1049 for the alternate screen.
  private(set) var modes: Set<Int> = []
  /// Whether a wide character was ever sent with one column left for it.
  private(set) var hasSplitCharacter = false
  /// Sequences that this model does not know.
  private(set) var unknown: [String] = []
  private var cells: [[String]]
  private var margins: ClosedRange<Int>
  private var saved = (x: 0, y: 0)
  private var last = ""

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    margins = 0...max(0, rows - 1)
  }

  /// Whether no part of the screen is kept from scrolling.
  var scrollsWhole: Bool { margins == 0...max(0, rows - 1) }

  /// The rows as text, blanks at the end left out.
  var lines: [String] {
    cells.map { row in
      var line = row.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The column in which a text begins in a row.
  func column(of text: String, row: Int) -> Int? {
    (0..<columns).first { cells[row][$0...].joined().hasPrefix(text) && !cells[row][$0].isEmpty }
  }

  mutating func feed(_ text: String) {
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": escape(&rest)
      case "\r": cursor.x = 0
      case "\n": lineFeed()
      case "\u{8}": cursor.x = max(0, cursor.x - 1)
      case "\u{7}", "\u{F}", "\u{E}": break
      default: show(scalar)
      }
    }
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    let width = width(of: scalar)
    if width == 0 {
      if cursor.x > 0 { cells[cursor.y][cursor.x - 1] += String(scalar) }
      return
    }
    if cursor.x + width > columns {
      if width == 2, cursor.x < columns { hasSplitCharacter = true }
      cursor.x = 0
      lineFeed()
    }
    guard cursor.x + width <= columns else { return }
    for x in cursor.x..<cursor.x + width { clear(x, cursor.y) }
    cells[cursor.y][cursor.x] = String(scalar)
    if width == 2 { cells[cursor.y][cursor.x + 1] = "" }
    last = String(scalar)
    cursor.x += width
  }

  /// Empties a cell, and the other half of a wide character.
  private mutating func clear(_ x: Int, _ y: Int) {
    if cells[y][x].isEmpty, x > 0 { cells[y][x - 1] = " " }
    if x + 1 < columns, cells[y][x + 1].isEmpty { cells[y][x + 1] = " " }
    cells[y][x] = " "
  }

  private mutating func lineFeed() {
    if cursor.y == margins.upperBound {
      scroll(margins, by: 1)
    } else {
      cursor.y = min(rows - 1, cursor.y + 1)
    }
  }

  private mutating func scroll(_ range: ClosedRange<Int>, by count: Int) {
    let blank = Array(repeating: " ", count: columns)
    for _ in 0..<min(abs(count), range.count) {
      if count > 0 {
        cells.remove(at: range.lowerBound)
        cells.insert(blank, at: range.upperBound)
      } else {
        cells.remove(at: range.upperBound)
        cells.insert(blank, at: range.lowerBound)
      }
    }
  }

  private mutating func escape(_ rest: inout ArraySlice<Unicode.Scalar>) {
    switch rest.popFirst() {
    case "[":
      var body = ""
      while let scalar = rest.popFirst() {
        if (0x40...0x7E).contains(scalar.value) {
          control(body, scalar)
          return
        }
        // A sequence that was cut off ends where the next begins.
        if scalar == "\u{1B}" { return escape(&rest) }
        body.unicodeScalars.append(scalar)
      }
    case "(", ")": rest.removeFirst()
    case "7": saved = cursor
    case "8": cursor = saved
    case "D": lineFeed()
    case "M":
      if cursor.y == margins.lowerBound { scroll(margins, by: -1) } else { cursor.y -= 1 }
    case "=", ">": break
    case let other: unknown.append("ESC \(other.map(String.init) ?? "")")
    }
  }

  private mutating func control(_ body: String, _ final: Unicode.Scalar) {
    if body.first == "?" {
      let numbers = body.dropFirst().split(separator: ";").compactMap { Int($0) }
      if final == "h" { modes.formUnion(numbers) } else { modes.subtract(numbers) }
      if numbers.contains(1049) { erase(0..<rows) }
      return
    }
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch final {
    case "H":
      move(x: (numbers.count > 1 ? max(1, numbers[1]) : 1) - 1, y: count - 1)
    case "d": move(x: cursor.x, y: count - 1)
    case "G", "`": move(x: count - 1, y: cursor.y)
    case "A": move(x: cursor.x, y: cursor.y - count)
    case "B": move(x: cursor.x, y: cursor.y + count)
    case "C": move(x: cursor.x + count, y: cursor.y)
    case "D": move(x: cursor.x - count, y: cursor.y)
    case "J": eraseScreen(first)
    case "K":
      let range = first == 0 ? cursor.x..<columns : first == 1 ? 0..<cursor.x + 1 : 0..<columns
      for x in range where x < columns { clear(x, cursor.y) }
    case "X":
      for x in cursor.x..<min(columns, cursor.x + count) { clear(x, cursor.y) }
    case "@":
      for _ in 0..<count {
        cells[cursor.y].insert(" ", at: cursor.x)
        cells[cursor.y].removeLast()
      }
    case "P":
      for _ in 0..<count {
        cells[cursor.y].remove(at: cursor.x)
        cells[cursor.y].append(" ")
      }
    case "L": scroll(cursor.y...margins.upperBound, by: -count)
    case "M": scroll(cursor.y...margins.upperBound, by: count)
    case "S": scroll(margins, by: count)
    case "T": scroll(margins, by: -count)
    case "r":
      let bottom = numbers.count > 1 && numbers[1] > 0 ? min(rows, numbers[1]) : rows
      margins = min(count, bottom) - 1...bottom - 1
      cursor = (0, 0)
    case "b": for scalar in String(repeating: last, count: count).unicodeScalars { show(scalar) }
    case "m", "h", "l", "n", "t": break
    default: unknown.append("CSI \(body)\(final)")
    }
  }

  private mutating func move(x: Int, y: Int) {
    cursor = (min(max(0, x), columns - 1), min(max(0, y), rows - 1))
  }

  private mutating func erase(_ range: Range<Int>) {
    for y in range { cells[y] = Array(repeating: " ", count: columns) }
  }

  private mutating func eraseScreen(_ part: Int) {
    if part == 0 {
      for x in cursor.x..<columns { clear(x, cursor.y) }
      erase(cursor.y + 1..<rows)
    } else {
      erase(0..<rows)
    }
  }

  private func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
      2
    case 0xB7, 0xD7, 0xB0, 0xB1, 0x2010, 0x2013...0x2016, 0x2018...0x2019, 0x201C...0x201D,
      0x2025...0x2026, 0x2030, 0x203B, 0x2103, 0x2160...0x216B, 0x2460...0x249B, 0x2500...0x254B,
      0x2550...0x2574, 0x2580...0x258F, 0x25A0...0x25A1, 0x25B2...0x25B3, 0x25CB, 0x25CE...0x25CF:
      isAmbiguousWide ? 2 : 1
    default: 1
    }
  }
}
