import PlanModel
import Testing

@testable import Dashboard

/// However the matrix is sorted, filtered, grouped, folded or turned.
@Suite("Every duty that shows, shows once")
struct MatrixPropertyTests {
  private static let keys = [
    "j", "k", "l", "h", "g g", "G", "$", "^", "s", "S", "O", "(", ")", "H", "W", "i", "E", "#", "t",
    "Space", "-", "+", "w", "m", "PgDn", "Esc", "Enter",
  ]
  private static let filters = [
    "@财政", "@zf", "红", "牵", "人才", "@政府部门", "企业 牵", "@各", "无此词", "", "", "",
  ]

  @Test("random keys on a plan with a roster", arguments: 1...12)
  func delta(seed: UInt64) throws {
    try play(Delta.matrix(), seed)
  }

  @Test("random keys on the samples", arguments: 1...6)
  func samples(seed: UInt64) throws {
    var state = try Fixture.state(Fixture.samples())
    state.press("3" + String(repeating: " ]", count: Int(seed % 4)))
    try play(state, seed)
  }

  private func play(_ start: State, _ seed: UInt64) throws {
    var state = start
    var random = Steps(seed)
    var history: [String] = []
    for _ in 0..<60 {
      if random.next(8) == 0 {
        let filter = Self.filters[random.next(Self.filters.count)]
        history.append("filter \(filter)")
        state.filter(filter)
      } else {
        let key = Self.keys[random.next(Self.keys.count)]
        history.append(key)
        state.press(key)
      }
      if state.view != .matrix { state.press("3") }
      try check(state, history)
      #expect(!state.screen.isEmpty)
    }
  }

  private func check(_ state: State, _ history: [String]) throws {
    let wall = try #require(state.wall)
    let matrix = state.matrix
    let shown = matrix.columns.flatMap(\.duties)
    try #require(Set(shown).count == shown.count, "an organization stands twice: \(history)")
    try #require(Set(matrix.rows).count == matrix.rows.count, "an item stands twice: \(history)")
    var duties = 0
    for row in wall.tree.items.indices where matrix.scope?.contains(row) ?? true {
      for (column, cell) in wall.matrix.stated(row) where shown.contains(column) {
        duties += 1
        // In its own row, or in the one whose fold hides it.
        let path = [row] + wall.tree.ancestors(of: row)
        let place = try #require(
          path.first(where: matrix.rows.contains), "no row for a duty: \(history)")
        let columns = matrix.columns.filter { $0.duties.contains(column) }
        try #require(columns.count == 1)
        let found = try #require(
          MatrixRow(place, state, wall).cell(columns[0]), "an empty cell for a duty: \(history)")
        if place == row {
          try #require(found.role <= cell.role)
          if columns[0].duties.count == 1 {
            try #require(found.role == cell.role && found.origin == .stated, "\(history)")
          }
        }
      }
    }
    let totals = matrix.totals
    func sum(_ counts: [RoleCounts]) -> Int { counts.map(\.total).reduce(0, +) }
    try #require(totals.all.total == duties, "\(history)")
    try #require(sum(totals.rows) == duties, "\(history)")
    try #require(sum(totals.columns) == duties, "\(history)")
    try #require(sum(totals.sections) == duties, "\(history)")
    try #require(sum(totals.cells.flatMap { $0 }) == duties, "\(history)")
  }
}

/// The same steps for the same seed.
private struct Steps {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next(_ below: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(below))
  }
}
