import Foundation
import Phrases
import PlanModel

/// Single milestones of an item and of its indicators, each on a line of its own.
enum MilestoneRules {
  private static let percent = MeasureUnit("%")

  static func form(_ item: Item, state: State) -> Form {
    let language = state.settings.language
    let all = milestones(of: item.id, state)
    var fields = all.filter { $0.reached == nil }.map { milestone in
      let name = record(of: milestone, state)?.indicator.name
      return Form.Field(
        "milestone:\(milestone.id)",
        name.map { Phrase($0, $0, $0) } ?? FormPhrases.milestone, language,
        text: TargetText.write(milestone),
        hint: (name == nil ? FormPhrases.stepHint : FormPhrases.milestoneHint)(language))
    }
    fields.append(newStep(0, language))
    let focus = fields.count == 1 ? 0 : fields.count - 1
    if all.contains(where: { isMissed($0, state) }) {
      fields.append(Form.Field("reason", FormPhrases.reason, language, text: ""))
    }
    var form = Form(
      purpose: .milestones(item: item.id), title: FormPhrases.milestones(language, item.title),
      fields: fields, focus: focus)
    form.context = all.compactMap { milestone in
      milestone.reached.map {
        TargetText.write(milestone) + "  " + TreePhrases.reached(language, "\($0)")
      }
    }
    return form
  }

  static func newStep(_ number: Int, _ language: Language) -> Form.Field {
    Form.Field(
      "milestone+\(number)", FormPhrases.newMilestone, language, text: "",
      hint: FormPhrases.stepHint(language))
  }

  static func problem(
    _ key: String, _ text: String, of form: Form, item: RowID, state: State
  ) -> String? {
    let language = state.settings.language
    if key == "reason" {
      let isMoving = form.fields.contains { field in
        Self.held(field.key, item, state).map { isMissed($0, state) && moves($0, field, state) } ?? false
      }
      return isMoving && text.isEmpty ? FormPhrases.missed(language) : nil
    }
    guard let field = form.field(key), form.isChanged(key), !text.isEmpty else { return nil }
    let held = Self.held(key, item, state)
    let isTask = held?.indicatorID == nil
    guard let draft = Self.draft(field, held, state) else {
      return (isTask ? FormPhrases.notAStep : FormPhrases.notAMilestone)(language)
    }
    // A step without words says nothing but its day.
    if isTask, draft.text == draft.due.description, draft.figure == nil {
      return FormPhrases.notAStep(language)
    }
    return isTask && draft.figure.map { !(0...100).contains($0) } == true
      ? FormPhrases.percent(language) : nil
  }

  static func edits(_ form: Form, item: RowID, state: State) -> [PlanEdit] {
    form.fields.compactMap { field in
      guard field.key.hasPrefix("milestone"), form.isChanged(field.key) else { return nil }
      let held = Self.held(field.key, item, state)
      let draft = Self.draft(field, held, state)
      guard let held else {
        return draft.map { .addMilestone(item: item, indicator: nil, $0) }
      }
      let reason = draft?.due == held.due ? nil : form.raw("reason").orNil
      return .changeMilestone(held.id, draft, reason: reason)
    }
  }

  /// What a line says; nil for an empty one, and for one that says no date.
  private static func draft(
    _ field: Form.Field, _ held: Milestone?, _ state: State
  ) -> MilestoneDraft? {
    let line = field.raw.trimmed
    let unit = held.flatMap { record(of: $0, state) }?.indicator.unit ?? percent
    // The words that stood there are no figure, though they may begin with one: 3项制度出台.
    if let held, !held.text.isEmpty, held.text != held.due.description, line.hasSuffix(held.text),
      let first = TargetText.milestone(
        String(line.dropLast(held.text.count)) + " " + blank, unit: unit), first.text == blank
    {
      return MilestoneDraft(due: first.due, text: held.text, figure: first.figure)
    }
    return TargetText.milestone(line, unit: unit)
  }

  /// Stands in the place of a milestone's words.
  private static let blank = "·"

  /// Whether the line gives a milestone another day, or takes it away.
  private static func moves(_ held: Milestone, _ field: Form.Field, _ state: State) -> Bool {
    field.raw != field.original && draft(field, held, state)?.due != held.due
  }

  private static func isMissed(_ milestone: Milestone, _ state: State) -> Bool {
    milestone.reached == nil && milestone.due.end < state.settings.today
  }

  private static func milestones(of item: RowID, _ state: State) -> [Milestone] {
    (state.wall?.snapshot.milestones ?? []).filter { $0.itemID == item }
      .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }

  private static func held(_ key: String, _ item: RowID, _ state: State) -> Milestone? {
    milestones(of: item, state).first { key == "milestone:\($0.id)" }
  }

  private static func record(of milestone: Milestone, _ state: State) -> IndicatorRecord? {
    milestone.indicatorID.flatMap { state.record($0) }
  }
}

extension State {
  mutating func openMilestones() {
    guard let item = chosenTreeItem, mayWrite() else { return }
    show(MilestoneRules.form(item, state: self))
  }
}
