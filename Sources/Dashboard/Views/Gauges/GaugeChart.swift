import Canvas
import Foundation
import PlanModel

/// The figures of an indicator over time, with its schedule, targets and milestones.
struct GaugeChart {
  let state: State
  let wall: Wall
  let index: Int

  private static let height = 8

  private var language: Language { state.settings.language }
  private var theme: Theme { state.settings.theme }
  private var fit: TextFit { state.settings.fit }
  private var record: IndicatorRecord { wall.snapshot.indicators[index] }

  private struct Point {
    var day: Day
    var value: Decimal
  }

  /// What there is to draw.
  private struct Content {
    var line: [Point] = []
    var guide: [Point] = []
    var targets: [Point] = []
    var milestones: [Point] = []
    var baseline: Point?
    /// Figures of single periods: sums can't be read off, nor targets drawn beside them.
    var isByPeriod = false

    var all: [Point] { line + guide + targets + milestones + [baseline].compactMap { $0 } }
  }

  func add(to page: inout DetailPage) {
    let content = content
    guard page.width >= 30, !content.line.isEmpty,
      content.line.count > 1 || !content.targets.isEmpty
    else { return }
    page.addRule(GaugePhrases.history(language), theme[.rule], titleStyle: theme[.faint])
    page.add(picture(content, width: page.width))
    addLegend(content, to: &page)
  }

  private var content: Content {
    var content = Content()
    let assessment = wall.assessments[index]
    let today = state.settings.today
    let held = record.observations.filter { $0.status != .returned && $0.period.end <= today }
    content.isByPeriod =
      record.indicator.nature == .flow && held.contains { $0.basis == .period }
    content.line = held.map { Point(day: $0.period.end, value: $0.value) }
    if content.isByPeriod { return content }
    content.targets = record.targets.flatMap { target in
      target.due.map { due in marks(of: target).map { Point(day: due.end, value: $0) } } ?? []
    }
    content.milestones = wall.snapshot.milestones.filter { $0.indicatorID == record.id }
      .compactMap { step in step.figure.map { Point(day: step.due.end, value: $0) } }
    guard let target = assessment.target, let due = target.due else { return content }
    let start = wall.assessor.span(
      until: due, target.dueSource, of: record.indicator, plan: wall.plan
    ).lowerBound
    let isFlow = record.indicator.nature == .flow
    if let base = isFlow ? 0 : record.indicator.baseline {
      if !isFlow { content.baseline = Point(day: start, value: base) }
      if assessment.comparison == .schedule, let value = marks(of: target).first {
        content.guide =
          [Point(day: start, value: base)] + content.milestones
          + [Point(day: due.end, value: value)]
        content.guide.sort { $0.day < $1.day }
      }
    }
    return content
  }

  /// The figures that a target asks for: of a range the end that counts, or both; of a multiple, so many times the
  /// baseline.
  private func marks(of target: Target) -> [Decimal] {
    let indicator = record.indicator
    guard var value = target.value else { return [] }
    var upper = target.comparator == .range ? target.upper ?? value : value
    if target.comparator == .multiple || indicator.nature == .multiple,
      indicator.unit.base != "倍"
    {
      guard let baseline = indicator.baseline else { return [] }
      (value, upper) = (value * baseline, upper * baseline)
    }
    return switch indicator.direction {
    case .higher: [value]
    case .lower: [upper]
    case .within: value == upper ? [value] : [value, upper]
    }
  }

  private func picture(_ content: Content, width: Int) -> Surface {
    let height = GaugeChart.height
    var picture = Surface(Size(width: width, height: height + 1), fit: fit, style: theme[.text])
    let figures = GaugeFigures(state, wall, index)
    let high = content.all.map(\.value).max() ?? 0
    let low = floor(content)
    let labels = [figures.convert(high).plain, figures.convert(low).plain]
    let gutter = min(width / 3, labels.map { fit.columns(of: $0) }.max() ?? 1) + 1
    let plot = Rect(x: gutter, y: 0, width: width - gutter, height: height)
    let days = content.all.map(\.day)
    let first = days.min() ?? state.settings.today
    let last = days.max() ?? first
    func place(_ point: Point) -> Plot.Place {
      let span = NSDecimalNumber(decimal: high - low).doubleValue
      let rise = NSDecimalNumber(decimal: point.value - low).doubleValue
      return Plot.Place(x(of: point.day, first, last), span > 0 ? rise / span : 0)
    }
    for (text, y) in zip(labels, [0, height - 1]) {
      picture.write(
        fit.fit(text, to: gutter - 1, .right), at: Canvas.Point(x: 0, y: y), style: theme[.faint])
    }
    let glyphs = fit.glyphs
    Plot(
      line: content.line.map(place), guide: content.guide.map(place),
      marks: content.milestones.map { .init(place($0), glyphs.plotMilestone, theme[.heading]) }
        + content.targets.map { .init(place($0), glyphs.plotTarget, theme[.hintKey]) }
        + [content.baseline].compactMap { $0 }
        .map { .init(place($0), glyphs.plotBaseline, theme[.faint]) }
    ).draw(
      on: &picture, in: plot, style: theme[wall.assessments[index].light.role],
      guideStyle: theme[.faint])
    drawDays(
      first, last, on: &picture, in: Rect(x: plot.x, y: height, width: plot.width, height: 1))
    return picture
  }

  /// The figure at the foot of the chart: zero, so that a small change does not look like a large one. A level that
  /// hardly moves would be a line along the top; its axis begins higher, and the legend says so.
  private func floor(_ content: Content) -> Decimal {
    let values = content.all.map(\.value)
    guard let high = values.max(), let low = values.min(), record.indicator.nature != .flow,
      low > 0, high > low, high - low < high / 2
    else { return min(0, values.min() ?? 0) }
    return low
  }

  private func x(of day: Day, _ first: Day, _ last: Day) -> Double {
    last > first ? Double(day - first) / Double(last - first) : 0
  }

  /// The first and the last day, and today where there is room between them.
  private func drawDays(_ first: Day, _ last: Day, on picture: inout Surface, in line: Rect) {
    let (start, end) = ("\(first)", "\(last)")
    picture.write(start, at: line.origin, style: theme[.faint], in: line)
    guard last > first, line.width > start.count + end.count + 1 else { return }
    picture.write(
      end, at: Canvas.Point(x: line.endX - end.count, y: line.y), style: theme[.faint], in: line)
    let today = state.settings.today
    guard first < today, today < last else { return }
    let text = String(fit.glyphs.moreAbove) + GaugePhrases.today(language)
    let columns = fit.columns(of: text)
    let at = line.x + Int(x(of: today, first, last) * Double(line.width - 1))
    guard at > line.x + start.count, at + columns < line.endX - end.count else { return }
    picture.write(text, at: Canvas.Point(x: at, y: line.y), style: theme[.heading], in: line)
  }

  private func addLegend(_ content: Content, to page: inout DetailPage) {
    guard !content.isByPeriod else {
      page.add(GaugePhrases.inPeriod(language), theme[.faint])
      return
    }
    let glyphs = fit.glyphs
    var parts: [String] = []
    if !content.targets.isEmpty {
      parts.append("\(glyphs.plotTarget) \(DashboardPhrases.target(language))")
    }
    if !content.milestones.isEmpty {
      parts.append("\(glyphs.plotMilestone) \(TreePhrases.milestones(language))")
    }
    if content.baseline != nil {
      parts.append("\(glyphs.plotBaseline) \(DashboardPhrases.baseline(language))")
    }
    if !content.guide.isEmpty { parts.append("... \(GaugePhrases.schedule(language))") }
    if floor(content) > 0 { parts.append(GaugePhrases.raised(language)) }
    page.add(parts.joined(separator: "  "), theme[.faint])
  }
}
