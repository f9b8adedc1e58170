import Foundation

/// The line through an indicator's steps (节点) where time plays no part otherwise: a ratio, a growth rate, a total without
/// a baseline.
///
/// Between two steps, and from the last one to the target, what is due grows evenly by days. Where the way begins nobody
/// knows: up to the first step that step itself is due. A leg between two targets with no step at either end is no line:
/// the next target alone is in force there.
public struct StepLine: Sendable {
  /// What is due on the way by the end of a day.
  public struct Mark: Hashable, Sendable {
    public var day: Day
    public var figure: Decimal
    var isStep: Bool
  }

  /// What is due on a day, and the marks it lies between.
  public struct Due: Hashable, Sendable {
    /// Nil up to the first step.
    public var from: Mark?
    public var to: Mark
    public var day: Day
    public var figure: Decimal

    /// 节点 2024-06-30 200 → 2024-12-31 300，第 92/184 天应达 250.
    func text(_ language: Language) -> String {
      guard let from, day < to.day else {
        return Words.stepAt(language, "\(to.day)", to.figure.signed)
      }
      return Words.stepLine(
        language, "\(from.day)", from.figure.signed, "\(to.day)", to.figure.signed,
        "\(day - from.day)", "\(to.day - from.day)", figure.rounded(4).signed)
    }
  }

  /// In order of day; the target in force is the last.
  private let marks: [Mark]

  /// Nil for a range, and where no step has a figure.
  init?(
    _ record: IndicatorRecord, aim: Aim, until end: Day, milestones: [Milestone],
    _ assessor: Assessor
  ) {
    if case .within = aim.shape { return nil }
    var marks: [Day: Mark] = [:]
    for target in record.targets {
      guard let day = target.due?.end, day < end,
        let aim = try? assessor.aim(of: target, for: record.indicator)
      else { continue }
      marks[day] = Mark(day: day, figure: aim.mark(for: 0), isStep: false)
    }
    for step in milestones where step.indicatorID == record.id && step.due.end < end {
      guard let figure = step.figure else { continue }
      marks[step.due.end] = Mark(day: step.due.end, figure: figure, isStep: true)
    }
    guard marks.values.contains(where: \.isStep) else { return nil }
    marks[end] = Mark(day: end, figure: aim.mark(for: 0), isStep: false)
    self.marks = marks.values.sorted { $0.day < $1.day }
  }

  /// What is due at the end of `day`; nil where the target in force alone is.
  func due(at day: Day) -> Due? {
    guard let next = marks.firstIndex(where: { $0.day >= day }) else { return nil }
    let to = marks[next]
    guard next > 0 else { return to.isStep ? Due(to: to, day: day, figure: to.figure) : nil }
    let from = marks[next - 1]
    guard from.isStep || to.isStep else { return nil }
    let figure =
      from.figure + (to.figure - from.figure) * Decimal(day - from.day) / Decimal(to.day - from.day)
    return Due(from: from, to: to, day: day, figure: day == to.day ? to.figure : figure)
  }
}
