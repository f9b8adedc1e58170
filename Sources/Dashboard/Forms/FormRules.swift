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
          "value", FormPhrases.value, language, text: "", hint: record.indicator.unit.printed),
        Form.Field(
          "status", FormPhrases.status, language,
          choices: [ObservationStatus.reported, .estimated, .verified].map {
            Form.Field.Choice(raw: $0.rawValue, word: $0.phrase(language))
          }, selected: ObservationStatus.reported.rawValue),
        Form.Field("note", FormPhrases.note, language, text: ""),
        Form.Field("problem", FormPhrases.problem, language, text: ""),
        Form.Field("next", FormPhrases.nextStep, language, text: ""),
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
      fields: [Form.Field("reason", FormPhrases.reason, language, text: "")])
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
    if let nearest { return correct(nearest, doubt: doubt.id, language) }
    guard let item = wall.tree.items.first(where: { $0.id == doubt.itemID }) else { return nil }
    return correct(item, doubt: doubt.id, language)
  }

  private static func distance(_ a: SourceSpan, _ b: SourceSpan) -> Int {
    a.overlaps(b) ? 0 : min(abs(a.start - b.end), abs(b.start - a.end)) + 1
  }

  static func correct(_ record: IndicatorRecord, doubt: RowID?, _ language: Language) -> Form {
    let target = record.targets.first
    var fields = [
      Form.Field("name", FormPhrases.name, language, text: record.indicator.name),
      Form.Field("unit", FormPhrases.unit, language, text: record.indicator.unit.printed),
      Form.Field(
        "baseline", FormPhrases.baseline, language,
        text: record.indicator.baseline?.plain ?? "", hint: record.indicator.baselineNote ?? ""),
    ]
    if let target {
      fields += [
        Form.Field(
          "comparator", FormPhrases.comparator, language,
          choices: PlanModel.Comparator.allCases.map {
            Form.Field.Choice(raw: $0.rawValue, word: $0.word(language))
          }, selected: target.comparator.rawValue),
        Form.Field("value", FormPhrases.target, language, text: target.value?.plain ?? ""),
        Form.Field(
          "due", FormPhrases.due, language, text: target.due?.description ?? "",
          hint: "2025  2025Q3  2025-09-30"),
      ]
    }
    return Form(
      purpose: .correctIndicator(record.id, doubt: doubt),
      title: FormPhrases.correct(language, record.indicator.name), fields: fields)
  }

  static func correct(_ item: Item, doubt: RowID?, _ language: Language) -> Form {
    Form(
      purpose: .correctItem(item.id, doubt: doubt),
      title: FormPhrases.correct(language, item.title),
      fields: [
        Form.Field("title", FormPhrases.itemTitle, language, text: item.title),
        Form.Field(
          "kind", FormPhrases.kind, language,
          choices: ItemKind.allCases.map {
            Form.Field.Choice(raw: $0.rawValue, word: $0.phrase(language))
          }, selected: item.kind.rawValue),
        Form.Field(
          "due", FormPhrases.due, language, text: item.due?.description ?? "",
          hint: "2025  2025Q3  2025-09-30"),
      ])
  }

  /// An order with a limit a fortnight from today.
  static func order(_ subject: Form.OrderSubject, state: State) -> Form {
    let language = state.settings.language
    return Form(
      purpose: .order(subject), title: FormPhrases.order(language, subject.name),
      fields: [
        Form.Field("text", FormPhrases.text, language, text: ""),
        Form.Field(
          "organization", FormPhrases.organization, language,
          choices: subject.organizations.map { Form.Field.Choice(raw: "\($0.id)", word: $0.name) },
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
      guard let period = Period(text) else { return FormPhrases.notAPeriod(language) }
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
      return Period(text) == nil ? FormPhrases.notAPeriod(language) : nil
    case (.sheet, let key):
      // What is left empty is not recorded.
      guard !text.isEmpty, let unit = state.owed(key)?.unit else { return nil }
      return SheetRules.problem(text, unit: unit, language)
    case (.schedule, "due"):
      return Day(text) == nil ? FormPhrases.notADay(language) : nil
    case (.schedule, "from"):
      return text.isEmpty || Day(text) != nil ? nil : FormPhrases.notADay(language)
    case (.schedule, "steps"):
      return text.isEmpty ? FormPhrases.required(language) : nil
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
    case (.dismissDoubt, "reason"), (.correctIndicator, "name"), (.correctIndicator, "unit"),
      (.correctItem, "title"):
      return text.isEmpty ? FormPhrases.required(language) : nil
    case (.correctIndicator, "value"), (.correctIndicator, "baseline"):
      return text.isEmpty || Decimal(exactly: text) != nil ? nil : FormPhrases.notANumber(language)
    case (.correctIndicator, "due"), (.correctItem, "due"):
      return text.isEmpty || Period(text) != nil ? nil : FormPhrases.notAPeriod(language)
    default: return nil
    }
  }

  /// Asked once: a figure over ten times the last one is more often a slip of the unit.
  static func question(_ form: Form, state: State) -> String? {
    guard case .observe(let id) = form.purpose, let record = state.record(id),
      let value = value(form, record), let period = Period(form.raw("period"))
    else { return nil }
    let language = state.settings.language
    let unit = record.indicator.unit.printed
    var questions: [String] = []
    if let last = record.observations.last(where: { $0.period < period })?.value, last != 0,
      abs(value) > abs(last) * 10
    {
      questions.append(FormPhrases.tenTimes(language, value.plain + unit, last.plain + unit))
    }
    if let held = held(form, record) {
      questions.append(
        FormPhrases.replaces(language, held.period.description, held.value.plain + unit))
    }
    return questions.isEmpty ? nil : questions.joined(separator: "  ")
  }

  // MARK: Saving

  static func edit(_ form: Form, state: State) -> PlanEdit? {
    switch form.purpose {
    case .observe(let id):
      guard let record = state.record(id), let period = Period(form.raw("period")),
        let value = value(form, record)
      else { return nil }
      return .observe([
        ObservationEntry(
          indicatorID: id, period: period, value: value,
          status: ObservationStatus(rawValue: form.raw("status")) ?? .reported,
          basis: basis(form), note: form.raw("note").orNil, problem: form.raw("problem").orNil,
          nextStep: form.raw("next").orNil, replacing: held(form, record)?.id)
      ])
    case .dismissDoubt(let id):
      return .settleDoubt(id, .dismissed, reason: form.raw("reason"), expecting: nil)
    case .correctIndicator(let id, let doubt):
      guard let record = state.record(id) else { return nil }
      let indicator = record.indicator
      var amendments = [
        Amendment(
          .indicator(id),
          values: [
            .name: form.raw("name"), .unit: form.raw("unit"),
            .baseline: form.raw("baseline").orNil,
          ],
          expecting: [
            .name: indicator.name, .unit: indicator.unit.printed,
            .baseline: indicator.baseline?.plain,
          ])
      ]
      if let target = record.targets.first {
        amendments.append(
          Amendment(
            .target(target.id),
            values: [
              .comparator: form.raw("comparator"), .value: form.raw("value").orNil,
              .due: form.raw("due").orNil,
            ],
            expecting: [
              .comparator: target.comparator.rawValue, .value: target.value?.plain,
              .due: target.due?.description,
            ]))
      }
      return .amend(amendments, settling: doubt)
    case .sheet: return SheetRules.edit(form, state: state)
    case .schedule(let id):
      return state.wall?.tree.items.first { $0.id == id }
        .flatMap { ProgressRules.schedule(form, item: $0, state: state) }
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
    case .closeProblem(let id): return .problem(.close(id, result: form.raw("text")))
    case .correctItem(let id, let doubt):
      guard let item = state.wall?.tree.items.first(where: { $0.id == id }) else { return nil }
      return .amend(
        [
          Amendment(
            .item(id),
            values: [
              .title: form.raw("title"), .kind: form.raw("kind"), .due: form.raw("due").orNil,
            ],
            expecting: [
              .title: item.title, .kind: item.kind.rawValue, .due: item.due?.description,
            ])
        ], settling: doubt)
    }
  }

  private static func value(_ form: Form, _ record: IndicatorRecord) -> Decimal? {
    Quantity(form.raw("value"), expected: record.indicator.unit)?
      .converted(to: record.indicator.unit)?.value
  }

  private static func basis(_ form: Form) -> ObservationBasis {
    ObservationBasis(rawValue: form.raw("basis")) ?? .cumulative
  }

  /// The figure that the new one would correct.
  private static func held(_ form: Form, _ record: IndicatorRecord) -> Observation? {
    guard let period = Period(form.raw("period")) else { return nil }
    return record.observations.first { $0.period == period && $0.basis == basis(form) }
  }
}

extension String {
  /// Nil for an empty text.
  var orNil: String? { isEmpty ? nil : self }
}

extension State {
  /// An indicator of the plan shown.
  func record(_ id: RowID) -> IndicatorRecord? {
    wall?.snapshot.indicators.first { $0.id == id }
  }
}

extension DoubtKind {
  /// Whether what is in question is a figure, not the outline or who answers.
  var isAboutFigures: Bool {
    switch self {
    case .damagedNumber, .conflictingTargets, .unclearSubject, .repeatedTarget, .growthConflict:
      true
    default: false
    }
  }
}

extension PlanModel.Comparator {
  /// The word a form offers.
  func word(_ language: Language) -> String {
    let phrase =
      switch self {
      case .ge: Phrase("不少于", "不少於", "at least")
      case .gt: Phrase("超过", "超過", "more than")
      case .le: Phrase("不超过", "不超過", "at most")
      case .lt: Phrase("低于", "低於", "less than")
      case .eq: Phrase("等于", "等於", "exactly")
      case .about: Phrase("左右", "左右", "about")
      case .range: Phrase("区间", "區間", "between")
      case .multiple: Phrase("倍数", "倍數", "times the baseline")
      }
    return phrase(language)
  }
}
