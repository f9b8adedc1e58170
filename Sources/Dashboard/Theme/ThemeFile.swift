import Canvas
import PlanModel
import TOMLKit
import Terminal

/// A theme as a TOML file holds it: a palette, a style for each role, and how it looks with few colours or none.
struct ThemeFile {
  struct Look: Hashable {
    var foreground: String?
    var background: String?
    var attributes: Attributes = []
  }

  var name: String
  /// The files it was read from, its parents' included; none for what is part of the program.
  var paths: [String] = []
  var title: [Language: String] = [:]
  var palette: [String: Paint] = [:]
  var looks: [ThemeRole: Look] = [:]
  /// Instead of `looks` with fewer than 256 colours.
  var fewColorLooks: [ThemeRole: Look] = [:]
  var plainLooks: [ThemeRole: Look] = [:]
  /// Names of the palette: what lies under everything, and plain text on it.
  var ground: String?
  var ink: String?
  var paintsBase = false
  /// The theme never uses more colours than this.
  var limit: ColorDepth?

  /// Reads a theme on top of the one it inherits.
  init(_ file: TOMLFile, name: String, inheriting parent: ThemeFile?) throws(SettingsError) {
    if let parent { self = parent } else { self.name = name }
    self.name = name
    var faults = SettingsFaults()
    for key in file.table.keys where !Self.topKeys.contains(key) {
      faults.add(file.error(at: key, .unknownKey(key)))
    }
    title = faults.attempt { () throws(SettingsError) in try Self.title(file) } ?? title
    paintsBase = faults.attempt { () throws(SettingsError) in try file.bool("paint") } ?? paintsBase
    if let setting = faults.attempt({ () throws(SettingsError) in try file.string("depth") }) {
      limit = ColorDepth(setting: setting)
      if limit == nil {
        faults.add(
          file.error(
            at: "depth", .wrongValue(key: "depth", value: setting, allowed: "mono, 8, 16, 88, 256"))
        )
      }
    }
    let paints = faults.attempt { () throws(SettingsError) in try file.section("palette") } ?? []
    for (key, value) in paints {
      if let paint = Paint(value) {
        palette[key] = paint
      } else {
        faults.add(file.error(at: key, in: "palette", .unknownColor(value.debugDescription)))
      }
    }
    // Styles that name a colour which is wrong are not wrong themselves.
    try faults.settle()
    ground = faults.attempt { () throws(SettingsError) in try color("ground", file) } ?? ground
    ink = faults.attempt { () throws(SettingsError) in try color("ink", file) } ?? ink
    read("style", of: file, into: \.looks, &faults)
    read("ansi", of: file, into: \.fewColorLooks, &faults)
    read("mono", of: file, into: \.plainLooks, &faults)
    try faults.settle()
  }

  private static let topKeys: Set<String> = [
    "title", "inherits", "ground", "ink", "paint", "depth", "palette", "style", "ansi", "mono",
  ]

  private static func title(_ file: TOMLFile) throws(SettingsError) -> [Language: String] {
    var title: [Language: String] = [:]
    for (key, value) in try file.section("title") {
      guard let language = Language(rawValue: key) else {
        throw file.error(at: "title", .unknownKey(key))
      }
      title[language] = value.string
    }
    return title
  }

  private func color(_ key: String, _ file: TOMLFile) throws(SettingsError) -> String? {
    guard let name = try file.string(key) else { return nil }
    guard palette[name] != nil else { throw file.error(at: key, .unknownColor(name)) }
    return name
  }

  private mutating func read(
    _ section: String, of file: TOMLFile, into looks: WritableKeyPath<ThemeFile, [ThemeRole: Look]>,
    _ faults: inout SettingsFaults
  ) {
    let entries = faults.attempt { () throws(SettingsError) in try file.section(section) } ?? []
    for (key, value) in entries {
      guard let role = ThemeRole(rawValue: key) else {
        faults.add(file.error(at: key, in: section, .unknownKey(key)))
        continue
      }
      let read = faults.attempt { () throws(SettingsError) in
        try look(value, of: key, in: section, file)
      }
      if let read { self[keyPath: looks][role] = read }
    }
  }

  /// One line of a section of styles.
  private func look(
    _ value: any TOMLValueConvertible, of key: String, in section: String, _ file: TOMLFile
  ) throws(SettingsError) -> Look {
    guard let entry = value.table else {
      throw file.error(
        at: key, in: section,
        .wrongValue(key: key, value: value.debugDescription, allowed: "{ fg = …, bg = … }"))
    }
    var look = Look()
    for (word, value) in entry {
      let attribute = Self.attributeWords[word]
      guard word == "fg" || word == "bg" || attribute != nil else {
        throw file.error(at: key, in: section, .unknownKey(word))
      }
      if let attribute {
        guard let isOn = value.bool else {
          throw file.error(
            at: key, in: section,
            .wrongValue(key: word, value: value.debugDescription, allowed: "true, false"))
        }
        if isOn { look.attributes.insert(attribute) }
        continue
      }
      guard let color = value.string, palette[color] != nil else {
        throw file.error(
          at: key, in: section, .unknownColor(value.string ?? value.debugDescription))
      }
      if word == "fg" { look.foreground = color } else { look.background = color }
    }
    return look
  }

  /// The styles for a terminal.
  func theme(depth: ColorDepth) -> Theme {
    let colors = limit.map { min($0.rawValue, depth.rawValue) } ?? depth.rawValue
    var styles: [ThemeRole: Style] = [:]
    for role in ThemeRole.allCases {
      if colors == 0 {
        styles[role] = Style(attributes: plainLooks[role]?.attributes ?? [])
      } else if let look = (colors < 256 ? fewColorLooks[role] : nil) ?? looks[role] {
        styles[role] = style(look, colors: colors)
      }
    }
    var theme = Theme(name: name, styles: styles)
    theme.title = title
    if colors > 0 {
      theme.base = style(Look(foreground: ink, background: ground), colors: colors)
      theme.paintsBase = paintsBase
    }
    return theme
  }

  private func style(_ look: Look, colors: Int) -> Style {
    var style = Style(attributes: look.attributes)
    if let paint = look.foreground.flatMap({ palette[$0] }) {
      style.foreground = paint.color(colors: colors)
      if paint.isBoldForBright(colors: colors) { style.attributes.insert(.bold) }
    }
    if let paint = look.background.flatMap({ palette[$0] }) {
      style.background = paint.color(colors: colors)
    }
    return style
  }

  static let attributeWords: [String: Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]
}
