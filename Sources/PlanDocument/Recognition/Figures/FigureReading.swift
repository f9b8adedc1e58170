import Foundation
import PlanModel

/// Finds the indicators and the subsidy rules of a document.
struct FigureReading {
  struct Result {
    var indicators: [DraftIndicator] = []
    var subsidies: [DraftSubsidy] = []
    /// The kept-text place of each indicator's number, for doubts.
    var places: [Int] = []
    /// Figures that come round several times a year, with their nodes.
    var recurring: [(path: String, range: Range<Int>)] = []
    /// Due dates that nodes print, by node.
    var dues: [Int: String] = [:]
  }

  let text: KeptText
  let scalars: [Unicode.Scalar]
  let outline: Outline
  let clauses: [Clause]
  let facts: DocumentFacts

  private var nodes: [OutlineNode] { outline.nodes }

  func read() -> Result {
    let nodes = outline.nodes
    var result = Result()
    var inherited: [Int: DueReading.Mark] = [:]
    readPreamble(&result)
    var clause = 0
    var line = 0
    for index in nodes.indices {
      let node = nodes[index]
      let actual = isActual(node.own.lowerBound)
      let reader = DueReading(facts: facts, planned: !actual && facts.planStart != nil)
      var due = node.parent.flatMap { inherited[$0] }
      if !actual, let end = Years.fiveYearPlan(text[node.title]) {
        due = DueReading.Mark(value: "\(end)", source: .by)
        inherited[index] = due
      }
      if !actual, isBackground(index) { continue }
      if let cell = outline.tasks[index]?.due, let own = reader.all(in: text[cell]).first {
        due = own.mark
      }
      for stretch in outline.tasks[index]?.texts
        ?? stretches(
          node.textStart..<max(node.textStart, node.own.upperBound), &clause, &line)
      {
        for sentence in sentences(stretch) {
          var reading = SentenceReading(
            text: text, scalars: scalars, sentence: sentence, facts: facts, path: node.path,
            title: node.title, actual: actual, due: due)
          let dues = reader.all(in: text[sentence])
          if let last = dues.last, result.dues[index] == nil { result.dues[index] = last.value }
          reading.read(dues)
          result.indicators += reading.indicators
          result.places += reading.places
          result.subsidies += reading.subsidies
          result.recurring += reading.recurring.map { (node.path, $0) }
          // What is hoped for in the far future is no date for what follows, nor is 全年 or 一季度.
          if !text[sentence].prefix(8).contains(word: "展望"), reading.due?.source != .yearly,
            reading.due?.isPartOfYear != true
          {
            due = reading.due
          }
        }
      }
      if node.itemKind == .goal || node.title.upperBound == node.own.upperBound {
        inherited[index] = due
      } else if inherited[index] == nil {
        inherited[index] = node.parent.flatMap { inherited[$0] }
      }
    }
    readTables(&result)
    readClauseDues(&result)
    return result
  }

  /// Targets that a plan sets before its first item: 今年主要预期目标是….
  private func readPreamble(_ result: inout Result) {
    guard facts.kind == .plan else { return }
    let reader = DueReading(facts: facts)
    let end = nodes.first?.own.lowerBound ?? text.folded.count
    var due: DueReading.Mark?
    for line in text.lines where line.range.upperBound <= end && line.table == nil {
      guard line.range.count > 30 else { continue }
      for sentence in sentences(line.range) {
        let words = text[sentence]
        let dues = reader.all(in: words)
        // 到2026年，全市产业规模突破….
        let dated = dues.first.map {
          $0.place - sentence.lowerBound <= 3 && !$0.reached
            && $0.value.prefix(4) >= "\(facts.issued ?? facts.period.from ?? facts.year ?? 0)"
        }
        guard dated == true || Self.aims.occurs(in: words), !words.contains("《"),
          !Background.isPast(words, dues)
        else { continue }
        var reading = SentenceReading(
          text: text, scalars: scalars, sentence: sentence, facts: facts, path: "0",
          title: sentence.lowerBound..<sentence.lowerBound, actual: false, due: due)
        reading.read(dues)
        result.indicators += reading.indicators
        result.places += reading.places
        result.subsidies += reading.subsidies
        result.recurring += reading.recurring.map { ("0", $0) }
        if reading.due?.source != .yearly, reading.due?.isPartOfYear != true { due = reading.due }
      }
    }
  }

  private static let aims: Words = [
    "预期目标", "主要目标", "工作目标", "总体目标", "发展目标", "目标是", "目标为", "力争", "确保到",
  ]

  /// 完成时限：2025年12月 inside a responsibility clause.
  private func readClauseDues(_ result: inout Result) {
    let reader = DueReading(facts: facts)
    var node = 0
    for clause in clauses where clause.marked && clause.home == nil {
      while node + 1 < nodes.count, nodes[node + 1].own.lowerBound <= clause.range.lowerBound {
        node += 1
      }
      let words = text[clause.range]
      guard nodes.indices.contains(node), nodes[node].own.contains(clause.range.lowerBound),
        words.contains(word: "时限") || words.contains(word: "时间"),
        let due = reader.all(in: words).first
      else { continue }
      result.dues[node] = due.value
    }
  }

  private func readTables(_ result: inout Result) {
    let reader = TableIndicators(text: text, scalars: scalars, facts: facts)
    for (table, columns, node) in outline.indicatorTables {
      let path = nodes.indices.contains(node) ? nodes[node].path : "0"
      let found = reader.read(table, columns, path: path)
      result.indicators += found
      result.places += found.map { _ in table.range.lowerBound }
    }
    for (node, task) in outline.tasks {
      guard let due = task.due, result.dues[node] == nil else { continue }
      result.dues[node] = DueReading(facts: facts).all(in: text[due]).first?.value
    }
  }

  private func isActual(_ place: Int) -> Bool {
    facts.kind == .summary && place < facts.planStart ?? Int.max
  }

  /// A plan's account of how things stand has no targets.
  private func isBackground(_ index: Int) -> Bool {
    var current: Int? = index
    while let node = current {
      let title = text[nodes[node].title]
      if title.count <= 20, Self.backgrounds.occurs(in: title) { return true }
      current = nodes[node].parent
    }
    return false
  }

  private static let backgrounds: Words = [
    "现状", "发展基础", "工作基础", "发展背景", "面临形势", "存在问题", "主要问题", "成效", "发展成就", "回顾", "基本情况",
    "工作总结", "发展环境", "指导思想", "完成情况",
  ]

  /// The parts of a node's text by line, without responsibility clauses.
  private func stretches(
    _ own: Range<Int>, _ clause: inout Int, _ line: inout Int
  ) -> [Range<Int>] {
    while line < text.lines.count, text.lines[line].range.upperBound <= own.lowerBound { line += 1 }
    while clause < clauses.count, clauses[clause].range.upperBound <= own.lowerBound { clause += 1 }
    var result: [Range<Int>] = []
    var current = line
    var next = clause
    while current < text.lines.count, text.lines[current].range.lowerBound < own.upperBound {
      let range = text.lines[current].range.clamped(to: own)
      let isTable = text.lines[current].table != nil
      current += 1
      if isTable { continue }
      var start = range.lowerBound
      while next < clauses.count, clauses[next].range.lowerBound < range.upperBound {
        let skip = clauses[next].range
        if clauses[next].marked {
          if skip.lowerBound > start {
            result.append(start..<min(skip.lowerBound, range.upperBound))
          }
          start = max(start, min(skip.upperBound, range.upperBound))
        }
        if skip.upperBound > range.upperBound { break }
        next += 1
      }
      if start < range.upperBound { result.append(start..<range.upperBound) }
    }
    return result
  }

  private func sentences(_ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for place in range
    where text.folded[place] == "。" || text.folded[place] == "!" || text.folded[place] == "\n" {
      if place > start { result.append(start..<place) }
      start = place + 1
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
    return result
  }
}
