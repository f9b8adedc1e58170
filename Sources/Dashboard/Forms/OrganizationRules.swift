import Phrases
import PlanModel

/// Who answers for an item.
enum DutyRules {
  static let none = ""

  static func form(_ item: Item, doubt: RowID?, state: State) -> Form? {
    guard let wall = state.wall else { return nil }
    let language = state.settings.language
    let roles = Role.allCases.map {
      Form.Field.Choice(raw: $0.rawValue, word: $0.phrase(language))
    }
    var fields: [Form.Field] = []
    for (organization, duty) in held(item.id, wall) {
      let isInherited = duty.itemID != item.id
      var field = Form.Field(
        "duty:\(organization.id)", named: organization.name,
        choices: roles + [.init(raw: none, word: FormPhrases.nobodyYet(language))],
        selected: duty.role.rawValue)
      if isInherited {
        field.hint = FormPhrases.inherited(language)
      } else if duty.inferred {
        field.hint = FormPhrases.inferred(language)
      }
      fields.append(field)
    }
    fields += [
      Form.Field(
        "new", FormPhrases.addOrganization, language, text: "",
        hint: FormPhrases.addHint(language), completion: .organizations),
      Form.Field(
        "role", FormPhrases.asRole, language, choices: roles,
        selected: (fields.isEmpty ? Role.lead : .responsible).rawValue),
    ]
    return Form(
      purpose: .duties(item: item.id, doubt: doubt),
      title: FormPhrases.duties(language, item.title), fields: fields,
      focus: fields.count - 2)
  }

  /// The organizations with a duty on the item, of its own or inherited, each with its heaviest.
  private static func held(_ item: RowID, _ wall: Wall) -> [(Organization, Duty)] {
    var seen: Set<RowID> = []
    guard let row = wall.tree.row(of: item), let source = wall.matrix.source(of: row) else {
      return []
    }
    let stating = wall.tree.items[source].id
    return wall.snapshot.duties.filter { $0.itemID == stating }.sorted { $0.role < $1.role }
      .compactMap { duty in
        guard seen.insert(duty.organizationID).inserted,
          let organization = wall.matrix.organizations.first(where: {
            $0.id == duty.organizationID
          })
        else { return nil }
        return (organization, duty)
      }
  }

  static func problem(_ key: String, of form: Form, state: State) -> String? {
    guard key == "new" else { return nil }
    let language = state.settings.language
    for name in form.raw(key).parts {
      if let known = state.directory.named(name), form.field("duty:\(known.id)") != nil {
        return FormPhrases.already(language, name)
      }
    }
    return nil
  }

  /// Names that no organization goes by, which saving would make.
  static func unknown(_ names: [String], _ state: State) -> String? {
    let new = names.filter { state.directory.named($0) == nil }
    guard !new.isEmpty else { return nil }
    return FormPhrases.newOrganization(state.settings.language, new.joined(separator: "、"))
  }

  static func edits(_ form: Form, item: RowID) -> [PlanEdit] {
    var edits: [PlanEdit] = []
    for field in form.fields where form.isChanged(field.key) {
      guard field.key.hasPrefix("duty:"), let id = RowID(field.key.dropFirst(5)) else { continue }
      edits.append(
        .setDuty(
          item: item, organization: id, role: Role(rawValue: field.raw),
          expecting: Role(rawValue: field.original)))
    }
    let role = Role(rawValue: form.raw("role")) ?? .responsible
    return edits + form.raw("new").parts.map { .giveDuty(item: item, name: $0, role: role) }
  }
}

/// Names and roster of an organization.
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
      ])
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
    return change.isEmpty ? nil : .organization(.change(id, change))
  }
}
