import Foundation

/// Computes lights by a rule set, as of a day.
///
/// The light compares the completion at the end of the latest reported period with the schedule *at
/// that same day*: a figure for the third quarter is measured against 75 %, also when it is read in
/// November. That something newer is owed is said beside it (`Assessment.unreported`), never mixed
/// into the light.
///
/// A target counts over the days from its own span's start when its due period is a span. A flow
/// counts over its due year alone, unless its words (`Counting`) say each year, so many years or the
/// whole plan; anything else from the plan's first day (or 1 January of the due year). A total with
/// a baseline whose year is known counts from the end of that year. Where a flow's days are not the
/// only ones its plan offers, the explanation names them.
///
/// What is compared with what:
///
/// | nature | base | several targets | compared | before the due day | after it, not met |
/// |---|---|---|---|---|---|
/// | flow, at least | 0 | earlier ones over the same days bend the schedule | sum ÷ target with the schedule | bands, in points | overdue |
/// | flow, at most (or lower) | 0 | the same | schedule − sum ÷ ceiling | bands; red once passed | overdue |
/// | flow within a range | 0 | the same | sum ÷ lower end with the schedule | bands; red once past the upper end | overdue |
/// | stock or multiple with a baseline | baseline | the same | (actual − base) ÷ (target − base) with the schedule, from the baseline's year where known | bands | overdue |
/// | stock counted up (`countsUp`): 三年累计完成 | 0 | the same | actual ÷ target with the schedule over its years | bands | overdue |
/// | stock without a baseline, or with one at or beyond the target | none | the next one due alone | actual with target, in % of the target | bands of targets; explained, when due in a later year | overdue |
/// | multiple whose figures are in 倍 | 1 | the same | (actual − 1) ÷ (multiple − 1) with the schedule | bands | overdue |
/// | other multiple without a baseline | none | | refused | no light | no light |
/// | ratio, growth rate | none, also with a baseline | the next one due alone | actual with target, in % of the target; shown in points when in % | bands of targets | overdue |
///
/// A growth rate named for its fall (能耗降幅 8%) is the better the higher, whatever direction the document's
/// 下降 gives it.
///
/// In force is the next target due, the last one when all have passed; an earlier one that was missed
/// is not forgotten (`recalling`). Lower mirrors higher; within a
/// range the way is the distance from it. Met: done for good where it can't be lost again (a rising
/// flow or total), else green until the due day and done after it. Nothing reported: no light.
public struct Assessor: Sendable {
  /// Raised whenever an assessment comes out or is told differently than before: what a store keeps of
  /// an earlier one is then worked out anew.
  static let version = 4

  public let rules: RuleSet
  public let today: Day

  public init(rules: RuleSet = .standard, today: Day) {
    self.rules = rules
    self.today = today
  }

  /// The indicator against its target in force: the next one due today or later, else the last one.
  public func assess(
    _ record: IndicatorRecord, plan: Plan, milestones: [Milestone] = [],
    members: [BreakdownShare] = []
  ) -> Assessment {
    let found = assess(
      record, against: inForce(record.targets), plan: plan, milestones: milestones,
      members: members)
    return recalling(
      found, record: record.inMultiples, plan: plan, milestones: milestones, members: members)
  }

  /// The target in force today; nil when there is none.
  public func inForce(_ targets: [Target]) -> Target? {
    let dated = targets.compactMap { target in target.due.map { (target, $0.end) } }
      .sorted { $0.1 < $1.1 }
    return (dated.first { $0.1 >= today } ?? dated.last)?.0 ?? targets.last
  }

  /// The indicator against one of its targets. `members`: among whom the target is divided, with their
  /// figures; together they stand in for a figure that the indicator itself lacks.
  public func assess(
    _ record: IndicatorRecord, against target: Target?, plan: Plan, milestones: [Milestone] = [],
    members: [BreakdownShare] = []
  ) -> Assessment {
    if let reason = record.indicator.exemption {
      let signed = record.exempted.map { [Step.signed(by: $0.login, on: $0.day)] } ?? []
      return Assessment(.exempt, target: target, steps: [.exempt(reason: reason)] + signed)
    }
    guard let target else { return refuse(.noTarget, target: nil, unreported: nil) }
    let record = record.inMultiples
    guard let due = target.due else {
      return refuse(.noDueDate, target: target, unreported: nil)
    }
    let span = span(until: due, target.dueSource, of: record.indicator, plan: plan)
    do throws(Refusal) {
      let aim = try aim(of: target, for: record.indicator)
      guard let reading = try reading(record, span: span, due: due, members: members) else {
        let partial = partial(record, span: span, members: members)
        var steps = window(of: record.indicator, over: span, plan: plan)
        steps.append(partial.map { .members($0) } ?? .noObservation)
        let unreported = unreported(since: nil, in: span)
        if let unreported { steps.append(.unreported(unreported)) }
        var assessment = Assessment(.none, target: target, steps: steps)
        assessment.unreported = unreported
        assessment.members = partial
        return assessment
      }
      let base = base(of: record.indicator, plan: plan)
      let marks = marks(
        record, span: span, aim: aim, base: base, milestones: milestones, plan: plan)
      let schedule = Schedule(span: span, form: plan.schedule, curve: marks)
      var assessment = judge(
        record.indicator, target, aim: aim, base: base, reading: reading, schedule: schedule)
      assessment.explanation.steps.insert(
        contentsOf: window(of: record.indicator, over: span, plan: plan), at: 0)
      return assessment
    } catch {
      return refuse(error, target: target, unreported: unreported(since: nil, in: span))
    }
  }

  private func refuse(_ refusal: Refusal, target: Target?, unreported: Period?) -> Assessment {
    var assessment = Assessment(
      .none, target: target, refusal: refusal, steps: [.refused(refusal)])
    assessment.unreported = unreported
    return assessment
  }

  /// The days a flow counts over, where its plan runs over more than a year so that they may be
  /// taken for others.
  private func window(
    of indicator: Indicator, over span: ClosedRange<Day>, plan: Plan
  ) -> [Step] {
    guard indicator.nature == .flow, let days = plan.days,
      days.lowerBound.year < days.upperBound.year
    else { return [] }
    return [.window(from: span.lowerBound, to: span.upperBound)]
  }

  /// The days a target that is due by `due` counts over; `indicator`, and what the date rests on, say whether it
  /// counts each year, or the due year, by itself.
  public func span(
    until due: Period, _ source: DueSource?, of indicator: Indicator, plan: Plan
  ) -> ClosedRange<Day> {
    let end = due.end
    if case .span(let from, _) = due { return from...end }
    if indicator.nature != .flow, indicator.baseline != nil, let year = indicator.baselineYear,
      year < end.year
    {
      return Period.year(year + 1).start...end
    }
    switch indicator.counting(source) {
    case .years(let years): return Period.year(end.year - years + 1).start...end
    case .eachYear where end.year > today.year:
      let year = Period.year(max(today.year, plan.days?.lowerBound.year ?? today.year))
      return year.start...min(year.end, end)
    case .eachYear, .dueYear: return Period.year(end.year).start...end
    case .wholePlan:
      if let days = plan.days, days.lowerBound <= end { return days.lowerBound...end }
      return Period.year(end.year).start...end
    }
  }

  func aim(of target: Target, for indicator: Indicator) throws(Refusal) -> Aim {
    if indicator.damaged { throw .damagedTarget }
    return try Aim(
      target, direction: indicator.countsFall ? .higher : indicator.direction,
      nature: indicator.nature,
      baseline: indicator.baseline, tolerance: rules.tolerance)
  }

  /// The newest period of the reporting cycle within `span` that has ended and that a figure as of
  /// `day` is too old for.
  func unreported(since day: Day?, in span: ClosedRange<Day>) -> Period? {
    let period = rules.reporting.lastEnded(by: min(today, span.upperBound))
    guard period.start >= span.lowerBound else { return nil }
    if let day, day >= period.end { return nil }
    return period
  }

  /// The points of the milestone curve: earlier targets over the same days, and milestones with a
  /// figure.
  private func marks(
    _ record: IndicatorRecord, span: ClosedRange<Day>, aim: Aim, base: Decimal?,
    milestones: [Milestone], plan: Plan
  ) -> [Schedule.Point] {
    let indicator = record.indicator
    var figures: [Day: Decimal] = [:]
    for other in record.targets {
      guard let due = other.due,
        self.span(until: due, other.dueSource, of: indicator, plan: plan).lowerBound
          == span.lowerBound,
        let aim = try? self.aim(of: other, for: indicator)
      else { continue }
      figures[due.end] = aim.mark(for: base ?? 0)
    }
    for milestone in milestones where milestone.indicatorID == indicator.id {
      figures[milestone.due.end] = milestone.figure ?? figures[milestone.due.end]
    }
    let points = figures.compactMap { day, figure in
      share(of: figure, for: indicator, aim: aim, base: base).map {
        Schedule.Point(day: day, share: $0)
      }
    }
    return Schedule.curve(points, from: milestones.filter { $0.indicatorID == indicator.id })
  }

  /// Where progress counts from; nil when time plays no part.
  ///
  /// A total counted up begins at nothing only where it is known when it began: in a document that
  /// prints its first year, or in words that name the years.
  func base(of indicator: Indicator, plan: Plan) -> Decimal? {
    switch indicator.nature {
    case .ratio, .growth: return nil
    case .flow: return 0
    case .stock, .multiple:
      if let baseline = indicator.baseline { return baseline }
      guard indicator.countsUp else { return nil }
      if case .years = indicator.counting() { return 0 }
      return plan.fromYear == nil ? nil : 0
    }
  }

  /// The share of the way to the target that `figure` stands for; nil when time plays no part.
  func share(of figure: Decimal, for indicator: Indicator, aim: Aim, base: Decimal?) -> Fraction? {
    if indicator.nature == .flow, case .atMost(let ceiling) = aim.shape {
      return Completion.used(of: ceiling, by: figure)
    }
    return base.flatMap { Completion.share(of: figure, from: $0, to: aim) }
  }
}
