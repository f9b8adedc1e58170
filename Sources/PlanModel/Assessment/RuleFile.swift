import Foundation
import TOMLKit

/// A TOML text being read, which knows the line of each key so that a fault can name it. What is wrong is gathered, to
/// be told at once.
struct RuleFile {
  private final class Faults {
    var found: [RuleError] = []
  }

  private let table: TOMLTable
  private let path: String
  private let lines: [String: Int]
  private let faults: Faults

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
    faults = Faults()
  }

  /// A table within a file.
  private init(_ table: TOMLTable, at path: String, of file: RuleFile) {
    self.table = table
    self.path = path
    (lines, faults) = (file.lines, file.faults)
  }

  /// How much has been found wrong so far.
  var faultCount: Int { faults.found.count }

  func add(_ fault: RuleError.Fault, line: Int?) {
    faults.found.append(RuleError(fault, line: line))
  }

  /// - Throws: The first of what was found wrong, in order of lines, with all others.
  func settle() throws(RuleError) {
    let sorted = faults.found.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    guard var first = sorted.first else { return }
    first.others = Array(sorted.dropFirst())
    throw first
  }

  /// A value that may not be left out; one that is wrong is not also missing. `stopgap` stands in until `settle`.
  func needed<Value>(_ key: String, _ value: Value?, or stopgap: Value, line: Int? = nil) -> Value {
    if value == nil, table[key] == nil { add(.missing(key: key), line: line) }
    return value ?? stopgap
  }

  func has(_ key: String) -> Bool { table[key] != nil }

  /// Refuses keys that no rule has: a misspelt key is a rule that silently doesn't hold.
  func allow(_ keys: Set<String>) {
    for key in table.keys where !keys.contains(key) { add(.unknownKey(key), line: line(key)) }
  }

  func text(_ key: String) -> String? {
    guard let value = table[key] else { return nil }
    return value.string ?? wrongType(key, "text")
  }

  /// A number, written as such or, to keep digits that binary floating point can't, as text.
  func number(_ key: String, atLeast least: Decimal? = nil) -> Decimal? {
    guard let value = table[key] else { return nil }
    let digits = value.string ?? value.int.map { "\($0)" } ?? value.double.map { "\($0)" }
    guard let number = digits.flatMap({ Decimal(exactly: $0) }) else {
      return wrongType(key, "number")
    }
    return least.map { self.number(number, key, atLeast: $0) } ?? number
  }

  func whole(_ key: String, atLeast least: Int) -> Int? {
    guard let value = table[key] else { return nil }
    guard let number = value.int else { return wrongType(key, "whole number") }
    return self.number(number, key, atLeast: least)
  }

  private func number<Number: Comparable>(
    _ number: Number, _ key: String, atLeast least: Number
  ) -> Number {
    if number < least, let limit = Decimal(exactly: "\(least)") {
      add(.below(key: key, least: limit), line: line(key))
    }
    return number
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(key) else { return nil }
    let choice = Choice(rawValue: text)
    if choice == nil {
      let allowed = Choice.allCases.map(\.rawValue)
      add(.unknownValue(key: key, value: text, allowed: Array(allowed)), line: line(key))
    }
    return choice
  }

  /// The table `[key]`; nil when there is none.
  func section(_ key: String) -> RuleFile? {
    guard let value = table[key] else { return nil }
    guard let inner = value.table else { return wrongType(key, "table") }
    return RuleFile(inner, at: path + key + ".", of: self)
  }

  /// The tables `[[key]]`, in order; empty when there are none.
  func sections(_ key: String) -> [RuleFile] {
    guard let value = table[key] else { return [] }
    guard let array = value.array else { return wrongType(key, "table") ?? [] }
    return (0..<array.count).compactMap { index in
      guard let inner = array[index].table else { return wrongType(key, "table") }
      return RuleFile(inner, at: "\(path)\(key)#\(index).", of: self)
    }
  }

  /// The line of `key`, or of the table itself when `key` is empty.
  func line(_ key: String = "") -> Int? {
    lines[path + key] ?? lines[String(path.dropLast(path.isEmpty ? 0 : 1))]
  }

  private func wrongType<Value>(_ key: String, _ expected: String) -> Value? {
    add(.wrongType(key: key, expected: expected), line: line(key))
    return nil
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
