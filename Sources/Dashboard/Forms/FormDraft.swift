import PlanModel

/// Text typed into a form that has not been saved, field by field.
struct FormDraft: Codable, Hashable, Sendable {
  struct Entry: Codable, Hashable, Sendable {
    var text: String
    /// What the field held when the form was opened.
    var was: String
  }

  var fields: [String: Entry]
}

extension Form {
  /// What the form is kept under; the same in every run.
  var draftKey: String {
    switch purpose {
    case .observe(let id): "observe \(id)"
    case .dismissDoubt(let id): "dismiss \(id)"
    case .correctIndicator(let id, _): "indicator \(id)"
    case .correctItem(let id, _): "item \(id)"
    case .correctPlan(let id): "plan \(id)"
    case .duties(let id, _): "duties \(id)"
    case .organization(let id): "organization \(id)"
    case .importDocument: "import"
    case .sheet(let id): "sheet \(id)"
    case .schedule(let id): "schedule \(id)"
    case .milestones(let id): "milestones \(id)"
    case .progress(let id): "progress \(id)"
    case .sendBack(let id): "return \(id)"
    case .reopen(let id): "reopen \(id)"
    case .order(let subject): "order \(subject.draftKey)"
    case .reply(let id): "reply \(id)"
    case .closeOrder(let id): "close \(id)"
    case .escalate(let id): "escalate \(id)"
    case .problem(let subject): "problem \(subject.draftKey)"
    case .remedy(let id): "remedy \(id)"
    case .closeProblem(let id): "resolve \(id)"
    }
  }

  /// What has been typed and not saved; nil when nothing has.
  var draft: FormDraft? {
    let changed = fields.filter { $0.raw != $0.original }
    guard !changed.isEmpty else { return nil }
    return FormDraft(
      fields: Dictionary(
        changed.map { ($0.key, FormDraft.Entry(text: $0.raw, was: $0.original)) }
      ) { first, _ in first })
  }

  /// Puts unsaved text in. What the store has changed meanwhile is said.
  mutating func restore(_ draft: FormDraft, _ language: Language) {
    // Fields grow as they are filled, so that each key is looked for anew.
    for key in draft.fields.keys.sorted() {
      guard let entry = draft.fields[key],
        let index = fields.firstIndex(where: { $0.key == key })
      else { continue }
      if fields[index].original != entry.was, fields[index].original != entry.text {
        restoredRemark = FormPhrases.changedMeanwhile(
          language, fields[index].label, fields[index].original)
      }
      fields[index].set(entry.text)
      grow(language)
    }
    isRestored = self.draft != nil
  }

  /// The fields as they were when the form was opened.
  mutating func empty() {
    for index in fields.indices { fields[index].set(fields[index].original) }
    isRestored = false
    question = nil
    offer = nil
    history = FormHistory()
    restoredRemark = nil
  }

  /// After a conflict: what was not touched shows what the store holds now, and what was is kept to be saved over it.
  mutating func rebase(on fresh: Form) {
    for index in fields.indices {
      guard let now = fresh.field(fields[index].key) else { continue }
      if fields[index].raw == fields[index].original { fields[index].set(now.original) }
      fields[index].original = now.original
    }
  }
}

extension Form.OrderSubject {
  fileprivate var draftKey: String {
    "\(plan) \(item.map { "\($0)" } ?? "-") \(indicator.map { "\($0)" } ?? "-")"
  }
}

extension State {
  /// Opens a form, with what was typed into it and not saved.
  mutating func show(_ new: Form?) {
    guard var form = new else { return }
    form.grow(settings.language)
    if let draft = drafts[form.draftKey] { form.restore(draft, settings.language) }
    self.form = form
    validateForm()
  }

  /// Keeps what is typed in the open form.
  mutating func keepDraft() {
    guard let form else { return }
    drafts[form.draftKey] = form.draft
  }

  /// Leaves the form. Restored text that nobody touched is given up; what was typed is kept for the next time.
  mutating func leaveForm() {
    guard var form else { return }
    if form.isRestored {
      form.empty()
      notice = nil
      drafts[form.draftKey] = nil
      self.form = form
      validateForm()
      return
    }
    keepDraft()
    if form.draft != nil { notice = Notice(FormPhrases.kept(settings.language)) }
    self.form = nil
  }

  /// The store has taken what the form held.
  mutating func closeForm() {
    if let form { drafts[form.draftKey] = nil }
    form = nil
  }
}
