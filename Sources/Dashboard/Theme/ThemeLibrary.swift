import Foundation
import Terminal
import Themes

/// Where themes are found: files, the user's folder, and the program itself.
public struct ThemeLibrary: Sendable, Hashable {
  /// `$XDG_CONFIG_HOME/guatu/themes`; nil finds only what is part of the program.
  public var folder: String?

  public init(folder: String?) { self.folder = folder }

  /// The names that can be chosen: the program's own, then those of the user's folder.
  public var names: [String] {
    let own = Theme.builtinNames
    let files = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []
    let more = files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
    return own + more.filter { !own.contains($0) }
  }

  /// Reads a theme by name, or by path where the name holds a slash or ends in `.toml`.
  func file(_ name: String) throws(SettingsError) -> ThemeFile { try file(name, below: []) }

  /// `below`: the places already on the way up, the last one asking.
  private func file(_ name: String, below: [String]) throws(SettingsError) -> ThemeFile {
    if name.contains("/") || name.hasSuffix(".toml") {
      return try file(path: name, below: below)
    }
    // A theme of the user's own takes the place of a built-in one, which it may inherit under the same name.
    let own = folder.map { "\($0)/\(name).toml" }
    let isOnTheWay = own.map(below.contains) ?? false
    if let own, !isOnTheWay, FileManager.default.fileExists(atPath: own) {
      return try file(path: own, below: below)
    }
    guard let source = BuiltinThemes.files.first(where: { $0.name == name }) else {
      throw SettingsError(
        below.last ?? name, isOnTheWay ? .inheritsItself : .unknownTheme(name, known: names))
    }
    return try read(source.toml, place: name, name: name, below: below)
  }

  private func file(path: String, below: [String]) throws(SettingsError) -> ThemeFile {
    let name = String(
      (path as NSString).lastPathComponent.dropLast(path.hasSuffix(".toml") ? 5 : 0))
    var file = try read(TOMLFile.text(at: path), place: path, name: name, below: below)
    file.paths.append(path)
    return file
  }

  private func read(
    _ toml: String, place: String, name: String, below: [String]
  ) throws(SettingsError) -> ThemeFile {
    let toml = try TOMLFile(toml, place: place)
    guard let parent = try toml.string("inherits") else {
      return try ThemeFile(toml, name: name, inheriting: nil)
    }
    guard !below.contains(place), parent != place else {
      throw toml.error(at: "inherits", .inheritsItself)
    }
    do {
      let inherited = try file(parent, below: below + [place])
      return try ThemeFile(toml, name: name, inheriting: inherited)
    } catch {
      // Who asks for a theme that is nowhere is to blame, on the line where it asks.
      guard error.place == place, error.line == nil else { throw error }
      throw toml.error(at: "inherits", error.reason)
    }
  }
}
