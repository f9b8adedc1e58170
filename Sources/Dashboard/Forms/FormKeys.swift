import Canvas
import Phrases
import PlanModel

extension State {
  /// A key while a form is open.
  mutating func pressInForm(_ key: String) -> [Effect] {
    guard var form, form.fields.indices.contains(form.focus) else {
      self.form = nil
      return []
    }
    if form.offer != nil, let effects = pressInOffer(key) { return effects }
    let isLines = form.fields[form.focus].keepsLines
    switch key {
    case "Esc", "C-c", "C-g":
      leaveForm()
      return []
    case "C-l": return [.repaint]
    case "C-z": return [.suspend]
    case "C-s": return saveForm()
    case "C-_": return travel { $0.history.undo($1) }
    case "C-r": return travel { $0.history.redo($1) }
    case "Tab": return focus(form.focus + 1)
    case "S-Tab": return focus(form.focus - 1)
    case "Up", "Down":
      if isLines, case .text(var text) = form.fields[form.focus].value,
        text.moveRow(key == "Up" ? -1 : 1, width: FormLayout(form, self).inputWidth, settings.fit)
      {
        form.fields[form.focus].value = .text(text)
        self.form = form
        return []
      }
      return focus(form.focus + (key == "Up" ? -1 : 1))
    case "PgUp": return focus(max(0, form.focus - 5))
    case "PgDn": return focus(min(form.fields.count - 1, form.focus + 5))
    case "Enter":
      // Enter goes through the fields and saves at the last.
      return form.focus == form.fields.count - 1 ? saveForm() : focus(form.focus + 1)
    default: return change(key)
    }
  }

  /// Text typed or pasted into the field in focus. In a form of figures the lines of a paste go to the fields from
  /// there on; elsewhere they are one text.
  mutating func typeInForm(_ text: String) -> [Effect] {
    guard var form, form.fields.indices.contains(form.focus) else { return [] }
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    form.note(typing: lines.count > 1 ? nil : form.fields[form.focus].key)
    if form.takesColumns, lines.count > 1 {
      for (offset, line) in lines.enumerated() {
        let index = form.focus + offset
        guard form.fields.indices.contains(index) else { break }
        form.fields[index].insert(line)
      }
      form.focus = min(form.focus + lines.count - 1, form.fields.count - 1)
    } else {
      let isList = lines.count > 1 && form.fields[form.focus].holdsNames
      form.fields[form.focus].insert(isList ? lines.joinedNames : text)
    }
    self.form = form
    return formChanged()
  }

  /// Checks every field as it is typed.
  mutating func validateForm() {
    guard var form else { return }
    for index in form.fields.indices {
      form.fields[index].problem = FormRules.problem(form.fields[index], of: form, state: self)
    }
    self.form = form
  }

  private mutating func focus(_ index: Int) -> [Effect] {
    guard var form else { return [] }
    form.focus = (index + form.fields.count) % form.fields.count
    form.history.pause()
    form.offer = nil
    self.form = form
    return []
  }

  /// A key that changes the field in focus, or moves in it.
  private mutating func change(_ key: String) -> [Effect] {
    guard var form else { return [] }
    let before = form.step
    var field = form.fields[form.focus]
    field.press(key)
    guard field != form.fields[form.focus] else { return [] }
    let isTyped = key.count == 1 && key.first?.isLetter != nil
    if field.raw != form.fields[form.focus].raw {
      form.history.note(before, typingIn: isTyped ? field.key : nil)
      form.isRestored = false
    }
    let isMoved = field.raw == form.fields[form.focus].raw
    form.fields[form.focus] = field
    self.form = form
    return isMoved ? [] : formChanged()
  }

  private mutating func formChanged() -> [Effect] {
    form?.question = nil
    notice = nil
    form?.grow(settings.language)
    validateForm()
    keepDraft()
    return renewOffer()
  }

  private mutating func travel(
    _ move: (inout Form, FormHistory.Step) -> FormHistory.Step?
  ) -> [Effect] {
    guard var form, let step = move(&form, form.step) else { return [] }
    (form.fields, form.focus) = (step.fields, step.focus)
    form.offer = nil
    form.question = nil
    form.isRestored = false
    self.form = form
    validateForm()
    keepDraft()
    return []
  }

  /// A key for the names offered; nil when it is none of theirs.
  private mutating func pressInOffer(_ key: String) -> [Effect]? {
    guard var form, var offer = form.offer else { return nil }
    switch key {
    case "Down", "C-n": offer.selection = min(offer.selection + 1, offer.entries.count - 1)
    case "Up", "C-p": offer.selection = max(0, offer.selection - 1)
    case "Tab", "Enter":
      guard takeOffer() else { return nil }
      return formChanged()
    case "Esc":
      form.offer = nil
      self.form = form
      return []
    default: return nil
    }
    offer.window.follow(offer.selection, count: offer.entries.count, height: Offer.height)
    form.offer = offer
    self.form = form
    return []
  }

  private mutating func saveForm() -> [Effect] {
    validateForm()
    guard var form else { return [] }
    form.offer = nil
    defer { self.form = form }
    if let bad = form.fields.firstIndex(where: { $0.problem != nil }) {
      form.focus = bad
      return []
    }
    if form.purpose == .importDocument {
      return [.importDocument(form.raw("path"))]
    }
    if form.question == nil, let question = FormRules.question(form, state: self) {
      form.question = question
      return []
    }
    guard let edit = FormRules.edit(form, state: self) else {
      notice = Notice(FormPhrases.nothingChanged(settings.language))
      return []
    }
    // Closed when the store has taken it; until then nothing typed is lost.
    return [.save(edit)]
  }
}

extension Form {
  /// The form as undo keeps it.
  var step: FormHistory.Step { FormHistory.Step(fields: fields, focus: focus) }

  /// Notes what the fields hold before a change.
  mutating func note(typing key: String?) {
    history.note(step, typingIn: key)
    isRestored = false
  }

  /// Whether several lines pasted are several figures.
  var takesColumns: Bool { if case .sheet = purpose { true } else { false } }
}

extension [String] {
  /// Lines of names as one line: each may have had its own 、 or ; at the end.
  fileprivate var joinedNames: String {
    flatMap(\.parts).joined(separator: "、")
  }
}

extension Form.Field {
  /// Whether it holds several names, separated by 、.
  var holdsNames: Bool { completion == .organizations || key == "aliases" }

  /// Whether line ends are kept.
  var keepsLines: Bool { if case .text(let text) = value { text.keepsLines } else { false } }

  mutating func insert(_ text: String) {
    guard case .text(var field) = value else {
      for character in text { press(String(character)) }
      return
    }
    field.insert(text)
    value = .text(field)
  }

  mutating func press(_ key: String) {
    switch value {
    case .choice(let choices, let selected):
      let count = max(1, choices.count)
      switch key {
      case "Left", "C-b": value = .choice(choices, selected: (selected + count - 1) % count)
      case "Right", "C-f", "Space": value = .choice(choices, selected: (selected + 1) % count)
      case "Home": value = .choice(choices, selected: 0)
      case "End": value = .choice(choices, selected: count - 1)
      default:
        if let next = Form.Field.choice(key, choices, after: selected) {
          value = .choice(choices, selected: next)
        }
      }
    case .text(var field):
      switch key {
      case "Left", "C-b": field.moveLeft()
      case "Right", "C-f": field.moveRight()
      case "C-Left", "A-b": field.moveWordLeft()
      case "C-Right", "A-f": field.moveWordRight()
      case "Home", "C-a": field.moveToStart()
      case "End", "C-e": field.moveToEnd()
      case "Del", "C-d": field.deleteForward()
      case "Backspace", "C-h": field.deleteBackward()
      case "C-w": field.deleteWordBackward()
      case "C-u": field.deleteToStart()
      case "C-k": field.deleteToEnd()
      case "C-o": if field.keepsLines { field.insert("\n") }
      case "Space": field.insert(" ")
      default: if key.count == 1 { field.insert(key) }
      }
      value = .text(field)
    }
  }

  /// The next choice that a letter means: by its word, its pinyin, or its number.
  private static func choice(_ key: String, _ choices: [Choice], after selected: Int) -> Int? {
    guard key.count == 1 else { return nil }
    if let number = SmallNumber.digit(key), (1...choices.count).contains(number) {
      return number - 1
    }
    let wanted = SearchQuery(key)
    return (1...choices.count).map { (selected + $0) % choices.count }.first {
      switch SearchText(choices[$0].word).rank(wanted) {
      case .whole, .beginning, .soundBeginning: true
      case .inside, .soundInside, nil: false
      }
    }
  }
}
