import Foundation

extension Assessor {
  /// Compares a reading with its target by what the indicator's nature allows, and gives it its
  /// light.
  func judge(
    _ indicator: Indicator, _ target: Target, aim: Aim, base: Decimal?, reading: Reading,
    schedule: Schedule, line: StepLine? = nil
  ) -> Assessment {
    var assessment = Assessment(.none, target: target, steps: [])
    assessment.value = reading.value
    assessment.asOf = reading.asOf
    assessment.observations = reading.observations
    assessment.isMet = aim.isMet(by: reading.value)
    assessment.gap = reading.gap
    let owed = unreported(since: reading.newest ?? reading.asOf, in: schedule.span)
    // What was reported behind a gap is not owed; the gap is.
    assessment.unreported = owed ?? reading.gap.map { Period(days: $0) }
    assessment.members = reading.members

    var steps: [Step] = []
    if let members = reading.members { steps.append(.members(members)) }
    if reading.observations.count > 1 {
      let parts = reading.observations.map {
        Step.Part(period: $0.period, basis: $0.basis, value: $0.value)
      }
      steps.append(.sum(parts: parts, total: reading.value, unit: indicator.unit))
    }
    if let range = aim.range, range.low < range.high {
      steps.append(.range(low: range.low, high: range.high, aim.shape))
    }
    let byBands: Light
    if let left = aim.left(by: reading.value, from: base, nature: indicator.nature) {
      // What has gone through the range and out again is no progress, whatever the time.
      steps.append(.leftRange(low: left.low, high: left.high))
      byBands = compare(withTargetAlone: aim, indicator, &assessment, &steps)
    } else if let share = share(of: reading.value, for: indicator, aim: aim, base: base) {
      byBands = compare(share, from: base, with: schedule, indicator, aim, &assessment, &steps)
    } else {
      byBands = compare(
        withTargetAlone: aim, step: line?.due(at: reading.asOf), indicator, &assessment, &steps)
    }
    assessment.light = light(
      byBands, &assessment, aim: aim, nature: indicator.nature, due: schedule.span.upperBound,
      &steps)
    if let gap = reading.gap { steps.append(.gap(from: gap.lowerBound, to: gap.upperBound)) }
    if let last = owed, let asOf = reading.observations.last?.period {
      steps.append(
        .stale(
          asOf: asOf,
          first: rules.reporting.period(containing: (reading.newest ?? reading.asOf) + 1),
          last: last))
    }
    assessment.explanation = Explanation(steps: steps + [.light(assessment.light)])
    return assessment
  }

  /// Progress, or the use of a ceiling, against the schedule at the reading's day.
  private func compare(
    _ share: Fraction, from base: Decimal?, with schedule: Schedule, _ indicator: Indicator,
    _ aim: Aim, _ assessment: inout Assessment, _ steps: inout [Step]
  ) -> Light {
    let value = assessment.value ?? 0
    let day = assessment.asOf ?? today
    let scheduled = schedule.share(at: day)
    let ceiling = indicator.nature == .flow && aim.isCeiling
    let deviation = ceiling ? scheduled - share : share - scheduled
    assessment.comparison = ceiling ? .ceiling : .schedule
    assessment.completion = share.percent
    assessment.scheduled = scheduled.percent
    assessment.deviation = Deviation(ceiling ? .use : .points, deviation.percent)
    assessment.attainment =
      ceiling
      ? 100 + deviation.percent
      : share.divided(by: scheduled)?.percent ?? (share < .zero ? 0 : 100)
    if let owed = assessment.unreported, !ceiling {
      let owedBy = min(max(day, owed.end), today)
      assessment.scored = share.divided(by: schedule.share(at: owedBy))?.percent
    }

    if indicator.nature == .multiple, base == 1, indicator.unit.base == "倍" {
      steps.append(.multiples)
    }
    if let from = countingFrom(indicator) {
      steps.append(
        .counts(from, from: schedule.span.lowerBound, to: schedule.span.upperBound))
    }
    steps.append(
      ceiling
        ? .used(actual: value, ceiling: aim.mark(for: value), percent: share.percent)
        : way(to: aim, from: base ?? 0, actual: value, percent: share.percent))
    steps.append(schedule.step(at: day))
    steps.append(
      ceiling
        ? .headroom(
          used: share.percent, scheduled: scheduled.percent, points: deviation.percent)
        : .deviation(
          completion: share.percent, scheduled: scheduled.percent, points: deviation.percent))
    return light(ofProgress: deviation, scheduled: scheduled, ofUse: ceiling, &steps)
  }

  /// How the completion comes about. Only short of a range's near end is it a plain quotient.
  private func way(to aim: Aim, from base: Decimal, actual: Decimal, percent: Decimal) -> Step {
    if case .within(let low, let high) = aim.shape {
      if (low...high).contains(actual) { return .inside(actual: actual, low: low, high: high) }
      if (actual > high) != (base > high) {
        return .beyond(actual: actual, base: base, low: low, high: high, percent: percent)
      }
    }
    return .completion(
      actual: actual, base: base, target: aim.mark(for: actual), percent: percent)
  }

  /// The light of a deviation from the schedule, in points or in per cent of what was scheduled.
  func light(
    ofProgress deviation: Fraction, scheduled: Fraction, ofUse: Bool = false,
    _ steps: inout [Step]
  ) -> Light {
    guard rules.measure == .relative else { return rules.progress.light(for: deviation) }
    // Before anything is due, any shortfall (a figure below its base) is the whole.
    let relative = deviation.divided(by: scheduled) ?? (deviation < .zero ? -.one : .zero)
    steps.append(.relative(percent: relative.percent, ofUse: ofUse))
    return rules.progress.light(for: relative)
  }

  /// From where the figure counts, where that is not the plan's first day and zero or a baseline.
  private func countingFrom(_ indicator: Indicator) -> Step.CountingFrom? {
    if indicator.countsUp { return .nothing }
    return indicator.nature != .flow && indicator.baselineYear != nil ? .baselineYear : nil
  }

  private func compare(
    withTargetAlone target: Aim, step: StepLine.Due? = nil, _ indicator: Indicator,
    _ assessment: inout Assessment, _ steps: inout [Step]
  ) -> Light {
    let value = assessment.value ?? 0
    let aim = step.flatMap { target.atStep($0.figure) } ?? target
    let margin = Completion.margin(of: value, to: aim)
    assessment.comparison = .target
    let isRatio = indicator.unit.base == "%" && [.ratio, .growth].contains(indicator.nature)
    let isCap = aim.isCap(for: value)
    let kind: Deviation.Kind = isRatio ? (isCap ? .ratioCap : .ratio) : isCap ? .cap : .target
    let deviation = Deviation(
      step == nil ? kind : kind.ofStep, isRatio ? aim.margin(of: value) : margin.percent)
    assessment.deviation = deviation
    assessment.completion = 100 + Completion.margin(of: value, to: target).percent
    assessment.attainment = 100 + margin.percent
    if let step {
      steps.append(.stepLine(step))
      steps.append(.stepMargin(actual: value, aim, deviation))
    } else {
      steps.append(
        .margin(
          actual: value, aim, percent: margin.percent,
          points: isRatio ? aim.margin(of: value) : nil))
    }
    if let baseline = indicator.baseline, [.ratio, .growth].contains(indicator.nature) {
      steps.append(.idleBaseline(baseline, unit: indicator.unit))
    }
    if step == nil, indicator.nature == .stock, indicator.baseline == nil, !assessment.isMet,
      !aim.isCeiling,
      let due = assessment.target?.due, due.end.year > today.year
    {
      steps.append(.noBaseline(due: due))
    }
    return assessment.isMet || aim.isMet(by: value) ? .green : rules.direct.light(for: margin)
  }

  /// What the bands say, unless the target is settled: done, overdue, or a ceiling that is passed.
  private func light(
    _ byBands: Light, _ assessment: inout Assessment, aim: Aim, nature: Nature, due: Day,
    _ steps: inout [Step]
  ) -> Light {
    let whole = assessment.asOf.map { $0 >= due } ?? false
    if assessment.isMet, whole || Assessor.settles(aim, nature: nature) {
      steps.append(.met)
      return .done
    }
    if !assessment.isMet, today > due {
      // Nothing more is scheduled: the whole was due.
      assessment.attainment = assessment.completion.map {
        assessment.comparison == .ceiling ? 200 - $0 : $0
      }
      let isPassed =
        (assessment.value.map { aim.isPassed(by: $0) } ?? false)
        && (nature == .flow
          || assessment.comparison == .target
            && [.le, .lt].contains(assessment.target?.comparator))
      steps.append(isPassed ? .ceilingPassedBy(due: due) : .overdue(due: due))
      return .overdue
    }
    if nature == .flow, let value = assessment.value, aim.isPassed(by: value) {
      steps.append(.ceilingPassed)
      return .red
    }
    return byBands
  }

  /// Whether reaching the target before its due date is the end of it: a total or a flow that has
  /// risen to its mark.
  ///
  /// A ratio, a growth rate, a ceiling or a range can still be lost by then.
  private static func settles(_ aim: Aim, nature: Nature) -> Bool {
    guard case .atLeast = aim.shape else { return false }
    return nature == .flow || nature == .stock || nature == .multiple
  }
}

extension Aim {
  /// Whether less is better.
  var isCeiling: Bool {
    if case .atMost = shape { true } else { false }
  }
}
