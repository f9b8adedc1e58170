import Canvas
import PlanModel
import Terminal

/// What the user has set, each value with where it comes from.
public struct Configuration: Sendable, Hashable {
  /// Where a value comes from.
  public enum Origin: Sendable, Hashable {
    case builtin
    case file(String, line: Int)
    case environment(String)
    case option(String)
  }

  /// A value and where it comes from.
  public struct Setting<Value: Sendable & Hashable>: Sendable, Hashable {
    public var value: Value
    public var origin: Origin

    public init(_ value: Value, _ origin: Origin = .builtin) {
      self.value = value
      self.origin = origin
    }
  }

  /// What the command line says.
  public struct Overrides: Sendable, Hashable {
    public var theme: String?
    public var language: Language?
    /// The word as it was given.
    public var color: String?
    public var glyphs: String?

    public init(
      theme: String? = nil, language: Language? = nil, color: String? = nil, glyphs: String? = nil
    ) {
      self.theme = theme
      self.language = language
      self.color = color
      self.glyphs = glyphs
    }
  }

  /// The file that is read, and that choices made in the dashboard are kept in; nil for none.
  public var path: String?
  /// The folder of the user's own themes; nil for none.
  public var themes = ThemeLibrary(folder: nil)
  /// A theme's name or path.
  public var theme = Setting("dark")
  public var language = Setting(Language.hans)
  /// Nil goes by the terminal and the locale.
  public var glyphs = Setting<GlyphSet?>(nil)
  /// The view to begin with.
  public var view = Setting(ViewID.overview)
  public var mouse = Setting(false)
  public var ambiguousWidth = Setting(TerminalOptions.AmbiguousWidth.auto)
  /// In milliseconds.
  public var escapeDelay = Setting(TerminalOptions().escapeDelayMilliseconds)
  /// Nil goes by the terminal.
  public var color = Setting<ColorDepth?>(nil)
  public var synchronizedOutput = Setting(false)
  /// The keys of commands that differ from the command table.
  public var keys: [Command: Setting<[String]>] = [:]

  /// What the program does when nothing is set.
  public init() {}

  /// Reads the file at `path` and puts the environment and the command line over it.
  ///
  /// - Parameter isRequired: Whether a file that is not there is an error.
  /// - Throws: `SettingsError`, with file and line where one is to blame.
  public init(
    path: String, isRequired: Bool = false, themes: String? = nil, environment: [String: String],
    overrides: Overrides = Overrides()
  ) throws(SettingsError) {
    self.path = path
    self.themes = ThemeLibrary(folder: themes)
    takeLocale(environment)
    if isRequired || ConfigurationFile.exists(path) {
      try take(ConfigurationFile(path))
    }
    // An explicit wish for no colour is stronger than the file, and weaker than the command line.
    if let wish = environment["NO_COLOR"], !wish.isEmpty {
      color = Setting(.mono, .environment("NO_COLOR"))
    }
    try take(overrides)
  }

  /// Which keys give which command.
  public var keymap: Keymap { Keymap(keys.mapValues(\.value)) }

  /// What the terminal is told.
  public var terminal: TerminalOptions {
    var options = TerminalOptions()
    options.colorDepth = color.value
    options.glyphs = glyphs.value
    options.ambiguousWidth = ambiguousWidth.value
    options.escapeDelayMilliseconds = escapeDelay.value
    options.synchronizesOutput = synchronizedOutput.value
    return options
  }

  private mutating func takeLocale(_ environment: [String: String]) {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      if let tag = Language(tag: value) { language = Setting(tag, .environment(name)) }
      return
    }
  }

  private mutating func take(_ overrides: Overrides) throws(SettingsError) {
    if let name = overrides.theme { theme = Setting(name, .option("--theme")) }
    if let tag = overrides.language { language = Setting(tag, .option("--language")) }
    if let word = overrides.color {
      guard let depth = SettingWords.color(word) else {
        throw SettingsError("--color", .wrong("color", word, SettingWords.colors))
      }
      color = Setting(depth, .option("--color"))
    }
    if let word = overrides.glyphs {
      guard let glyphs = SettingWords.glyphs(word) else {
        throw SettingsError("--glyphs", .wrong("glyphs", word, SettingWords.glyphSets))
      }
      self.glyphs = Setting(glyphs, .option("--glyphs"))
    }
  }
}

extension SettingsError.Reason {
  static func wrong(_ key: String, _ value: String, _ allowed: [String]) -> Self {
    .wrongValue(key: key, value: value, allowed: allowed.joined(separator: ", "))
  }
}

/// The words that settings are written in.
public enum SettingWords {
  /// How many colours.
  public static let colors = ["auto", "never", "8", "16", "88", "256", "true"]
  /// Which signs.
  public static let glyphSets = ["auto"] + GlyphSet.allCases.map(\.rawValue)

  /// The depth, or nil in it for `auto`; nil for another word.
  static func color(_ word: String) -> ColorDepth?? {
    if word == "auto" { return .some(nil) }
    return ColorDepth(setting: word).map { .some($0) }
  }

  static func glyphs(_ word: String) -> GlyphSet?? {
    if word == "auto" { return .some(nil) }
    return GlyphSet(rawValue: word).map { .some($0) }
  }

  /// The word for a depth.
  static func word(_ depth: ColorDepth?) -> String {
    switch depth {
    case nil: "auto"
    case .mono?: "never"
    case .trueColor?: "true"
    case let depth?: String(depth.rawValue)
    }
  }
}
