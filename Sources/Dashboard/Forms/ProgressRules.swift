import Canvas
import Foundation
import Phrases
import PlanModel

/// Forms on how far an item has come and should come.
enum ProgressRules {
  /// Steps laid out backwards from the due date; their words are separated by 、 or ;. A number alone is so many steps; a
  /// step that begins with a date stands there, and may give its percentage: 2025-06-30 50 征求意见.
  static func scheduleForm(_ item: Item, state: State) -> Form {
    let language = state.settings.language
    let held = steps(of: item, state)
    let due = end(of: item, state)
    let ahead = held.filter { $0.reached == nil }
    // With a figure a step is more than its words.
    let isDated = ahead.contains { $0.figure != nil }
    var form = Form(
      purpose: .schedule(item: item.id), title: FormPhrases.schedule(language, item.title),
      fields: [
        Form.Field(
          "due", FormPhrases.due, language, text: due?.description ?? "", hint: "2025-12-31"),
        Form.Field(
          "from", FormPhrases.from, language,
          text: (held.last?.begins ?? start(due, state)).description,
          hint: "2025-01-01"),
        Form.Field(
          "steps", FormPhrases.steps, language,
          text: ahead.map { isDated ? TargetText.write($0) : $0.text }.joined(separator: "、"),
          hint: FormPhrases.stepsHint(language)),
      ])
    // A step that was missed moves or goes only with a reason, and so does a due date that has passed.
    let today = state.settings.today
    if ahead.contains(where: { $0.due.end < today }) || due.map({ $0 < today }) ?? false {
      form.fields.append(Form.Field("reason", FormPhrases.reason, language, text: ""))
    }
    form.context = held.map { "\($0.due)  \($0.text)" }
    return form
  }

  /// The item's own steps, not those of its indicators.
  private static func steps(of item: Item, _ state: State) -> [Milestone] {
    (state.wall?.snapshot.milestones ?? [])
      .filter { $0.itemID == item.id && $0.indicatorID == nil }
  }

  /// The day the item is to end by: as printed, or later by its steps.
  private static func end(of item: Item, _ state: State) -> Day? {
    [
      item.due?.end ?? state.wall?.plan.days?.upperBound,
      steps(of: item, state).map(\.due.end).max(),
    ]
    .compactMap { $0 }.max()
  }

  /// Whether the form puts off a due date that has passed, which needs a reason.
  static func needsReason(_ form: Form, item: Item, state: State) -> Bool {
    guard let end = end(of: item, state), end < state.settings.today,
      let due = Day(form.raw("due")), item.state != .done, item.state != .dropped
    else { return false }
    return due > end
  }

  /// The day that steps are laid out from where none is named: today, or once the due date has passed, the plan's start.
  private static func start(_ due: Day?, _ state: State) -> Day {
    let today = state.settings.today
    guard let due, today > due else { return today }
    return min(state.wall?.plan.days?.lowerBound ?? due, due)
  }

  static func schedule(_ form: Form, item: Item, state: State) -> PlanEdit? {
    guard let due = Day(form.raw("due")) else { return nil }
    let steps = words(form.raw("steps"))
    let held = self.steps(of: item, state).filter { $0.reached == nil }
    // Steps and due date as they were: nothing to lay out anew, and no missed step to wipe away.
    let isSame = steps == held.map(\.text) || steps == held.map(TargetText.write)
    guard !steps.isEmpty,
      !isSame || held.last?.due.end != due || form.isChanged("from")
    else { return nil }
    let from = Day(form.raw("from")) ?? start(due, state)
    let milestones = Milestone.backward(steps, from: min(from, due), to: due, itemID: item.id)
    return .setMilestones(
      item: item.id, indicator: nil,
      milestones.map {
        var draft =
          TargetText.milestone($0.text, unit: percent) ?? MilestoneDraft(due: $0.due, text: $0.text)
        draft.begins = $0.begins
        return draft
      },
      due: .day(due),
      reason: form.raw("reason").orNil)
  }

  private static let percent = MeasureUnit("%")

  /// The steps as written; a number alone is so many without words.
  private static func words(_ text: String) -> [String] {
    let words = text.split { "、;；".contains($0) }.map { String($0).trimmed }
      .filter { !$0.isEmpty }
    guard words.count == 1, let count = Int(words[0]), (1...100).contains(count) else {
      return words
    }
    return (1...count).map { "第\($0)步" }
  }

  /// What is wrong with the steps; nil when all can be laid out.
  static func problem(steps text: String, _ language: Language) -> String? {
    guard !text.isEmpty else { return FormPhrases.required(language) }
    for word in words(text) {
      let figure = TargetText.milestone(word, unit: percent)?.figure
      if let figure, !(0...100).contains(figure) { return FormPhrases.percent(language) }
    }
    return nil
  }

  static func progressForm(_ item: Item, state: State) -> Form {
    let language = state.settings.language
    return Form(
      purpose: .progress(item: item.id), title: FormPhrases.progress(language, item.title),
      fields: [
        Form.Field(
          "state", FormPhrases.status, language,
          choices: TaskState.allCases.map {
            Form.Field.Choice(raw: $0.rawValue, word: $0.text(language))
          }, selected: (item.state ?? .underWay).rawValue),
        Form.Field(
          "percent", FormPhrases.done, language, text: item.percent?.plain ?? "", hint: "%"),
        Form.Field("reason", FormPhrases.reason, language, note: item.reason ?? ""),
      ])
  }

  static func progress(_ form: Form, item: Item) -> PlanEdit {
    .setProgress(
      item: item.id,
      TaskProgress(
        state: TaskState(rawValue: form.raw("state")),
        percent: Decimal(exactly: form.raw("percent")), reason: form.raw("reason").orNil),
      expecting: TaskProgress(
        state: item.state == nil ? nil : TaskState(rawValue: form.original("state")),
        percent: Decimal(exactly: form.original("percent")),
        reason: form.original("reason").orNil))
  }
}

extension State {
  mutating func openSchedule() {
    guard let item = chosenTreeItem, mayWrite() else { return }
    show(ProgressRules.scheduleForm(item, state: self))
  }

  mutating func openProgress() {
    guard let item = chosenTreeItem, mayWrite() else { return }
    show(ProgressRules.progressForm(item, state: self))
  }

  /// The latest figure of the chosen indicator that had been reported by today.
  private var latestObservation: Observation? {
    chosenIndicator?.observations.last { $0.period.end <= settings.today }
  }

  /// Confirms the latest figure; one that looks like a slip, or about which a doubt is open, only when asked again.
  mutating func verifyLatest() -> [Effect] {
    guard let latest = latestObservation, mayWrite() else { return [] }
    let questions = latest.status == .verified ? [] : questions(about: latest)
    guard questions.isEmpty || askedToVerify == latest.id else {
      askedToVerify = latest.id
      let language = settings.language
      let separator = language == .english ? "; " : "；"
      let key = settings.keymap.keys(for: .verify).first ?? ""
      notice = Notice(
        FormPhrases.verifyAgain(language, key, questions.joined(separator: separator)),
        isProblem: true)
      return []
    }
    askedToVerify = nil
    return [.save(.verify([latest.id]))]
  }

  /// What speaks against a figure as it is held.
  private func questions(about figure: Observation) -> [String] {
    guard let record = chosenIndicator else { return [] }
    let language = settings.language
    let entry = ObservationEntry(
      indicatorID: record.id, period: figure.period, value: figure.value, status: figure.status,
      basis: figure.basis, growth: figure.growth, replacing: figure.id,
      organizationID: figure.organizationID)
    let slips = FigureQuestion.questions(
      about: entry, of: record, plan: wall?.plan, today: settings.today, held: record.observations
    ).map { $0.text(entry, unit: record.indicator.unit, language) }
    let doubts = openDoubts.filter {
      $0.itemID == record.indicator.itemID && $0.kind.isAboutFigures
        && ($0.span.overlaps(record.indicator.span) || $0.message.contains(record.indicator.name))
    }
    return slips
      + doubts.map { FormPhrases.openDoubt(language, $0.kind.phrase(language), $0.message) }
  }

  /// Sends the latest figure back, or opens it again where it has been verified.
  mutating func questionLatest() {
    guard let latest = latestObservation, mayWrite() else { return }
    let language = settings.language
    let isVerified = latest.status == .verified
    show(
      Form(
        purpose: isVerified ? .reopen(observation: latest.id) : .sendBack(observation: latest.id),
        title: (isVerified ? FormPhrases.reopen : FormPhrases.sendBack)(
          language, latest.period.description),
        fields: [Form.Field("reason", FormPhrases.reason, language, note: "")]))
  }
}
