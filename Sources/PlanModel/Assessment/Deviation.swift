import Foundation

/// 偏差: how far a figure is from where it should be, with what the number counts.
///
/// The kinds don't compare with one another: 18.3 points behind the schedule may be less bad
/// than 6.2 % short of a target. Lists that rank use `Shortfall`.
public struct Deviation: Hashable, Sendable, Codable {
  /// What the number counts.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// Completion − scheduled, in percentage points.
    case points
    /// Of a ceiling on a flow: scheduled − used, in percentage points.
    case use
    /// By how much the target is passed, in per cent of the target.
    case target
    /// By how much a ratio in per cent passes its target, in percentage points of the ratio.
    case ratio
    /// Like `target`, where the figure should stay below it.
    case cap
    /// Like `ratio`, where the figure should stay below it.
    case ratioCap = "ratio-cap"
    /// Like `target`, `ratio`, `cap` and `ratioCap`, of what a step on the way asks for.
    case step
    case stepRatio = "step-ratio"
    case stepCap = "step-cap"
    case stepRatioCap = "step-ratio-cap"

    /// The kind of the same difference from a step.
    var ofStep: Kind {
      switch self {
      case .target: .step
      case .ratio: .stepRatio
      case .cap: .stepCap
      case .ratioCap: .stepRatioCap
      default: self
      }
    }

    /// Whether it counts percentage points of a ratio.
    var isRatio: Bool { [.ratio, .ratioCap, .stepRatio, .stepRatioCap].contains(self) }
    /// Whether the figure should stay below what it is measured against.
    var isCap: Bool { [.cap, .ratioCap, .stepCap, .stepRatioCap].contains(self) }
    /// Whether it is measured against a step on the way.
    var isOfStep: Bool { [.step, .stepRatio, .stepCap, .stepRatioCap].contains(self) }
  }

  public var kind: Kind
  /// Below zero when behind, also where less is better.
  public var value: Decimal

  public init(_ kind: Kind, _ value: Decimal) {
    self.kind = kind
    self.value = value
  }

  /// In words: 较序时 −18.3 个百分点, 比序时多用 5.0 个百分点, 差目标 6.2%, 差目标 3.0 个百分点, 超出节点 0.3 个百分点.
  public func text(_ language: Language) -> String {
    switch kind {
    case .points: return Words.deviationPoints(language, value.told)
    case .use: return phrase(Words.usedMore, Words.usedLess)(language, size)
    case _ where value == 0: return (kind.isOfStep ? Words.levelStep : Words.level)(language)
    default:
      let (behind, ahead) =
        kind.isOfStep
        ? (kind.isCap ? Words.overStep : Words.shortStep, Words.pastStep)
        : (kind.isCap ? Words.overTarget : Words.shortTarget, Words.pastTarget)
      return phrase(behind, ahead)(
        language, kind.isRatio ? Words.ratioPoints(language, size) : size + "%")
    }
  }

  /// For a narrow column: -18.3点, 差6.2%, 差3.0点, 超0.3点. No character of uncertain width.
  public func short(_ language: Language) -> String {
    switch kind {
    case .points:
      return Words.briefPoints(language, (value < 0 ? "-" : "+") + size)
    case .use:
      return phrase(Words.briefUsedMore, Words.briefUsedLess)(
        language, Words.briefPoints(language, size))
    case _ where value == 0: return Words.briefLevel(language)
    default:
      return phrase(kind.isCap ? Words.briefOver : Words.briefShort, Words.briefPast)(
        language, kind.isRatio ? Words.briefPoints(language, size) : size + "%")
    }
  }

  /// For files: rounded to two places, or to as many as tell it from a whole number that it is not.
  public var rounded: Decimal { value.rounded(value.telling(2)) }

  private var size: String { abs(value).told }

  private func phrase(_ behind: Phrase, _ ahead: Phrase) -> Phrase {
    value < 0 ? behind : ahead
  }
}

/// The one order of what is behind, whatever its deviation counts.
///
/// The worse light first; within a light, who lacks the larger part of what was due on the figure's
/// day: 20 % done where 25 % was due lacks a fifth, and so does 80 of a ratio's 100. A ceiling lacks
/// what it is used beyond the schedule. Nothing comparable counts as nothing lacking.
public struct Shortfall: Hashable, Sendable, Comparable {
  public var light: Light
  /// Per cent of what was due that is not there; below zero when more is there than was due.
  public var percent: Decimal

  public init(_ light: Light, attainment: Decimal?) {
    self.light = light
    percent = attainment.map { 100 - $0 } ?? 0
  }

  /// The lesser shortfall is the smaller.
  public static func < (a: Shortfall, b: Shortfall) -> Bool {
    a.light.severity == b.light.severity
      ? a.percent < b.percent : a.light.severity < b.light.severity
  }
}

extension Assessment {
  /// Where the indicator stands among what is behind.
  public var shortfall: Shortfall { Shortfall(light, attainment: attainment) }
}

extension TaskAssessment {
  /// Where the task stands among what is behind.
  public var shortfall: Shortfall { Shortfall(light, attainment: attainment) }
}

extension Words {
  static let deviationPoints = Phrase(
    "较序时 {0} 个百分点", "較序時 {0} 個百分點", "{0} points against the schedule")
  static let shortTarget = Phrase("差目标 {0}", "差目標 {0}", "{0} short of the target")
  static let pastTarget = Phrase("优于目标 {0}", "優於目標 {0}", "{0} better than the target")
  static let shortRatio = Phrase(
    "差目标 {0} 个百分点", "差目標 {0} 個百分點", "{0} points short of the target")
  static let pastRatio = Phrase(
    "优于目标 {0} 个百分点", "優於目標 {0} 個百分點", "{0} points better than the target")
  static let overTarget = Phrase("超出目标 {0}", "超出目標 {0}", "{0} over the target")
  static let overRatio = Phrase(
    "超出目标 {0} 个百分点", "超出目標 {0} 個百分點", "{0} points over the target")
  static let usedMore = Phrase(
    "比序时多用 {0} 个百分点", "比序時多用 {0} 個百分點", "{0} points more used than scheduled")
  static let usedLess = Phrase(
    "比序时少用 {0} 个百分点", "比序時少用 {0} 個百分點", "{0} points less used than scheduled")
  static let ratioPoints = Phrase("{0} 个百分点", "{0} 個百分點", "{0} points")
  static let shortStep = Phrase("差节点 {0}", "差節點 {0}", "{0} short of the step")
  static let pastStep = Phrase("优于节点 {0}", "優於節點 {0}", "{0} better than the step")
  static let overStep = Phrase("超出节点 {0}", "超出節點 {0}", "{0} over the step")
  static let levelStep = Phrase("与节点持平", "與節點持平", "just at the step")
  static let level = Phrase("与目标持平", "與目標持平", "just at the target")
  static let briefLevel = Phrase("持平", "持平", "+0.0/t")
  static let briefPoints = Phrase("{0}点", "{0}點", "{0}pp")
  static let briefShort = Phrase("差{0}", "差{0}", "-{0}/t")
  static let briefOver = Phrase("超{0}", "超{0}", "{0}>t")
  static let briefUsedMore = Phrase("多{0}", "多{0}", "{0}>s")
  static let briefUsedLess = Phrase("少{0}", "少{0}", "{0}<s")
  static let briefPast = Phrase("优{0}", "優{0}", "+{0}/t")
  /// What the brief forms mean, for legends.
  static let briefLegend = Phrase(
    "-18.3点：完成率比序时低 18.3 个百分点；差6.2%：差目标值的 6.2%；差3.0点：比率差目标 3.0 个百分点；超0.3点：超出上限 0.3 个百分点；多5.0点：限额比序时多用 5.0 个百分点；优：优于目标",
    "-18.3點：完成率比序時低 18.3 個百分點；差6.2%：差目標值的 6.2%；差3.0點：比率差目標 3.0 個百分點；超0.3點：超出上限 0.3 個百分點；多5.0點：限額比序時多用 5.0 個百分點；優：優於目標",
    "-18.3pp: points behind the schedule; -6.2%/t: short of the target, in % of it; -3.0pp/t: a ratio short of its target, in points; 0.3pp>t: above what should not be passed; 5.0pp>s: more of a limit used than scheduled, <s: less"
  )
}

extension Deviation {
  /// What the brief forms mean.
  public static func legend(_ language: Language) -> String { Words.briefLegend(language) }
}
