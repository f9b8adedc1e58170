import Phrases
import PlanModel
import Terminal

/// Reads themes for the event loop: all of them for a choice, and the present one again when its file changes.
struct ThemeKeeper {
  private let library: ThemeLibrary
  /// Where a choice is kept.
  private let configurationPath: String?
  /// The present theme's name or path.
  private var present: String
  private var watch: ThemeWatch

  init(_ configuration: Configuration, showing file: ThemeFile) {
    library = configuration.themes
    configurationPath = configuration.path
    present = configuration.theme.value
    watch = ThemeWatch(file.paths)
  }

  /// The messages that open a choice; a theme that can't be read is told of when the choice is over.
  func list(_ settings: Settings, _ depth: ColorDepth) -> [Message] {
    var themes: [Theme] = []
    var messages: [Message] = []
    var names = library.names
    // A theme given by its path is one to come back to.
    if !names.contains(present) { names.append(present) }
    for name in names {
      do {
        themes.append(try library.file(name).theme(depth: depth))
      } catch {
        messages.append(.notice(Notice(error.sentence(settings.language), isProblem: true)))
      }
    }
    return messages + [.themes(themes)]
  }

  /// Keeps a theme for this and the following sessions, and says so.
  mutating func keep(_ name: String, _ settings: Settings) -> Notice {
    // The name of a theme given by its path is not how it is found.
    let isPresent = (try? library.file(present))?.name == name
    if !isPresent { present = name }
    watch = ThemeWatch((try? library.file(present))?.paths ?? [])
    guard let path = configurationPath else { return Notice("") }
    do {
      try ConfigurationFile.set("theme", to: present, at: path)
      return Notice(DashboardPhrases.themeKept(settings.language, name, path))
    } catch {
      return Notice(DashboardPhrases.notKept(settings.language, path), isProblem: true)
    }
  }

  /// The theme as its file holds it now, or what is wrong with it; nil while it is unchanged.
  mutating func change(_ language: Language, _ depth: ColorDepth) -> Message? {
    guard watch.hasChanged() else { return nil }
    do {
      let file = try library.file(present)
      watch = ThemeWatch(file.paths)
      return .theme(file.theme(depth: depth))
    } catch {
      return .notice(Notice(error.sentence(language), isProblem: true))
    }
  }
}
