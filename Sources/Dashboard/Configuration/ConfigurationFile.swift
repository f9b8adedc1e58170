import Foundation
import PlanModel
import TOMLKit
import Terminal

/// `config.toml` as it was read.
struct ConfigurationFile {
  let toml: TOMLFile

  init(_ path: String) throws(SettingsError) {
    toml = try TOMLFile(TOMLFile.text(at: path), place: path)
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static let keys: Set<String> = [
    "theme", "language", "glyphs", "view", "mouse", "ambiguous-width", "escape-delay", "color",
    "synchronized-output", "keys",
  ]

  /// A value that is one of some words; numbers and booleans count as words.
  func setting<Value>(
    _ key: String, allowed: [String], _ read: (String) -> Value?
  ) throws(SettingsError) -> Configuration.Setting<Value>? {
    guard let value = toml.table[key] else { return nil }
    let word = value.string ?? value.int.map(String.init) ?? value.bool.map(String.init)
    guard let word, let result = read(word) else {
      throw toml.error(at: key, .wrong(key, word ?? value.debugDescription, allowed))
    }
    return Configuration.Setting(result, origin(key))
  }

  /// The keys that a command is given: one sequence or several.
  func sequences(
    _ value: any TOMLValueConvertible, for name: String
  ) throws(SettingsError) -> [String] {
    let words = value.string.map { [$0] } ?? value.array?.map { $0.string } ?? [nil]
    var sequences: [String] = []
    for word in words {
      guard let word else {
        throw toml.error(
          at: name, in: "keys",
          .wrongValue(key: name, value: value.debugDescription, allowed: "[\"C-d\", \"g g\"]"))
      }
      guard let presses = try? KeyPress.sequence(named: word) else {
        throw toml.error(at: name, in: "keys", .unknownKeyName(word))
      }
      // 0 begins a number wherever keys are commands.
      guard presses.first?.description != "0" else {
        throw toml.error(
          at: name, in: "keys", .wrongValue(key: name, value: "0", allowed: "1–9, a–z, …"))
      }
      sequences.append(presses.map(\.description).joined(separator: " "))
    }
    return sequences
  }

  func origin(_ key: String, in section: String? = nil) -> Configuration.Origin {
    .file(toml.place, line: toml.line(of: key, in: section))
  }

  /// Writes one value into the file at a path, on the line where it stood, all else as it was.
  ///
  /// Makes the file where there is none.
  static func set(_ key: String, to value: String, at path: String) throws {
    let files = FileManager.default
    let text = files.fileExists(atPath: path) ? try TOMLFile.text(at: path) : ""
    try files.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try replacing(key, with: value, in: text).write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// The file's text with one value of the top level replaced, or put before the first section.
  static func replacing(_ key: String, with value: String, in text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let line = "\(key) = \"\(escaped)\""
    let firstSection = lines.firstIndex { $0.drop { $0 == " " || $0 == "\t" }.hasPrefix("[") }
    let top = lines[..<(firstSection ?? lines.endIndex)]
    let present = top.firstIndex { line in
      line.prefix { $0 != "=" }.filter { !" \t\"'".contains($0) } == key && line.contains("=")
    }
    if let present {
      lines[present] = line
    } else {
      lines.insert(line, at: 0)
    }
    return lines.joined(separator: "\n")
  }
}

extension Configuration {
  /// Puts what a file says over what is there.
  ///
  /// - Throws: All that is wrong, each with its line.
  mutating func take(_ file: ConfigurationFile) throws(SettingsError) {
    let toml = file.toml
    var faults = SettingsFaults()
    for key in toml.table.keys where !ConfigurationFile.keys.contains(key) {
      faults.add(toml.error(at: key, .unknownKey(key)))
    }
    func setting<Value>(
      _ key: String, _ allowed: [String], _ read: (String) -> Value?
    ) -> Setting<Value>? {
      faults.attempt { () throws(SettingsError) in
        try file.setting(key, allowed: allowed, read)
      }
    }
    let onOff = ["true", "false"]
    let name = faults.attempt { () throws(SettingsError) in try toml.string("theme") }
    if let name { theme = Setting(name, file.origin("theme")) }
    language =
      setting("language", Language.allCases.map(\.rawValue)) { Language(tag: $0) } ?? language
    glyphs = setting("glyphs", SettingWords.glyphSets, SettingWords.glyphs) ?? glyphs
    color = setting("color", SettingWords.colors, SettingWords.color) ?? color
    view = setting("view", ViewID.allCases.map(\.rawValue)) { ViewID(rawValue: $0) } ?? view
    mouse = setting("mouse", onOff) { Bool($0) } ?? mouse
    synchronizedOutput = setting("synchronized-output", onOff) { Bool($0) } ?? synchronizedOutput
    ambiguousWidth =
      setting("ambiguous-width", TerminalOptions.AmbiguousWidth.allCases.map(\.rawValue)) {
        TerminalOptions.AmbiguousWidth(rawValue: $0)
      } ?? ambiguousWidth
    escapeDelay =
      setting("escape-delay", ["1–10000"]) { word in
        Int(word).flatMap { (1...10_000).contains($0) ? $0 : nil }
      } ?? escapeDelay
    takeKeys(of: file, &faults)
    try faults.settle()
  }

  private mutating func takeKeys(of file: ConfigurationFile, _ faults: inout SettingsFaults) {
    let section = faults.attempt { () throws(SettingsError) in try file.toml.section("keys") }
    for (name, value) in section ?? [] {
      guard let command = Command(settingName: name) else {
        faults.add(file.toml.error(at: name, in: "keys", .unknownKey(name)))
        continue
      }
      let sequences = faults.attempt { () throws(SettingsError) in
        try file.sequences(value, for: name)
      }
      if let sequences { keys[command] = Setting(sequences, file.origin(name, in: "keys")) }
    }
    guard let conflict = worstConflict else { return }
    let (mine, other) = conflict
    faults.add(
      SettingsError(
        file.toml.place, line: line(of: mine.command),
        .takenKeys(mine.keys, by: other, line: line(of: other))))
  }

  /// The first conflict, told of the command whose line comes last.
  private var worstConflict: (mine: (command: Command, keys: String), other: Command)? {
    guard let conflict = keymap.conflicts.first else { return nil }
    let lines = (line(of: conflict.command) ?? 0, line(of: conflict.other) ?? 0)
    if lines.0 >= lines.1 { return ((conflict.command, conflict.keys), conflict.other) }
    let keys = keymap.keys(for: conflict.other).first {
      $0 == conflict.keys || $0.hasPrefix(conflict.keys + " ") || conflict.keys.hasPrefix($0 + " ")
    }
    return ((conflict.other, keys ?? conflict.keys), conflict.command)
  }

  private func line(of command: Command) -> Int? {
    if case .file(_, let line)? = keys[command]?.origin { line } else { nil }
  }
}
