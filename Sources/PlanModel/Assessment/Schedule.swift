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
  /// curve's points.
  func share(at day: Day) -> Fraction {
    let now = elapsed(at: day)
    var from = (time: 0, share: Fraction.zero)
    for point in curve {
      let time = elapsed(at: point.day)
      if point.day > day { return Schedule.line(from, (time, point.share), at: now) }
      from = (time, point.share)
    }
    return Schedule.line(from, (total, .one), at: now)
  }

  private static func line(
    _ from: (time: Int, share: Fraction), _ to: (time: Int, share: Fraction), at now: Int
  ) -> Fraction {
    guard let along = Fraction(Decimal(now - from.time), over: Decimal(to.time - from.time)) else {
      return from.share
    }
    if from.share == .zero { return to.share * along }
    return from.share + (to.share - from.share) * along
  }

  private static func months(from: Day, to: Day) -> Int {
    (to.year - from.year) * 12 + to.month - from.month
  }
}
