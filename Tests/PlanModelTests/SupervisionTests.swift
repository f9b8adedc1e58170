import Foundation
import Testing

@testable import PlanModel

@Suite("Supervision")
struct SupervisionTests {
  private func issued(_ kit: StoreKit, due: String = "2025-04-20") throws -> RowID {
    try kit.apply(
      .order(
        .issue(
          OrderDraft(
            planID: kit.plan, indicatorID: try kit.flow,
            organizationID: try kit.organization("市科技局"), due: Kit.day(due), text: "加快投资进度"))))
    return try #require(try kit.store.orders().first).id
  }

  @Test("an order is issued, replied to, escalated when its limit passes, and closed")
  func orders() throws {
    let kit = try StoreKit("2025-04-08")
    let id = try issued(kit)
    #expect(try kit.store.orders()[0].itemID == kit.item)
    try kit.apply(.order(.reply(id, text: "已召开调度会")), by: StoreKit.bo)
    kit.clock.set("2025-04-20")
    let notDue = StoreError.invalid(field: "due", value: "2025-04-20", reason: .notDue)
    #expect(throws: notDue) {
      try kit.apply(.order(.escalate(id, colour: nil, due: Kit.day("2025-05-10"), text: "")))
    }
    kit.clock.set("2025-04-21")
    #expect(try kit.store.orders()[0].isOverdue(on: kit.clock.today))
    try kit.apply(.order(.escalate(id, colour: nil, due: Kit.day("2025-05-10"), text: "逾期")))
    var order = try kit.store.orders()[0]
    #expect(order.colour == .orange)
    #expect(order.due == Kit.day("2025-05-10"))
    #expect(order.state == .open)
    kit.clock.set("2025-05-11")
    #expect(throws: StoreError.invalid(field: "colour", value: "blue", reason: .outOfRange)) {
      try kit.apply(.order(.escalate(id, colour: .blue, due: Kit.day("2025-06-10"), text: "")))
    }
    try kit.apply(.order(.escalate(id, colour: nil, due: Kit.day("2025-06-10"), text: "")))
    try kit.apply(.order(.close(id, text: "整改到位")))
    order = try kit.store.orders()[0]
    #expect(order.colour == .red)
    #expect(order.state == .closed)
    #expect(order.events.map(\.kind) == [.issued, .replied, .escalated, .escalated, .closed])
    #expect(order.events[1].madeBy == "bo")
    #expect(try kit.store.orders(open: true).isEmpty)
    #expect(throws: StoreError.invalid(field: "order", value: "\(id)", reason: .closed)) {
      try kit.apply(.order(.reply(id, text: "补充")))
    }
  }

  @Test("an order's limit is held against the day one works as of")
  func ordersAsOf() throws {
    let kit = try StoreKit("2026-04-08")
    let id = try issued(kit)
    let edit = PlanEdit.order(.escalate(id, colour: nil, due: Kit.day("2025-05-10"), text: "逾期"))
    #expect(throws: StoreError.invalid(field: "due", value: "2025-04-20", reason: .notDue)) {
      try kit.store.apply(edit, by: StoreKit.anna, today: Kit.day("2025-04-10"))
    }
    try kit.store.apply(edit, by: StoreKit.anna, today: Kit.day("2025-04-21"))
    #expect(try kit.store.orders()[0].due == Kit.day("2025-05-10"))
  }

  @Test("an order needs words")
  func badOrders() throws {
    let kit = try StoreKit("2025-04-08")
    #expect(throws: StoreError.invalid(field: "text", value: "", reason: .empty)) {
      try kit.apply(
        .order(
          .issue(
            OrderDraft(
              planID: kit.plan, organizationID: try kit.organization("市科技局"),
              due: Kit.day("2025-04-20"), text: ""))))
    }
  }

  @Test("a problem that nothing was done about is closed only with the reason")
  func unremedied() throws {
    let kit = try StoreKit()
    try kit.apply(.problem(.raise(ProblemDraft(planID: kit.plan, text: "用地指标未落实"))))
    let id = try #require(try kit.store.problems().first).id
    for reason in [nil, "  "] {
      #expect(throws: StoreError.invalid(field: "remedy", value: "\(id)", reason: .unremedied)) {
        try kit.apply(.problem(.close(id, result: "已落实", reason: reason)))
      }
    }
    #expect(try kit.store.problems(open: true).count == 1)
    try kit.apply(.problem(.close(id, result: "已落实", reason: "上级调剂，无须整改")))
    #expect(try kit.store.problems()[0].reason == "上级调剂，无须整改")
  }

  @Test("a problem has remedies and is closed with a result")
  func problems() throws {
    let kit = try StoreKit("2025-04-08")
    try kit.apply(
      .problem(.raise(ProblemDraft(planID: kit.plan, itemID: try kit.item, text: "用地指标未落实"))))
    let id = try #require(try kit.store.problems().first).id
    try kit.apply(.problem(.remedy(id, text: "盘活低效用地", due: Kit.day("2025-04-30"))))
    try kit.apply(.problem(.remedy(id, text: "向上争取指标", due: nil)))
    let found = try kit.store.problems(open: true)[0]
    #expect(found.remedies.map(\.text) == ["盘活低效用地", "向上争取指标"])
    try kit.apply(.problem(.close(id, result: "落实用地二十亩")))
    #expect(try kit.store.problems(open: true).isEmpty)
    #expect(try kit.store.problems()[0].result == "落实用地二十亩")
    #expect(throws: StoreError.invalid(field: "problem", value: "\(id)", reason: .closed)) {
      try kit.apply(.problem(.remedy(id, text: "再议", due: nil)))
    }
    try kit.store.undo(by: StoreKit.anna)
    #expect(try kit.store.problems(open: true).count == 1)
  }

  @Test("what is before the supervision office: behind, unreported, due soon, open")
  func overview() throws {
    let kit = try StoreKit("2025-04-08")
    let (stock, flow) = (try kit.stock, try kit.flow)
    try kit.observe(flow, "2025Q1", 30)
    let period = Period.quarter(2025, 1)
    try kit.apply(.remind([ReminderDraft(indicatorID: stock, period: period)]))
    kit.clock.advance(days: 1)
    try kit.apply(.remind([ReminderDraft(indicatorID: stock, period: period)]))
    try kit.apply(.remind([ReminderDraft(indicatorID: stock, period: .quarter(2024, 4))]))
    _ = try issued(kit)
    try kit.apply(
      .setMilestones(
        item: try kit.item, indicator: nil,
        [
          MilestoneDraft(due: .month(2025, 4), text: "方案印发"),
          MilestoneDraft(due: .day(Kit.day("2025-05-09")), text: "第三十天"),
          MilestoneDraft(due: .day(Kit.day("2025-05-10")), text: "第三十一天"),
        ], due: nil))
    let today = Kit.day("2025-04-09")
    let found = try kit.store.supervision(try kit.store.assessor(today: today))
    #expect(found.behind.map(\.place.name) == ["技术改造投资"])
    #expect(found.behind[0].light == .red)
    #expect(found.behind[0].place.organizations.map(\.name) == ["市科技局"])
    #expect(found.behind[0].place.citation == "二、(一)")
    #expect(found.unreported.map(\.place.name) == ["高新技术企业数量"])
    #expect(found.unreported[0].period == period)
    #expect(found.unreported[0].reminders.count == 2)
    #expect(found.due.map(\.text) == ["加快投资进度", "方案印发", "第三十天"])
    #expect(found.due.map(\.kind) == [.order, .milestone, .milestone])
    #expect(found.orders.count == 1)
    #expect(found.problems.isEmpty)
    // The targets fall due at the year's end.
    let december = try kit.store.supervision(
      try kit.store.assessor(today: Kit.day("2025-12-10")))
    #expect(december.due.filter { $0.kind == .target }.count == 2)
  }
}
