import Foundation
import PlanModel

/// The order in which the gauges stand, and what they are put together by.
enum GaugeOrder {
  static func positions(_ wall: Wall, sort: GaugesState.Sort) -> [Int] {
    let all = Array(wall.snapshot.indicators.indices)
    switch sort {
    case .document: return all
    case .deviation:
      // The worst light first, within a light the one that lacks most of what was due; what has no figure comes last.
      return all.sorted { a, b in
        let (left, right) = (wall.assessments[a], wall.assessments[b])
        let rank = { (light: Light) in light == .none ? -1 : light.severity }
        if rank(left.light) != rank(right.light) { return rank(left.light) > rank(right.light) }
        let (x, y) = (left.shortfall.percent, right.shortfall.percent)
        return x == y ? a < b : x > y
      }
    }
  }

  /// The gauges in their groups, each group in the given order.
  static func groups(
    _ order: [Int], of wall: Wall, by grouping: GaugesState.Grouping
  ) -> [GaugeGroup] {
    var members: [GaugeGroup.Key: [Int]] = [:]
    let depth = sectionDepth(order, wall)
    for index in order {
      for key in keys(of: index, in: wall, by: grouping, depth: depth) {
        members[key, default: []].append(index)
      }
    }
    return members.map { GaugeGroup(key: $0.key, members: $0.value) }
      .sorted { rank($0.key, wall) < rank($1.key, wall) }
  }

  /// The heading's words.
  static func name(of key: GaugeGroup.Key, in wall: Wall, _ language: Language) -> String {
    switch key {
    case .section(let item): wall.tree.row(of: item).map { wall.headline($0) } ?? ""
    case .organization(let id):
      wall.snapshot.organizations.first { $0.id == id }?.name ?? ""
    case .light(let light): light.text(language)
    case .rest: GaugePhrases.rest(language)
    }
  }

  private static func keys(
    of index: Int, in wall: Wall, by grouping: GaugesState.Grouping, depth: Int
  ) -> [GaugeGroup.Key] {
    let row = wall.row(ofIndicator: index)
    switch grouping {
    case .none: return [.rest]
    case .light: return [.light(wall.assessments[index].light)]
    case .section:
      guard let row else { return [.rest] }
      let path = [row] + wall.tree.ancestors(of: row)
      let section = path.first { wall.tree.depth[$0] <= depth } ?? row
      return [.section(wall.tree.items[section].id)]
    case .organization:
      // Who leads it; where nobody does, all who are responsible.
      guard let row else { return [.rest] }
      let cells = wall.matrix.organizations.enumerated().compactMap { column, organization in
        wall.matrix.cell(row: row, column: column).map { (organization.id, $0.role) }
      }
      let leads = cells.filter { $0.1 == .lead }
      let named = leads.isEmpty ? cells.filter { $0.1 == .responsible } : leads
      return named.isEmpty ? [.rest] : named.map { .organization($0.0) }
    }
  }

  /// The level of headings that tells the gauges apart: the first at which there is more than one.
  private static func sectionDepth(_ order: [Int], _ wall: Wall) -> Int {
    let paths = order.compactMap { wall.row(ofIndicator: $0) }
      .map { [$0] + wall.tree.ancestors(of: $0) }
    for depth in 0..<3 {
      let sections = Set(paths.compactMap { path in path.first { wall.tree.depth[$0] <= depth } })
      if sections.count > 1 { return depth }
    }
    return 0
  }

  private static func rank(_ key: GaugeGroup.Key, _ wall: Wall) -> Int {
    switch key {
    case .section(let item): wall.tree.row(of: item) ?? 0
    case .organization(let id):
      wall.snapshot.organizations.firstIndex { $0.id == id } ?? 0
    // The worst first, what nothing is known of after what is behind.
    case .light(let light): -light.severity
    case .rest: Int.max
    }
  }
}
