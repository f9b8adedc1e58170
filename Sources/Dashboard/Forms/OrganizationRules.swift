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
