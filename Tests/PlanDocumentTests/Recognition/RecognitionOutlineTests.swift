import PlanDocument
import PlanModel
import Testing

@Suite("Outline")
struct RecognitionOutlineTests {
  @Test("headings restart below each section, and titles end at the first short sentence")
  func restarting() {
    let plan = recognised(
      """
      示例市工作方案
      一、总体要求
      坚持稳中求进。
      二、重点任务
      （一）建设平台。
      1.建设检测中心。面向企业开放，提供一站式的检测服务。
      2．推动全市各类创新主体共同参与大型科研仪器设备开放共享并完善评价机制。
      （二）培育企业
      1.支持小微企业。
      """)
    #expect(
      plan.outline == [
        "1 一 总体要求", "2 二 重点任务", "2.1 一 建设平台", "2.1.1 1 建设检测中心",
        "2.1.2 2 推动全市各类创新主体共同参与大型科研仪器", "2.2 二 培育企业", "2.2.1 1 支持小微企业",
      ])
  }

  @Test("numbering that runs through sections keeps its parent by position")
  func continuous() {
    let plan = recognised(
      "一、任务\n（一）甲组任务\n1.第一项工作。\n2.第二项工作。\n（二）乙组任务\n3.第三项工作。\n二、保障\n（三）组织保障")
    #expect(
      plan.nodes.map(\.path) == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "2", "2.1"])
    #expect(plan.doubts.allSatisfy { $0.kind != .numberingGap })
  }

  @Test("a document on one line falls apart at its labels")
  func oneLine() {
    let plan = recognised(
      "一、总体要求(一)指导思想。以改革为动力。(二)主要目标。到2025年,培育企业30家。二、工作机制(一)完善投入机制1 .保障投入。每年安排资金。牵头单位:市财政局责任单位:市科技局2 .引导投入。支持企业。牵头单位:市科技局三、保障措施(一)加强领导。落实责任。"
    )
    #expect(
      plan.nodes.map { "\($0.path) \($0.label)" } == [
        "1 一", "1.1 一", "1.2 二", "2 二", "2.1 一", "2.1.1 1", "2.1.2 2", "3 三", "3.1 一",
      ])
    #expect(
      plan.dutyLines == [
        "2.1.1 lead 市财政局", "2.1.1 responsible 市科技局", "2.1.2 lead 市科技局",
      ])
  }

  @Test("chapters and articles are nodes, references to them are not")
  func chapters() {
    let plan = recognised(
      """
      示例市项目管理办法
      第一章 总则
      第一条 为加强项目管理，制定本办法。
      第二条 本办法适用于市级项目。依照第一条和本章规定的，从其规定。
      （一）重大项目；
      （二）重点项目。
      第二章 附则
      第三条 本办法自印发之日起施行。
      """)
    #expect(
      plan.nodes.map { "\($0.path) \($0.label)" } == [
        "1 第一章", "1.1 第一条", "1.2 第二条", "1.2.1 一", "1.2.2 二", "2 第二章", "2.1 第三条",
      ])
  }

  @Test("run-in 一是 items are inline nodes, also where 是 was lost")
  func inlineItems() {
    let plan = recognised(
      "一、工作情况\n（一）抓好服务，提升质量一是完善制度。全年走访企业40家。二是搭建平台。建成一批载体。三推动协同。形成合力。\n（二）质量是重点之一是共识。"
    )
    #expect(
      plan.outline == [
        "1 一 工作情况", "1.1 一 抓好服务，提升质量", "1.1.1 一 完善制度", "1.1.2 二 搭建平台", "1.1.3 三 推动协同",
        "1.2 二 质量是重点之一是共识",
      ])
    #expect(plan.nodes.filter(\.inline).count == 3)
  }

  @Test("page numbers of a viewer are taken out of sentences, the numbering stays")
  func pageMarks() {
    let filler = String(repeating: "推进产业创新与科技创新深度融合，完善体制机制，", count: 8)
    let plan = recognised(
      "1、示例县行动方案为贯彻精神，制定本方案。一、总体要求(一)思路。\(filler)进\n\n2、一步完善体系。(二)目标。\(filler)着力构\n\n3、建格局。二、主要任务1 .建设载体。\(filler)形成体系。牵头单位:市科技局2\n\n4、 .培育企业。支持发展。"
    )
    #expect(
      plan.nodes.map { "\($0.path) \($0.label)" } == [
        "1 一", "1.1 一", "1.2 二", "2 二", "2.1 1", "2.2 2",
      ])
    #expect(plan.unread.filter { $0.reason == "page mark" }.count == 4)
  }

  @Test("real numbering with 、 is no page mark")
  func realNumbering() {
    let plan = recognised("一、任务\n1、建设平台\n2、培育企业\n3、引进人才")
    #expect(plan.nodes.count == 4)
    #expect(plan.unread.allSatisfy { $0.reason != "page mark" })
  }

  @Test("a hard line break inside a word is undone")
  func brokenLines() {
    let plan = recognised(
      """
      一、任务
      1.建设平台。围绕重点产业布局建设一批高水平的公共服务平台，面向中小企业提供检验检测、技术咨询和成果转化等服务，到2025年建成服
      务平台12个。（牵头单
      位：市科技局，责任单位：市财政局）
      """)
    #expect(plan.indicatorLines == ["1.1 服务平台数量 eq 12 个 2025 flow"])
    #expect(plan.dutyLines == ["1.1 lead 市科技局", "1.1 responsible 市财政局"])
  }

  @Test("the kinds of items follow the words of headings")
  func kinds() {
    let plan = recognised(
      "一、总体要求\n二、主要目标\n三、重点任务\n（一）建设平台\n四、扶持政策\n1.支持研发。\n五、保障措施\n（一）加强领导")
    #expect(
      plan.nodes.map(\.kind) == [
        .other, .goal, .task, .task, .policy, .policy, .safeguard, .safeguard,
      ])
  }

  @Test("Markdown bold and full-width digits do not hide numbering")
  func markdown() {
    let plan = recognised("# 示例市２０２５年工作要点\n\n　　**一、主要目标**\n\n　　１．新增企业２０家。\n\n　　**二、重点任务**\n")
    #expect(plan.outline == ["1 一 主要目标", "1.1 １ 新增企业２０家", "2 二 重点任务"])
    #expect(plan.indicatorLines == ["1.1 新增企业数量 eq 20 家 2025 flow"])
  }
}
