import Canvas
import Foundation
import Phrases
import PlanModel

/// The figures of one indicator as the screen writes them: in the printed unit, or in the one that reads best.
struct GaugeFigures {
  let record: IndicatorRecord
  /// The unit that figures are written in.
  let unit: MeasureUnit
  private let printed: MeasureUnit
  /// The day shown; a later figure is not yet known on it.
  private var today: Day?

  /// - Parameter reference: the figure whose size decides on the unit, so that all figures of a gauge share one.
  init(_ record: IndicatorRecord, reference: Decimal?, scales: Bool, script: Script) {
    self.record = record
    printed = record.indicator.unit
    let figure = reference ?? record.observations.last?.value
    unit =
      scales && record.indicator.nature != .multiple
      ? figure.map { Quantity($0, record.indicator.unit).scaledForReading(script).unit }
        ?? record.indicator.unit : record.indicator.unit
  }

  init(_ state: State, _ wall: Wall, _ index: Int) {
    let record = wall.snapshot.indicators[index]
    self.init(
      record, reference: (wall.assessments[index].target ?? record.targets.last)?.value,
      scales: state.gauges.scalesUnits, script: wall.plan.script)
    today = state.settings.today
  }

  /// Whether figures are written in another unit than the document's.
  var isScaled: Bool { unit != printed }

  /// A figure of the indicator in the written unit; exact.
  func convert(_ value: Decimal) -> Decimal {
    Quantity(value, printed).converted(to: unit)?.value ?? value
  }

  func text(_ value: Decimal) -> String { convert(value).plain + unit.printed }

  func text(_ target: Target?, glyphs: GlyphSet, _ language: Language) -> String {
    guard var target else { return "-" }
    target.value = target.value.map(convert)
    target.upper = target.upper.map(convert)
    return FigureText.target(target, unit: unit, glyphs: glyphs, language)
  }

  /// Actual and target: 512 / ≥600家.
  func pair(
    _ assessment: Assessment, glyphs: GlyphSet, _ language: Language
  ) -> String {
    if record.targets.isEmpty {
      let known = record.observations.last { one in today.map { one.period.end <= $0 } ?? true }
      return known.map { text($0.value) } ?? "-"
    }
    return (assessment.value.map { convert($0).plain } ?? "-") + " / "
      + text(assessment.target ?? record.targets.last, glyphs: glyphs, language)
  }
}

/// The words of a gauge.
enum GaugeText {
  /// Per cent with one decimal; what falls short of the whole never reads as all of it.
  static func percent(_ value: Decimal) -> String {
    let rounded = value.rounded(1)
    let shown: Decimal = value < 100 && rounded >= 100 ? Decimal(999) / 10 : rounded
    return Decimal.fixed(shown, places: 1) + "%"
  }
}
