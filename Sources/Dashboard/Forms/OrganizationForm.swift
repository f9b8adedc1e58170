import Phrases
import PlanModel

/// Names, roster and place of an organization, and whether it is one with another.
enum OrganizationRules {
  static func form(_ record: OrganizationRecord, state: State) -> Form {
    let language = state.settings.language
    let members = current(record, state).compactMap { state.directory.record($0.memberID) }
    return Form(
      purpose: .organization(record.id),
      title: FormPhrases.organizationOf(language, record.organization.name),
      fields: [
        Form.Field(
          "name", FormPhrases.organizationName, language, text: record.organization.name),
        Form.Field(
          "short", FormPhrases.shortName, language, text: record.organization.shortName ?? "",
          hint: FormPhrases.shortNameHint(language)),
        Form.Field(
          "level", FormPhrases.level, language, choices: levels(record, language),
          selected: record.organization.level?.rawValue ?? ""),
        Form.Field(
          "aliases", FormPhrases.aliases, language, text: record.aliases.joined(separator: "、"),
          hint: FormPhrases.aliasesHint(language)),
        Form.Field(
          "members", FormPhrases.members, language,
          text: members.map(\.organization.name).joined(separator: "、"),
          hint: FormPhrases.membersHint(language), completion: .organizations),
      ] + placeFields(record.organization, state))
  }

  /// Whose body it is, in all plans or in one, and which other body it is.
  private static func placeFields(_ organization: Organization, _ state: State) -> [Form.Field] {
    let language = state.settings.language
    let isKnown = !organization.region.hasPrefix("#")
    var fields = [
      Form.Field(
        "region", FormPhrases.region, language, text: isKnown ? organization.region : "",
        hint: FormPhrases.placeHint(language))
    ]
    let plans = plans(of: organization.id, state)
    if plans.count > 1 {
      fields.append(
        Form.Field(
          "scope", FormPhrases.scope, language,
          choices: [.init(raw: "", word: FormPhrases.allPlans(language))]
            + plans.map { .init(raw: "\($0.id)", word: $0.title) }, selected: ""))
    }
    fields.append(
      Form.Field(
        "into", FormPhrases.into, language, text: "", hint: FormPhrases.intoHint(language),
        completion: .organizations))
    return fields
  }

  /// The plans in which it carries something, as far as they have been read.
  private static func plans(of id: RowID, _ state: State) -> [Plan] {
    let entries = state.loads.first { $0.id == id }?.entries ?? []
    var seen: Set<RowID> = []
    return entries.map(\.plan).filter { seen.insert($0.id).inserted }
  }

  /// What a person may say of the level; first, what name and place say.
  private static func levels(
    _ record: OrganizationRecord, _ language: Language
  ) -> [Form.Field.Choice] {
    let named = OrganizationLevel(of: record.organization.name, in: record.organization.region)
    let byName = FormPhrases.byName(language, named?.phrase(language) ?? "-")
    return [.init(raw: "", word: byName)]
      + OrganizationLevel.allCases.map { .init(raw: $0.rawValue, word: $0.phrase(language)) }
  }

  /// Who belongs to it today.
  private static func current(_ record: OrganizationRecord, _ state: State) -> [Membership] {
    record.members.filter { $0.holds(on: state.settings.today) }
  }

  static func problem(_ key: String, of form: Form, id: RowID, state: State) -> String? {
    let language = state.settings.language
    let text = form.raw(key)
    func taken(_ name: String) -> Bool { state.directory.named(name).map { $0.id != id } ?? false }
    switch key {
    case "name":
      if text.isEmpty { return FormPhrases.required(language) }
      return taken(text) ? FormPhrases.nameTaken(language, text) : nil
    case "short":
      let region = state.directory.record(id)?.organization.region
      let isOthers = state.directory.entries.contains {
        $0.record.id != id && $0.record.organization.shortName == text
          && $0.record.organization.region == region
      }
      return !text.isEmpty && (taken(text) || isOthers)
        ? FormPhrases.nameTaken(language, text) : nil
    case "aliases":
      return text.parts.first(where: taken).map { FormPhrases.nameTaken(language, $0) }
    case "members":
      let isOwn = text.parts.contains { state.directory.named($0)?.id == id }
      return isOwn ? FormPhrases.ownMember(language) : nil
    case "into":
      guard !text.isEmpty else { return nil }
      guard let other = state.directory.placed(text) else {
        return FormPhrases.notKnown(language, text)
      }
      return other.id == id ? FormPhrases.ownMember(language) : nil
    default: return nil
    }
  }

  static func edit(_ form: Form, id: RowID, state: State) -> PlanEdit? {
    guard let record = state.directory.record(id) else { return nil }
    let (oldAliases, aliases) = (form.original("aliases").parts, form.raw("aliases").parts)
    let name = form.raw("name")
    var change = OrganizationChange(expecting: form.original("name"))
    change.name = form.isChanged("name") ? name : nil
    let field = { (key: String) -> OrganizationChange.Field? in
      guard form.isChanged(key) else { return nil }
      let text = { (raw: String) in raw.isEmpty ? nil : raw }
      return .init(text(form.raw(key)), expecting: text(form.original(key)))
    }
    change.level = field("level")
    change.shortName = field("short")
    change.newAliases = aliases.filter { !oldAliases.contains($0) && $0 != name }
    change.oldAliases = oldAliases.filter { !aliases.contains($0) || $0 == name }
    let (old, new) = (form.original("members").parts, form.raw("members").parts)
    let kept = Set(new.compactMap { state.directory.named($0)?.id })
    let former = Set(old.compactMap { state.directory.named($0)?.id })
    change.newMembers = new.filter { name in
      state.directory.named(name).map { !former.contains($0.id) } ?? true
    }
    change.oldMemberships = current(record, state).filter {
      former.contains($0.memberID) && !kept.contains($0.memberID)
    }.map(\.id)
    var edits: [OrganizationEdit] = change.isEmpty ? [] : [.change(id, change)]
    if form.isChanged("region") {
      let region = form.raw("region")
      edits.append(
        RowID(form.raw("scope")).map { .split(id, plan: $0, region: region) }
          ?? .setRegion(id, region))
    }
    if let other = state.directory.placed(form.raw("into")), other.id != id {
      edits.append(.merge(id, into: other.id))
    }
    return CorrectionRules.together(edits.map { .organization($0) }, settling: nil)
  }
}
