import Foundation
import Phrases
import PlanModel

/// Corrections of items and plans.
enum CorrectionRules {
  static func form(_ item: Item, doubt: RowID?, _ language: Language) -> Form {
    Form(
      purpose: .correctItem(item.id, doubt: doubt),
      title: FormPhrases.correct(language, item.title),
      fields: [
        Form.Field("title", FormPhrases.itemTitle, language, text: item.title),
        Form.Field(
          "kind", FormPhrases.kind, language,
          choices: ItemKind.allCases.map { .init(raw: $0.rawValue, word: $0.phrase(language)) },
          selected: item.kind.rawValue),
        Form.Field(
          "due", FormPhrases.due, language, text: item.due?.description ?? "",
          hint: "2025  2025Q3  2025-09-30"),
        Form.Field(
          "weight", FormPhrases.weight, language, text: item.weight?.plain ?? "",
          hint: FormPhrases.weightHint(language)),
      ])
  }

  static func form(_ plan: Plan, _ language: Language) -> Form {
    Form(
      purpose: .correctPlan(plan.id), title: FormPhrases.correctPlan(language, plan.title),
      fields: [
        Form.Field("title", FormPhrases.planTitle, language, text: plan.title),
        Form.Field(
          "kind", FormPhrases.kind, language,
          choices: DocumentKind.allCases.map {
            .init(raw: $0.rawValue, word: $0.phrase(language))
          }, selected: plan.kind.rawValue),
        Form.Field("region", FormPhrases.region, language, text: plan.region ?? ""),
        Form.Field(
          "from_year", FormPhrases.fromYear, language, text: plan.fromYear.map { "\($0)" } ?? "",
          hint: "2021"),
        Form.Field(
          "to_year", FormPhrases.toYear, language, text: plan.toYear.map { "\($0)" } ?? "",
          hint: "2025"),
      ])
  }

  /// What is wrong with a field of these forms.
  static func problem(_ key: String, _ text: String, of form: Form, _ language: Language)
    -> String?
  {
    switch key {
    case "title": return text.isEmpty ? FormPhrases.required(language) : nil
    case "due":
      return text.isEmpty || Period(text) != nil ? nil : FormPhrases.notAPeriod(language)
    case "weight":
      return text.isEmpty || Decimal(exactly: text).map { $0 >= 0 } == true
        ? nil : FormPhrases.notAWeight(language)
    case "from_year", "to_year":
      guard !text.isEmpty else { return nil }
      guard text.utf8.count == 4, let year = Int(text), year > 0 else {
        return FormPhrases.notAYear(language)
      }
      if key == "to_year", let from = Int(form.raw("from_year")), from > year {
        return FormPhrases.yearsReversed(language)
      }
      return nil
    default: return nil
    }
  }

  /// The changed fields as a correction, against what they held when the form was opened.
  static func amendment(
    _ subject: Amendment.Subject, _ fields: [Amendment.Field], _ form: Form
  ) -> Amendment? {
    let changed = fields.filter { form.isChanged($0.rawValue) }
    guard !changed.isEmpty else { return nil }
    return Amendment(
      subject,
      values: Dictionary(
        uniqueKeysWithValues: changed.map { ($0, form.raw($0.rawValue).orNil) }),
      expecting: Dictionary(
        uniqueKeysWithValues: changed.map { ($0, form.original($0.rawValue).orNil) }))
  }

  /// One change of several parts, which also settles a doubt; nil where there is nothing to do.
  static func together(_ edits: [PlanEdit], settling doubt: RowID?) -> PlanEdit? {
    let all = edits + (doubt.map { [.amend([], settling: $0)] } ?? [])
    return all.count > 1 ? .together(all) : all.first
  }
}

/// Corrections of an indicator with its targets and milestones.
enum IndicatorRules {
  static func form(
    _ record: IndicatorRecord, doubt: RowID?, _ milestones: [Milestone], _ language: Language
  ) -> Form {
    let indicator = record.indicator
    var fields = [
      Form.Field("name", FormPhrases.name, language, text: indicator.name),
      Form.Field("unit", FormPhrases.unit, language, text: indicator.unit.printed),
      Form.Field(
        "nature", FormPhrases.nature, language,
        choices: Nature.allCases.map { .init(raw: $0.rawValue, word: $0.phrase(language)) },
        selected: indicator.nature.rawValue),
      Form.Field(
        "direction", FormPhrases.direction, language,
        choices: Direction.allCases.map { .init(raw: $0.rawValue, word: $0.phrase(language)) },
        selected: indicator.direction.rawValue),
      Form.Field(
        "baseline", FormPhrases.baseline, language, text: indicator.baseline?.plain ?? "",
        hint: indicator.unit.printed),
      Form.Field(
        "baseline_note", FormPhrases.baselineNote, language, text: indicator.baselineNote ?? "",
        hint: FormPhrases.baselineNoteHint(language)),
      Form.Field(
        "weight", FormPhrases.weight, language, text: indicator.weight?.plain ?? "",
        hint: FormPhrases.weightHint(language)),
    ]
    fields += record.targets.map {
      Form.Field(
        "target:\($0.id)", FormPhrases.target, language, text: TargetText.write($0),
        hint: FormPhrases.targetHint(language))
    }
    fields.append(newTarget(0, language))
    // A milestone stands on an item; an indicator of the preamble has none.
    if indicator.itemID != nil {
      fields += milestones.map {
        Form.Field(
          "milestone:\($0.id)", FormPhrases.milestone, language, text: TargetText.write($0),
          hint: FormPhrases.milestoneHint(language))
      }
      fields.append(newMilestone(0, language))
    }
    return Form(
      purpose: .correctIndicator(record.id, doubt: doubt),
      title: FormPhrases.correct(language, indicator.name), fields: fields)
  }

  static func newTarget(_ number: Int, _ language: Language) -> Form.Field {
    Form.Field(
      "target+\(number)", FormPhrases.newTarget, language, text: "",
      hint: FormPhrases.targetHint(language))
  }

  static func newMilestone(_ number: Int, _ language: Language) -> Form.Field {
    Form.Field(
      "milestone+\(number)", FormPhrases.newMilestone, language, text: "",
      hint: FormPhrases.milestoneHint(language))
  }

  static func problem(
    _ key: String, _ text: String, of form: Form, _ record: IndicatorRecord, _ language: Language
  ) -> String? {
    switch key {
    case "name", "unit": return text.isEmpty ? FormPhrases.required(language) : nil
    case "nature":
      return text != form.original(key) && !record.observations.isEmpty
        ? FormPhrases.natureLocked(language) : nil
    case "baseline":
      return text.isEmpty || Decimal(exactly: text) != nil ? nil : FormPhrases.notANumber(language)
    case "weight": return CorrectionRules.problem(key, text, of: form, language)
    default:
      guard !text.isEmpty, text != form.original(key) else { return nil }
      let unit = MeasureUnit(form.raw("unit"))
      if key.hasPrefix("target") {
        return TargetText.target(text, unit: unit) == nil ? FormPhrases.notATarget(language) : nil
      }
      if key.hasPrefix("milestone") {
        return TargetText.milestone(text, unit: unit) == nil
          ? FormPhrases.notAMilestone(language) : nil
      }
      return nil
    }
  }

  /// Asked once: dates of the baseline and of milestones that no target answers to.
  static func question(_ form: Form, _ record: IndicatorRecord, state: State) -> String? {
    guard let plan = state.wall?.plan else { return nil }
    let assessor = Assessor(today: state.settings.today)
    var questions: [DateQuestion] = []
    if form.isChanged("baseline") || form.isChanged("baseline_note") {
      var indicator = record.indicator
      indicator.baselineNote = form.raw("baseline_note").orNil
      let year = form.raw("baseline").isEmpty ? nil : indicator.baselineYear
      questions += [year.flatMap { assessor.question(aboutBaselineOf: $0, record) }]
        .compactMap { $0 }
    }
    let unit = MeasureUnit(form.raw("unit"))
    let changed = form.fields.filter {
      $0.key.hasPrefix("milestone") && form.isChanged($0.key)
    }
    questions += assessor.questions(
      about: changed.compactMap { TargetText.milestone($0.raw.trimmed, unit: unit)?.due },
      of: record, plan: plan)
    let language = state.settings.language
    return questions.isEmpty
      ? nil
      : FormPhrases.sure(
        language, questions.map { $0.text(language) }.joined(separator: "  "))
  }

  static func edits(_ form: Form, _ record: IndicatorRecord) -> [PlanEdit] {
    var amendments = [
      CorrectionRules.amendment(
        .indicator(record.id),
        [.name, .unit, .nature, .direction, .baseline, .baselineNote, .weight], form)
    ].compactMap { $0 }
    var edits: [PlanEdit] = []
    let unit = MeasureUnit(form.raw("unit"))
    for field in form.fields where field.key.hasPrefix("target") && form.isChanged(field.key) {
      let draft = TargetText.target(field.raw.trimmed, unit: unit)
      let held = record.targets.first { field.key == "target:\($0.id)" }
      switch (held, draft) {
      case (nil, nil): break
      case (nil, let draft?): edits.append(.addTarget(indicator: record.id, draft))
      case (let held?, nil): edits.append(.removeTarget(held.id))
      case (let held?, let draft?): amendments.append(amendment(held, draft))
      }
    }
    let milestones = form.fields.filter { $0.key.hasPrefix("milestone") }
    if let item = record.indicator.itemID, milestones.contains(where: { form.isChanged($0.key) }) {
      edits.append(
        .setMilestones(
          item: item, indicator: record.id,
          milestones.compactMap { TargetText.milestone($0.raw.trimmed, unit: unit) }, due: nil))
    }
    return (amendments.isEmpty ? [] : [.amend(amendments, settling: nil)]) + edits
  }

  private static func amendment(_ held: Target, _ draft: TargetDraft) -> Amendment {
    var values: [Amendment.Field: String?] = [:]
    var expecting: [Amendment.Field: String?] = [:]
    func put(_ field: Amendment.Field, _ old: String?, _ new: String?) {
      guard old != new else { return }
      values[field] = .some(new)
      expecting[field] = .some(old)
    }
    put(.comparator, held.comparator.rawValue, draft.comparator.rawValue)
    put(.value, held.value?.plain, draft.value.plain)
    put(.upper, held.upper?.plain, draft.upper?.plain)
    put(.due, held.due?.description, draft.due?.description)
    return Amendment(.target(held.id), values: values, expecting: expecting)
  }
}

extension Form {
  /// There is always an empty line for one more target and one more milestone.
  mutating func grow(_ language: Language) {
    switch purpose {
    case .correctIndicator, .milestones: break
    default: return
    }
    for (prefix, make) in [
      ("target+", IndicatorRules.newTarget), ("milestone+", IndicatorRules.newMilestone),
    ] {
      guard let last = fields.lastIndex(where: { $0.key.hasPrefix(prefix) }),
        !fields[last].raw.isEmpty, let number = Int(fields[last].key.dropFirst(prefix.count))
      else { continue }
      fields.insert(make(number + 1, language), at: last + 1)
    }
  }
}
