import Foundation

/// Computes lights by a rule set, as of a day.
///
/// The light compares the completion at the end of the latest reported period with the schedule *at
/// that same day*: a figure for the third quarter is measured against 75 %, also when it is read in
/// November. That something newer is owed is said beside it (`Assessment.unreported`), never mixed
/// into the light.
///
/// A target counts over the days from its own span's start when its due period is a span, else from
/// the plan's first day (or 1 January of the due year) to the end of the due period. A flow whose
/// words say so (`Counting`) counts each year, or its due year, by itself.
public struct Assessor: Sendable {
  public let rules: RuleSet
  public let today: Day

  public init(rules: RuleSet = .standard, today: Day) {
    self.rules = rules
    self.today = today
  }

  /// The indicator against its target in force: the next one due today or later, else the last one.
  public func assess(
    _ record: IndicatorRecord, plan: Plan, milestones: [Milestone] = []
  ) -> Assessment {
    assess(record, against: inForce(record.targets), plan: plan, milestones: milestones)
  }

  /// The target in force today; nil when there is none.
  public func inForce(_ targets: [Target]) -> Target? {
    let dated = targets.compactMap { target in target.due.map { (target, $0.end) } }
      .sorted { $0.1 < $1.1 }
    return (dated.first { $0.1 >= today } ?? dated.last)?.0 ?? targets.last
  }

  /// The indicator against one of its targets.
  public func assess(
    _ record: IndicatorRecord, against target: Target?, plan: Plan, milestones: [Milestone] = []
  ) -> Assessment {
    if let reason = record.indicator.exemption {
      return Assessment(.exempt, target: target, steps: [.exempt(reason: reason)])
    }
    guard let target else { return refuse(.noTarget, target: nil, unreported: nil) }
    guard let due = target.due else {
      return refuse(.noDueDate, target: target, unreported: nil)
    }
    let span = span(until: due, of: record.indicator, plan: plan)
    do throws(Refusal) {
      let aim = try aim(of: target, for: record.indicator)
      guard let reading = try reading(record, span: span, due: due) else {
        var steps = [Step.noObservation]
        let unreported = unreported(since: nil, in: span)
        if let unreported { steps.append(.unreported(unreported)) }
        var assessment = Assessment(.none, target: target, steps: steps)
        assessment.unreported = unreported
        return assessment
      }
      let marks = marks(record, span: span, aim: aim, milestones: milestones, plan: plan)
      let schedule = Schedule(span: span, form: plan.schedule, curve: marks)
      return judge(record.indicator, target, aim: aim, reading: reading, schedule: schedule)
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

  /// The days a target that is due by `due` counts over; `indicator` says whether it counts each
  /// year, or the due year, by itself.
  public func span(until due: Period, of indicator: Indicator, plan: Plan) -> ClosedRange<Day> {
    let end = due.end
    if case .span(let from, _) = due { return from...end }
    switch indicator.counting {
    case .eachYear where end.year > today.year:
      let year = Period.year(max(today.year, plan.days?.lowerBound.year ?? today.year))
      return year.start...min(year.end, end)
    case .eachYear, .dueYear: return Period.year(end.year).start...end
    case .wholePlan:
      if let days = plan.days, days.lowerBound <= end { return days.lowerBound...end }
      return Period.year(end.year).start...end
    }
  }

  private func aim(of target: Target, for indicator: Indicator) throws(Refusal) -> Aim {
    if indicator.damaged { throw .damagedTarget }
    return try Aim(
      target, direction: indicator.direction, nature: indicator.nature,
      // Figures entered as multiples are measured against the multiple itself.
      baseline: indicator.baseline ?? (indicator.unit.base == "倍" ? 1 : nil),
      tolerance: rules.tolerance)
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
    _ record: IndicatorRecord, span: ClosedRange<Day>, aim: Aim, milestones: [Milestone],
    plan: Plan
  ) -> [Schedule.Point] {
    let indicator = record.indicator
    var figures: [Day: Decimal] = [:]
    for other in record.targets {
      guard let due = other.due,
        self.span(until: due, of: indicator, plan: plan).lowerBound == span.lowerBound,
        let aim = try? self.aim(of: other, for: indicator)
      else { continue }
      figures[due.end] = aim.mark(for: indicator.baseline ?? 0)
    }
    for milestone in milestones where milestone.indicatorID == indicator.id {
      figures[milestone.due.end] = milestone.figure ?? figures[milestone.due.end]
    }
    return figures.compactMap { day, figure in
      share(of: figure, for: indicator, aim: aim).map { Schedule.Point(day: day, share: $0) }
    }
  }

  /// The share of the way to the target that `figure` stands for; nil when time plays no part.
  func share(of figure: Decimal, for indicator: Indicator, aim: Aim) -> Fraction? {
    switch indicator.nature {
    case .ratio, .growth: return nil
    case .flow:
      if case .atMost(let ceiling) = aim.shape {
        return Completion.used(of: ceiling, by: figure)
      }
      return Completion.share(of: figure, from: 0, to: aim)
    case .stock, .multiple:
      return indicator.baseline.flatMap { Completion.share(of: figure, from: $0, to: aim) }
    }
  }
}
