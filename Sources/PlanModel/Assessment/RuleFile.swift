import Foundation
import TOMLKit

/// A TOML text being read, which knows the line of each key so that a fault can name it.
struct RuleFile {
  private let table: TOMLTable
  private let path: String
  private let lines: [String: Int]

  init(_ text: String) throws(RuleError) {
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw RuleError(.syntax(error.description), line: error.source.begin.line)
    } catch {
      throw RuleError(.syntax("\(error)"))
    }
    path = ""
    lines = RuleFile.lines(of: text)
  }

  private init(_ table: TOMLTable, path: String, lines: [String: Int]) {
    self.table = table
    self.path = path
    self.lines = lines
  }

  /// Refuses keys that no rule has: a misspelt key is a rule that silently doesn't hold.
  func allow(_ keys: Set<String>) throws(RuleError) {
    let unknown = table.keys.filter { !keys.contains($0) }
    // Of several the one that stands first in the file.
    guard let key = unknown.min(by: { line($0) ?? .max < line($1) ?? .max }) else { return }
    throw RuleError(.unknownKey(key), line: line(key))
  }

  func text(_ key: String) throws(RuleError) -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string else { throw wrongType(key, "text") }
    return text
  }

  /// A number, written as such or, to keep digits that binary floating point can't, as text.
  func number(_ key: String, atLeast least: Decimal? = nil) throws(RuleError) -> Decimal? {
    guard let value = table[key] else { return nil }
    let digits = value.string ?? value.int.map { "\($0)" } ?? value.double.map { "\($0)" }
    guard let number = digits.flatMap({ Decimal(exactly: $0) }) else {
      throw wrongType(key, "number")
    }
    if let least, number < least {
      throw RuleError(.below(key: key, least: least), line: line(key))
    }
    return number
  }

  func whole(_ key: String, atLeast least: Int) throws(RuleError) -> Int? {
    guard let value = table[key] else { return nil }
    guard let number = value.int else { throw wrongType(key, "whole number") }
    if number < least {
      throw RuleError(.below(key: key, least: Decimal(least)), line: line(key))
    }
    return number
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type
  ) throws(RuleError) -> Choice? where Choice.RawValue == String {
    guard let text = try text(key) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let allowed = Choice.allCases.map(\.rawValue)
      throw RuleError(
        .unknownValue(key: key, value: text, allowed: Array(allowed)), line: line(key))
    }
    return choice
  }

  /// The table `[key]`; nil when there is none.
  func section(_ key: String) throws(RuleError) -> RuleFile? {
    guard let value = table[key] else { return nil }
    guard let inner = value.table else { throw wrongType(key, "table") }
    return RuleFile(inner, path: path + key + ".", lines: lines)
  }

  /// The tables `[[key]]`, in order; empty when there are none.
  func sections(_ key: String) throws(RuleError) -> [RuleFile] {
    guard let value = table[key] else { return [] }
    guard let array = value.array else { throw wrongType(key, "table") }
    var sections: [RuleFile] = []
    for index in 0..<array.count {
      guard let inner = array[index].table else { throw wrongType(key, "table") }
      sections.append(RuleFile(inner, path: "\(path)\(key)#\(index).", lines: lines))
    }
    return sections
  }

  /// The line of `key`, or of the table itself when `key` is empty.
  func line(_ key: String = "") -> Int? {
    lines[path + key] ?? lines[String(path.dropLast(path.isEmpty ? 0 : 1))]
  }

  private func wrongType(_ key: String, _ expected: String) -> RuleError {
    RuleError(.wrongType(key: key, expected: expected), line: line(key))
  }

  /// Line numbers by path: `name`, `band#0`, `band#0.light`.
  ///
  /// The parser keeps none. Rule files are flat; a key inside a multi-line text could at worst give
  /// a wrong line.
  private static func lines(of text: String) -> [String: Int] {
    var lines: [String: Int] = [:]
    var counts: [Substring: Int] = [:]
    var path = ""
    for (offset, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = raw.drop { $0 == " " || $0 == "\t" }
      if line.hasPrefix("[[") {
        let key = line.dropFirst(2).prefix { $0 != "]" }
        path = "\(key)#\(counts[key, default: 0])."
        counts[key, default: 0] += 1
        lines[String(path.dropLast())] = offset + 1
        if lines[String(key)] == nil { lines[String(key)] = offset + 1 }
      } else if line.hasPrefix("[") {
        let key = line.dropFirst().prefix { $0 != "]" }
        path = key + "."
        lines[String(key)] = offset + 1
      } else if let equals = line.firstIndex(of: "=") {
        let key = line[..<equals].filter { $0 != " " && $0 != "\t" && $0 != "\"" }
        if lines[path + key] == nil { lines[path + key] = offset + 1 }
      }
    }
    return lines
  }
}

extension RuleFile {
  /// `text` as a TOML basic string.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
