import Foundation
import TestSupport

@testable import PlanModel

/// Makes edits of every kind against a store as it is; some will be refused.
struct RandomEdits {
  private var random: Seeded
  private let kit: StoreKit
  private var count = 0

  init(_ kit: StoreKit, seed: UInt64) {
    self.kit = kit
    random = Seeded(state: seed)
  }

  /// The edit of a kind; nil when the store holds nothing it could be about.
  mutating func edit(_ kind: EditKind) throws -> PlanEdit? {
    count += 1
    let snapshot = try kit.snapshot
    let records = try kit.store.organizations()
    let organization = records.map(\.id).randomElement(using: &random) ?? 0
    let other = records.map(\.id).randomElement(using: &random) ?? 0
    let item = snapshot.items.randomElement(using: &random)
    let record = snapshot.indicators.randomElement(using: &random)
    switch kind {
    case .importPlan:
      return .importPlan(DraftFixtures.small, DraftFixtures.document(digest: "d\(count)"))
    case .observe:
      guard let record else { return nil }
      return .observe([try observation(record, organization)])
    case .adopt: return try record.flatMap { try adoption(of: $0) }
    case .verify, .returnObservation, .reopen: return status(kind, record)
    case .setDuty:
      guard let item else { return nil }
      let matrix = DutyMatrix(
        tree: ItemTree(snapshot.items), organizations: snapshot.organizations,
        duties: snapshot.duties)
      let row = matrix.tree.row(of: item.id)
      let column = matrix.organizations.firstIndex { $0.id == organization }
      let held = row.flatMap { row in
        column.flatMap { matrix.cell(row: row, column: $0)?.role }
      }
      return .setDuty(
        item: item.id, organization: organization,
        role: Role.allCases.randomElement(using: &random),
        expecting: held)
    case .settleDoubt:
      return snapshot.doubts.randomElement(using: &random).map {
        .settleDoubt(
          $0.id, DoubtResolution.allCases.randomElement(using: &random), reason: "依据原文",
          expecting: $0.resolution)
      }
    case .amend:
      return item.map {
        .amend(
          [
            Amendment(
              .item($0.id), values: [.title: "改题\(count)", .due: "2025Q4"],
              expecting: [.title: $0.title])
          ], settling: nil)
      }
    case .setSchedule:
      return .setSchedule(plan: kit.plan, Bool.random(using: &random) ? .day : .month)
    case .setRules: return rules()
    case .exempt:
      return record.map {
        .exempt(
          indicator: $0.id, reason: $0.indicator.exemption == nil ? "口径调整\(count)" : nil)
      }
    case .setProgress, .setWeight: return item.flatMap { task(kind, $0, record) }
    case .setMilestones, .changeMilestone, .reachMilestone:
      return milestones(kind, item, snapshot.milestones.randomElement(using: &random))
    case .addOrganization: return .organization(.add(name: "示例单位\(count)"))
    case .setAlias, .mergeOrganizations, .setMember, .setShares, .setRegion, .splitOrganization:
      return organizations(kind, organization, other, record, records)
    case .remind:
      return record.map {
        .remind([
          ReminderDraft(
            indicatorID: $0.id, organizationID: organization, period: .quarter(2025, 1))
        ])
      }
    case .issueOrder, .replyOrder, .closeOrder, .escalateOrder:
      return try order(kind, organization, item)
    case .raiseProblem, .addRemedy, .closeProblem: return try problem(kind, organization, item)
    case .setPerson:
      let isFirst = try kit.store.people().isEmpty
      return .setPerson(
        Person(
          login: isFirst ? "anna" : "p\(count)", name: "某人",
          role: isFirst ? .keeper : PersonRole.allCases.randomElement(using: &random) ?? .viewer,
          organizationID: organization))
    case .removePerson:
      // Not anna, who makes the edits.
      return try kit.store.people().dropFirst().randomElement(using: &random).map {
        .removePerson(login: $0.login)
      }
    case .undo, .redo:
      return .revert(
        sequence: try kit.store.log().map(\.sequence).randomElement(using: &random) ?? 1)
    }
  }

  private mutating func observation(
    _ record: IndicatorRecord, _ organization: RowID
  ) throws -> ObservationEntry {
    let month = Period.month(2025, Int.random(in: 1...3, using: &random))
    let member = Int.random(in: 0..<3, using: &random) == 0 ? organization : nil
    let held = try kit.store.history(of: record.id).first {
      $0.period == month && $0.organizationID == member && $0.supersededBy == nil
    }
    return ObservationEntry(
      indicatorID: record.id, period: month,
      value: Decimal(Int.random(in: 1...900, using: &random)),
      growth: Bool.random(using: &random) ? 5 : nil, problem: "进度偏慢", replacing: held?.id,
      organizationID: member)
  }

  /// A figure of the record for the same indicator of another plan.
  private mutating func adoption(of record: IndicatorRecord) throws -> PlanEdit? {
    guard let figure = record.observations.randomElement(using: &random),
      let plan = try kit.store.plans().filter({ $0.id != kit.plan }).randomElement(using: &random),
      let other = try kit.store.snapshot(of: plan.id)?.indicators
        .first(where: { $0.indicator.name == record.indicator.name })
    else { return nil }
    return .adopt([
      Adoption(
        source: figure.id, indicator: other.id,
        replacing: other.observations.first { $0.period == figure.period }?.id)
    ])
  }

  private mutating func status(_ kind: EditKind, _ record: IndicatorRecord?) -> PlanEdit? {
    let held = record?.observations.filter { ($0.status == .verified) == (kind == .reopen) }
    guard let id = held?.randomElement(using: &random)?.id else { return nil }
    switch kind {
    case .verify: return .verify([id])
    case .reopen: return .reopen(id, reason: "更正")
    default: return .returnObservation(id, reason: "缺材料")
    }
  }

  private mutating func rules() -> PlanEdit {
    if Bool.random(using: &random) {
      return .setRules(
        .light, toml: (RuleSet.builtin.randomElement(using: &random) ?? .standard).toml)
    }
    return .setRules(
      .score, toml: (ScoreRules.builtin.randomElement(using: &random) ?? .standard).toml)
  }

  private mutating func task(
    _ kind: EditKind, _ item: Item, _ record: IndicatorRecord?
  ) -> PlanEdit? {
    let number = Decimal(Int.random(in: 0...100, using: &random))
    if kind == .setWeight {
      return .setWeight(record.map { .indicator($0.id) } ?? .item(item.id), number)
    }
    return .setProgress(
      item: item.id,
      TaskProgress(
        state: TaskState.allCases.randomElement(using: &random), percent: number, reason: "说明"),
      expecting: TaskProgress(state: item.state, percent: item.percent, reason: item.reason))
  }

  private mutating func milestones(
    _ kind: EditKind, _ item: Item?, _ milestone: Milestone?
  ) -> PlanEdit? {
    let drafts = (1...4).map {
      MilestoneDraft(due: .quarter(2025, $0), text: "节点\($0)", figure: Decimal($0 * 25))
    }
    switch kind {
    case .setMilestones:
      return item.map {
        .setMilestones(
          item: $0.id, indicator: nil, drafts,
          due: Bool.random(using: &random) ? .quarter(2025, 4) : nil)
      }
    case .changeMilestone:
      return milestone.map {
        .changeMilestone($0.id, Bool.random(using: &random) ? drafts[0] : nil)
      }
    default:
      return milestone.map { .reachMilestone($0.id, on: $0.reached == nil ? kit.clock.today : nil) }
    }
  }

  private mutating func organizations(
    _ kind: EditKind, _ one: RowID, _ other: RowID, _ record: IndicatorRecord?,
    _ records: [OrganizationRecord]
  ) -> PlanEdit? {
    switch kind {
    case .setAlias:
      let named = records.filter { !$0.aliases.isEmpty }.randomElement(using: &random)
      if let named, Bool.random(using: &random) {
        return .organization(.removeAlias(named.id, named.aliases[0]))
      }
      return .organization(.addAlias(one, "别称\(count)"))
    case .mergeOrganizations: return .organization(.merge(one, into: other))
    case .setRegion, .splitOrganization:
      let region = ["", "云岚市", "苇津市", "云岚市青溪区", "青溪区"].randomElement(using: &random) ?? ""
      return .organization(
        kind == .setRegion
          ? .setRegion(one, region) : .split(one, plan: kit.plan, region: region))
    case .setMember:
      let held = records.flatMap(\.members).randomElement(using: &random)
      if let held, Bool.random(using: &random) {
        return .organization(
          Bool.random(using: &random)
            ? .removeMembership(held.id)
            : .setMembership(held.id, from: held.from, to: Kit.day("2025-12-31")))
      }
      return .organization(
        .addMember(collective: one, member: other, from: Kit.day("2025-01-01"), to: nil))
    default:
      return record.flatMap { $0.targets.first }.map {
        .organization(
          .setShares(
            target: $0.id,
            Set([one, other]).sorted().map { ShareDraft(organizationID: $0, value: 100) }))
      }
    }
  }

  private mutating func order(
    _ kind: EditKind, _ organization: RowID, _ item: Item?
  ) throws -> PlanEdit? {
    let due = kit.clock.today + Int.random(in: 0...3, using: &random)
    if kind == .issueOrder {
      return .order(
        .issue(
          OrderDraft(
            planID: kit.plan, itemID: item?.id, organizationID: organization, due: due,
            text: "加快进度")))
    }
    guard let id = try kit.store.orders(open: true).randomElement(using: &random)?.id else {
      return nil
    }
    switch kind {
    case .replyOrder: return .order(.reply(id, text: "已部署"))
    case .closeOrder: return .order(.close(id, text: "属实"))
    default: return .order(.escalate(id, colour: nil, due: due, text: "逾期"))
    }
  }

  private mutating func problem(
    _ kind: EditKind, _ organization: RowID, _ item: Item?
  ) throws -> PlanEdit? {
    if kind == .raiseProblem {
      return .problem(
        .raise(
          ProblemDraft(
            planID: kit.plan, itemID: item?.id, organizationID: organization, text: "用地未落实")))
    }
    guard let id = try kit.store.problems(open: true).randomElement(using: &random)?.id else {
      return nil
    }
    return .problem(
      kind == .addRemedy
        ? .remedy(id, text: "盘活存量", due: kit.clock.today + 30)
        : .close(id, result: "已解决", reason: "已自行整改"))
  }
}
