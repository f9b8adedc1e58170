import Foundation
import PlanModel

/// Reads tables of indicators: one row a name, one column a target.
struct TableIndicators {
  let text: KeptText
  let scalars: [Unicode.Scalar]
  let facts: DocumentFacts

  func read(_ table: KeptTable, _ columns: TableColumns, path: String) -> [DraftIndicator] {
    guard let nameColumn = columns.name else { return [] }
    var indicators: [DraftIndicator] = []
    for row in columns.heads..<max(columns.heads, table.rows) {
      guard let name = table.cell(row, nameColumn), !name.range.isEmpty else { continue }
      for (column, year) in columns.targets {
        guard let cell = table.cell(row, column), cell != name,
          let reading = value(text[cell.range])
        else { continue }
        var printed = text.printed(name.range).replacingOccurrences(of: "\n", with: "")
        var unit = reading.unit.map { text.printed($0) } ?? ""
        if unit.isEmpty, let column = columns.unit, let cell = table.cell(row, column) {
          unit = text.printed(cell.range)
        }
        if let bracketed = bracketedUnit(printed) {
          printed = bracketed.name
          if unit.isEmpty { unit = bracketed.unit }
        }
        if unit == "％" { unit = "%" }
        let span = text.span(cell.range)
        let baseline = columns.baseline.flatMap { table.cell(row, $0) }.map {
          text.printed($0.range)
        }
        let lower = TableIndicators.lower.occurs(in: text[name.range])
        indicators.append(
          DraftIndicator(
            path: path, name: printed, comparator: reading.comparator, value: reading.value,
            value2: reading.value2, unit: unit,
            due: (year ?? facts.period.to ?? facts.year).map { "\($0)" },
            // Columns of several years are each of its own; one alone is the end.
            dueSource: year == nil ? .plan : columns.targets.count > 1 ? .during : .by,
            nature: nature(printed, unit),
            direction: reading.isBetween ? .within : lower || reading.isCap ? .lower : .higher,
            baseline: baseline?.isEmpty == false ? baseline : nil,
            quote: scalars[span.start..<span.end].string, span: span))
      }
    }
    return indicators
  }

  private func nature(_ name: String, _ unit: String) -> Nature {
    if name.contains("增长") || name.contains("增速") || name.contains("增幅") || name.contains("下降")
      || name.contains("降低")
    {
      return unit == "%" ? .growth : .flow
    }
    if unit == "%" || unit.contains("/") || name.hasSuffix("率") || name.contains("人均")
      || name.contains("每万")
      || name.contains("比重")
    {
      return .ratio
    }
    if name.contains("新增") || name.contains("年") || name.hasSuffix("额") || name.hasSuffix("产值")
      || name.contains("收入")
    {
      return .flow
    }
    return .stock
  }

  private struct Reading {
    var comparator: PlanModel.Comparator
    var value: Decimal
    var value2: Decimal?
    var unit: Range<Int>?
    /// 不超过, 控制在: less is better.
    var isCap = false
    /// 3%-5%之间: neither end may be passed.
    var isBetween = false
  }

  /// ≥500, >95%, 500以上, [120], 3-5.
  private func value(_ cell: ArraySlice<Unicode.Scalar>) -> Reading? {
    var place = cell.startIndex
    var comparator = PlanModel.Comparator.eq
    while place < cell.endIndex, !cell[place].isDigit {
      switch cell[place] {
      case "≥", "≧": comparator = .ge
      case ">", "〉": comparator = cell.starts(">=", at: place) ? .ge : .gt
      case "≤", "≦": comparator = .le
      case "<": comparator = cell.starts("<=", at: place) ? .le : .lt
      default: break
      }
      if comparator == .eq, place - cell.startIndex > 12 { return nil }
      place += 1
    }
    let lead = cell[cell.startIndex..<place]
    for (word, compare) in [
      ("不少于", PlanModel.Comparator.ge), ("不低于", .ge), ("达到", .ge), ("达", .ge), ("超过", .gt),
      ("突破", .gt),
      ("不超过", .le), ("控制在", .le), ("以上", .ge),
    ] where lead.contains(word: word) && comparator == .eq { comparator = compare }
    let isCap = comparator == .le || comparator == .lt
    guard place < cell.endIndex, let first = NumberReading.read(cell, at: place) else { return nil }
    var end = first.end
    var value2: Decimal?
    if end + 1 < cell.endIndex, NumberReading.isRangeMark(cell, end), cell[end + 1].isDigit,
      let second = NumberReading.read(cell, at: end + 1)
    {
      value2 = second.value
      end = second.end
      comparator = .range
    }
    var unit: Range<Int>?
    if let count = UnitLexicon.builtin.match(cell, at: end) {
      unit = end..<end + count
      end += count
    } else if end < cell.endIndex, cell[end] == "年" || cell[end] == "月" {
      return nil
    }
    let tail = cell[end...]
    if tail.starts("以上", at: end) || tail.starts("及以上", at: end) || tail.first == "+" {
      comparator = .ge
    }
    if tail.starts("以内", at: end) || tail.starts("以下", at: end) { comparator = .le }
    if tail.starts("左右", at: end) { comparator = .about }
    return Reading(
      comparator: comparator, value: first.value, value2: value2, unit: unit,
      isCap: isCap || comparator == .le,
      isBetween: value2 != nil && (tail.contains(word: "之间") || tail.contains(word: "区间")))
  }

  /// 产业规模(亿元): name and unit.
  private func bracketedUnit(_ name: String) -> (name: String, unit: String)? {
    let scalars = Array(name.unicodeScalars)
    guard let last = scalars.last, TextFolding.fold(last) == ")",
      let open = scalars.lastIndex(where: { TextFolding.fold($0) == "(" }), open > 1
    else { return nil }
    let inner = scalars[open + 1..<scalars.count - 1]
    let folded = inner.map(TextFolding.fold)
    guard let count = UnitLexicon.builtin.match(folded[...], at: 0), count == folded.count else {
      return nil
    }
    return (scalars[..<open].string, inner.string)
  }

  private static let lower: Words = ["能耗", "排放", "失业", "死亡", "事故", "下降", "降低", "浓度", "消耗", "漏损"]
}
