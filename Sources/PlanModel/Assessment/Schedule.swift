import Foundation

/// 序时进度: how much of a stretch of time, or of its milestone curve, should be behind by a day.
struct Schedule: Sendable {
  /// The days that the target counts over, its due day included.
  let span: ClosedRange<Day>
  let form: ScheduleForm
  /// Points of the curve inside the span: the share that is due at the end of a day. In order.
  let curve: [Point]

  struct Point: Sendable {
    let day: Day
    let share: Fraction
  }

  init(span: ClosedRange<Day>, form: ScheduleForm, curve: [Point] = []) {
    self.span = span
    self.form = form
    self.curve = curve.filter { span.lowerBound <= $0.day && $0.day < span.upperBound }
      .sorted { $0.day < $1.day }
  }

  /// The points with those where the steps of `milestones` begin: up to the day before, no more is due than what
  /// earlier ones asked for.
  static func curve(_ points: [Point], from milestones: some Sequence<Milestone>) -> [Point] {
    let eves = Set(milestones.compactMap { $0.begins.map { $0 + -1 } })
    return points
      + eves.subtracting(points.map(\.day)).map { eve in
        let before = points.filter { $0.day < eve }.max { $0.day < $1.day }
        return Point(day: eve, share: before?.share ?? .zero)
      }
  }

  /// Units of time behind at the end of `day`: months ended, or days.
  func elapsed(at day: Day) -> Int {
    if day < span.lowerBound { return 0 }
    if day >= span.upperBound { return total }
    switch form {
    case .day: return day - span.lowerBound + 1
    case .month:
      let ended = day.day == Day.daysIn(month: day.month, of: day.year) ? 1 : 0
      return Schedule.months(from: span.lowerBound, to: day) + ended
    }
  }

  /// Units of time in the whole span; a month that is begun counts.
  var total: Int {
    switch form {
    case .day: span.upperBound - span.lowerBound + 1
    case .month: Schedule.months(from: span.lowerBound, to: span.upperBound) + 1
    }
  }

  /// The share that should be done at the end of `day`: the straight line, or the line through the
  /// curve's points, which runs by days in every form: a step due on the 15th is not due before.
  func share(at day: Day) -> Fraction {
    guard !curve.isEmpty else {
      return Fraction(Decimal(elapsed(at: day)), over: Decimal(total)) ?? .one
    }
    let (from, to) = leg(at: day)
    let now = min(max(day, from.day), to.day)
    guard let along = Fraction(Decimal(now - from.day), over: Decimal(to.day - from.day)) else {
      return from.share
    }
    if from.share == .zero { return to.share * along }
    return from.share + (to.share - from.share) * along
  }

  /// The two points of the curve that `day` lies between; nothing is due before the first day.
  func leg(at day: Day) -> (from: Point, to: Point) {
    var from = Point(day: span.lowerBound + -1, share: .zero)
    for point in curve {
      if point.day > day { return (from, point) }
      from = point
    }
    return (from, Point(day: span.upperBound, share: .one))
  }

  /// Where the scheduled share comes from.
  func step(at day: Day) -> Step {
    let percent = share(at: day).percent
    guard !curve.isEmpty else {
      return .elapsed(elapsed(at: day), of: total, form: form, percent: percent)
    }
    let (from, to) = leg(at: day)
    return .curve(
      from: Step.Mark(day: from.day, percent: from.share.percent),
      to: Step.Mark(day: to.day, percent: to.share.percent),
      days: min(max(day, from.day), to.day) - from.day, percent: percent)
  }

  private static func months(from: Day, to: Day) -> Int {
    (to.year - from.year) * 12 + to.month - from.month
  }
}
