import Canvas
import TOMLKit
import Terminal
import Themes

/// A theme as a TOML file holds it: a palette, a style for each role, and how it looks without colours.
struct ThemeFile {
  /// A colour for many colours, and the one of the sixteen that stands for it where there are fewer.
  struct Paint {
    var rgb: (red: UInt8, green: UInt8, blue: UInt8)?
    var ansi: UInt8
  }

  struct Look {
    var foreground: String?
    var background: String?
    var attributes: Attributes = []
  }

  var name: String
  var palette: [String: Paint] = [:]
  var looks: [ThemeRole: Look] = [:]
  var plainLooks: [ThemeRole: Look] = [:]
  /// The theme never uses more colours than this.
  var limit: ColorDepth?

  init(toml: String, name: String, below: [String] = []) throws(ThemeError) {
    self.name = name
    let table: TOMLTable
    do {
      table = try TOMLTable(string: toml)
    } catch let error as TOMLParseError {
      throw ThemeError.syntax(
        file: name, line: error.source.begin.line, detail: error.description)
    } catch {
      throw ThemeError.syntax(file: name, line: 1, detail: String(describing: error))
    }
    if let parent = table["inherits"]?.string {
      guard parent != name, !below.contains(parent) else {
        throw ThemeError.inheritsItself(file: name)
      }
      guard let file = BuiltinThemes.files.first(where: { $0.name == parent }) else {
        throw ThemeError.unknownParent(file: name, name: parent)
      }
      let inherited = try ThemeFile(toml: file.toml, name: file.name, below: below + [name])
      palette = inherited.palette
      looks = inherited.looks
      plainLooks = inherited.plainLooks
      limit = inherited.limit
    }
    if let depth = table["depth"]?.string { limit = depth == "mono" ? .mono : limit }
    let lines = LineFinder(toml)
    for (key, value) in table["palette"]?.table.map(Array.init) ?? [] {
      guard let parts = value.array, parts.count == 2, let code = parts[0].string,
        let rgb = ThemeFile.rgb(code), let ansi = parts[1].int, (0...15).contains(ansi)
      else { throw ThemeError.unknownColor(file: name, line: lines.line(of: key), color: key) }
      palette[key] = Paint(rgb: rgb, ansi: UInt8(ansi))
    }
    for (section, target) in [
      ("style", \ThemeFile.looks), ("mono", \ThemeFile.plainLooks),
    ] {
      for (key, value) in table[section]?.table.map(Array.init) ?? [] {
        guard let role = ThemeRole(rawValue: key) else {
          throw ThemeError.unknownRole(file: name, line: lines.line(of: key), key: key)
        }
        guard let entry = value.table else { continue }
        var look = Look(foreground: entry["fg"]?.string, background: entry["bg"]?.string)
        for color in [look.foreground, look.background].compactMap({ $0 })
        where palette[color] == nil {
          throw ThemeError.unknownColor(file: name, line: lines.line(of: key), color: color)
        }
        for (word, attribute) in ThemeFile.attributeWords where entry[word]?.bool == true {
          look.attributes.insert(attribute)
        }
        self[keyPath: target][role] = look
      }
    }
  }

  /// The styles for a terminal.
  func theme(depth: ColorDepth) -> Theme {
    let depth = limit.map { min($0.rawValue, depth.rawValue) } ?? depth.rawValue
    var styles: [ThemeRole: Style] = [:]
    for role in ThemeRole.allCases {
      if depth == 0 {
        styles[role] = Style(attributes: plainLooks[role]?.attributes ?? [])
        continue
      }
      guard let look = looks[role] else { continue }
      var style = Style(attributes: look.attributes)
      if let name = look.foreground, let paint = palette[name] {
        let (color, isBold) = ThemeFile.color(paint, depth: depth, isForeground: true)
        style.foreground = color
        if isBold { style.attributes.insert(.bold) }
      }
      if let name = look.background, let paint = palette[name] {
        style.background = ThemeFile.color(paint, depth: depth, isForeground: false).0
      }
      // With few colours, ink and ground may fall together: then the ground wins and the attributes speak.
      if style.foreground == style.background, style.background != .default {
        style.foreground = .default
      }
      styles[role] = style
    }
    return Theme(name: name, styles: styles)
  }

  /// The colour a depth allows, and whether bold must stand for brightness.
  private static func color(
    _ paint: Paint, depth: Int, isForeground: Bool
  ) -> (Color, isBold: Bool) {
    if depth >= ColorDepth.trueColor.rawValue, let rgb = paint.rgb {
      return (.rgb(rgb.red, rgb.green, rgb.blue), false)
    }
    if depth >= 256, let rgb = paint.rgb { return (.indexed(indexed(rgb)), false) }
    if depth >= 16 { return (.ansi(paint.ansi), false) }
    // Black and white of the eight are the terminal's own ground and ink on most screens.
    return (.ansi(paint.ansi % 8), isForeground && paint.ansi >= 8)
  }

  /// The nearest of the 6 × 6 × 6 cube and the 24 greys.
  static func indexed(_ rgb: (red: UInt8, green: UInt8, blue: UInt8)) -> UInt8 {
    let steps = [0, 95, 135, 175, 215, 255]
    let wanted = [Int(rgb.red), Int(rgb.green), Int(rgb.blue)]
    let cube = wanted.map { value in
      steps.indices.min { abs(steps[$0] - value) < abs(steps[$1] - value) } ?? 0
    }
    func distance(_ other: [Int]) -> Int {
      zip(wanted, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    let grey = max(0, min(23, (wanted.reduce(0, +) / 3 - 3) / 10))
    let greyLevel = 8 + grey * 10
    return distance(cube.map { steps[$0] }) <= distance([greyLevel, greyLevel, greyLevel])
      ? UInt8(16 + cube[0] * 36 + cube[1] * 6 + cube[2]) : UInt8(232 + grey)
  }

  private static func rgb(_ code: String) -> (red: UInt8, green: UInt8, blue: UInt8)? {
    guard code.utf8.count == 7, code.first == "#", let value = UInt32(code.dropFirst(), radix: 16)
    else { return nil }
    return (
      UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
      UInt8(truncatingIfNeeded: value)
    )
  }

  private static let attributeWords: [(String, Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]
}

/// Finds the line of a key: TOMLKit does not tell it for values.
struct LineFinder {
  private let lines: [Substring]

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// From 1; the first line where the key is not found.
  func line(of key: String) -> Int {
    let index = lines.firstIndex { line in
      let trimmed = line.drop { $0 == " " || $0 == "\t" || $0 == "\"" }
      return trimmed.hasPrefix(key)
        && trimmed.dropFirst(key.count).drop { $0 == "\"" || $0 == " " }.first == "="
    }
    return (index ?? 0) + 1
  }
}
