import Canvas
import PlanModel
import Terminal
import Themes

/// A style for every role, for one terminal's number of colours.
public struct Theme: Sendable, Hashable {
  public let name: String
  /// What people call it.
  public var title: [Language: String] = [:]
  /// The colours that the contrast of all others is judged by; plain without colours.
  public var base = Style.plain
  /// Whether `base` is put in place of the terminal's own colours.
  public var paintsBase = false
  private let styles: [ThemeRole: Style]

  public init(name: String, styles: [ThemeRole: Style]) {
    self.name = name
    self.styles = styles
  }

  /// The style of a role; plain where the theme has none.
  public subscript(role: ThemeRole) -> Style { styles[role] ?? .plain }

  /// The names of the themes that are part of the program.
  public static var builtinNames: [String] { BuiltinThemes.files.map(\.name) }

  /// A theme that is part of the program; nil when there is none of that name.
  public static func builtin(_ name: String, depth: ColorDepth) throws(SettingsError) -> Theme? {
    guard builtinNames.contains(name) else { return nil }
    return try ThemeLibrary(folder: nil).file(name).theme(depth: depth)
  }

  /// Puts the theme's ground and ink wherever the terminal's own would show.
  func paint(_ surface: inout Surface) {
    guard paintsBase else { return }
    surface.restyle(surface.bounds) { $0 = $0.over(base) }
  }
}
