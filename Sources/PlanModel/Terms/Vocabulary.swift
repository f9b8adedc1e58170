/// The closed vocabularies of the field. Raw values are what the store and the JSON contract hold.

/// What a node of the plan tree is for.
public enum ItemKind: String, Codable, Sendable, CaseIterable {
  /// 主要目标
  case goal
  /// 任务
  case task
  /// 保障措施
  case safeguard
  /// 政策, subsidies among them
  case policy
  case other
}

/// How an organization answers for an item.
public enum Role: String, Codable, Sendable, CaseIterable, Comparable {
  /// 牵头单位
  case lead
  /// 责任单位
  case responsible
  /// 配合单位
  case cooperating

  /// Lead before responsible before cooperating, as a bulletin lists them.
  public static func < (a: Role, b: Role) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .lead: 0
    case .responsible: 1
    case .cooperating: 2
    }
  }
}

/// What kind of figure an indicator is; decides how progress may be computed.
public enum Nature: String, Codable, Sendable, CaseIterable {
  /// 存量: a total held at a date.
  case stock
  /// 增量: newly added or done within a period.
  case flow
  /// 比率: a share or per-head figure.
  case ratio
  /// 增速: a growth rate.
  case growth
  /// 倍数: so many times a baseline.
  case multiple
}

/// Which way an indicator should move.
public enum Direction: String, Codable, Sendable, CaseIterable {
  case higher, lower, within
}

/// How a target's wording compares an actual with its value.
public enum Comparator: String, Codable, Sendable, CaseIterable {
  /// 达到, 以上, 不少于
  case ge
  /// 超过
  case gt
  /// 不超过, 控制在…以内
  case le
  /// 低于
  case lt
  /// A bare count.
  case eq
  /// 左右
  case about
  /// 3-5家
  case range
  /// 翻一番
  case multiple
}

/// What a target's due date rests on.
public enum DueSource: String, Codable, Sendable, CaseIterable {
  /// 到2026年, 2026年底前: a limit.
  case by
  /// 2026年, 今年, 明年: the time in which.
  case during
  /// 全年 in a plan of several years: each of them by itself.
  case yearly
  /// Its words name none: it ends with the plan.
  case plan
}

/// How far an observed figure has been confirmed.
public enum ObservationStatus: String, Codable, Sendable, CaseIterable {
  /// 预计
  case estimated
  /// 上报
  case reported
  /// 核定
  case verified
  /// 退回
  case returned
}

/// Whether an observed flow is what was done within its period or since the year began.
public enum ObservationBasis: String, Codable, Sendable, CaseIterable {
  /// 累计, from the start of the period's year to its end.
  case cumulative
  /// 当期, within the period alone.
  case period
}

/// Whether a document says what is to be done or what was done.
public enum DocumentKind: String, Codable, Sendable, CaseIterable {
  case plan, summary
}

/// Whether a document is in force.
public enum DocumentStatus: String, Codable, Sendable, CaseIterable {
  /// 印发
  case issued
  /// 征求意见稿
  case draft
}

/// The script a document is written in.
public enum Script: String, Codable, Sendable, CaseIterable {
  /// 简体
  case hans
  /// 繁體
  case hant
}

/// How a plan counts elapsed time (序时进度).
public enum ScheduleForm: String, Codable, Sendable, CaseIterable {
  /// m/12 of months ended.
  case month
  /// d/365 or d/366 of days elapsed.
  case day
}
