import Foundation
import Phrases
import PlanModel

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
      let name = language.written(indicator.name)
      return Form.Field(
        "\(indicator.id)", Phrase(name, name, name), language,
        text: "", hint: hint(entry, indicator, language))
    }
    var form = Form(
      purpose: .sheet(organization: load.id),
      title: FormPhrases.sheet(language, load.organization.label(language)),
      fields: [Form.Field("period", FormPhrases.period, language, text: period.description)]
        + fields, focus: min(1, fields.count))
    form.fields[0].hint = undivided(load, language) ?? ""
    return form
  }

  /// What the organization is one of many to answer for, and can't report while it is not divided; nil for nothing.
  static func undivided(_ load: OrganizationLoad, _ language: Language) -> String? {
    let names = load.undivided.prefix(3).map { language.written($0.name) }
    guard !names.isEmpty else { return nil }
    return FormPhrases.undivided(
      language, load.organization.label(language),
      names.joined(separator: language == .english ? ", " : "、"))
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
    return [indicator.unit.printed, whole, basis, last, FormPhrases.growthHint(language)]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// A figure and, behind it, how much more it is than a year before: 120 +8%. What is no growth belongs to the figure.
  static func split(_ text: String) -> (figure: String, growth: Decimal?) {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1, var last = words.popLast() else { return (text, nil) }
    var isNamed = false
    for name in ["同比", "growth"] where TextFolding.fold(last).lowercased().hasPrefix(name) {
      last = String(last.dropFirst(name.count))
      isNamed = true
    }
    if let before = words.last, words.count > 1,
      ["同比", "growth"].contains(TextFolding.fold(before).lowercased())
    {
      words.removeLast()
      isNamed = true
    }
    let sign = TextFolding.fold(last)
    guard isNamed || sign.hasPrefix("+") || sign.hasPrefix("-") || sign.hasSuffix("%"),
      let growth = FormRules.growth(last)
    else { return (text, nil) }
    return (words.joined(separator: " "), growth)
  }

  /// How figure and growth were understood; nil where there is only a figure.
  static func reading(_ text: String, unit: MeasureUnit, _ language: Language) -> String? {
    let (figure, growth) = split(text)
    guard let growth,
      let quantity = Quantity(figure, expected: unit)?.converted(to: unit)
    else { return nil }
    let sign = growth < 0 ? "" : "+"
    return FormPhrases.withGrowth(
      language, quantity.value.plain + unit.printed, sign + growth.plain + "%")
  }

  static func problem(_ text: String, unit: MeasureUnit, _ language: Language) -> String? {
    guard let quantity = Quantity(split(text).figure, expected: unit) else {
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
      return language.written(record.indicator.name) + " " + asked.joined(separator: language.comma)
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
        let quantity = Quantity(split(field.raw.trimmed).figure, expected: indicator.unit)?
          .converted(to: indicator.unit)
      else { return nil }
      var entry = ObservationEntry(
        indicatorID: indicator.id, period: period, value: quantity.value,
        basis: load.basis ?? .cumulative, growth: split(field.raw.trimmed).growth,
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
    notice =
      SheetRules.undivided(load, settings.language).map { Notice($0, isProblem: true) }
      ?? Notice(FormPhrases.owesNothing(settings.language, load.organization.name))
  }
}
