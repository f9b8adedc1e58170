import Terminal

extension Configuration {
  /// Reads the theme that is set; an error tells where it was asked for.
  func themeFile() throws(SettingsError) -> ThemeFile {
    do {
      return try themes.file(theme.value)
    } catch {
      guard error.place == theme.value, error.line == nil, case .unknownTheme = error.reason else {
        throw error
      }
      switch theme.origin {
      case .file(let path, let line): throw SettingsError(path, line: line, error.reason)
      case .environment(let name), .option(let name): throw SettingsError(name, error.reason)
      case .builtin: throw error
      }
    }
  }
}
