import Phrases
import PlanModel

extension Configuration {
  /// One setting as `guatu config` prints it.
  public struct Line: Sendable, Hashable {
    public var name: String
    public var value: String
    public var origin: String
  }

  /// Every setting with its value and where it comes from; the commands' keys come last.
  public func lines(_ language: Language) -> [Line] {
    func line<Value>(
      _ name: String, _ setting: Setting<Value>, _ text: (Value) -> String
    ) -> Line {
      Line(name: name, value: text(setting.value), origin: setting.origin.text(language))
    }
    let values = [
      line("theme", theme) { $0 }, line("language", self.language, \.rawValue),
      line("view", view, \.rawValue), line("color", color, SettingWords.word),
      line("glyphs", glyphs) { $0?.rawValue ?? "auto" },
      line("ambiguous-width", ambiguousWidth, \.rawValue), line("mouse", mouse) { "\($0)" },
      line("escape-delay", escapeDelay) { "\($0)" },
      line("synchronized-output", synchronizedOutput) { "\($0)" },
    ]
    let bindings = Command.allCases.map { command in
      line("keys.\(command.settingName)", keys[command] ?? Setting(keymap.keys(for: command))) {
        $0.joined(separator: ", ")
      }
    }
    return values + bindings
  }

  /// Reads the theme that is set, to see whether it can be.
  public func checkTheme() throws(SettingsError) { _ = try themeFile() }
}

extension Configuration.Origin {
  /// In words, with file and line.
  public func text(_ language: Language) -> String {
    switch self {
    case .builtin: Phrase("内置", "內建", "built-in")(language)
    case .file(let path, let line): "\(path):\(line)"
    case .environment(let name): "$\(name)"
    case .option(let name): name
    }
  }
}
