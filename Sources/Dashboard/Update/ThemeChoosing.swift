import PlanModel

extension State {
  /// Opens the choice of themes, on the present one.
  mutating func chooseTheme(_ themes: [Theme]) {
    var prompt = Prompt(.theme, origin: place)
    prompt.themes = themes
    prompt.formerTheme = settings.theme
    prompt.selection = themes.firstIndex { $0.name == settings.theme.name } ?? 0
    self.prompt = prompt
  }

  /// Shows the screen in the theme that the choice stands on.
  mutating func showChosenTheme() {
    guard let found = prompt?.matchingThemes, !found.isEmpty else { return }
    let selection = max(0, min(prompt?.selection ?? 0, found.count - 1))
    prompt?.selection = selection
    settings.theme = found[selection]
  }
}

extension Prompt {
  /// The themes whose name or title fits what is typed, all of them where nothing is.
  var matchingThemes: [Theme] {
    let wanted = SearchQuery(field.text)
    guard !wanted.isEmpty else { return themes }
    return themes.filter { theme in
      ([theme.name] + theme.title.values).contains {
        SearchText($0).matches(wanted) || Fuzzy.score(field.text, in: $0) != nil
      }
    }
  }
}
