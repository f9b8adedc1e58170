import Glibc

/// The locale the program runs in, which ncurses and libc take the encoding from.
public enum LocaleSetup {
  /// Takes the user's locale over, or C.UTF-8 where it is the C locale, and returns the encoding's
  /// name.
  public static func start() throws(TerminalError) -> String {
    _ = setlocale(LC_ALL, "")
    if isASCII(codeset) {
      let wanted = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first ?? "C"
      guard setlocale(LC_CTYPE, "C.UTF-8") != nil else { throw .noLocale(name: wanted) }
    }
    return codeset
  }

  /// Runs `body` with UTF-8 for the encoding.
  ///
  /// A screen that ncurses starts in another encoding is sent requests to repeat a character, which
  /// many terminals that pass for an xterm don't know.
  static func withUTF8<Result>(_ body: () -> Result) -> Result {
    guard let name = setlocale(LC_CTYPE, nil) else { return body() }
    let own = String(cString: name)
    _ = setlocale(LC_CTYPE, "C.UTF-8")
    defer { _ = setlocale(LC_CTYPE, own) }
    return body()
  }

  /// The encoding of the locale in force.
  static var codeset: String { String(cString: nl_langinfo(Int32(CODESET))) }

  private static func isASCII(_ codeset: String) -> Bool {
    ["ANSI_X3.4-1968", "ASCII", "US-ASCII", "646"].contains(codeset)
  }

  /// Whether an encoding is one in which libc and terminals draw ambiguous characters wide.
  static func isEastAsian(_ codeset: String) -> Bool {
    let name = codeset.uppercased()
    return ["GB", "BIG5", "EUC", "SJIS", "SHIFT", "CP936", "CP950", "JOHAB"].contains {
      name.hasPrefix($0)
    }
  }
}

/// The value of an environment variable; nil where it is not set or empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
