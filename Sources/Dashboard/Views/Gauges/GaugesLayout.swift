import Canvas
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
      let (top, bottom) = body.splitBottom(
        min(max(11, body.height / 2), body.height - 5))
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
