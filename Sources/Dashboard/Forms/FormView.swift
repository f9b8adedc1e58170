import Canvas
import PlanModel

/// Draws a form over a view.
enum FormView {
  static func draw(_ form: Form, _ state: State, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let contextLines = form.context.isEmpty ? 0 : form.context.count + 1
    let wanted = form.fields.count + 4 + contextLines
    let height = min(surface.size.height - 1, wanted)
    // On a screen that is not much wider, the form takes all of it: no scraps of the view beside it.
    let width = surface.size.width <= 90 ? surface.size.width : 78
    let box = Rect(
      x: (surface.size.width - width) / 2, y: max(0, (surface.size.height - height) / 2),
      width: width, height: height)
    surface.fill(box, style: theme[.text])
    surface.fill(box.row(0), style: theme[.titleActive])
    surface.write(
      surface.fit.truncate(form.title, to: width - 2), at: Point(x: box.x + 1, y: box.y),
      style: theme[.titleActive], in: box)
    let labels = (form.fields.map { surface.fit.columns(of: $0.label) }.max() ?? 0) + 2
    // On a low screen the fields around the one in focus show.
    let room = max(1, height - 3)
    var window = ListWindow()
    window.follow(form.focus, count: form.fields.count, height: min(room, form.fields.count))
    let shown = window.visible(count: form.fields.count, height: min(room, form.fields.count))
    var y = box.y + 1
    for index in shown {
      drawField(
        form.fields[index], isFocused: index == form.focus, labels: labels,
        in: Rect(x: box.x + 1, y: y, width: width - 2, height: 1), state, on: &surface)
      y += 1
    }
    if contextLines > 0, y + 1 < box.endY - 2 {
      surface.write(
        FormPhrases.held(language), at: Point(x: box.x + 1, y: y), style: theme[.heading], in: box)
      for line in form.context where y + 1 < box.endY - 2 {
        y += 1
        surface.write(
          surface.fit.truncate(line, to: width - 4), at: Point(x: box.x + 3, y: y),
          style: theme[.faint], in: box)
      }
    }
    let last = box.row(height - 2)
    if let question = form.question {
      surface.write(
        surface.fit.truncate(question, to: width - 2), at: Point(x: last.x + 1, y: last.y),
        style: theme[.problem], in: last)
    }
    let bottom = box.row(height - 1)
    surface.fill(bottom, style: theme[.title])
    surface.write(
      FormPhrases.keys(language), at: Point(x: bottom.x + 1, y: bottom.y), style: theme[.title],
      in: bottom)
  }

  private static func drawField(
    _ field: Form.Field, isFocused: Bool, labels: Int, in line: Rect, _ state: State,
    on surface: inout Surface
  ) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    surface.write(
      field.label, at: line.origin, style: theme[isFocused ? .hintKey : .text], in: line)
    let rest = line.splitLeft(labels).rest
    let remark = field.problem ?? (isFocused ? field.hint : "")
    let remarkColumns = min(surface.fit.columns(of: remark), rest.width / 2)
    let input = rest.splitRight(remarkColumns == 0 ? 0 : remarkColumns + 1).rest
    switch field.value {
    case .text(var text):
      surface.fill(input, style: theme[isFocused ? .selectionIdle : .text])
      let held = surface.cursor
      text.draw(
        on: &surface, in: input, style: theme[isFocused ? .selectionIdle : .text])
      if !isFocused { surface.cursor = held }
    case .choice(let choices, let selected):
      var x = input.x
      for (index, choice) in choices.enumerated() {
        if index == selected, isFocused { surface.cursor = Point(x: x, y: input.y) }
        x += surface.write(
          " \(choice.word) ", at: Point(x: x, y: input.y),
          style: theme[index == selected ? (isFocused ? .selection : .strong) : .faint], in: input)
      }
      if isFocused, x + 12 < input.endX {
        surface.write(
          FormPhrases.choose(language), at: Point(x: x + 1, y: input.y), style: theme[.faint],
          in: input)
      }
    }
    surface.write(
      surface.fit.truncate(remark, to: remarkColumns),
      at: Point(x: line.endX - remarkColumns, y: line.y),
      style: theme[field.problem != nil && !field.raw.isEmpty ? .problem : .faint], in: line)
  }
}
