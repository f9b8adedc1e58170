import Phrases
import PlanModel

/// What a line typed at the filter of the matrix asks for; all of its words must hold.
///
/// `@科技局` keeps an organization and what it answers for; `牵` the items with that role; `红` those with that light; any
/// other word the items whose title has it, with what is above and below them. A word that no title has and that names
/// an organization is read as if it had its `@`.
struct MatrixFilter {
  private var texts: [String] = []
  private var names: [String] = []
  private var lights: Set<Light> = []
  private var roles: Set<Role> = []

  init(_ line: String) {
    for word in line.split(whereSeparator: \.isWhitespace) {
      let word = SearchText.fold(String(word))
      if let first = word.first, first == "@" || first == "＠" {
        let name = String(word.dropFirst())
        if !name.isEmpty { names.append(name) }
      } else if let light = MatrixFilter.lightWords[word] {
        lights.insert(light)
      } else if let role = MatrixFilter.roleWords[word] {
        roles.insert(role)
      } else {
        texts.append(word)
      }
    }
  }

  /// Rows and columns of a wall's matrix that fit.
  struct Result {
    /// With all that is above them.
    var rows: Set<Int>
    /// Nil for all.
    var columns: Set<Int>?
    /// The rows that fit by themselves: what hides them is to be unfolded.
    var found: Set<Int>
  }

  func result(in wall: Wall) -> Result {
    var texts: [Set<Int>] = []
    var named: [Set<Int>] = names.map { MatrixFilter.columns(named: $0, in: wall) }
    let titles = self.texts.isEmpty ? [] : wall.index.items
    for text in self.texts {
      let rows = Set(titles.indices.filter { titles[$0].matches(text) })
      let columns = rows.isEmpty ? MatrixFilter.columns(named: text, in: wall) : []
      if columns.isEmpty { texts.append(rows) } else { named.append(columns) }
    }
    let columns = named.isEmpty ? nil : named.reduce(into: Set<Int>()) { $0.formUnion($1) }
    var kept: Set<Int> = []
    var found: Set<Int> = []
    for row in wall.tree.items.indices {
      let path = [row] + wall.tree.ancestors(of: row)
      guard texts.allSatisfy({ !$0.isDisjoint(with: path) }),
        lights.isEmpty || lights.contains(where: { wall.lights[row][$0] > 0 }),
        answers(row, named, in: wall)
      else { continue }
      kept.formUnion(path)
      if texts.isEmpty || texts.contains(where: { $0.contains(row) }) { found.insert(row) }
    }
    return Result(rows: kept, columns: columns, found: texts.isEmpty ? [] : found)
  }

  /// Whether each of the organizations asked for answers for a row, in one of the roles asked for.
  private func answers(_ row: Int, _ named: [Set<Int>], in wall: Wall) -> Bool {
    guard !named.isEmpty || !roles.isEmpty else { return true }
    guard let source = wall.matrix.source(of: row) else { return false }
    let cells = wall.matrix.stated(source).filter {
      roles.isEmpty || roles.contains($0.value.role)
    }
    guard !cells.isEmpty else { return false }
    return named.allSatisfy { columns in cells.keys.contains(where: columns.contains) }
  }

  /// The organizations that a word names: one that is called exactly so, else all whose name or group has it.
  private static func columns(named word: String, in wall: Wall) -> Set<Int> {
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

  /// Folded, so that Traditional characters need no entries of their own.
  private static let lightWords: [String: Light] = [
    "红": .red, "红灯": .red, "red": .red, "黄": .yellow, "黄灯": .yellow, "yellow": .yellow,
    "绿": .green, "绿灯": .green, "green": .green, "逾期": .overdue, "overdue": .overdue,
    "已完成": .done, "完成": .done, "done": .done, "无数据": .none, "未报": .none, "nodata": .none,
  ]

  private static let roleWords: [String: Role] = [
    "牵": .lead, "牵头": .lead, "lead": .lead, "责": .responsible, "责任": .responsible,
    "responsible": .responsible, "配": .cooperating, "配合": .cooperating,
    "cooperating": .cooperating,
  ]
}
