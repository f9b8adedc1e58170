import PlanDocument
import PlanModel
import Testing

@Suite("Whole documents")
struct RecognitionDocumentTests {
  @Test("a notice with its annexed plan: title, issuer, number, period, parents")
  func notice() {
    let text = """
      当前位置：首页 > 政务公开
      示例市人民政府办公室关于印发《示例市数字经济三年行动方案（2024—2026年）》的通知
      来源：市政府办 发布日期：2024-03-09 浏览次数：12
      示政办发〔2024〕8号
      各区人民政府，市政府各部门：
      现将《示例市数字经济三年行动方案（2024—2026年）》印发给你们，请认真贯彻执行。
      示例市人民政府办公室
      2024年3月8日
      示例市数字经济三年行动方案
      （2024—2026年）
      为贯彻落实《示例省数字经济发展规划》，制定本方案。
      一、主要目标
      到2026年，数字经济核心产业增加值达到300亿元。
      二、重点任务
      （一）建设平台。建成公共平台10个。（牵头单位：市工信局；配合单位：各区政府）
      （此件公开发布）
      打印 关闭
      """
    let plan = recognised(text)
    #expect(plan.title == "示例市数字经济三年行动方案（2024—2026年）")
    #expect(plan.issuer == "示例市人民政府办公室")
    #expect(plan.number == "示政办发〔2024〕8号")
    #expect(plan.region == "示例市")
    #expect(plan.period == DraftPeriod(from: 2024, to: 2026))
    #expect(plan.parents == ["示例省数字经济发展规划"])
    #expect(plan.nodes.map(\.path) == ["1", "2", "2.1"])
    #expect(plan.nodes.last.map { $0.span.end } ?? 0 < text.unicodeScalars.count - 14)
    expectWhole(plan, text, "notice")
  }

  @Test("Traditional script is read natively and shown as printed")
  func traditional() {
    let text = """
      示例縣2025年科技服務業提升方案(徵求意見稿)
      一、主要目標
      培育科技企業１２家，研發經費佔比達到３％以上。
      二、工作措施
      1.建設公共平台。完善運行機制。(縣科技局、縣發展改革局、各鄉鎮政府按職責分工負責)
      """
    let plan = recognised(text)
    #expect(plan.script == .hant)
    #expect(plan.status == .draft)
    #expect(
      plan.indicatorLines == [
        "1 培育科技企業數量 eq 12 家 2025 flow", "1 研發經費佔比 ge 3 % 2025 ratio",
      ])
    #expect(plan.duties.map(\.unit) == ["縣科技局", "縣發展改革局", "各鄉鎮政府"])
    #expect(plan.duties.map(\.organization) == ["县科学技术局", "县发展和改革局", "各鄉鎮政府"])
    expectWhole(plan, text, "traditional")
  }

  @Test("pronunciations put in by a converter are taken out")
  func glosses() {
    let plan = recognised("一、發(fā)展目標\n到2025年，高新技術(shù)企業(yè)達(dá)到30家。")
    #expect(plan.outline == ["1 一 發展目標"])
    #expect(plan.indicatorLines == ["1 高新技術企業數量 ge 30 家 2025 stock"])
  }

  @Test("the place in a site's headline completes a title without one")
  func headline() {
    let text = "下面是小编为大家整理的【科技】样板区创新发展工作方案(全文)，供大家参考。\n创新发展工作方案\n为推进创新，制定本方案。\n一、目标\n推荐访问：方案"
    let plan = recognised(text)
    #expect(plan.title == "样板区创新发展工作方案")
    #expect(plan.unread.filter { $0.reason == "site chrome" }.count == 2)
  }

  @Test("a report named for one year tells of the year before and plans for its own")
  func report() {
    let plan = recognised(
      "2025年示例县政府工作报告\n一、2024年工作回顾\n地区生产总值增长5%。新增企业20家。\n二、2025年重点工作\n新增企业30家。")
    #expect(plan.kind == .summary)
    #expect(plan.indicators.map(\.due) == ["2024", "2024", "2025"])
    #expect(plan.indicators.map(\.actual) == [true, true, false])
  }

  @Test("milestones are tasks with a date or a strong wording and no figure")
  func milestones() {
    let plan = recognised(
      "示例市2025年工作要点\n一、任务\n1.完善制度。2025年6月底前出台管理办法。\n2.争创示范区。\n3.加强宣传。\n4.建设平台。新建平台3个。")
    #expect(plan.nodes.dropFirst().map(\.milestone) == [true, true, false, false])
    #expect(plan.nodes.dropFirst().first?.due == "2025-06")
  }

  @Test("gaps, unclosed brackets and cut-off ends are doubted")
  func doubts() {
    let plan = recognised(
      "一、任务\n1.建设平台。(责任单位:市科技局、市财政局\n4.培育企业。贵任单位：市工信局\n5.优化服务。引导各类服务机构完善服务体系，为农户和合作社提供全过程帮助，形成覆盖农户生"
    )
    #expect(
      Set(plan.doubts.map(\.kind)) == [.numberingGap, .unclosedBracket, .roleSlip, .cutOff])
    #expect(plan.doubts.first { $0.kind == .numberingGap }?.message == "1、4")
  }

  @Test("a name that resembles a commoner one is doubted")
  func similarNames() {
    let body = "1.甲。（责任单位：市经济发展促进中心）\n2.乙。（责任单位：市经济发展促进中心）\n3.丙。（责任单位：市经济发展促近中心）"
    let plan = recognised("一、任务\n" + body)
    #expect(plan.doubts.map(\.kind) == [.similarOrganization])
    #expect(plan.doubts.map(\.message) == ["市经济发展促近中心、市经济发展促进中心"])
  }

  @Test("any text is accepted: cut, doubled, shuffled, nested or empty")
  func anyText() {
    let text = """
      示例市2025年方案
      一、目标（一）到2025年，企业达3.以上，占62%0，1一2家，百分之六十，〔（【
      1.建设。（责任单位：市科技局、各县(市、区)政府《“
      第一条 一是甲。二是乙。①丙②丁1.1 戊
      附件：
      按投入的30%给予最高50万元补助。截至11月，同比增长%
      """
    let scalars = Array(text.unicodeScalars)
    var seed: UInt64 = 42
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % max(1, bound)
    }
    var samples = ["", "\n", "一、", "（", "第", "１", "%", String(repeating: "（", count: 5000)]
    samples.append(String(repeating: "一、（一）1.（1）①", count: 300))
    for _ in 0..<400 {
      var pieces: [Unicode.Scalar] = []
      for _ in 0..<(1 + next(5)) {
        let start = next(scalars.count)
        pieces += scalars[start..<min(scalars.count, start + next(60))]
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: pieces)
      samples.append(String(view))
    }
    for sample in samples { expectWhole(recognised(sample), sample, "sample") }
  }
}
