import Canvas
import Terminal
import Themes

/// A style for every role, for one terminal's number of colours.
public struct Theme: Sendable, Hashable {
  public let name: String
  private let styles: [ThemeRole: Style]

  public init(name: String, styles: [ThemeRole: Style]) {
    self.name = name
    self.styles = styles
  }

  public subscript(role: ThemeRole) -> Style { styles[role] ?? .plain }

  /// The names of the themes that are part of the program.
  public static var builtinNames: [String] { BuiltinThemes.files.map(\.name) }

  /// A theme that is part of the program; nil when there is none of that name.
  public static func builtin(_ name: String, depth: ColorDepth) throws(ThemeError) -> Theme? {
    guard let file = BuiltinThemes.files.first(where: { $0.name == name }) else { return nil }
    return try ThemeFile(toml: file.toml, name: file.name).theme(depth: depth)
  }
}

/// What is wrong with a theme file.
public enum ThemeError: Error, Sendable, Hashable {
  /// Not TOML; the line counts from 1.
  case syntax(file: String, line: Int, detail: String)
  case unknownRole(file: String, line: Int, key: String)
  case unknownColor(file: String, line: Int, color: String)
  case unknownParent(file: String, name: String)
  case inheritsItself(file: String)
}
