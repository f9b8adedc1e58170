import Canvas
import PlanModel

/// Where the parts of a form lie.
struct FormLayout {
  let box: Rect
  let labels: Int
  /// The rows of each field, its message among them.
  let heights: [Int]
  /// The first row that shows.
  let offset: Int
  /// Rows for the fields.
  let room: Int
  /// Rows for what is asked or was refused.
  let messageRows: Int
  /// Lines of context that show below them.
  let contextLines: Int

  /// Columns of what is typed.
  var inputWidth: Int { max(4, box.width - 2 - labels) }

  init(_ form: Form, _ state: State) {
    let (size, fit) = (state.size, state.settings.fit)
    // On a screen that is not much wider, the form takes all of it: no scraps of the view beside it.
    let width = size.width <= 90 ? size.width : 84
    let widest = (form.fields.map { fit.columns(of: $0.label) }.max() ?? 0) + 2
    labels = min(widest, width / 3)
    let input = max(4, width - 2 - labels)
    let offered = form.offer.map { min($0.entries.count, Offer.height) } ?? 0
    heights = form.fields.enumerated().map { index, field in
      guard index == form.focus else { return 1 }
      var lines = 1
      if case .text(let text) = field.value, text.keepsLines {
        lines = min(5, max(2, text.rows(width: input, fit).count))
      }
      return lines + 1 + offered
    }
    let total = heights.reduce(0, +)
    let context = form.context.isEmpty ? 0 : form.context.count + 1
    let message = FormView.message(form, state).map { fit.wrap($0.text, to: width - 2).count } ?? 1
    messageRows = size.height < 12 ? 1 : min(3, max(1, message))
    let height = min(max(5, size.height - 1), total + 2 + messageRows + context)
    box = Rect(
      x: (size.width - width) / 2, y: max(0, (size.height - height) / 2), width: width,
      height: height)
    // A title line, a message line and the keys are not for fields.
    room = max(1, height - 2 - messageRows)
    let above = heights.prefix(form.focus).reduce(0, +)
    let end = above + (heights.indices.contains(form.focus) ? heights[form.focus] : 0)
    offset = max(0, min(above, end - room))
    contextLines = max(0, min(context, room - total))
  }
}

/// Draws a form over a view.
enum FormView {
  static func draw(_ form: Form, _ state: State, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let layout = FormLayout(form, state)
    let box = layout.box
    Popup.draw(
      box, title: form.title, keys: keys(form)(language), theme: theme, on: &surface)
    let area = Rect(x: box.x + 1, y: box.y + 1, width: box.width - 2, height: layout.room)
    var y = area.y - layout.offset
    for (index, field) in form.fields.enumerated() {
      let lines = Rect(x: area.x, y: y, width: area.width, height: layout.heights[index])
      y += layout.heights[index]
      guard lines.y >= area.y, lines.y < area.endY else { continue }
      drawField(field, form, index == form.focus, layout, in: lines, area, state, on: &surface)
    }
    let total = layout.heights.reduce(0, +)
    OffscreenMarks(above: layout.offset > 0, below: total - layout.offset > layout.room)
      .draw(on: &surface, in: area, style: theme[.hintKey])
    if layout.contextLines > 1 { drawContext(form, layout, from: y, state, on: &surface) }
    drawMessage(form, layout, state, on: &surface)
  }

  private static func keys(_ form: Form) -> Phrase {
    guard form.fields.indices.contains(form.focus) else { return FormPhrases.keys }
    if form.offer != nil { return FormPhrases.offerKeys }
    if form.isRestored { return FormPhrases.restoredKeys }
    if case .choice = form.fields[form.focus].value { return FormPhrases.choiceKeys }
    return form.fields[form.focus].keepsLines ? FormPhrases.noteKeys : FormPhrases.keys
  }

  /// What is asked before saving, why it was refused, or where the text comes from.
  static func message(_ form: Form, _ state: State) -> (text: String, role: ThemeRole)? {
    if let question = form.question { return (question, .problem) }
    if let notice = state.notice {
      return (notice.text, notice.isProblem ? .problem : .notice)
    }
    guard form.isRestored else { return nil }
    let parts = [FormPhrases.restored(state.settings.language), form.restoredRemark]
    return (parts.compactMap { $0 }.joined(separator: "  "), .notice)
  }

  private static func drawMessage(
    _ form: Form, _ layout: FormLayout, _ state: State, on surface: inout Surface
  ) {
    guard let (text, role) = message(form, state) else { return }
    let box = layout.box
    let lines = surface.fit.wrap(text, to: box.width - 2).prefix(layout.messageRows)
    for (index, line) in lines.enumerated() {
      let row = box.row(box.height - 1 - layout.messageRows + index)
      surface.write(
        line, at: Point(x: row.x + 1, y: row.y), style: state.settings.theme[role], in: row)
    }
  }

  private static func drawContext(
    _ form: Form, _ layout: FormLayout, from y: Int, _ state: State, on surface: inout Surface
  ) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let box = layout.box
    surface.write(
      FormPhrases.held(language), at: Point(x: box.x + 1, y: y), style: theme[.heading], in: box)
    for (index, line) in form.context.prefix(layout.contextLines - 1).enumerated() {
      surface.write(
        surface.fit.truncate(line, to: box.width - 4), at: Point(x: box.x + 3, y: y + 1 + index),
        style: theme[.faint], in: box)
    }
  }

  private static func drawField(
    _ field: Form.Field, _ form: Form, _ isFocused: Bool, _ layout: FormLayout, in lines: Rect,
    _ area: Rect, _ state: State, on surface: inout Surface
  ) {
    let theme = state.settings.theme
    surface.write(
      surface.fit.truncate(field.label, to: layout.labels - 1), at: lines.origin,
      style: theme[isFocused ? .hintKey : .text], in: area)
    let offered = isFocused ? form.offer.map { min($0.entries.count, Offer.height) } ?? 0 : 0
    let inputHeight = isFocused ? max(1, lines.height - 1 - offered) : 1
    var input = Rect(
      x: lines.x + layout.labels, y: lines.y, width: layout.inputWidth, height: inputHeight
    ).intersection(area)
    // What is wrong with a field elsewhere stands behind it.
    if !isFocused, let problem = field.problem {
      let columns = min(surface.fit.columns(of: problem), input.width / 2)
      surface.write(
        surface.fit.truncate(problem, to: columns), at: Point(x: input.endX - columns, y: input.y),
        style: theme[field.raw.isEmpty ? .faint : .problem], in: input)
      input = input.splitRight(columns + 1).rest
    }
    switch field.value {
    case .text(var text):
      if isFocused {
        text.draw(on: &surface, in: input, style: theme[.selectionIdle])
      } else {
        let line = field.raw.split(separator: "\n", omittingEmptySubsequences: false)
        let shown = String(line.first ?? "") + (line.count > 1 ? surface.fit.glyphs.ellipsis : "")
        surface.write(
          surface.fit.truncate(shown, to: input.width), at: input.origin, style: theme[.text],
          in: input)
      }
    case .choice(let choices, let selected):
      drawChoices(choices, selected, isFocused, in: input, state, on: &surface)
    }
    guard isFocused else { return }
    let below = Point(x: input.x, y: lines.y + inputHeight)
    // What to write in an empty field says more than that it is empty.
    let remark =
      field.raw.isEmpty && !field.hint.isEmpty
      ? field.hint
      : field.problem ?? FormRules.reading(field, of: form, state: state) ?? field.hint
    surface.write(
      surface.fit.truncate(remark, to: layout.inputWidth), at: below,
      style: theme[field.problem != nil && !field.raw.isEmpty ? .problem : .faint], in: area)
    if let offer = form.offer { drawOffer(offer, at: below, layout, in: area, state, on: &surface) }
  }

  private static func drawOffer(
    _ offer: Offer, at origin: Point, _ layout: FormLayout, in area: Rect, _ state: State,
    on surface: inout Surface
  ) {
    let theme = state.settings.theme
    let height = min(offer.entries.count, Offer.height)
    for (line, index) in offer.window.visible(count: offer.entries.count, height: height)
      .enumerated()
    {
      let row = Rect(
        x: origin.x, y: origin.y + 1 + line, width: layout.inputWidth, height: 1)
      let style = theme[index == offer.selection ? .selection : .text]
      if index == offer.selection { surface.fill(row.intersection(area), style: style) }
      surface.write(
        surface.fit.truncate(offer.entries[index].shown, to: layout.inputWidth - 2),
        at: Point(x: row.x + 1, y: row.y), style: style, in: area)
    }
  }

  /// The words in a row; those before the chosen one give way where they don't fit.
  private static func drawChoices(
    _ choices: [Form.Field.Choice], _ selected: Int, _ isFocused: Bool, in input: Rect,
    _ state: State, on surface: inout Surface
  ) {
    let theme = state.settings.theme
    let widths = choices.map { surface.fit.columns(of: $0.word) + 3 }
    var first = 0
    while first < selected, widths[first...selected].reduce(0, +) > input.width { first += 1 }
    var x = input.x
    for index in choices.indices.dropFirst(first) {
      let isChosen = index == selected
      // Brackets tell the chosen one also without colours.
      let text = isChosen ? "[\(choices[index].word)]" : " \(choices[index].word) "
      if isChosen, isFocused { surface.cursor = Point(x: x, y: input.y) }
      x += surface.write(
        text, at: Point(x: x, y: input.y),
        style: theme[isChosen ? (isFocused ? .selection : .strong) : .faint], in: input)
      x += 1
    }
  }
}
