import Canvas
import Foundation
import Phrases
import PlanModel

/// What each form asks, what it accepts, and what it saves.
enum FormRules {
  // MARK: Opening

  /// A figure for an indicator: the quarter that ended last, and the figures held beside it.
  static func observe(_ record: IndicatorRecord, state: State) -> Form {
    let language = state.settings.language
    let today = state.settings.today
    let period = Period.quarter(containing: today)
    // On a quarter's last day its figures are in; before it the quarter before is what is reported.
    let ended = period.end <= today ? period : Period.quarter(containing: period.start + -1)
    let last = record.observations.last { $0.period.end <= today }
    var form = Form(
      purpose: .observe(record.id), title: FormPhrases.observe(language, record.indicator.name),
      fields: [
        Form.Field(
          "period", FormPhrases.period, language, text: ended.description,
          hint: "2025Q3  2025-09  2025"),
        Form.Field(
          "value", FormPhrases.value, language, text: "",
          hint: state.wall?.snapshot.isDivided(record) == true
            ? record.indicator.unit.printed + " " + FormPhrases.wholeFigure(language)
            : record.indicator.unit.printed),
        Form.Field(
          "status", FormPhrases.status, language,
          choices: [ObservationStatus.reported, .estimated, .verified].map {
            Form.Field.Choice(raw: $0.rawValue, word: $0.phrase(language))
          }, selected: ObservationStatus.reported.rawValue),
        Form.Field("note", FormPhrases.note, language, note: ""),
        Form.Field("problem", FormPhrases.problem, language, note: ""),
        Form.Field("next", FormPhrases.nextStep, language, note: ""),
        Form.Field("growth", FormPhrases.growth, language, text: "", hint: "%"),
      ])
    if record.indicator.nature == .flow {
      form.fields.insert(
        Form.Field(
          "basis", FormPhrases.basis, language,
          choices: ObservationBasis.allCases.map {
            Form.Field.Choice(raw: $0.rawValue, word: $0.phrase(language))
          }, selected: (last?.basis ?? .cumulative).rawValue), at: 3)
    }
    form.focus = 1
    form.context = record.observations.suffix(4).reversed().map {
      "\($0.period)  \($0.value.plain)\(record.indicator.unit.printed)  "
        + $0.status.phrase(language)
    }
    return form
  }

  static func dismiss(_ doubt: Doubt, state: State) -> Form {
    let language = state.settings.language
    return Form(
      purpose: .dismissDoubt(doubt.id), title: FormPhrases.dismiss(language, doubt.message),
      fields: [Form.Field("reason", FormPhrases.reason, language, note: "")])
  }

  /// The indicator nearest to a doubt, or its item where it is about no figure.
  static func correct(_ doubt: Doubt, wall: Wall, state: State) -> Form? {
    let language = state.settings.language
    let figures = wall.snapshot.indicators.filter {
      $0.indicator.itemID == doubt.itemID && doubt.kind.isAboutFigures
    }
    let nearest = figures.min {
      distance($0.indicator.span, doubt.span) < distance($1.indicator.span, doubt.span)
    }
    if let nearest { return correct(nearest, doubt: doubt.id, state: state) }
    guard let item = wall.tree.items.first(where: { $0.id == doubt.itemID }) else { return nil }
    return doubt.kind.isAboutDuties
      ? DutyRules.form(item, doubt: doubt.id, state: state)
      : CorrectionRules.form(item, doubt: doubt.id, language)
  }

  private static func distance(_ a: SourceSpan, _ b: SourceSpan) -> Int {
    a.overlaps(b) ? 0 : min(abs(a.start - b.end), abs(b.start - a.end)) + 1
  }

  static func correct(_ record: IndicatorRecord, doubt: RowID?, state: State) -> Form {
    let milestones = (state.wall?.snapshot.milestones ?? []).filter {
      $0.indicatorID == record.id && $0.reached == nil
    }
    return IndicatorRules.form(record, doubt: doubt, milestones, state.settings.language)
  }

  /// An order with a limit a fortnight from today.
  static func order(_ subject: Form.OrderSubject, state: State) -> Form {
    let language = state.settings.language
    return Form(
      purpose: .order(subject), title: FormPhrases.order(language, subject.name),
      fields: [
        Form.Field("text", FormPhrases.text, language, note: ""),
        Form.Field(
          "organization", FormPhrases.organization, language,
          choices: subject.organizations.map {
            Form.Field.Choice(raw: "\($0.id)", word: $0.label(language))
          },
          selected: ""),
        Form.Field(
          "colour", FormPhrases.colour, language,
          choices: OrderColour.allCases.map {
            Form.Field.Choice(raw: $0.rawValue, word: $0.phrase(language))
          }, selected: OrderColour.blue.rawValue),
        Form.Field(
          "limit", FormPhrases.limit, language, text: (state.settings.today + 14).description),
      ])
  }

  // MARK: Checking

  /// What is wrong with a field; an empty one that must be filled in is wrong only once the form is left.
  static func problem(_ field: Form.Field, of form: Form, state: State) -> String? {
    let language = state.settings.language
    let text = field.raw.trimmed
    switch (form.purpose, field.key) {
    case (.observe, "period"):
      guard let period = Period(written: text) else { return FormPhrases.notAPeriod(language) }
      return period.start > state.settings.today ? FormPhrases.future(language) : nil
    case (.observe(let id), "value"):
      guard !text.isEmpty else { return FormPhrases.required(language) }
      guard let record = state.record(id) else { return nil }
      guard let quantity = Quantity(text, expected: record.indicator.unit) else {
        return FormPhrases.notANumber(language)
      }
      return quantity.converted(to: record.indicator.unit) == nil
        ? FormPhrases.otherUnit(language, quantity.unit.printed, record.indicator.unit.printed)
        : nil
    case (.sheet, "period"):
      guard let period = Period(written: text) else { return FormPhrases.notAPeriod(language) }
      return period.start > state.settings.today ? FormPhrases.future(language) : nil
    case (.sheet(let organization), let key):
      // What is left empty is not recorded.
      guard !text.isEmpty, let unit = state.owing(key, organization)?.indicator?.unit else {
        return nil
      }
      return SheetRules.problem(text, unit: unit, language)
    case (.milestones(let id), let key):
      return MilestoneRules.problem(key, text, of: form, item: id, state: state)
    case (.schedule, "due"):
      return Day(text) == nil ? FormPhrases.notADay(language) : nil
    case (.schedule, "from"):
      guard !text.isEmpty else { return nil }
      guard let from = Day(text) else { return FormPhrases.notADay(language) }
      return Day(form.raw("due")).map { from > $0 } == true ? FormPhrases.fromLate(language) : nil
    case (.schedule, "steps"):
      return ProgressRules.problem(steps: text, language)
    case (.schedule(let id), "reason"):
      guard text.isEmpty, let item = state.item(id) else { return nil }
      return ProgressRules.needsReason(form, item: item, state: state)
        ? FormPhrases.extends(language) : nil
    case (.observe, "growth"):
      return text.isEmpty || growth(form) != nil ? nil : FormPhrases.notANumber(language)
    case (.progress, "percent"):
      guard !text.isEmpty else { return nil }
      let percent = Decimal(exactly: text)
      return percent.map { (0...100).contains($0) } == true ? nil : FormPhrases.percent(language)
    case (.progress, "reason"):
      return text.isEmpty && form.raw("state") == TaskState.dropped.rawValue
        ? FormPhrases.required(language) : nil
    case (.sendBack, "reason"), (.reopen, "reason"):
      return text.isEmpty ? FormPhrases.required(language) : nil
    case (.order, "limit"), (.escalate, "limit"):
      guard let day = Day(text) else { return FormPhrases.notADay(language) }
      return day < state.settings.today ? FormPhrases.past(language) : nil
    case (.remedy, "due"):
      return text.isEmpty || Day(text) != nil ? nil : FormPhrases.notADay(language)
    case (.order, "text"), (.reply, "text"), (.closeOrder, "text"), (.problem, "text"),
      (.escalate, "text"), (.remedy, "text"), (.closeProblem, "text"):
      return text.isEmpty ? FormPhrases.required(language) : nil
    case (.closeProblem, "reason"), (.dismissDoubt, "reason"), (.importDocument, "path"):
      return text.isEmpty ? FormPhrases.required(language) : nil
    case (.correctIndicator(let id, _), let key):
      return state.record(id).flatMap { IndicatorRules.problem(key, text, of: form, $0, language) }
    case (.correctItem, let key), (.correctPlan, let key):
      return CorrectionRules.problem(key, text, of: form, language)
    case (.duties, let key): return DutyRules.problem(key, of: form, state: state)
    case (.organization(let id), let key):
      return OrganizationRules.problem(key, of: form, id: id, state: state)
    default: return nil
    }
  }

  /// How what is typed was understood, where that is not plain; nil where there is nothing to say.
  static func reading(_ field: Form.Field, of form: Form, state: State) -> String? {
    guard case .sheet(let organization) = form.purpose,
      let unit = state.owing(field.key, organization)?.indicator?.unit
    else { return nil }
    return SheetRules.reading(field.raw.trimmed, unit: unit, state.settings.language)
  }

  /// Asked once: what looks like a slip, and whether a figure is to be corrected.
  static func question(_ form: Form, state: State) -> String? {
    switch form.purpose {
    case .duties: return DutyRules.unknown(form.raw("new").parts, state)
    case .correctIndicator(let id, _):
      return state.record(id).flatMap { IndicatorRules.question(form, $0, state: state) }
    case .organization: return DutyRules.unknown(form.raw("members").parts, state)
    case .sheet: return SheetRules.question(form, state: state)
    default: return figureQuestion(form, state: state)
    }
  }

  private static func figureQuestion(_ form: Form, state: State) -> String? {
    guard case .observe(let id) = form.purpose, let record = state.record(id),
      let value = value(form, record), let period = Period(written: form.raw("period"))
    else { return nil }
    let language = state.settings.language
    let unit = record.indicator.unit.printed
    var questions: [String] = []
    let entry = ObservationEntry(
      indicatorID: id, period: period, value: value,
      status: ObservationStatus(rawValue: form.raw("status")) ?? .reported, basis: basis(form),
      replacing: held(form, record)?.id)
    questions += FigureQuestion.questions(
      about: entry, of: record, plan: state.wall?.plan, today: state.settings.today,
      held: record.observations
    ).map {
      FormPhrases.sure(language, $0.text(entry, unit: record.indicator.unit, language))
    }
    if let held = held(form, record), !entry.repeats(held) {
      questions.append(
        FormPhrases.replaces(language, held.period.description, held.value.plain + unit))
    }
    return questions.isEmpty ? nil : questions.joined(separator: "  ")
  }

  // MARK: Saving

  static func edit(_ form: Form, state: State) -> PlanEdit? {
    switch form.purpose {
    case .observe(let id):
      guard let record = state.record(id), let period = Period(written: form.raw("period")),
        let value = value(form, record)
      else { return nil }
      let held = held(form, record)
      let entry = ObservationEntry(
        indicatorID: id, period: period, value: value,
        status: ObservationStatus(rawValue: form.raw("status")) ?? .reported,
        basis: basis(form), growth: growth(form), note: form.raw("note").orNil,
        problem: form.raw("problem").orNil, nextStep: form.raw("next").orNil, replacing: held?.id)
      return held.map(entry.repeats) == true ? nil : .observe([entry])
    case .dismissDoubt(let id):
      return .settleDoubt(id, .dismissed, reason: form.raw("reason"), expecting: nil)
    case .correctIndicator(let id, let doubt):
      return state.record(id).flatMap {
        CorrectionRules.together(IndicatorRules.edits(form, $0), settling: doubt)
      }
    case .sheet: return SheetRules.edit(form, state: state)
    case .schedule(let id):
      return state.wall?.tree.items.first { $0.id == id }
        .flatMap { ProgressRules.schedule(form, item: $0, state: state) }
    case .milestones(let id):
      return CorrectionRules.together(
        MilestoneRules.edits(form, item: id, state: state), settling: nil)
    case .progress(let id):
      return state.wall?.tree.items.first { $0.id == id }
        .map { ProgressRules.progress(form, item: $0) }
    case .sendBack(let id): return .returnObservation(id, reason: form.raw("reason"))
    case .reopen(let id): return .reopen(id, reason: form.raw("reason"))
    case .order(let subject):
      guard let organization = RowID(form.raw("organization")), let due = Day(form.raw("limit"))
      else { return nil }
      return .order(
        .issue(
          OrderDraft(
            planID: subject.plan, itemID: subject.item, indicatorID: subject.indicator,
            organizationID: organization,
            colour: OrderColour(rawValue: form.raw("colour")) ?? .blue,
            due: due, text: form.raw("text"))))
    case .reply(let id): return .order(.reply(id, text: form.raw("text")))
    case .closeOrder(let id): return .order(.close(id, text: form.raw("text")))
    case .escalate(let id):
      guard let due = Day(form.raw("limit")) else { return nil }
      return .order(
        .escalate(
          id, colour: OrderColour(rawValue: form.raw("colour")), due: due, text: form.raw("text")))
    case .problem(let subject):
      return .problem(
        .raise(
          ProblemDraft(
            planID: subject.plan, itemID: subject.item, indicatorID: subject.indicator,
            organizationID: subject.organizations.first?.id, text: form.raw("text"))))
    case .remedy(let id):
      return .problem(.remedy(id, text: form.raw("text"), due: Day(form.raw("due"))))
    case .closeProblem(let id):
      return .problem(.close(id, result: form.raw("text"), reason: form.raw("reason").orNil))
    case .correctItem(let id, let doubt):
      let amendment = CorrectionRules.amendment(.item(id), [.title, .kind, .due, .weight], form)
      return amendment == nil && doubt == nil
        ? nil : .amend(amendment.map { [$0] } ?? [], settling: doubt)
    case .correctPlan(let id):
      return CorrectionRules.amendment(
        .plan(id),
        [.title, .kind, .region, .fromYear, .toYear, .fromMonth, .toMonth], form
      ).map { .amend([$0], settling: nil) }
    case .duties(let item, let doubt):
      return CorrectionRules.together(DutyRules.edits(form, item: item), settling: doubt)
    case .organization(let id): return OrganizationRules.edit(form, id: id, state: state)
    case .importDocument: return nil
    }
  }

  /// The form as it would open now; nil where it is about something that can't be corrected.
  static func fresh(_ purpose: Form.Purpose, state: State) -> Form? {
    let language = state.settings.language
    switch purpose {
    case .correctIndicator(let id, let doubt):
      return state.record(id).map { correct($0, doubt: doubt, state: state) }
    case .correctItem(let id, let doubt):
      return state.item(id).map { CorrectionRules.form($0, doubt: doubt, language) }
    case .correctPlan(let id):
      return state.plans.first { $0.id == id }.map { CorrectionRules.form($0.plan, language) }
    case .duties(let id, let doubt):
      return state.item(id).flatMap { DutyRules.form($0, doubt: doubt, state: state) }
    case .organization(let id):
      return state.directory.record(id).map { OrganizationRules.form($0, state: state) }
    case .milestones(let id):
      return state.item(id).map { MilestoneRules.form($0, state: state) }
    case .progress(let id):
      return state.item(id).map { ProgressRules.progressForm($0, state: state) }
    default: return nil
    }
  }

  private static func value(_ form: Form, _ record: IndicatorRecord) -> Decimal? {
    Quantity(form.raw("value"), expected: record.indicator.unit)?
      .converted(to: record.indicator.unit)?.value
  }

  private static func growth(_ form: Form) -> Decimal? { growth(form.raw("growth")) }

  /// How much more than a year before, in per cent: 8, +8%, －3.5％.
  static func growth(_ text: String) -> Decimal? {
    let text = TextFolding.fold(text.trimmed)
    return Decimal(exactly: text.hasSuffix("%") ? text.dropLast() : text[...])
  }

  private static func basis(_ form: Form) -> ObservationBasis {
    ObservationBasis(rawValue: form.raw("basis")) ?? .cumulative
  }

  /// The figure that the new one would correct.
  private static func held(_ form: Form, _ record: IndicatorRecord) -> Observation? {
    guard let period = Period(written: form.raw("period")) else { return nil }
    return record.observations.first { $0.period == period }
  }
}

extension String {
  /// Nil for an empty text.
  var orNil: String? { isEmpty ? nil : self }
}

extension State {
  /// An item of the plan shown.
  func item(_ id: RowID) -> Item? { wall?.tree.items.first { $0.id == id } }

  /// An indicator of the plan shown.
  func record(_ id: RowID) -> IndicatorRecord? {
    wall?.snapshot.indicators.first { $0.id == id }
  }
}

extension DoubtKind {
  /// Whether what is in question is who answers.
  var isAboutDuties: Bool {
    switch self {
    case .similarOrganization, .inferredLead, .roleSlip: true
    default: false
    }
  }

  /// Whether what is in question is a figure, not the outline or who answers.
  var isAboutFigures: Bool {
    switch self {
    case .damagedNumber, .conflictingTargets, .unclearSubject, .repeatedTarget, .growthConflict,
      .unclearDue:
      true
    default: false
    }
  }
}
