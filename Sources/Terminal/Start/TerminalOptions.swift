import Canvas

/// What a person may set about the terminal; `nil` and `.auto` leave it to be found out.
public struct TerminalOptions: Hashable, Sendable {
  /// How wide the terminal draws ambiguous characters.
  public enum AmbiguousWidth: String, CaseIterable, Hashable, Sendable {
    /// Ask the terminal, once.
    case auto
    case narrow
    case wide
  }

  /// How many colours to use at most.
  public var colorDepth: ColorDepth?
  /// The signs to use.
  public var glyphs: GlyphSet?
  /// How wide ambiguous characters are.
  public var ambiguousWidth = AmbiguousWidth.auto
  /// How long after an ESC byte the rest of a key's sequence may come.
  public var escapeDelayMilliseconds = 25
  /// Whether frames are bracketed so that the terminal shows each at once (mode 2026).
  public var synchronizesOutput = false

  /// Makes options that leave everything to be found out.
  public init() {}
}

/// What the kind of terminal that `TERM` names can be trusted with.
struct TerminalKind {
  let name: String

  /// Terminals that show unknown requests as text, or know none beyond a VT220's.
  var isBasic: Bool {
    if let sign = name.dropFirst(2).first, name.hasPrefix("vt") { return sign.isNumber }
    return ["linux", "ansi", "cons", "sun", "wy", "dumb"].contains { name.hasPrefix($0) }
  }

  /// Terminals to be taken for where the machine has no description of this one: servers often
  /// know no more than the commonest.
  var relatives: [String] {
    let families = [
      "putty", "xterm-", "rxvt-", "tmux-", "screen-", "screen.", "alacritty", "foot", "kitty",
      "wezterm", "ghostty", "konsole", "vte", "gnome", "mintty",
    ]
    guard families.contains(where: name.hasPrefix) else { return [] }
    if name.hasPrefix("tmux") || name.hasPrefix("screen") { return ["screen-256color", "screen"] }
    return name.contains("88color") || name.contains("16color") ? ["xterm"] : ["xterm-256color"]
  }

  /// Whether the terminal says that it takes any colour: by its description, or by `COLORTERM`.
  var announcesTrueColor: Bool {
    if Curses.hasFlag("RGB") || Curses.hasFlag("Tc") { return true }
    // GNU screen passes the variable on and not the colours.
    if name.hasPrefix("screen"), environment("TMUX") == nil { return false }
    return ["truecolor", "24bit"].contains(environment("COLORTERM"))
  }

  /// Terminals that lack symbols: the console's font has 256 or 512 characters.
  var hasOnlyASCII: Bool { isBasic }

  /// The signs to use where nothing else is set.
  func glyphs(encoding: String, ambiguous: TextWidth.Ambiguous) -> GlyphSet {
    if hasOnlyASCII { return .ascii }
    if LocaleSetup.isEastAsian(encoding) || ambiguous == .wide { return .cjkSafe }
    return encoding == "UTF-8" ? .unicode : .ascii
  }
}
