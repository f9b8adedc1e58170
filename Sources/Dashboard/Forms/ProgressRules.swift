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

/// The quarter's sheet: everything an organization owes, saved as one change.
enum SheetRules {
  static func form(_ load: OrganizationLoad, state: State) -> Form? {
    let language = state.settings.language
    let owed = load.owed.filter { $0.indicator != nil }
    guard !owed.isEmpty else { return nil }
    let period =
      owed.compactMap(\.unreported).max() ?? Period.quarter(containing: state.settings.today)
    var seen: Set<RowID> = []
    let fields = owed.compactMap { entry -> Form.Field? in
      guard let indicator = entry.indicator, seen.insert(indicator.id).inserted else { return nil }
      return Form.Field(
        "\(indicator.id)", Phrase(indicator.name, indicator.name, indicator.name), language,
        text: "", hint: hint(entry, indicator, language))
    }
    var form = Form(
      purpose: .sheet(organization: load.id),
      title: FormPhrases.sheet(language, load.organization.label(language)),
      fields: [Form.Field("period", FormPhrases.period, language, text: period.description)]
        + fields, focus: min(1, fields.count))
    let undivided = load.undivided.map(\.name)
    if !undivided.isEmpty {
      form.context = [
        FormPhrases.undivided(
          language, load.organization.label(language),
          undivided.joined(separator: language == .english ? ", " : "、"))
      ]
    }
    return form
  }

  /// What a figure is to be given in, and the last one with its period: 家 当期 2024Q2 7.
  private static func hint(
    _ entry: LoadEntry, _ indicator: Indicator, _ language: Language
  ) -> String {
    let held = entry.held.first ?? entry.record?.observations.first
    let basis =
      indicator.nature == .flow ? (held?.basis ?? .cumulative).phrase(language) : nil
    let last = entry.assessment.flatMap { assessment in
      assessment.observations.last.map { "\($0.period) \($0.value.plain)" }
    }
    // The organization gives the figure of all that have a part.
    let whole =
      entry.share == nil && entry.isOfMany ? SupervisionPhrases.whole(language) : nil
    return [indicator.unit.printed, whole, basis, last].compactMap { $0 }.joined(separator: " ")
  }

  static func problem(_ text: String, unit: MeasureUnit, _ language: Language) -> String? {
    guard let quantity = Quantity(text, expected: unit) else {
      return FormPhrases.notANumber(language)
    }
    return quantity.converted(to: unit) == nil
      ? FormPhrases.otherUnit(language, quantity.unit.printed, unit.printed) : nil
  }

  /// Asked once: what looks like a slip, and figures that are held already, each with its indicator's name.
  static func question(_ form: Form, state: State) -> String? {
    let language = state.settings.language
    let questions = entries(form, state: state).compactMap { entry, load -> String? in
      guard let record = load.record else { return nil }
      let unit = record.indicator.unit
      var own = record
      own.targets = load.targets
      var asked = FigureQuestion.questions(
        about: entry, of: own, plan: load.plan, today: state.settings.today, held: load.held
      ).map { $0.text(entry, unit: unit, language) }
      if let held = load.held(entry) {
        asked.append(
          FormPhrases.holds(language, held.period.description, held.value.plain + unit.printed))
      }
      guard !asked.isEmpty else { return nil }
      return record.indicator.name + " " + asked.joined(separator: language.comma)
    }
    return questions.isEmpty
      ? nil : FormPhrases.sure(language, questions.joined(separator: language.comma))
  }

  static func edit(_ form: Form, state: State) -> PlanEdit? {
    let entries = entries(form, state: state).map(\.0)
    return entries.isEmpty ? nil : .observe(entries)
  }

  /// What was filled in, as the organization's own figures: of a divided target its share's, in the basis of the
  /// earlier ones.
  private static func entries(
    _ form: Form, state: State
  ) -> [(ObservationEntry, LoadEntry)] {
    guard case .sheet(let organization) = form.purpose,
      let period = Period(written: form.raw("period"))
    else { return [] }
    return form.fields.compactMap { field in
      guard let load = state.owing(field.key, organization), let indicator = load.indicator,
        !field.raw.trimmed.isEmpty,
        let quantity = Quantity(field.raw.trimmed, expected: indicator.unit)?
          .converted(to: indicator.unit)
      else { return nil }
      var entry = ObservationEntry(
        indicatorID: indicator.id, period: period, value: quantity.value,
        basis: load.basis ?? .cumulative,
        organizationID: load.share?.share.organizationID)
      let held = load.held(entry)
      if let held, entry.repeats(held) { return nil }
      entry.replacing = held?.id
      return (entry, load)
    }
  }
}

extension LoadEntry {
  /// What a figure of the organization's own is asked about: its share of the target, else the targets.
  fileprivate var targets: [Target] {
    guard let share, var target = share.assessment.target else { return record?.targets ?? [] }
    target.value = share.share.value
    target.upper = nil
    return [target]
  }

  /// The figure that holds for an entry's period.
  fileprivate func held(_ entry: ObservationEntry) -> Observation? {
    held.first { $0.period == entry.period && $0.supersededBy == nil }
  }
}

extension Language {
  /// Between questions on one line.
  fileprivate var comma: String { self == .english ? "; " : "；" }
}

extension State {
  /// What a field of an organization's sheet is for.
  func owing(_ key: String, _ organization: RowID) -> LoadEntry? {
    guard let id = RowID(key), let load = loads.first(where: { $0.id == organization }) else {
      return nil
    }
    return load.owed.first { $0.indicator?.id == id }
      ?? load.entries.first { $0.indicator?.id == id }
  }

  /// Opens the sheet of the organization at hand in view 6.
  mutating func openSheet() {
    guard mayWrite() else { return }
    let id: RowID?
    if case .organization(let chosen) = chosenLine?.link { id = chosen } else { id = organization }
    guard let load = loads.first(where: { $0.id == id }) else { return }
    show(SheetRules.form(load, state: self))
    guard form == nil else { return }
    let undivided = load.undivided.map(\.name)
    notice =
      undivided.isEmpty
      ? Notice(FormPhrases.owesNothing(settings.language, load.organization.name))
      : Notice(
        FormPhrases.undivided(
          settings.language, load.organization.name,
          undivided.prefix(3).joined(separator: settings.language == .english ? ", " : "、")),
        isProblem: true)
  }

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

  /// Confirms the latest figure.
  mutating func verifyLatest() -> [Effect] {
    guard let latest = latestObservation, mayWrite() else { return [] }
    return [.save(.verify([latest.id]))]
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
