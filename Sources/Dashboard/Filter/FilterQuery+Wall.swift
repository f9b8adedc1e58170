import Phrases
import PlanModel

/// A filter as it reads for one plan.
struct WallFilter {
  private let wall: Wall
  /// For each word, the rows whose title, or an indicator of which, has it.
  private var words: [Set<Int>] = []
  /// Folded words of titles and names.
  private var texts: [String] = []
  /// For each organization asked for, the columns of the matrix that it means.
  private var named: [Set<Int>] = []
  private var lights: Set<Light> = []
  private var wantsUnreported = false
  private var roles: Set<Role> = []
  private var people: [String] = []
  private var kinds: [Set<ItemKind>] = []
  private var days: [(from: Day?, to: Day?)] = []

  init(_ query: FilterQuery, _ wall: Wall) {
    self.wall = wall
    for term in query.terms {
      switch term.kind {
      case .word(let isQuoted):
        let rows = rows(with: term.folded)
        let columns = rows.isEmpty && !isQuoted ? columns(named: term.folded) : []
        // A word that nothing in the plan has and that names an organization is read as if it had its @.
        if columns.isEmpty { add(term.folded, rows) } else { named.append(columns) }
      case .item: add(term.folded, rows(with: term.folded))
      case .who, .organization: named.append(columns(named: term.folded))
      case .person: people.append(term.folded)
      case .kind: kinds.append(WallFilter.kinds(term.folded))
      case .light(let light): lights.insert(light)
      case .unreported: wantsUnreported = true
      case .role(let role): roles.insert(role)
      case .days(let from, let to): days.append((from, to))
      }
    }
  }

  private mutating func add(_ text: String, _ rows: Set<Int>) {
    texts.append(text)
    words.append(rows)
  }

  /// The rows of the tree that fit by themselves.
  var rows: Set<Int> {
    Set(
      wall.tree.items.indices.filter { row in
        words.allSatisfy { $0.contains(row) } && holds(for: row)
      })
  }

  /// The positions of indicators that fit: by their name and their item's title.
  var indicators: Set<Int> {
    let (titles, names) = (wall.index.items, wall.index.indicators)
    return Set(
      names.indices.filter { index in
        let row = wall.row(ofIndicator: index)
        return fits(index)
          && texts.allSatisfy { text in
            names[index].matches(text) || row.map { titles[$0].matches(text) } ?? false
          }
          && row.map { answers($0) && isOfKind($0) }
            ?? (named.isEmpty && roles.isEmpty && kinds.isEmpty)
      })
  }

  /// Rows and columns of a matrix.
  struct Part {
    /// With all that is above them.
    var rows: Set<Int>
    /// Nil for all.
    var columns: Set<Int>?
    /// The rows that fit by themselves: what hides them is to be unfolded.
    var found: Set<Int>
  }

  /// What fits in the matrix: a word also finds what is below the title that has it.
  var matrix: Part {
    let columns = named.isEmpty ? nil : named.reduce(into: Set<Int>()) { $0.formUnion($1) }
    var (kept, found): (Set<Int>, Set<Int>) = ([], [])
    for row in wall.tree.items.indices {
      let path = [row] + wall.tree.ancestors(of: row)
      guard words.allSatisfy({ !$0.isDisjoint(with: path) }), holds(for: row) else { continue }
      kept.formUnion(path)
      if words.contains(where: { $0.contains(row) }) { found.insert(row) }
    }
    return Part(rows: kept, columns: columns, found: found)
  }

  /// All conditions on a row but the words.
  private func holds(for row: Int) -> Bool {
    answers(row) && isOfKind(row) && hasFigures(row) && isDue(row)
  }

  /// Whether of each organization asked for one answers for a row, itself or through a row above, in a role asked for.
  private func answers(_ row: Int) -> Bool {
    guard !named.isEmpty || !roles.isEmpty else { return true }
    guard let source = wall.matrix.source(of: row) else { return false }
    let cells = wall.matrix.stated(source)
      .filter { roles.isEmpty || roles.contains($0.value.role) }
    return !cells.isEmpty
      && named.allSatisfy { columns in cells.keys.contains(where: columns.contains) }
  }

  private func isOfKind(_ row: Int) -> Bool {
    kinds.allSatisfy { $0.contains(wall.tree.items[row].kind) }
  }

  /// Whether a figure of the row, or what was said of it, has the light and the author asked for.
  private func hasFigures(_ row: Int) -> Bool {
    guard wantsLight || !people.isEmpty else { return true }
    if people.isEmpty, let task = wall.tasks[row], lights.contains(task.light) { return true }
    return wall.indicatorsOfRow[row].contains {
      !wall.snapshot.indicators[$0].targets.isEmpty && hasLight($0) && isBy($0)
    }
  }

  private func fits(_ index: Int) -> Bool {
    hasLight(index) && isBy(index)
      && days.allSatisfy { span in
        wall.snapshot.indicators[index].targets.contains { WallFilter.meets($0.due, span) }
      }
  }

  private var wantsLight: Bool { !lights.isEmpty || wantsUnreported }

  /// Whether an indicator's light, or that something is owed, is what is wanted; so is any where none is named.
  private func hasLight(_ index: Int) -> Bool {
    let assessment = wall.assessments[index]
    return !wantsLight || lights.contains(assessment.light)
      || (wantsUnreported && assessment.unreported != nil)
  }

  private func isBy(_ index: Int) -> Bool {
    people.allSatisfy { name in
      wall.snapshot.indicators[index].observations.contains {
        SearchText.fold($0.recordedBy).contains(name)
      }
    }
  }

  private func isDue(_ row: Int) -> Bool {
    days.allSatisfy { span in
      let item = wall.tree.items[row]
      return WallFilter.meets(item.due, span)
        || wall.indicatorsOfRow[row].contains { index in
          wall.snapshot.indicators[index].targets.contains { WallFilter.meets($0.due, span) }
        }
        || wall.snapshot.milestones.contains {
          $0.itemID == item.id && WallFilter.meets($0.due, span)
        }
    }
  }

  /// Whether something is due within days.
  private static func meets(_ due: Period?, _ span: (from: Day?, to: Day?)) -> Bool {
    guard let day = due?.end else { return false }
    return span.from.map { $0 <= day } ?? true && span.to.map { day <= $0 } ?? true
  }

  private func rows(with word: String) -> Set<Int> {
    let (titles, names) = (wall.index.items, wall.index.indicators)
    return Set(
      titles.indices.filter { row in
        titles[row].matches(word)
          || wall.indicatorsOfRow[row].contains { names[$0].matches(word) }
      })
  }

  /// The organizations that a word names: one that is called exactly so, else all whose name or group has it.
  private func columns(named word: String) -> Set<Int> {
    let matrix = wall.matrix
    let exact = matrix.organizations.indices.filter {
      SearchText.fold(matrix.organizations[$0].name) == word
        || SearchText.fold(matrix.labels[$0]) == word
    }
    if !exact.isEmpty { return Set(exact) }
    let groups = OrganizationGroup.allCases.filter { group in
      Language.allCases.contains { SearchText.fold(group.phrase($0)) == word }
    }
    let index = (names: wall.index.organizations, groups: wall.index.groups)
    return Set(
      matrix.organizations.indices.filter {
        index.names[$0].matches(word) || groups.contains(index.groups[$0])
      })
  }

  private static func kinds(_ word: String) -> Set<ItemKind> {
    Set(
      ItemKind.allCases.filter { kind in
        Language.allCases.contains { SearchText.fold(kind.phrase($0)).contains(word) }
      })
  }
}

extension Wall {
  /// The row that an indicator belongs to; nil for one of the preamble.
  func row(ofIndicator index: Int) -> Int? {
    snapshot.indicators[index].indicator.itemID.flatMap { tree.row(of: $0) }
  }
}
