import Foundation

/// Where the program keeps what is not in the store, after the XDG base directory specification.
public struct Folders: Sendable, Hashable {
  /// `$XDG_CONFIG_HOME/guatu`.
  public var configuration: String
  /// `$XDG_STATE_HOME/guatu`.
  public var state: String
  /// `$XDG_DATA_HOME/guatu`: where the store is, unless it is named.
  public var data: String

  /// The folders of an environment.
  public init(environment: [String: String]) {
    let home = environment["HOME"] ?? NSHomeDirectory()
    func folder(_ name: String, _ standard: String) -> String {
      // The specification ignores a relative path here.
      let named = environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (named ?? home + standard) + "/guatu"
    }
    configuration = folder("XDG_CONFIG_HOME", "/.config")
    state = folder("XDG_STATE_HOME", "/.local/state")
    data = folder("XDG_DATA_HOME", "/.local/share")
  }

  /// The configuration file.
  public var configurationFile: String { configuration + "/config.toml" }

  /// The user's own abbreviations of organizations, one full name a line: 发展和改革局 = 发改局、发展改革局.
  public var organizations: String { configuration + "/organizations.txt" }

  /// The folder of the user's own themes.
  public var themes: String { configuration + "/themes" }
}
