import Foundation

/// Shows a spreadsheet's numbers as the sheet does.
struct CellFormat {
  private enum Piece {
    case literal(String)
    /// Digits, with so many after the point.
    case number(decimals: Int, thousands: Bool)
    /// A run of one of y m d h s.
    case date(Character, Int)
    case general
  }

  private var pieces: [Piece] = []
  private var percent = false
  private var isDate = false

  /// Reads a format code such as `#,##0.0"亿元"`; of its sections the first, for positive numbers, is taken.
  init(_ code: String) {
    var characters = Array(code)[...]
    while let character = characters.popFirst(), character != ";" {
      switch character {
      case "\"": literal(String(take(&characters, until: "\"")))
      case "[":
        let inside = take(&characters, until: "]")
        // A currency sign is shown: [$¥-804]; colours and conditions aren't.
        if inside.hasPrefix("$") { literal(String(inside.dropFirst().prefix { $0 != "-" })) }
      case "\\": if let next = characters.popFirst() { literal(String(next)) }
      case "_", "*": _ = characters.popFirst()
      case "%":
        percent = true
        literal("%")
      case "0", "#", "?": number(character, &characters)
      case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S", "e":
        let lower = Character(character.lowercased())
        var count = 1
        while let next = characters.first, next.lowercased() == character.lowercased() {
          characters.removeFirst()
          count += 1
        }
        isDate = true
        pieces.append(.date(lower == "e" ? "y" : lower, lower == "e" ? 4 : count))
      case "G", "g":
        if code.lowercased().hasPrefix("general") { characters = characters.dropFirst(6) }
        pieces.append(.general)
      case "@": pieces.append(.general)
      case "A", "a":
        // AM/PM
        while let next = characters.first, "/AaPpMm".contains(next) { characters.removeFirst() }
      default: literal(String(character))
      }
    }
  }

  /// The format that a number means without a code of its own in the file.
  init(builtIn id: Int) {
    self.init(Self.builtIn[id] ?? "General")
  }

  func text(of value: String, from1904: Bool) -> String {
    guard let number = Double(value), number.isFinite else { return value }
    if isDate { return date(number, from1904) }
    let shown = percent ? number * 100 : number
    var negative = shown < 0
    var result = ""
    for piece in pieces {
      switch piece {
      case .literal(let text): result += text
      case .general, .date: result += Self.general(abs(shown))
      case .number(let decimals, let thousands):
        let digits = String(format: "%.\(decimals)f", abs(shown))
        if digits.allSatisfy({ $0 == "0" || $0 == "." }) { negative = false }
        result += thousands ? Self.grouped(digits) : digits
      }
    }
    if pieces.isEmpty { result = Self.general(abs(shown)) }
    return negative ? "-" + result : result
  }

  private mutating func literal(_ text: String) { pieces.append(.literal(text)) }

  private mutating func number(_ first: Character, _ characters: inout ArraySlice<Character>) {
    var thousands = false
    var decimals = 0
    var behindPoint = false
    while let next = characters.first, "0#?,.".contains(next) {
      characters.removeFirst()
      if next == "," { thousands = true }
      if next == "." { behindPoint = true }
      if behindPoint, next == "0" || next == "#" || next == "?" { decimals += 1 }
    }
    pieces.append(.number(decimals: min(decimals, 15), thousands: thousands))
  }

  private func take(_ characters: inout ArraySlice<Character>, until end: Character) -> Substring {
    var taken = ""
    while let next = characters.popFirst(), next != end { taken.append(next) }
    return taken[...]
  }

  private static func general(_ value: Double) -> String {
    if value >= 1e15 { return String(format: "%.15g", value) }
    let text = String(format: "%.10f", value)
    // What arithmetic in binary leaves behind the tenth place is no part of the figure.
    let trimmed = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return value != 0 && value < 1e-9 ? String(format: "%g", value) : String(trimmed.reversed())
  }

  private static func grouped(_ digits: String) -> String {
    let parts = digits.split(separator: ".", maxSplits: 1)
    let whole = Array(parts[0])
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return parts.count > 1 ? result + "." + parts[1] : result
  }

  // MARK: Dates

  private func date(_ serial: Double, _ from1904: Bool) -> String {
    guard serial >= 0, serial < 2_958_466 else { return Self.general(serial) }
    var days = Int(serial)
    if from1904 {
      days += 1462
    } else if days < 60 {
      // The sheet's calendar has a 29 February 1900 that never was.
      days += 1
    }
    let seconds = Int(((serial - serial.rounded(.down)) * 86_400).rounded())
    let (year, month, day) = Self.civil(days: days - 25_569)
    let fields: [Character: Int] = [
      "y": year, "m": month, "d": day, "h": seconds / 3600, "s": seconds % 60,
    ]
    var result = ""
    var afterHour = false
    for piece in pieces {
      switch piece {
      case .literal(let text): result += text
      case .date(let field, let count):
        var value = fields[field] ?? 0
        if field == "m", afterHour { value = seconds / 60 % 60 }
        afterHour = field == "h"
        if field == "y", count <= 2 { value %= 100 }
        result += count >= 2 && value < 10 ? "0\(value)" : "\(value)"
      case .number, .general: break
      }
    }
    return result
  }

  /// Year, month and day of a count of days from 1970-01-01.
  private static func civil(days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  private static let builtIn: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy/m/d",
    15: "yyyy/m/d", 16: "m/d", 17: "yyyy/m", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm",
    21: "h:mm:ss", 22: "yyyy/m/d h:mm", 27: "yyyy\"年\"m\"月\"", 28: "m\"月\"d\"日\"",
    29: "m\"月\"d\"日\"", 30: "m/d/yy", 31: "yyyy\"年\"m\"月\"d\"日\"", 36: "yyyy\"年\"m\"月\"",
    37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 50: "yyyy\"年\"m\"月\"",
    51: "m\"月\"d\"日\"", 52: "yyyy\"年\"m\"月\"", 53: "m\"月\"d\"日\"", 54: "m\"月\"d\"日\"",
    57: "yyyy\"年\"m\"月\"", 58: "m\"月\"d\"日\"",
  ]
}
