import Canvas
import Foundation
import PlanModel

/// How far an item has come, in a few characters: 57.3% of its one figure, or 5/12 of what counts below it.
struct ItemProgress {
  let wall: Wall
  let row: Int

  /// Nil where nothing is known that could be counted.
  var text: String? {
    let lights = wall.lights[row]
    let own = wall.indicatorsOfRow[row].filter { !wall.snapshot.indicators[$0].targets.isEmpty }
    if lights.total == own.count, own.count == 1 {
      return wall.assessments[own[0]].completion.map(GaugeText.percent)
    }
    if let percent = wall.tree.items[row].percent, lights.total <= 1 { return percent.plain + "%" }
    guard lights.counted > 1, lights.counted > lights[.none] else { return nil }
    return "\(lights[.done] + lights[.green])/\(lights.counted)"
  }

  /// The columns that progress takes beside titles; none where no row has any.
  static func columns(_ wall: Wall, _ rows: some Sequence<Int>, fit: TextFit) -> Int {
    let widest =
      rows.compactMap { ItemProgress(wall: wall, row: $0).text }
      .map { fit.columns(of: $0) }.max() ?? 0
    return widest == 0 ? 0 : widest + 1
  }
}
