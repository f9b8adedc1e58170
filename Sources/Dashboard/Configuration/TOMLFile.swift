import Foundation
import TOMLKit

/// A TOML file of settings, with the lines its keys stand on.
struct TOMLFile {
  let place: String
  let table: TOMLTable
  private let lines: [Substring]

  init(_ text: String, place: String) throws(SettingsError) {
    self.place = place
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw SettingsError(place, line: error.source.begin.line, .syntax(error.description))
    } catch {
      throw SettingsError(place, .syntax(String(describing: error)))
    }
  }

  /// Reads the file at a path.
  static func text(at path: String) throws(SettingsError) -> String {
    guard FileManager.default.fileExists(atPath: path) else { throw SettingsError(path, .missing) }
    guard let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.readToEnd() ?? Data(), let text = String(data: data, encoding: .utf8)
    else { throw SettingsError(path, .unreadable) }
    return text
  }

  /// The line of a key, from 1; the parser tells lines for errors of syntax only.
  func line(of key: String, in section: String? = nil) -> Int {
    var present: String?
    for (index, line) in lines.enumerated() {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      if trimmed.hasPrefix("[") {
        present = trimmed.dropFirst().prefix { $0 != "]" }.trimmingCharacters(in: .whitespaces)
        if present == key, section == nil { return index + 1 }
        continue
      }
      let name = trimmed.prefix { $0 != "=" }.filter { !" \t\"'".contains($0) }
      let isHere =
        present == section ? name == key : present == nil && name == "\(section ?? "").\(key)"
      if isHere, trimmed.contains("=") { return index + 1 }
    }
    return 1
  }

  /// An error at a key.
  func error(
    at key: String, in section: String? = nil, _ reason: SettingsError.Reason
  ) -> SettingsError {
    SettingsError(place, line: line(of: key, in: section), reason)
  }

  /// The keys and values of a section; nothing where there is none.
  func section(_ name: String) throws(SettingsError) -> [(
    key: String, value: any TOMLValueConvertible
  )] {
    guard let value = table[name] else { return [] }
    guard let section = value.table else {
      throw error(
        at: name, .wrongValue(key: name, value: value.debugDescription, allowed: "[\(name)]"))
    }
    return section.map { ($0, $1) }
  }

  /// A value that is a text; nil where there is none.
  func string(_ key: String) throws(SettingsError) -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string else {
      throw error(at: key, .wrongValue(key: key, value: value.debugDescription, allowed: "\"…\""))
    }
    return text
  }

  /// A value that is true or false; nil where there is none.
  func bool(_ key: String) throws(SettingsError) -> Bool? {
    guard let value = table[key] else { return nil }
    guard let bool = value.bool else {
      throw error(
        at: key, .wrongValue(key: key, value: value.debugDescription, allowed: "true, false"))
    }
    return bool
  }
}
