import Canvas
import Phrases
import PlanModel

extension State {
  /// A supervision order on the chosen matter, to the organization that leads it.
  mutating func openOrder() {
    guard mayWrite() else { return }
    let language = settings.language
    let subject: Form.OrderSubject
    if view == .matrix {
      guard let wall, let item = chosenMatrixItem, let organization = chosenOrganization else {
        return
      }
      subject = Form.OrderSubject(
        plan: wall.plan.id, item: item.id, indicator: nil, name: item.title,
        organizations: [organization])
    } else {
      guard let place = chosenLine?.place else { return }
      subject = Form.OrderSubject(
        plan: place.planID, item: place.itemID, indicator: place.indicatorID, name: place.name,
        organizations: place.organizations)
    }
    guard !subject.organizations.isEmpty else {
      notice = Notice(FormPhrases.nobody(language), isProblem: true)
      return
    }
    show(FormRules.order(subject, state: self))
  }

  mutating func openProblem() {
    guard let place = chosenLine?.place, mayWrite() else { return }
    let new = Form(
      purpose: .problem(
        Form.OrderSubject(
          plan: place.planID, item: place.itemID, indicator: place.indicatorID, name: place.name,
          organizations: place.organizations)),
      title: FormPhrases.raise(settings.language, place.name),
      fields: [Form.Field("text", FormPhrases.problem, settings.language, note: "")])
    show(new)
  }

  /// A reply to the chosen order, or a remedy for the chosen problem.
  mutating func openReply() {
    let (language, day) = (settings.language, "2025-12-31")
    openRemark(
      order: { (.reply($0), FormPhrases.reply, []) },
      problem: { id, _ in
        let due = Form.Field("due", FormPhrases.due, language, text: "", hint: day)
        return (.remedy(id), FormPhrases.remedy, [due])
      })
  }

  /// What is written of the chosen order or problem: a text, and whatever else the form asks for.
  private mutating func openRemark(
    order: (RowID) -> (Form.Purpose, Phrase, [Form.Field]),
    problem: (RowID, Problem?) -> (Form.Purpose, Phrase, [Form.Field])
  ) {
    guard mayWrite() else { return }
    let language = settings.language
    let (purpose, title, more): (Form.Purpose, Phrase, [Form.Field])
    switch chosenLine?.link {
    case .order(let id): (purpose, title, more) = order(id)
    case .problem(let id):
      (purpose, title, more) = problem(id, supervision?.problems.first { $0.id == id })
    default: return show(nil)
    }
    show(
      Form(
        purpose: purpose, title: title(language),
        fields: [Form.Field("text", FormPhrases.text, language, note: "")] + more))
  }

  /// A higher colour and a new limit for an order whose limit has passed.
  mutating func openEscalation() {
    guard mayWrite(), case .order(let id) = chosenLine?.link,
      let order = supervision?.orders.first(where: { $0.id == id })
    else { return }
    let language = settings.language
    guard order.isOverdue(on: settings.today) else {
      notice = Notice(FormPhrases.notDue(language, order.due.description), isProblem: true)
      return
    }
    let colours = OrderColour.allCases.filter { $0 >= order.colour }
    form = Form(
      purpose: .escalate(id), title: FormPhrases.escalate(language),
      fields: [
        Form.Field("text", FormPhrases.text, language, text: ""),
        Form.Field(
          "colour", FormPhrases.colour, language,
          choices: colours.map { Form.Field.Choice(raw: $0.rawValue, word: $0.phrase(language)) },
          selected: order.colour.next.rawValue),
        Form.Field(
          "limit", FormPhrases.limit, language, text: (settings.today + 14).description),
      ])
    validateForm()
  }

  /// The end of the chosen order or problem.
  mutating func openClosing() {
    let language = settings.language
    openRemark(
      order: { (.closeOrder($0), FormPhrases.close, []) },
      problem: { id, problem in
        // What nothing was done about is closed only with the reason.
        let isUnremedied = problem?.remedies.isEmpty == true
        let reason = Form.Field("reason", FormPhrases.unremedied, language, note: "")
        return (.closeProblem(id), FormPhrases.close, isUnremedied ? [reason] : [])
      })
  }

  /// Asks for the chosen figure.
  mutating func remind() -> [Effect] {
    guard mayWrite(), let place = chosenLine?.place, let indicator = place.indicatorID,
      let entry = supervision?.unreported.first(where: { $0.place.indicatorID == indicator })
    else { return [] }
    let owing = place.organizations.map { Optional($0.id) }
    return [
      .save(
        .remind(
          (owing.isEmpty ? [nil] : owing).map {
            ReminderDraft(indicatorID: indicator, organizationID: $0, period: entry.period)
          }))
    ]
  }
}
