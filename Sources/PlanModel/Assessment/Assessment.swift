import Foundation

/// What a figure was compared with.
public enum Comparison: String, Sendable, CaseIterable {
  /// Completion with the schedule.
  case schedule
  /// The part of a ceiling on a flow that is used up, with the schedule: using less is better.
  case ceiling
  /// The figure with its target, whatever the time: ratios, growth rates, stocks without a
  /// baseline.
  case target
}

/// An indicator as it stands on a day, with the sum that leads to its light.
public struct Assessment: Hashable, Sendable {
  public var light: Light
  /// The target in force; nil when there is none.
  public var target: Target?
  /// What was compared: the latest figure, for a flow the sum from the start of the target's days.
  public var value: Decimal?
  /// The last day that `value` speaks for.
  public var asOf: Day?
  /// The observations that `value` comes from, in order of period.
  public var observations: [Observation]
  /// Whether `value` is what the target asks for.
  public var isMet: Bool
  /// Nil when nothing was compared.
  public var comparison: Comparison?
  /// 完成率 in per cent, unrounded; may pass 100 and fall below 0. Of a ceiling: the part used up.
  /// Compared with the target alone: 100 plus the margin.
  public var completion: Decimal?
  /// 序时进度 in per cent at `asOf`, unrounded; nil when time plays no part.
  public var scheduled: Decimal?
  /// 偏差, with what it counts; below zero when behind.
  public var deviation: Deviation?
  /// How much of what was due at `asOf` was there, in per cent; what a score is made of. At the due
  /// date it is the completion.
  public var attainment: Decimal?
  /// The same for a score. An old figure is held against what was due when a newer one was owed: silence adds nothing.
  public var scored: Decimal?
  /// Why nothing was compared.
  public var refusal: Refusal?
  /// The first days of a flow that no figure covers although later ones were reported; `value`
  /// stops before them.
  public var gap: ClosedRange<Day>?
  /// The newest period that should have been reported and was not; the light is as of `asOf` all
  /// the same.
  public var unreported: Period?
  /// What the members of a divided target reported together; nil where no member did.
  public var members: MemberSum?
  public var explanation: Explanation

  /// The period of the newest figure that the light comes from.
  public var asOfPeriod: Period? { observations.last?.period }

  /// Whether the light comes from a figure that is older than the last period that should have been
  /// reported.
  public var isStale: Bool { unreported != nil && asOf != nil }

  /// An assessment that compared nothing.
  init(_ light: Light, target: Target? = nil, refusal: Refusal? = nil, steps: [Step]) {
    self.light = light
    self.target = target
    self.refusal = refusal
    observations = []
    isMet = false
    explanation = Explanation(steps: steps + [.light(light)])
  }
}

/// The steps of an assessment, each with its numbers.
public struct Explanation: Hashable, Sendable {
  public var steps: [Step]

  public init(steps: [Step]) { self.steps = steps }
}

/// One step of the sum behind a light. Percentages are unrounded.
public enum Step: Hashable, Sendable {
  /// 免责, with its signed reason.
  case exempt(reason: String)
  /// Who exempted it, and when.
  case signed(by: String, on: Day)
  case refused(Refusal)
  case noObservation
  /// A flow's figures and their sum.
  case sum(parts: [Part], total: Decimal, unit: MeasureUnit)
  /// What a target printed as a range asks for.
  case range(low: Decimal, high: Decimal, Aim.Shape)
  /// (actual − base) / (target − base).
  case completion(actual: Decimal, base: Decimal, target: Decimal, percent: Decimal)
  /// The figure lies inside the range, and the whole way has been gone.
  case inside(actual: Decimal, low: Decimal, high: Decimal)
  /// The figure has passed the far end: 1 − (how far beyond it) / (the way from the base to the near end).
  case beyond(actual: Decimal, base: Decimal, low: Decimal, high: Decimal, percent: Decimal)
  /// From which day the figure counts, where that is not the plan's own.
  case counts(CountingFrom, from: Day, to: Day)
  /// The days a flow counts over.
  case window(from: Day, to: Day)
  /// Figures in 倍 count from 1.
  case multiples
  /// actual / ceiling.
  case used(actual: Decimal, ceiling: Decimal, percent: Decimal)
  /// The straight line: so many months or days of so many.
  case elapsed(Int, of: Int, form: ScheduleForm, percent: Decimal)
  /// The line through the milestones: so many days from one mark on to the next.
  case curve(from: Mark, to: Mark, days: Int, percent: Decimal)
  /// completion − scheduled, in points.
  case deviation(completion: Decimal, scheduled: Decimal, points: Decimal)
  /// scheduled − used, in points.
  case headroom(used: Decimal, scheduled: Decimal, points: Decimal)
  /// The deviation in per cent of the scheduled progress.
  case relative(percent: Decimal, ofUse: Bool = false)
  /// actual against the target alone: what the bands read, in per cent of the target, and of a ratio
  /// in per cent the gap in points.
  case margin(actual: Decimal, Aim, percent: Decimal, points: Decimal?)
  /// The figure has gone through the range and out on its far side.
  case leftRange(low: Decimal, high: Decimal)
  /// The steps with figures that a day lies between, and what is due on it.
  case stepLine(StepLine.Due)
  /// actual against what a step asks for.
  case stepMargin(actual: Decimal, Aim, Deviation)
  /// A baseline that plays no part: a ratio or a growth rate is compared with its target alone.
  case idleBaseline(Decimal, unit: MeasureUnit)
  /// A total is measured against a target of a later year for want of a baseline.
  case noBaseline(due: Period)
  /// The figure is what the target asks for.
  case met
  /// The ceiling is passed: it can't be met any more.
  case ceilingPassed
  /// The due date has passed, and the ceiling with it.
  case ceilingPassedBy(due: Day)
  /// The due date has passed and the target is not met.
  case overdue(due: Day)
  case gap(from: Day, to: Day)
  case unreported(Period)
  /// The figure used is old: the periods from `first` to `last` are not reported.
  case stale(asOf: Period, first: Period, last: Period)
  /// What members reported: taken in place of the indicator's own figure, or beside it.
  case members(MemberSum)
  /// The steps of a task whose day has passed, of how many; what they come to is due.
  case stepsDue(Int, of: Int, percent: Decimal)
  /// All of a task's steps are reached.
  case allReached(Int)
  /// A person states that all of a task is there.
  case whole(percent: Decimal)
  /// Steps were laid out past the date that a task was due by.
  case extended(from: Day, to: Day)
  /// A milestone whose day has passed and that was not reached.
  case missed(String, due: Day)
  /// An earlier target that was not met by its due date.
  case missedTarget(due: Period, target: Decimal, actual: Decimal)
  /// A person's word on a task.
  case state(TaskState)
  case light(Light)

  /// A point of the milestone curve: what is due by the end of a day.
  public struct Mark: Hashable, Sendable {
    public var day: Day
    public var percent: Decimal
  }

  /// One figure of a sum.
  public struct Part: Hashable, Sendable {
    public var period: Period
    public var basis: ObservationBasis
    public var value: Decimal
  }

  /// Why a figure does not count from the plan's first day.
  public enum CountingFrom: String, Sendable, CaseIterable {
    /// A total counted up from nothing: 累计完成.
    case nothing
    /// The end of the baseline's year.
    case baselineYear
  }
}
