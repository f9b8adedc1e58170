import Canvas
import Foundation
import PlanModel

/// A gauge in the colours of its light.
struct GaugeBar {
  let assessment: Assessment
  var baseline: Decimal?
  var scale = Scale()

  /// The shares at a bar's ends; one for all gauges of a list, so that their ticks stand in line.
  struct Scale: Hashable {
    var low = 0.0
    var limit = 1.25

    init() {}

    /// Wide enough for all, as far as bars can still be read.
    init(_ assessments: some Sequence<Assessment>) {
      let shares = assessments.compactMap { $0.completion?.share }
      if let most = shares.max(), most > 1.25 { limit = most > 1.5 ? 2 : 1.5 }
      if let least = shares.min(), least < 0 { low = -0.25 }
    }
  }

  init(_ assessment: Assessment, indicator: Indicator? = nil, scale: Scale = Scale()) {
    self.assessment = assessment
    self.scale = scale
    guard let indicator, let base = indicator.baseline, indicator.nature != .flow else { return }
    if assessment.comparison == .schedule {
      baseline = 0
    } else if assessment.comparison == .target, let target = assessment.target?.value, target > 0,
      indicator.direction == .higher, indicator.nature != .multiple
    {
      baseline = base * 100 / target
    }
  }

  private static func role(_ light: Light) -> ThemeRole {
    switch light {
    // With no figure nothing is filled: any look that differs from the empty one will do.
    case .done, .green, .none, .exempt: .gaugeAhead
    case .yellow: .gaugeClose
    case .red, .overdue: .gaugeBehind
    }
  }

  func draw(on surface: inout Surface, in rect: Rect, theme: Theme) {
    Gauge(
      reached: assessment.completion?.share, scheduled: assessment.scheduled?.share,
      baseline: baseline?.share, low: scale.low, limit: scale.limit
    ).draw(
      on: &surface, in: rect, look: GaugeBar.look(assessment.light, theme))
  }

  /// The looks of a bar's parts, in the colours of a light.
  static func look(_ light: Light, _ theme: Theme) -> Gauge.Look {
    Gauge.Look(
      filled: theme[role(light)], empty: theme[.gaugeEmpty],
      scheduledTick: theme[.gaugeScheduled], targetTick: theme[.gaugeTarget])
  }
}

extension Decimal {
  /// Per cent as a share of one; only for drawing.
  var share: Double { NSDecimalNumber(decimal: self / 100).doubleValue }
}
