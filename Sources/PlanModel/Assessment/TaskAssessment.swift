import Foundation

/// A task without indicators as it stands on a day.
public struct TaskAssessment: Hashable, Sendable {
  public var light: Light
  /// The day the task is due; nil when neither the task nor its plan says.
  public var due: Day?
  /// How far it has come, in per cent: as a person states it, else the reached share of its
  /// milestones.
  public var percent: Decimal?
  /// How far it should have come by today, in per cent.
  public var scheduled: Decimal?
  /// percent − scheduled, in points.
  public var deviation: Deviation?
  /// Milestones whose day has passed and that nobody has called reached, in order of day.
  public var missed: [Milestone]
  /// The next milestone that is not reached and whose day has not passed.
  public var next: Milestone?
  /// What a score is made of: percent in per cent of what was scheduled.
  public var attainment: Decimal?
  public var explanation: Explanation
}

extension Assessor {
  /// A task by its state, percentage, due date and milestones.
  ///
  /// A percentage that a person states is measured against the line from the plan's first day to the
  /// task's due day (or the plan's last), through its milestones; one without a figure stands for an
  /// equal step. Where only reached steps say how far it is, what is due are the steps whose day has
  /// come. With nothing stated the light is `none`, also past the due date: silence is unreported,
  /// not undone. A dropped task is exempt. A missed milestone keeps a task from being green. What is
  /// reached after today counts for nothing yet.
  public func assess(_ item: Item, plan: Plan, milestones: [Milestone] = []) -> TaskAssessment {
    let own = milestones.filter { $0.itemID == item.id && $0.indicatorID == nil }
      .map { $0.asOf(today) }.sorted { $0.due.end < $1.due.end }
    // Steps laid out past the printed date move the end: what is reached by then is not late yet.
    let printed = item.due?.end ?? plan.days?.upperBound
    let due = [printed, own.last?.due.end].compactMap { $0 }.max()
    var task = TaskAssessment(
      light: .none, due: due, missed: own.filter { $0.reached == nil && $0.due.end < today },
      next: own.first { $0.reached == nil && $0.due.end >= today },
      explanation: Explanation(steps: []))
    task.percent = Assessor.percent(of: item, milestones: own, due: due)

    var steps: [Step] = item.state.map { [.state($0)] } ?? []
    if let printed, let due, printed < due { steps.append(.extended(from: printed, to: due)) }
    task.light = light(of: item, plan: plan, milestones: own, &task, &steps)
    task.explanation = Explanation(steps: steps + [.light(task.light)])
    return task
  }

  private func light(
    of item: Item, plan: Plan, milestones: [Milestone], _ task: inout TaskAssessment,
    _ steps: inout [Step]
  ) -> Light {
    switch item.state {
    case .dropped:
      if let reason = item.reason { steps.append(.exempt(reason: reason)) }
      return .exempt
    case .done:
      task.attainment = 100
      return .done
    default: break
    }
    guard item.state != nil || task.percent != nil else {
      steps.append(.noObservation)
      return .none
    }
    if let light = finished(item, milestones, &task, &steps) { return light }
    if let due = task.due, due < today {
      task.attainment = task.percent
      steps.append(.overdue(due: due))
      return .overdue
    }
    guard let percent = task.percent, let due = task.due else {
      if task.percent == nil { steps.append(.noObservation) }
      return task.missed.isEmpty ? .none : .yellow
    }
    let points = Assessor.points(of: milestones, due: due)
    let scheduled: Fraction
    if item.percent == nil, item.state != .notStarted, !points.isEmpty {
      // What is reached goes up step by step; so does what is due.
      let past = points.filter { $0.day <= today }
      scheduled = past.last?.share ?? .zero
      steps.append(.stepsDue(past.count, of: points.count, percent: scheduled.percent))
    } else {
      let start = plan.days.map { min($0.lowerBound, due) } ?? Period.year(due.year).start
      let schedule = Schedule(
        span: start...due, form: plan.schedule, curve: Schedule.curve(points, from: milestones))
      scheduled = schedule.share(at: today)
      steps.append(schedule.step(at: today))
    }
    let deviation = Fraction(percent: percent) - scheduled
    task.scheduled = scheduled.percent
    task.deviation = Deviation(.points, deviation.percent)
    task.attainment = Fraction(percent: percent).divided(by: scheduled)?.percent ?? 100
    steps.append(
      .deviation(completion: percent, scheduled: scheduled.percent, points: deviation.percent))
    let light = light(ofProgress: deviation, scheduled: scheduled, &steps)
    guard light == .green, let missed = task.missed.first else { return light }
    steps.append(.missed(missed.text, due: missed.due.end))
    return .yellow
  }

  /// The light of a task of which all is there, though nobody has called it done; nil while something is missing.
  ///
  /// All its steps are reached, and nothing can follow them any more; or a person states 100 %, which a missed step
  /// contradicts.
  private func finished(
    _ item: Item, _ milestones: [Milestone], _ task: inout TaskAssessment, _ steps: inout [Step]
  ) -> Light? {
    if item.percent == 100 {
      task.attainment = 100
      steps.append(.whole(percent: 100))
      guard let missed = task.missed.first else { return .done }
      steps.append(.missed(missed.text, due: missed.due.end))
      return .yellow
    }
    guard item.percent == nil, item.state != .notStarted, let last = milestones.last?.due.end,
      milestones.allSatisfy({ $0.reached != nil }),
      task.due.map({ last >= $0 || $0 < today }) ?? false
    else { return nil }
    (task.percent, task.attainment) = (100, 100)
    steps.append(.allReached(milestones.count))
    return .done
  }

  private static func percent(
    of item: Item, milestones: [Milestone], due: Day?
  ) -> Decimal? {
    if item.state == .done { return 100 }
    if let percent = item.percent { return percent }
    let points = points(of: milestones, due: due)
    let reached = zip(points, milestones).reversed().first { $0.1.reached != nil }?.0.share
      .percent
    // Said to be under way, with steps laid out of which none is reached: as far as the steps say, nowhere yet.
    let isAtStart = item.state == .notStarted || item.state == .underWay && !points.isEmpty
    return reached ?? (isAtStart ? 0 : nil)
  }

  /// The milestones, in order of day, each with its figure or an equal step.
  ///
  /// When the last of them comes before the due day, what follows it is one step more.
  private static func points(of milestones: [Milestone], due: Day?) -> [Schedule.Point] {
    let isOpen = due.map { day in milestones.allSatisfy { $0.due.end < day } } ?? false
    let steps = Decimal(milestones.count + (isOpen ? 1 : 0))
    return milestones.enumerated().compactMap { index, milestone in
      let share =
        milestone.figure.map { Fraction(percent: $0) } ?? Fraction(Decimal(index + 1), over: steps)
      return share.map { Schedule.Point(day: milestone.due.end, share: $0) }
    }
  }
}
