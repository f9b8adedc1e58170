import Foundation

extension Explanation {
  /// The sum in one line: 完成率 56.7% − 序时 75.0% = −18.3 个百分点 → 红.
  public func text(_ language: Language) -> String {
    let shown = steps.filter(\.isHeadline).map { $0.text(language) }
    let comma = language == .english ? ", " : "，"
    let result = shown.dropLast().joined(separator: comma)
    guard let last = shown.last else { return "" }
    return result.isEmpty ? last : "\(result) → \(last)"
  }

  /// Every step on a line of its own.
  public func lines(_ language: Language) -> [String] { steps.map { $0.text(language) } }
}

extension Step {
  /// Whether the step belongs in the one-line sum; the others say where its numbers come from.
  var isHeadline: Bool {
    switch self {
    case .sum, .range, .completion, .inside, .beyond, .used, .counts, .window, .multiples,
      .elapsed, .curve, .stepLine, .stepsDue, .gap, .unreported, .noBaseline, .idleBaseline,
      .signed:
      false
    case .members(let members): members.own == nil || members.discrepancy != nil
    default: true
    }
  }

  /// The step with its numbers, percentages rounded to one place.
  public func text(_ language: Language) -> String {
    switch self {
    case .exempt(let reason): return Words.exempt(language, reason)
    case .signed(let login, let day): return Words.signed(language, login, "\(day)")
    case .refused(let refusal): return refusal.text(language)
    case .noObservation: return Words.noObservation(language)
    case .sum(let parts, let total, let unit):
      let terms = parts.map { "\($0.period) \($0.value.signed)" }.joined(separator: " + ")
      return Words.sum(language, terms, total.signed, unit.printed)
    case .completion(let actual, let base, let target, let percent):
      let way =
        base == 0
        ? "\(actual.signed) ÷ \(target.signed)"
        : "(\(actual.signed) − \(base.signed)) ÷ (\(target.signed) − \(base.signed))"
      return Words.completion(language, way, percent.percent)
    case .range(let low, let high, let shape):
      return shape.text(low: low, high: high, language)
    case .inside(let actual, let low, let high):
      return Words.inside(language, actual.signed, Aim.ends(low, high))
    case .beyond(let actual, let base, let low, let high, let percent):
      return Step.beyond(actual, base, low, high, percent, language)
    case .used(let actual, let ceiling, let percent):
      return Words.used(language, actual.signed, ceiling.signed, percent.percent)
    case .elapsed(let count, let total, let form, let percent):
      let phrase = form == .month ? Words.months : Words.days
      return phrase(language, "\(count)", "\(total)", percent.percent)
    case .curve(let from, let to, let days, let percent):
      return Words.curve(
        language, "\(from.day)", from.percent.percent, "\(to.day)", to.percent.percent,
        "\(days)", "\(to.day - from.day)", percent.percent)
    case .deviation(let completion, let scheduled, let points):
      let terms = Step.terms(completion, scheduled, points)
      return Words.deviation(language, terms.0 + "%", terms.1 + "%", terms.2)
    case .headroom(let used, let scheduled, let points):
      let terms = Step.terms(scheduled, used, points)
      return Words.headroom(language, terms.0 + "%", terms.1 + "%", terms.2)
    case .relative(let percent, let ofUse):
      let phrase =
        ofUse
        ? (percent < 0 ? Words.moreUsed : Words.lessUsed)
        : percent < 0 ? Words.shortOf : Words.beyond
      return phrase(language, abs(percent).told + "%")
    case .leftRange(let low, let high): return Words.leftRange(language, Aim.ends(low, high))
    case .stepLine(let due): return due.text(language)
    case .stepMargin(let actual, let aim, let deviation):
      return Words.stepMargin(language, actual.signed, aim.due, deviation.text(language))
    case .counts(let from, let start, let end):
      let phrase = from == .nothing ? Words.countsUp : Words.fromBaseline
      return phrase(language, "\(start)", "\(end)")
    case .multiples: return Words.multiples(language)
    case .window(let start, let end): return Words.window(language, "\(start)", "\(end)")
    case .margin(let actual, let aim, let percent, let points):
      return aim.margin(of: actual, percent: percent, points: points, language)
    case .idleBaseline(let baseline, let unit):
      return Words.idleBaseline(language, baseline.signed + unit.printed)
    case .noBaseline(let due): return Words.noBaseline(language, due.text(language))
    case .met: return Words.met(language)
    case .ceilingPassed: return Words.ceilingPassed(language)
    case .ceilingPassedBy(let due): return Words.ceilingPassedBy(language, "\(due)")
    case .overdue(let due): return Words.overdue(language, "\(due)")
    case .gap(let from, let to): return Words.gap(language, "\(from)", "\(to)")
    case .unreported(let period): return Words.unreported(language, period.text(language))
    case .stale(let asOf, let first, let last):
      let missing =
        first.start >= last.start
        ? last.text(language)
        : Words.through(language, first.text(language), last.text(language))
      return Words.stale(language, asOf.text(language), missing)
    case .members(let members): return members.text(language)
    case .stepsDue(let due, let count, let percent):
      return Words.stepsDue(language, "\(due)", "\(count)", percent.percent)
    case .allReached(let count): return Words.allReached(language, "\(count)")
    case .whole(let percent): return Words.whole(language, percent.plain + "%")
    case .extended(let from, let to): return Words.extended(language, "\(from)", "\(to)")
    case .missed(let text, let due): return Words.missed(language, text, "\(due)")
    case .missedTarget(let due, let target, let actual):
      return Words.missedTarget(language, due.text(language), target.signed, actual.signed)
    case .state(let state): return state.text(language)
    case .light(let light): return light.text(language)
    }
  }
}

extension Step {
  /// `a` − `b` = `difference` as printed: with as many places as it takes for the printed numbers to
  /// add up, and for a difference beside a whole number, where bands have their edges, to be told
  /// from it.
  static func terms(
    _ a: Decimal, _ b: Decimal, _ difference: Decimal
  ) -> (String, String, String) {
    let edge = difference.rounded(0)
    func isTold(_ printed: Decimal) -> Bool {
      difference == edge
        ? printed == edge : (printed < edge) == (difference < edge) && printed != edge
    }
    for places in 1...2 {
      let printed = a.rounded(places) - b.rounded(places)
      if printed == difference.rounded(places), isTold(printed) {
        return (a.fixed(places), b.fixed(places), printed.fixed(places))
      }
    }
    // Thirds add up at no number of places: what is printed is the difference of the printed terms.
    let places = (2...6).first { isTold(a.rounded($0) - b.rounded($0)) } ?? 6
    return (
      a.fixed(places), b.fixed(places), (a.rounded(places) - b.rounded(places)).fixed(places)
    )
  }
}

extension Decimal {
  /// Plain digits with a true minus sign.
  var signed: String { self < 0 ? "−" + (-self).plain : plain }

  /// Rounded to one place, that place always shown: 75.0.
  var points: String { fixed(1) }

  /// Rounded to so many places, all of them shown: 75.00.
  func fixed(_ places: Int) -> String {
    let text = rounded(places).signed
    let shown = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    return (shown == 0 ? text + "." : text) + String(repeating: "0", count: places - shown)
  }

  /// Rounded to one place with a per cent sign: 75.0%. Nothing short of the whole prints as 100.0%, nor
  /// anything above nothing as 0.0%.
  public var percent: String {
    let printed = rounded(1)
    return (printed == 0 || printed == 100 ? told : points) + "%"
  }

  /// At how many places, `places` or more, it is told from a whole number that it is not: bands have
  /// their edges there.
  func telling(_ places: Int) -> Int {
    let edge = rounded(0)
    guard self != edge else { return places }
    return (places...6).first { rounded($0) != edge } ?? 6
  }

  /// Rounded to one place, or to as many as tell it from a whole number that it is not: −10.01.
  var told: String { fixed(telling(1)) }
}
