import PlanModel

/// What the columns of a table hold, by the words of their heads.
struct TableColumns: Sendable {
  enum Kind: Sendable { case tasks, indicators }

  var kind: Kind
  /// Rows of heads, from the first.
  var heads: Int
  var number: Int?
  var task: Int?
  /// Wider groups that tasks stand in, and what else describes them.
  var details: [Int] = []
  var roles: [(column: Int, role: Role)] = []
  var due: Int?
  /// Indicator tables: the name, the unit, and the target columns with their years.
  var name: Int?
  var unit: Int?
  var targets: [(column: Int, year: Int?)] = []
  var baseline: Int?

  private static let numberWords: Words = ["序号", "编号", "序", "No"]
  /// From the finest to the widest.
  private static let taskWords = [
    "重点举措", "具体举措", "工作举措", "主要举措", "举措", "具体措施", "工作措施", "措施", "具体任务", "工作事项", "改革事项", "具体事项",
    "事项", "任务名称", "项目名称", "工作任务", "任务内容", "工作内容", "具体内容", "主要内容", "任务分解", "目标任务", "任务分工", "任务",
    "重点工作", "重点任务", "主要任务", "工作要点", "项目", "内容", "工作", "政策",
  ]
  private static let dueWords: Words = [
    "时限", "完成时间", "时间节点", "时间进度", "进度安排", "完成日期", "时间安排", "时间要求",
  ]
  private static let indicatorWords: Words = ["指标", "目标名称"]
  private static let targetWords: Words = ["目标值", "目标", "值", "规划", "计划"]
  private static let presentWords: Words = ["现状", "基期", "实际", "基准", "完成值", "完成情况", "基础"]

  /// Reads the heads in the first rows; nil where the table is neither kind.
  static func read(_ table: KeptTable, _ text: KeptText) -> TableColumns? {
    for row in 0..<min(3, table.rows) {
      if let columns = read(table, text, row: row) { return columns }
    }
    return nil
  }

  private static func read(_ table: KeptTable, _ text: KeptText, row: Int) -> TableColumns? {
    var heads: [(column: Int, words: ArraySlice<Unicode.Scalar>)] = []
    for column in 0..<table.columns {
      guard let cell = table.cell(row, column) else { continue }
      var words = text[cell.range]
      // Two rows of heads: 责任分工 over 牵头单位 and 配合单位.
      if row + 1 < table.rows, let below = table.cell(row + 1, column), below != cell,
        cell.columnSpan > 1, text[below.range].count <= 12
      {
        words = text[below.range]
      }
      if words.count <= 16 { heads.append((column, words)) }
    }
    guard heads.count >= 2 else { return nil }
    let merged = (0..<table.columns).contains {
      guard let cell = table.cell(row, $0) else { return false }
      return cell.columnSpan > 1 && cell.columnSpan < table.columns
    }
    var columns = TableColumns(kind: .tasks, heads: row + (merged ? 2 : 1))
    var taken: Set<Int> = []
    for head in heads {
      if let role = role(head.words) {
        columns.roles.append((head.column, role))
        taken.insert(head.column)
      } else if numberWords.isExactly(head.words) {
        columns.number = columns.number ?? head.column
        taken.insert(head.column)
      } else if dueWords.occurs(in: head.words) {
        columns.due = head.column
        taken.insert(head.column)
      }
    }
    let free = heads.filter { !taken.contains($0.column) }
    if columns.roles.isEmpty || free.contains(where: { isIndicatorHead($0.words) }),
      columns.readIndicators(free)
    {
      return columns
    }
    for word in taskWords {
      if let head = free.first(where: { $0.words.contains(word: word) }) {
        columns.task = head.column
        break
      }
    }
    guard columns.task != nil, !columns.roles.isEmpty || columns.number != nil else { return nil }
    columns.details = free.map(\.column).filter { $0 != columns.task }
    return columns
  }

  private static func isIndicatorHead(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    indicatorWords.occurs(in: words) && !words.contains(word: "值")
  }

  private mutating func readIndicators(
    _ free: [(column: Int, words: ArraySlice<Unicode.Scalar>)]
  ) -> Bool {
    // The finest of several: 一级指标, 二级指标.
    guard
      let name = free.last(where: {
        Self.isIndicatorHead($0.words) && !$0.words.contains(word: "属性")
          && !$0.words.contains(word: "类")
      })
    else { return false }
    for head in free where head.column != name.column {
      let year =
        Years.all(in: head.words).first ?? Years.read(head.words, at: head.words.startIndex)
      if head.words.elementsEqual("单位".unicodeScalars) || head.words.contains(word: "计量单位") {
        unit = head.column
      } else if Self.presentWords.occurs(in: head.words) {
        baseline = head.column
      } else if Self.targetWords.occurs(in: head.words) || year != nil {
        targets.append((head.column, year))
      }
    }
    // 2024年 beside 2025年目标 tells where things stand.
    let named = targets.filter { target in
      free.contains { $0.column == target.column && Self.targetWords.occurs(in: $0.words) }
    }
    if !named.isEmpty, named.count < targets.count,
      let first = named.compactMap(\.year).min()
    {
      for target in targets where target.year.map({ $0 < first }) == true {
        if baseline == nil { baseline = target.column }
        targets.removeAll { $0.column == target.column }
      }
    }
    guard !targets.isEmpty else { return false }
    kind = .indicators
    self.name = name.column
    return true
  }

  private static func role(_ words: ArraySlice<Unicode.Scalar>) -> Role? {
    var head = Array(words)
    head.append(":")
    for place in head.indices {
      if let label = ClauseWords.label(head[...], at: place) { return label.role }
    }
    if words.contains(word: "责任") && words.contains(word: "单位") { return .responsible }
    if words.elementsEqual("单位分工".unicodeScalars) || words.elementsEqual("责任分工".unicodeScalars) {
      return .responsible
    }
    return nil
  }
}
