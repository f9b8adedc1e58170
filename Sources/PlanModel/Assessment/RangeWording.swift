import Foundation

/// How targets with an upper end are told: ranges and caps.
extension Aim {
  /// 3–5; of one figure that figure.
  static func ends(_ low: Decimal, _ high: Decimal) -> String {
    low == high ? low.signed : "\(low.signed)–\(high.signed)"
  }

  /// What the aim asks for, without its unit: 73, ≤4, 3–5.
  var due: String {
    switch shape {
    case .atLeast(let mark): mark.signed
    case .atMost(let mark): (strictly ? "<" : "≤") + mark.signed
    case .within(let low, let high): Aim.ends(low, high)
    }
  }

  /// The figure beside its target, and how far it is from it on which side: 实绩 4.3%，目标 ≤4%，超出目标 0.3
  /// 个百分点（目标值的 7.5%）.
  func margin(
    of actual: Decimal, percent: Decimal, points: Decimal?, _ language: Language
  ) -> String {
    let sign = points == nil ? "" : "%"
    if case .atLeast = shape {
      return points.map {
        Words.marginOfRatio(language, actual.signed, due, $0.told, percent.told + "%")
      } ?? Words.margin(language, actual.signed, due, percent.told + "%")
    }
    let gap: String
    if case .within(let low, let high) = shape, (low...high).contains(actual) {
      gap = (low == high ? Words.level : Words.withinRange)(language)
    } else if percent == 0 {
      gap = Words.level(language)
    } else {
      let share = abs(percent).told + "%"
      let side = side(of: percent, over: isCap(for: actual))
      gap =
        points.map { Words.marginShare(language, side.ofRatio(language, abs($0).told), share) }
        ?? side.plain(language, share)
    }
    return Words.marginFacts(language, actual.signed + sign, due + sign, gap)
  }

  private func side(of margin: Decimal, over: Bool) -> (plain: Phrase, ofRatio: Phrase) {
    if margin >= 0 { return (Words.pastTarget, Words.pastRatio) }
    return over
      ? (Words.overTarget, Words.overRatio) : (Words.shortTarget, Words.shortRatio)
  }
}

extension Aim.Shape {
  /// What a target printed as a range asks for.
  func text(low: Decimal, high: Decimal, _ language: Language) -> String {
    let ends = Aim.ends(low, high)
    return switch self {
    case .atLeast(let mark): Words.rangeFrom(language, ends, mark.signed)
    case .atMost(let mark): Words.rangeUpTo(language, ends, mark.signed)
    case .within: Words.rangeInside(language, ends)
    }
  }
}

extension Step {
  /// 完成率 1 − (7 − 5) ÷ 3 = 33.3%，已越出区间 3–5: the way to the range is 3, and 2 of it are lost again.
  static func beyond(
    _ actual: Decimal, _ base: Decimal, _ low: Decimal, _ high: Decimal, _ percent: Decimal,
    _ language: Language
  ) -> String {
    func difference(_ a: Decimal, _ b: Decimal) -> String {
      b == 0 ? a.signed : "(\(a.signed) − \(b.signed))"
    }
    let isAbove = actual > high
    let lost =
      isAbove
      ? "(\(actual.signed) − \(high.signed))" : "(\(low.signed) − \(actual.signed))"
    let way = isAbove ? difference(low, base) : difference(base, high)
    return Words.pastRange(
      language, "1 − \(lost) ÷ \(way)", percent.percent, Aim.ends(low, high))
  }
}

extension Words {
  static let rangeFrom = Phrase(
    "区间目标 {0}：达到 {1} 即达标", "區間目標 {0}：達到 {1} 即達標", "a range of {0}: {1} is enough")
  static let rangeUpTo = Phrase(
    "区间目标 {0}：不超过 {1} 即达标", "區間目標 {0}：不超過 {1} 即達標",
    "a range of {0}: up to {1} is within it")
  static let rangeInside = Phrase(
    "区间目标 {0}：在区间内才达标", "區間目標 {0}：在區間內才達標",
    "a range of {0}: met only inside it")
  static let inside = Phrase(
    "完成率 100.0%：{0} 在 {1} 之内", "完成率 100.0%：{0} 在 {1} 之內",
    "Completion 100.0%: {0} lies within {1}")
  static let pastRange = Phrase(
    "完成率 {0} = {1}：已越出 {2}", "完成率 {0} = {1}：已越出 {2}",
    "Completion {0} = {1}: beyond {2}")
  static let withinRange = Phrase("在区间内", "在區間內", "within the range")
  static let marginFacts = Phrase(
    "实绩 {0}，目标 {1}，{2}", "實績 {0}，目標 {1}，{2}", "actual {0}, target {1}, {2}")
  static let marginShare = Phrase("{0}（目标值的 {1}）", "{0}（目標值的 {1}）", "{0} ({1} of it)")
  static let idleBaseline = Phrase(
    "基数 {0} 不参与计算：比率、增速直接与目标比", "基數 {0} 不參與計算：比率、增速直接與目標比",
    "the baseline {0} plays no part: ratios and growth rates are measured against their targets")
}
