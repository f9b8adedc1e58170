import Canvas
import Foundation
import PlanModel

/// Where the parts of the gauges lie.
struct GaugesLayout {
  let heading: Rect
  let list: Rect
  /// The chosen indicator in full, where there is room for it.
  let detail: Rect?

  init(_ state: State) {
    let body = state.body
    let area: Rect
    if state.gauges.showsDetail, body.width >= 130 {
      let (left, right) = body.splitLeft(body.width * 3 / 5)
      area = left
      detail = right
    } else if state.gauges.showsDetail, body.height >= 12 {
      let (top, bottom) = body.splitBottom(min(11, body.height / 2))
      area = top
      detail = bottom
    } else {
      area = body
      detail = nil
    }
    let (heading, list) = area.splitTop(1)
    self.heading = heading
    self.list = list
  }
}

/// The order in which the gauges stand.
enum GaugeOrder {
  static func positions(_ wall: Wall, sort: GaugesState.Sort) -> [Int] {
    let all = Array(wall.snapshot.indicators.indices)
    switch sort {
    case .document: return all
    case .deviation:
      // The worst light first, within a light who lacks most of what was due; what has no figure comes last.
      return all.sorted { a, b in
        let (left, right) = (wall.assessments[a], wall.assessments[b])
        let rank = { (light: Light) in light == .none ? -1 : light.severity }
        if rank(left.light) != rank(right.light) { return rank(left.light) > rank(right.light) }
        let (x, y) = (left.shortfall.percent, right.shortfall.percent)
        return x == y ? a < b : x > y
      }
    }
  }
}
