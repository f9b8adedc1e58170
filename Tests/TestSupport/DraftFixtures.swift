import Foundation
import PlanModel

/// Small drafts that tests import.
public enum DraftFixtures {
  /// Two sections, three duties, two indicators and a doubt, for 2025.
  public static let small = DraftPlan(
    document: "small.txt", title: "云岚市示例方案", region: "云岚市",
    period: DraftPeriod(from: 2025, to: 2025),
    nodes: [
      DraftNode(
        path: "1", label: "一", title: "主要目标", kind: .goal, span: SourceSpan(0, 20),
        heading: SourceSpan(0, 6)),
      DraftNode(
        path: "2", label: "二", title: "重点任务", span: SourceSpan(20, 60),
        heading: SourceSpan(20, 26)),
      DraftNode(
        path: "2.1", label: "一", title: "培育企业", span: SourceSpan(26, 60),
        heading: SourceSpan(26, 33)),
    ],
    duties: [
      DraftDuty(
        path: "2.1", role: .lead, unit: "市科技局", organization: "市科技局", span: SourceSpan(40, 44)),
      DraftDuty(
        path: "2.1", role: .responsible, unit: "发改局", organization: "市发展和改革局",
        span: SourceSpan(45, 48)),
      DraftDuty(
        path: "2.1", role: .responsible, unit: "各镇街", organization: "各镇街", collective: true,
        span: SourceSpan(49, 52)),
    ],
    indicators: [
      DraftIndicator(
        path: "1", name: "高新技术企业数量", comparator: .ge, value: 600, unit: "家", due: "2025",
        nature: .stock, quote: "高新技术企业达到600家", span: SourceSpan(8, 20)),
      DraftIndicator(
        path: "2.1", name: "技术改造投资", comparator: .eq, value: 205, unit: "亿元", nature: .flow,
        quote: "技术改造投资205亿元", span: SourceSpan(34, 39)),
    ],
    doubts: [
      DraftDoubt(
        kind: .roleSlip, path: "2.1", message: "贵任单位", span: SourceSpan(40, 44))
    ])

  /// What `small` was read from, long enough for its spans.
  public static let smallText = String(repeating: "示例文字", count: 15)

  /// The document that goes with `small`; another digest is another document.
  public static func document(digest: String = "d1") -> KeptDocument {
    KeptDocument(
      name: "small.txt", digest: digest, format: "text", encoding: "UTF-8", text: smallText)
  }
}
