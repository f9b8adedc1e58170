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
