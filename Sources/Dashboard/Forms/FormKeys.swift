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
    switch key {
    case "Esc", "C-c", "C-g":
      self.form = nil
      return []
    case "C-l": return [.repaint]
    case "C-z": return [.suspend]
    case "Tab", "Down": form.focus = (form.focus + 1) % form.fields.count
    case "S-Tab", "Up": form.focus = (form.focus + form.fields.count - 1) % form.fields.count
    case "C-s": return save()
    case "Enter":
      // Enter goes through the fields and saves at the last.
      if form.focus == form.fields.count - 1 { return save() }
      form.focus += 1
    default:
      form.question = nil
      form.fields[form.focus].press(key)
    }
    self.form = form
    validateForm()
    return []
  }

  /// Text typed or pasted into the field in focus; the lines of a paste go to the fields from there on.
  mutating func typeInForm(_ text: String) {
    guard var form else { return }
    form.question = nil
    let lines = text.split(whereSeparator: \.isNewline)
    for (offset, line) in lines.enumerated() {
      let index = form.focus + offset
      guard form.fields.indices.contains(index), case .text(var field) = form.fields[index].value
      else { continue }
      field.insert(String(line))
      form.fields[index].value = .text(field)
    }
    if lines.count > 1 { form.focus = min(form.focus + lines.count - 1, form.fields.count - 1) }
    self.form = form
    validateForm()
  }

  /// Checks every field as it is typed.
  mutating func validateForm() {
    guard var form else { return }
    for index in form.fields.indices {
      form.fields[index].problem = FormRules.problem(
        form.fields[index], of: form, state: self)
    }
    self.form = form
  }

  private mutating func save() -> [Effect] {
    validateForm()
    guard var form else { return [] }
    if let bad = form.fields.firstIndex(where: { $0.problem != nil }) {
      form.focus = bad
      self.form = form
      return []
    }
    if form.question == nil, let question = FormRules.question(form, state: self) {
      form.question = question
      self.form = form
      return []
    }
    guard let edit = FormRules.edit(form, state: self) else { return [] }
    // Closed when the store has taken it; until then nothing typed is lost.
    return [.save(edit)]
  }
}

extension Form.Field {
  mutating func press(_ key: String) {
    switch value {
    case .choice(let choices, let selected):
      let count = max(1, choices.count)
      switch key {
      case "Left", "h": value = .choice(choices, selected: (selected + count - 1) % count)
      case "Right", "l", "Space": value = .choice(choices, selected: (selected + 1) % count)
      default: break
      }
    case .text(var field):
      switch key {
      case "Left", "C-b": field.moveLeft()
      case "Right", "C-f": field.moveRight()
      case "Home", "C-a": field.moveToStart()
      case "End", "C-e": field.moveToEnd()
      case "Del": field.deleteForward()
      case "Backspace", "C-h": field.deleteBackward()
      case "C-w": field.deleteWordBackward()
      case "C-u": field.deleteToStart()
      case "C-k": field.deleteToEnd()
      case "Space": field.insert(" ")
      default: if key.count == 1 { field.insert(key) }
      }
      value = .text(field)
    }
  }
}
