import PlanModel

/// Reads tables: task tables give nodes and duties, indicator tables indicators.
enum TableReading {
  /// A table that only lays out a page: its cells are read as text.
  static func isLayout(_ table: SourceText.Table, scalars: [Unicode.Scalar]) -> Bool {
    if table.cells.contains(where: { $0.span.count > 1500 }) { return true }
    return table.columns <= 1 || table.cells.count <= 2
  }

  /// One task of a table.
  struct Task: Sendable {
    var label: Range<Int>
    var title: Range<Int>
    /// The cells that first stand in the task's rows.
    var range: Range<Int>
    /// Text that may hold figures.
    var texts: [Range<Int>] = []
    var units: [(role: Role, cell: Range<Int>)] = []
    var due: Range<Int>?
  }

  static func tasks(
    _ table: KeptTable, _ columns: TableColumns, _ text: KeptText, from firstRow: Int
  ) -> [Task] {
    guard let taskColumn = columns.task else { return [] }
    var tasks: [Task] = []
    var last: KeptTable.Cell?
    for row in firstRow..<max(firstRow, table.rows) {
      guard let cell = table.cell(row, taskColumn), !cell.range.isEmpty else { continue }
      // A row that is one cell across heads the rows below it.
      if cell.columnSpan >= max(2, table.columns - 1),
        cell.column == 0 || cell.columnSpan == table.columns
      {
        continue
      }
      if isRepeatedHead(text[cell.range]) { continue }
      if cell != last {
        let number = columns.number.flatMap { table.cell(row, $0) }
        tasks.append(
          Task(
            label: number.map { trimmedLabel(text, $0.range) } ?? cell.range
              .lowerBound..<cell.range.lowerBound,
            title: cell.range, range: rowRange(table, row), texts: [cell.range]))
        last = cell
      }
      let index = tasks.count - 1
      for (column, role) in columns.roles {
        guard let unit = table.cell(row, column), !unit.range.isEmpty,
          !tasks[index].units.contains(where: { $0.cell == unit.range && $0.role == role })
        else { continue }
        tasks[index].units.append((role, unit.range))
      }
      for column in columns.details {
        guard let detail = table.cell(row, column), detail.row >= row || detail.rowSpan == 1,
          !tasks[index].texts.contains(detail.range), detail.columnSpan == 1
        else { continue }
        tasks[index].texts.append(detail.range)
      }
      if let column = columns.due, let due = table.cell(row, column), tasks[index].due == nil {
        tasks[index].due = due.range
      }
    }
    return tasks
  }

  private static func isRepeatedHead(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    let heads: Words = ["重点举措", "工作事项", "重点任务", "主要任务", "工作任务", "任务", "举措", "事项", "工作内容", "内容"]
    return heads.isExactly(words)
  }

  private static func trimmedLabel(_ text: KeptText, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    var start = range.lowerBound
    while end > start, [".", "、", ")", "\n"].contains(text.folded[end - 1]) { end -= 1 }
    while start < end, text.folded[start] == "(" || text.folded[start] == "\n" { start += 1 }
    return start..<min(end, start + 8)
  }

  /// From the first cell that starts in the row to the last.
  private static func rowRange(_ table: KeptTable, _ row: Int) -> Range<Int> {
    var start: Int?
    var end = 0
    for cell in table.cells where cell.row == row {
      start = min(start ?? cell.range.lowerBound, cell.range.lowerBound)
      end = max(end, cell.range.upperBound)
    }
    return (start ?? 0)..<max(start ?? 0, end)
  }

  /// The duties of a cell: names alone, or with role words or verbs of their own.
  static func entries(
    _ text: KeptText, _ cell: Range<Int>, role: Role, wholeGroups: Bool
  ) -> [Clause.Entry] {
    let slice = text[cell]
    if let clause = ClauseReader.parseLabelled(
      slice, cell, wholeGroups: wholeGroups, breaks: text.breaks)
    {
      return clause.entries
    }
    if slice.contains(word: "牵头") || slice.contains(word: "配合"),
      let clause = VerbClauses.parse(slice, cell)
    {
      return clause.entries
    }
    return UnitList.split(slice, cell, wholeGroups: wholeGroups, breaks: text.breaks).map {
      RoleNotes.entry(slice, $0, role: role)
    }
  }
}
