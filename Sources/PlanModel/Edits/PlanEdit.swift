import Foundation

/// A change a person makes: everything that may be written to a store.
public enum PlanEdit: Sendable, Equatable {
  /// Keeps a recognised document with its source text.
  case importPlan(DraftPlan, KeptDocument)
  /// Records figures; several are one change.
  case observe([ObservationEntry])
  /// Takes figures over that another document reports; several are one change.
  case adopt([Adoption])
  /// Gives an organization a role on an item, or takes it away (nil). `expecting`: what the edit was made against.
  case setDuty(item: RowID, organization: RowID, role: Role?, expecting: Role?)
  /// Gives an organization a role by its name, which may be a new one.
  case giveDuty(item: RowID, name: String, role: Role)
  case addTarget(indicator: RowID, TargetDraft)
  case removeTarget(RowID)
  /// Several changes as one: one line of the log, one undo.
  case together([PlanEdit])
  /// Settles a doubt, or opens it again (nil). Accepting that one figure stands twice makes the two indicators one.
  case settleDoubt(RowID, DoubtResolution?, reason: String?, expecting: DoubtResolution?)
  /// How the plan counts elapsed time.
  case setSchedule(plan: RowID, ScheduleForm)
  /// Corrects what was recognised; several corrections are one change. `settling`: the doubt they answer.
  case amend([Amendment], settling: RowID?)
  /// Confirms figures: 核定. Their periods are locked from then on.
  case verify([RowID])
  /// Sends a figure back to who reported it: 退回.
  case returnObservation(RowID, reason: String)
  /// Unlocks a verified figure.
  case reopen(RowID, reason: String)
  /// Puts rules in force, after checking them.
  case setRules(RuleKind, toml: String)
  /// Leaves an indicator out of lights and scores, with the reason; nil takes it in again.
  case exempt(indicator: RowID, reason: String?)
  /// How far a task has come. `expecting`: what the edit was made against.
  case setProgress(item: RowID, TaskProgress, expecting: TaskProgress)
  /// What an item or indicator counts in a score; nil takes the rules' own weight.
  case setWeight(Weighed, Decimal?)
  /// Lays out the milestones of an item or of one of its indicators, in place of those not reached yet; a due date
  /// given with them becomes the item's where it has none or a later one. A missed one, or a due date that has passed,
  /// needs a reason to move.
  case setMilestones(
    item: RowID, indicator: RowID?, [MilestoneDraft], due: Period?, reason: String? = nil)
  /// Adds one milestone to those of an item or of one of its indicators.
  case addMilestone(item: RowID, indicator: RowID?, MilestoneDraft)
  /// Changes one milestone, or takes it away (nil); a missed one needs a reason.
  case changeMilestone(RowID, MilestoneDraft?, reason: String? = nil)
  /// A milestone was reached on a day, or was not after all (nil).
  case reachMilestone(RowID, on: Day?)
  case organization(OrganizationEdit)
  /// Asks for figures that are owed.
  case remind([ReminderDraft])
  case order(OrderEdit)
  case problem(ProblemEdit)
  /// Gives a person a role in the store, or changes it. The first one must be a keeper.
  case setPerson(Person)
  case removePerson(login: String)
  /// Takes back the change with this number of the log; on an undo it redoes.
  case revert(sequence: Int64)
}

/// The document that an import keeps beside the plan.
public struct KeptDocument: Sendable, Equatable {
  public var name: String
  /// SHA-256 of the bytes as imported, in hexadecimal.
  public var digest: String
  /// Such as "text" or "docx".
  public var format: String
  public var encoding: String?
  public var text: String

  public init(name: String, digest: String, format: String, encoding: String?, text: String) {
    self.name = name
    self.digest = digest
    self.format = format
    self.encoding = encoding
    self.text = text
  }
}

/// A figure to be recorded.
public struct ObservationEntry: Sendable, Equatable {
  public var indicatorID: RowID
  public var period: Period
  /// In the indicator's unit.
  public var value: Decimal
  public var status: ObservationStatus
  public var basis: ObservationBasis
  public var growth: Decimal?
  public var note: String?
  public var problem: String?
  public var nextStep: String?
  /// The observation this one corrects, as the person saw it; nil when they saw none. Anything else there is a conflict.
  public var replacing: RowID?
  /// The member of a breakdown that the figure is of; nil for the indicator's own.
  public var organizationID: RowID?

  public init(
    indicatorID: RowID, period: Period, value: Decimal, status: ObservationStatus = .reported,
    basis: ObservationBasis = .cumulative, growth: Decimal? = nil, note: String? = nil,
    problem: String? = nil, nextStep: String? = nil, replacing: RowID? = nil,
    organizationID: RowID? = nil
  ) {
    self.indicatorID = indicatorID
    self.period = period
    self.value = value
    self.status = status
    self.basis = basis
    self.growth = growth
    self.note = note
    self.problem = problem
    self.nextStep = nextStep
    self.replacing = replacing
    self.organizationID = organizationID
  }
}

extension ObservationEntry {
  /// Whether it says nothing that `held` does not say already; a remark that it lacks is not taken back.
  public func repeats(_ held: Observation) -> Bool {
    func adds<Fact: Equatable>(_ new: Fact?, _ old: Fact?) -> Bool { new != nil && new != old }
    return value == held.value && status == held.status && basis == held.basis
      && !adds(growth, held.growth) && !adds(note, held.note) && !adds(problem, held.problem)
      && !adds(nextStep, held.nextStep)
  }
}

/// The kinds of change, as the log names them.
public enum EditKind: String, Codable, Sendable, CaseIterable {
  case importPlan = "import"
  case observe
  case adopt
  case setDuty = "duty"
  case settleDoubt = "doubt"
  case setSchedule = "schedule"
  case amend
  case verify
  case returnObservation = "return"
  case reopen
  case setRules = "rules"
  case exempt
  case setProgress = "progress"
  case setWeight = "weight"
  case setMilestones = "milestones"
  case changeMilestone = "milestone"
  case reachMilestone = "reach"
  case addOrganization = "organization"
  case setAlias = "alias"
  case mergeOrganizations = "merge"
  case setRegion = "region"
  case splitOrganization = "split"
  case setMember = "member"
  case setShares = "shares"
  case remind
  case issueOrder = "order"
  case replyOrder = "order-reply"
  case closeOrder = "order-close"
  case escalateOrder = "order-escalate"
  case raiseProblem = "problem"
  case addRemedy = "remedy"
  case closeProblem = "problem-close"
  case setPerson = "person"
  case removePerson = "person-remove"
  case undo
  case redo
}

extension PlanEdit {
  /// Whether it is held against the day that the person works as of: limits and due dates of orders and steps. All else
  /// goes by the clock.
  var goesByDay: Bool {
    switch self {
    case .order, .setMilestones, .addMilestone, .changeMilestone, .reachMilestone: true
    case .together(let edits): edits.allSatisfy(\.goesByDay)
    default: false
    }
  }
}

/// What an edit did, and how it is taken back.
public struct Applied: Sendable {
  /// Its number in the change log.
  public var sequence: Int64
  public var planID: RowID?
  public var itemID: RowID?
  public var indicatorID: RowID?
  public var detail: [String: String]

  /// The edit that takes it back.
  public var inverse: PlanEdit { .revert(sequence: sequence) }
}

extension PlanEdit {
  /// Does the edit; called inside the store's transaction.
  func perform(in context: ChangeContext) throws -> EditKind {
    switch self {
    case .importPlan(let draft, let document):
      try context.importPlan(draft, document)
      return .importPlan
    case .observe(let entries):
      guard !entries.isEmpty else {
        throw StoreError.invalid(field: "observation", value: "", reason: .empty)
      }
      for entry in entries { try context.observe(entry) }
      return .observe
    case .adopt(let adoptions):
      try context.adopt(adoptions)
      return .adopt
    case .setDuty(let item, let organization, let role, let expected):
      try context.setDuty(item: item, organization: organization, role: role, expecting: expected)
      return .setDuty
    case .giveDuty(let item, let name, let role):
      try context.giveDuty(on: item, to: name, role)
      return .setDuty
    case .addTarget(let indicator, let draft):
      try context.addTarget(draft, to: indicator)
      return .amend
    case .removeTarget(let id):
      try context.removeTarget(id)
      return .amend
    case .together(let edits): return try context.performTogether(edits)
    case .settleDoubt(let id, let resolution, let reason, let expected):
      try context.settleDoubt(id, resolution, reason: reason, expecting: expected)
      return .settleDoubt
    case .setSchedule(let plan, let form):
      context.planID = plan
      context.detail["schedule"] = form.rawValue
      try context.update("plan", plan, ["schedule": form.rawValue])
      return .setSchedule
    case .amend(let amendments, let doubt):
      if let doubt { try context.correct(doubt) }
      for amendment in amendments { try context.amend(amendment) }
      return .amend
    case .revert(let sequence):
      return try context.revert(sequence: sequence)
    case .verify(let ids):
      try context.verify(ids)
      return .verify
    case .returnObservation(let id, let reason):
      try context.returnObservation(id, reason: reason)
      return .returnObservation
    case .reopen(let id, let reason):
      try context.reopen(id, reason: reason)
      return .reopen
    case .setRules(let kind, let toml):
      try context.setRules(kind, toml: toml)
      return .setRules
    case .exempt(let indicator, let reason):
      try context.exempt(indicator, reason: reason)
      return .exempt
    case .setProgress(let item, let progress, let expected):
      try context.setProgress(of: item, progress, expecting: expected)
      return .setProgress
    case .setWeight(let weighed, let weight):
      try context.setWeight(of: weighed, weight)
      return .setWeight
    case .setMilestones(let item, let indicator, let drafts, let due, let reason):
      try context.setMilestones(of: item, indicator: indicator, drafts, due: due, reason: reason)
      return .setMilestones
    case .addMilestone(let item, let indicator, let draft):
      try context.addMilestone(draft, to: item, indicator: indicator)
      return .changeMilestone
    case .changeMilestone(let id, let draft, let reason):
      try context.changeMilestone(id, draft, reason: reason)
      return .changeMilestone
    case .reachMilestone(let id, let day):
      try context.reachMilestone(id, on: day)
      return .reachMilestone
    case .organization(let edit): return try context.organize(edit)
    case .remind(let drafts):
      try context.remind(drafts)
      return .remind
    case .order(let edit): return try context.order(edit)
    case .problem(let edit): return try context.problem(edit)
    case .setPerson(let person):
      try context.setPerson(person)
      return .setPerson
    case .removePerson(let login):
      try context.removePerson(login)
      return .removePerson
    }
  }
}
