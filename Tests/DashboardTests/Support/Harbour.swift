import Foundation
import PlanModel

/// A small plan of an invented town, written out so that every span is found by its words.
enum Harbour {
  static let text = """
    云岚市港口提升行动方案
    一、主要目标
    货物吞吐量达到800万吨，集装箱航线不少于12条。
    二、重点任务
    （一）建设智慧码头
    1.完成三座码头改造，投资5亿元。
    2.出台岸电管理办法。
    牵头单位：市交通运输局；责任单位：市财政局、各镇街
    （二）发展临港产业
    引进物流企业30家。
    牵头单位：市商务局；配合单位：市交通运输局
    三、保障措施
    每季度通报进展。
    """

  static let draft = DraftPlan(
    document: "harbour.txt", title: "云岚市港口提升行动方案", region: "云岚市",
    period: DraftPeriod(from: 2025, to: 2025), titleSpan: span("云岚市港口提升行动方案"),
    nodes: [
      node("1", "一", "主要目标", .goal, "一、主要目标", to: "12条。"),
      node("2", "二", "重点任务", .task, "二、重点任务", to: "配合单位：市交通运输局"),
      node("2.1", "一", "建设智慧码头", .task, "（一）建设智慧码头", to: "各镇街"),
      node("2.1.1", "1", "完成三座码头改造", .task, "1.完成三座码头改造", to: "5亿元。"),
      node("2.1.2", "2", "出台岸电管理办法", .task, "2.出台岸电管理办法", to: "办法。"),
      node("2.2", "二", "发展临港产业", .task, "（二）发展临港产业", to: "配合单位：市交通运输局"),
      node("3", "三", "保障措施", .safeguard, "三、保障措施", to: "通报进展。"),
    ],
    duties: [
      duty("2.1", .lead, "市交通运输局"), duty("2.1", .responsible, "市财政局"),
      duty("2.1", .responsible, "各镇街", collective: true), duty("2.2", .lead, "市商务局"),
      duty("2.2", .cooperating, "市交通运输局"),
    ],
    indicators: [
      indicator("1", "货物吞吐量", .ge, 800, "万吨", "货物吞吐量达到800万吨"),
      indicator("1", "集装箱航线", .ge, 12, "条", "集装箱航线不少于12条", .stock),
      indicator("2.1.1", "码头改造投资", .eq, 5, "亿元", "投资5亿元"),
      indicator("2.2", "物流企业数量", .ge, 30, "家", "引进物流企业30家"),
    ],
    doubts: [
      DraftDoubt(kind: .unclearSubject, path: "3", message: "每季度", span: span("每季度"))
    ])

  static let document = KeptDocument(
    name: "harbour.txt", digest: "harbour", format: "text", encoding: "UTF-8", text: text)

  /// The position of words in the text, in scalars.
  static func span(_ words: String) -> SourceSpan {
    guard let range = text.range(of: words) else { return SourceSpan(0, 0) }
    let start = text[..<range.lowerBound].unicodeScalars.count
    return SourceSpan(start, start + words.unicodeScalars.count)
  }

  private static func node(
    _ path: String, _ label: String, _ title: String, _ kind: ItemKind, _ heading: String,
    to end: String
  ) -> DraftNode {
    DraftNode(
      path: path, label: label, title: title, kind: kind,
      span: SourceSpan(span(heading).start, span(end).end), heading: span(heading),
      milestone: title.hasPrefix("出台"))
  }

  private static func duty(
    _ path: String, _ role: Role, _ unit: String, collective: Bool = false
  ) -> DraftDuty {
    DraftDuty(
      path: path, role: role, unit: unit, organization: unit, collective: collective,
      span: span(unit))
  }

  private static func indicator(
    _ path: String, _ name: String, _ comparator: PlanModel.Comparator, _ value: Decimal,
    _ unit: String,
    _ quote: String, _ nature: Nature = .flow
  ) -> DraftIndicator {
    DraftIndicator(
      path: path, name: name, comparator: comparator, value: value, unit: unit, due: "2025",
      nature: nature, quote: quote, span: span(quote))
  }
}
