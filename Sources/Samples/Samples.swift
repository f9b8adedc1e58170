/// The sample plans of the invented city 云岚市 and the figures reported on them.
///
/// All are embedded in the executable.
public enum Samples {
  /// The four documents, in the order in which a demonstration imports them.
  public static let documents = [
    SampleDocument(
      id: "city-plan", name: "云岚市2025年科技创新与产业升级行动方案（示例）.txt",
      bytes: PackageResources.city_plan_txt),
    SampleDocument(
      id: "district-plan", name: "青溪区先进制造业强区三年行动计划（示例）.txt",
      bytes: PackageResources.district_plan_txt),
    SampleDocument(
      id: "county-plan-hant", name: "霽川縣2025年科技服務業工作方案（示例）.txt",
      bytes: PackageResources.county_plan_hant_txt),
    SampleDocument(
      id: "city-summary", name: "云岚市科技局2025年工作总结（示例）.txt",
      bytes: PackageResources.city_summary_txt),
  ]

  /// Quarterly figures for 2025 as CSV: `plan,indicator,period,value,unit,status,basis,note`.
  ///
  /// `plan` is a `SampleDocument.id`, `indicator` a name as an official would write it in the 指标
  /// column; the words of `status` and `basis` are the raw values of `ObservationStatus` and
  /// `ObservationBasis`. `basis` is empty where the indicator is no flow. A good number of
  /// indicators have no figure: "no data" is a state of its own.
  public static var observations: String { text(PackageResources.observations_csv) }

  /// Members of collective organizations as CSV: `collective,member,from,to`.
  ///
  /// An empty `to` means until further notice.
  public static var roster: String { text(PackageResources.roster_csv) }

  /// Steps laid out backwards from due dates as CSV: `plan,item,quarter,text,done`.
  ///
  /// `item` is a node's path; `done` is `yes` or `no` as of 2025-09-30.
  public static var milestones: String { text(PackageResources.milestones_csv) }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// A sample as it would lie on an official's desk.
public struct SampleDocument: Sendable {
  /// The word by which the sample's figures refer to it: `city-plan`.
  public let id: String
  /// The file name to show.
  public let name: String
  /// The file's content, UTF-8 without BOM.
  public let bytes: [UInt8]
}
