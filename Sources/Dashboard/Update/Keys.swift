import Canvas
import Phrases
import PlanModel

extension State {
  /// A key by its name: goes to the overlay or the prompt that is open, else through the keymap.
  mutating func press(_ key: String) -> [Effect] {
    if form != nil { return pressInForm(key) }
    if prompt != nil { return edit(key) }
    if case .views(let selection) = overlay { return pressInViews(key, selection) }
    if overlay != nil { return pressInOverlay(key) }
    // Digits are the views' numbers; after a 0 they are the number that repeats a motion.
    if pendingKeys.isEmpty, let digit = SmallNumber.digit(key), count != nil || digit == 0 {
      count = min((count ?? 0) * 10 + digit, 99_999)
      return []
    }
    let keys = pendingKeys + [key]
    switch settings.keymap.match(keys, in: view) {
    case .command(let command):
      pendingKeys = []
      return run(command)
    case .prefix:
      pendingKeys = keys
      return []
    case .none:
      let wasPending = !pendingKeys.isEmpty
      pendingKeys = []
      count = nil
      return wasPending ? press(key) : []
    }
  }

  private mutating func pressInOverlay(_ key: String) -> [Effect] {
    let count: Int
    var offset: Int
    switch overlay {
    case .help(let first): (count, offset) = (HelpPage.lines(self).count, first)
    case .page(_, let lines, let first): (count, offset) = (TextPage.rows(lines, self).count, first)
    case .views, nil: return []
    }
    let page = max(1, size.height - 4)
    switch key {
    case "Up", "k": offset -= 1
    case "Down", "j": offset += 1
    case "PgUp", "C-b", "C-u": offset -= page
    case "PgDn", "C-f", "C-d", "Space": offset += page
    case "Home": offset = 0
    case "C-l": return [.repaint]
    case "C-z": return [.suspend]
    default:
      overlay = nil
      return []
    }
    offset = max(0, min(offset, count - page))
    if case .page(let title, let lines, _) = overlay {
      overlay = .page(title: title, lines: lines, offset: offset)
    } else {
      overlay = .help(offset: offset)
    }
    return []
  }

  /// A key while a line is being typed.
  private mutating func edit(_ key: String) -> [Effect] {
    if let effects = pressInFinding(key) { return effects }
    guard var prompt else { return [] }
    switch key {
    case "Esc", "C-c", "C-g": return giveUpPrompt()
    case "Enter": return finishPrompt()
    case "Left", "C-b": prompt.field.moveLeft()
    case "Right", "C-f": prompt.field.moveRight()
    case "Home", "C-a": prompt.field.moveToStart()
    case "End", "C-e": prompt.field.moveToEnd()
    case "Del": prompt.field.deleteForward()
    case "C-w": prompt.field.deleteWordBackward()
    case "C-u": prompt.field.deleteToStart()
    case "C-k": prompt.field.deleteToEnd()
    case "C-l": return [.repaint]
    case "C-z": return [.suspend]
    case "Backspace", "C-h":
      if !prompt.field.deleteBackward() { return giveUpPrompt() }
    case "Up", "C-p", "S-Tab": prompt.selection = max(0, prompt.selection - 1)
    case "Down", "C-n", "Tab": prompt.selection += 1
    case "Space": prompt.field.insert(" ")
    default:
      guard key.count == 1 else { return [] }
      prompt.field.insert(key)
    }
    self.prompt = prompt
    return promptChanged(moved: ["Up", "Down", "Tab", "S-Tab", "C-p", "C-n"].contains(key))
  }

  private mutating func giveUpPrompt() -> [Effect] {
    defer { prompt = nil }
    switch prompt?.purpose {
    case .search:
      prompt.map { put($0.origin) }
      marked = nil
    case .everywhere:
      finding = nil
      return [.stopFinding]
    case .filter:
      prompt.map { setFilter($0.formerFilter) }
      prompt.map { put($0.origin) }
    case .theme: prompt?.formerTheme.map { settings.theme = $0 }
    case .palette, .saveView, .renameView, nil: break
    }
    return []
  }

  /// Text that came whole: typed through an input method, or pasted.
  mutating func type(_ text: String) -> [Effect] {
    if form != nil { return typeInForm(text) }
    guard prompt != nil else { return [] }
    prompt?.field.insert(text)
    return promptChanged(moved: false)
  }

  private mutating func promptChanged(moved: Bool) -> [Effect] {
    guard var prompt else { return [] }
    switch prompt.purpose {
    case .search:
      if moved {
        self.prompt?.selection = 0
        findAgain(forwards: prompt.selection > 0, query: prompt.field.text)
      } else {
        put(prompt.origin)
        find(prompt.field.text, including: true, forwards: true)
      }
    case .everywhere:
      if moved {
        settleFinding()
      } else {
        self.prompt?.selection = 0
        return [.find(prompt.field.text)]
      }
    case .saveView, .renameView: break
    case .filter:
      if !moved { setFilter(prompt.field.text) }
    case .palette:
      if !moved { prompt.selection = 0 }
      let found = Palette.entries(self, matching: prompt.field.text)
      prompt.selection = max(0, min(prompt.selection, found.count - 1))
      self.prompt = prompt
    case .theme:
      if !moved { prompt.selection = 0 }
      self.prompt = prompt
      showChosenTheme()
    }
    return []
  }

  private mutating func finishPrompt() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt = nil
    switch prompt.purpose {
    case .search:
      finishSearch(prompt)
      return []
    case .everywhere: return openFound(prompt)
    case .saveView: return saveView(as: prompt.field.text)
    case .renameView(let name): return renameView(name, to: prompt.field.text)
    case .filter: return []
    case .palette:
      let found = Palette.entries(self, matching: prompt.field.text)
      guard found.indices.contains(prompt.selection) else { return [] }
      return run(found[prompt.selection])
    case .theme:
      return prompt.matchingThemes.isEmpty ? [] : [.keepTheme(settings.theme.name)]
    }
  }
}

enum SmallNumber {
  /// The value of a key that is one of 0 to 9.
  static func digit(_ key: String) -> Int? {
    guard key.utf8.count == 1, let byte = key.utf8.first, (48...57).contains(byte) else {
      return nil
    }
    return Int(byte) - 48
  }
}
