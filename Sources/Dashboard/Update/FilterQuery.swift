import PlanModel

/// What is typed to filter a list, read as conditions that must all hold: words, `@` an organization, lights.
///
/// A word in quotation marks is a word, also where it is the name of a light.
struct FilterQuery: Hashable {
  /// Folded; found in titles and names, also by their pinyin.
  var words: [String] = []
  /// Folded names of organizations, or parts of them.
  var organizations: [String] = []
  /// Any of these will do.
  var lights: Set<Light> = []
  /// What is owed will do, too.
  var wantsUnreported = false

  var isEmpty: Bool { self == FilterQuery() }
  var wantsLight: Bool { !lights.isEmpty || wantsUnreported }

  init() {}

  init(_ text: String) {
    for part in text.split(whereSeparator: \.isWhitespace) {
      let term = SearchText.fold(String(part))
      if term.hasPrefix("@") {
        let name = String(term.dropFirst())
        if !name.isEmpty { organizations.append(name) }
      } else if let light = FilterQuery.lightWords[term] {
        lights.insert(light)
      } else if FilterQuery.unreportedWords.contains(term) {
        wantsUnreported = true
      } else {
        let word = term.filter { !"\"“”".contains($0) }
        if !word.isEmpty { words.append(word) }
      }
    }
  }

  /// The words of lights, as folding leaves them.
  private static let lightWords: [String: Light] = [
    "红": .red, "红灯": .red, "red": .red, "黄": .yellow, "黄灯": .yellow, "yellow": .yellow,
    "绿": .green, "绿灯": .green, "green": .green, "逾期": .overdue, "overdue": .overdue,
    "已完成": .done, "done": .done, "无数据": .none, "no-data": .none, "免责": .exempt,
    "exempt": .exempt,
  ]
  private static let unreportedWords: Set<String> = ["未报", "unreported"]

  /// Whether a light, or that something is owed, is what is wanted; so is any where none is named.
  func fits(_ assessment: Assessment) -> Bool {
    !wantsLight || lights.contains(assessment.light)
      || (wantsUnreported && assessment.unreported != nil)
  }
}

extension FilterQuery {
  /// The rows of the tree that fit: by their title and the names of their own indicators.
  func rows(of wall: Wall) -> Set<Int> {
    let (titles, names) = (wall.index.items, wall.index.indicators)
    let columns = columns(of: wall)
    return Set(
      wall.tree.items.indices.filter { row in
        words.allSatisfy { word in
          titles[row].matches(word)
            || wall.indicatorsOfRow[row].contains { names[$0].matches(word) }
        } && answers(columns, for: row, wall) && hasLight(row, wall)
      })
  }

  /// The positions of indicators that fit: by their name and their item's title.
  func indicators(of wall: Wall) -> Set<Int> {
    let (titles, names) = (wall.index.items, wall.index.indicators)
    let columns = columns(of: wall)
    return Set(
      names.indices.filter { index in
        let row = wall.row(ofIndicator: index)
        return fits(wall.assessments[index])
          && words.allSatisfy { word in
            names[index].matches(word) || row.map { titles[$0].matches(word) } ?? false
          }
          && (columns.isEmpty || row.map { answers(columns, for: $0, wall) } ?? false)
      })
  }

  /// The columns of the matrix that each `@` means.
  private func columns(of wall: Wall) -> [[Int]] {
    let names = organizations.isEmpty ? [] : wall.index.organizations
    return organizations.map { name in names.indices.filter { names[$0].matches(name) } }
  }

  /// Whether of each group of columns one answers for a row, itself or through a row above.
  private func answers(_ groups: [[Int]], for row: Int, _ wall: Wall) -> Bool {
    groups.allSatisfy { columns in
      columns.contains { wall.matrix.cell(row: row, column: $0) != nil }
    }
  }

  private func hasLight(_ row: Int, _ wall: Wall) -> Bool {
    guard wantsLight else { return true }
    if let task = wall.tasks[row], lights.contains(task.light) { return true }
    return wall.indicatorsOfRow[row].contains {
      !wall.snapshot.indicators[$0].targets.isEmpty && fits(wall.assessments[$0])
    }
  }
}

extension Wall {
  /// The row that an indicator belongs to; nil for one of the preamble.
  func row(ofIndicator index: Int) -> Int? {
    snapshot.indicators[index].indicator.itemID.flatMap { tree.row(of: $0) }
  }
}
