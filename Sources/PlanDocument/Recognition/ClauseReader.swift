import PlanModel

/// A responsibility clause of the text.
struct Clause: Sendable {
  struct Entry: Sendable {
    var role: Role
    var unit: Range<Int>
    var inferred = false
  }

  var range: Range<Int>
  var entries: [Entry]
  /// The role word was read through a slip: 贵任单位.
  var slips: [Range<Int>] = []
  var unclosed = false
  /// It opens its line.
  var ownLine: Bool
  /// Written out with role words or in brackets, not found in a running sentence.
  var marked: Bool
  /// The node it belongs to, where its place in a table says so.
  var home: Int?
  /// It states that the first-listed organization leads from here on.
  var firstLeads: Range<Int>?
}

/// Finds the responsibility clauses of a document.
struct ClauseReader {
  let text: KeptText
  let nodes: [OutlineNode]
  private var clauses: [Clause] = []
  private var wholeGroups = false

  static func read(_ text: KeptText, _ outline: Outline) -> [Clause] {
    var reader = ClauseReader(text: text, nodes: outline.nodes)
    reader.readAll()
    reader.readTables(outline)
    if reader.usesWholeGroups() {
      reader.wholeGroups = true
      reader.clauses = []
      reader.readAll()
      reader.readTables(outline)
    }
    reader.applyFirstLeads()
    return reader.clauses
  }

  private init(text: KeptText, nodes: [OutlineNode]) {
    self.text = text
    self.nodes = nodes
  }

  private mutating func readTables(_ outline: Outline) {
    for (node, task) in outline.tasks.sorted(by: { $0.key < $1.key }) {
      for (role, cell) in task.units {
        let entries = TableReading.entries(text, cell, role: role, wholeGroups: wholeGroups)
        guard !entries.isEmpty else { continue }
        clauses.append(
          Clause(range: cell, entries: entries, ownLine: false, marked: true, home: node))
      }
    }
    let order = clauses.enumerated().map { index, clause in
      (place: clause.home.map { nodes[$0].own.lowerBound } ?? clause.range.lowerBound, index: index)
    }
    clauses = order.sorted { ($0.place, $0.index) < ($1.place, $1.index) }.map { clauses[$0.index] }
  }

  private mutating func readAll() {
    var node = 0
    for line in text.textLines {
      let end = line.range.upperBound
      var start = line.range.lowerBound
      // A clause never goes past the label of the next item.
      while start < end {
        while node < nodes.count, nodes[node].own.lowerBound <= start { node += 1 }
        let next = node < nodes.count ? min(end, nodes[node].own.lowerBound) : end
        if next > start { read(start..<next, lineStart: line.range.lowerBound) }
        start = max(next, start + 1)
      }
    }
  }

  /// Reads one stretch that holds no label of an item but its first.
  private mutating func read(_ range: Range<Int>, lineStart: Int) {
    guard range.upperBound <= text.folded.count else { return }
    let slice = text[range]
    let closes = matching(slice)
    var place = range.lowerBound
    var sentence = place
    var lastStop = place
    while place < range.upperBound {
      let scalar = slice[place]
      if scalar == "(" || scalar == "【" || scalar == "〔" {
        let close = closes[place - range.lowerBound]
        let inner = place + 1..<(close ?? range.upperBound)
        if inner.count >= 3, inner.count <= 500, var clause = bracketed(slice, inner, range) {
          clause.range = place..<min((close ?? range.upperBound - 1) + 1, range.upperBound)
          clause.unclosed = close == nil
          clause.ownLine = place == lineStart
          clauses.append(clause)
          place = clause.range.upperBound
          sentence = place
          continue
        }
        if let close, scalar == "(" || scalar == "〔" {
          place = min(close + 1, range.upperBound)
          continue
        }
      } else if let label = ClauseWords.label(slice, at: place) {
        if let clause = labelled(slice, place, label, lineStart) {
          clauses.append(clause)
          place = clause.range.upperBound
          sentence = place
          continue
        }
      } else if slice.starts("牵头", at: place),
        let clause = SentenceClauses.lead(slice, at: place, from: sentence)
      {
        clauses.append(clause)
        place = clause.range.upperBound
        continue
      }
      if scalar == "。" {
        let start = max(sentence, lastStop)
        if let clause = SentenceClauses.whole(slice, start..<place) { clauses.append(clause) }
        lastStop = place + 1
      }
      place += 1
    }
    if let clause = SentenceClauses.wholeLine(slice, lineStart: lineStart),
      !clauses.contains(where: { $0.range.overlaps(clause.range) })
    {
      clauses.append(clause)
    }
  }

  /// For each opening bracket of a stretch, the place of its closing one; no clause is longer than 600 scalars.
  private func matching(_ slice: ArraySlice<Unicode.Scalar>) -> [Int?] {
    var result = [Int?](repeating: nil, count: slice.count)
    var open: [Int] = []
    for place in slice.indices {
      switch slice[place] {
      case "(", "【", "〔": open.append(place)
      case ")", "】", "〕":
        if let start = open.popLast(), place - start < 600 {
          result[start - slice.startIndex] = place
        }
      default: break
      }
    }
    return result
  }

  // MARK: Clauses that role words with a colon open

  private func labelled(
    _ slice: ArraySlice<Unicode.Scalar>, _ start: Int, _ label: ClauseWords.RoleLabel,
    _ lineStart: Int
  ) -> Clause? {
    let end = slice[label.end...].firstIndex { $0 == "。" || $0 == "!" } ?? slice.endIndex
    guard
      let clause = Self.parseLabelled(
        slice, start..<end, wholeGroups: wholeGroups, breaks: text.breaks)
    else { return nil }
    var result = clause
    result.range = start..<min(end + 1, slice.endIndex)
    result.ownLine = start == lineStart
    return result
  }

  /// Role words with their lists, up to the end of `range`.
  static func parseLabelled(
    _ slice: ArraySlice<Unicode.Scalar>, _ range: Range<Int>, wholeGroups: Bool, breaks: Set<Int>
  ) -> Clause? {
    var labels: [ClauseWords.RoleLabel] = []
    var place = range.lowerBound
    while place < range.upperBound {
      if let label = ClauseWords.label(slice[..<range.upperBound], at: place) {
        labels.append(label)
        place = label.end
      } else {
        place += 1
      }
    }
    guard !labels.isEmpty else { return nil }
    var clause = Clause(range: range, entries: [], ownLine: false, marked: true)
    for (index, label) in labels.enumerated() {
      let end = index + 1 < labels.count ? labels[index + 1].word.lowerBound : range.upperBound
      guard label.end <= end else { continue }
      let list = slice[label.end..<end]
      let stop = min(
        list.firstIndex { $0 == "。" } ?? end, ClauseWords.remark(in: list) ?? end,
        ClauseWords.foreignLabel(in: list) ?? end)
      let before = slice[label.end..<stop]
      let names = label.end..<(trailingVerb(before) ?? stop)

      for unit in UnitList.split(slice, names, wholeGroups: wholeGroups, breaks: breaks) {
        clause.entries.append(RoleNotes.entry(slice, unit, role: label.role))
      }
      if label.slip { clause.slips.append(label.word) }
    }
    clause.firstLeads = ClauseWords.statesFirstLeads(slice[range])
    return clause.entries.isEmpty ? nil : clause
  }

  /// Where "按职责分工负责" starts at the end of a list.
  private static func trailingVerb(_ list: ArraySlice<Unicode.Scalar>) -> Int? {
    for word in ["按职责", "按照职责", "按各自", "按照各自", "按分工", "分工负责", "共同负责", "分别负责", "负责", "落实"] {
      let scalars = Array(word.unicodeScalars)
      guard list.count > scalars.count else { continue }
      var place = list.endIndex - scalars.count
      while place > list.startIndex, list.endIndex - place <= 12 {
        if list[place..<place + scalars.count].elementsEqual(scalars) { return place }
        place -= 1
      }
    }
    return nil
  }

  // MARK: Clauses in brackets

  private func bracketed(
    _ slice: ArraySlice<Unicode.Scalar>, _ inner: Range<Int>, _ whole: Range<Int>
  ) -> Clause? {
    if let clause = Self.parseLabelled(slice, inner, wholeGroups: wholeGroups, breaks: text.breaks)
    {
      return clause
    }
    let stop = min(
      slice[inner].firstIndex { $0 == "。" } ?? inner.upperBound,
      ClauseWords.remark(in: slice[inner]) ?? inner.upperBound)
    let inner = ClauseWords.afterTiming(slice[inner])..<inner.upperBound
    guard stop > inner.lowerBound else { return nil }
    if var clause = VerbClauses.parse(slice, inner.lowerBound..<stop, wholeGroups: wholeGroups) {
      clause.firstLeads = ClauseWords.statesFirstLeads(slice[inner])
      return clause
    }
    // Nothing but organizations, at the end of a paragraph.
    let after = slice[min(inner.upperBound + 1, whole.upperBound)..<whole.upperBound]
    guard after.allSatisfy({ $0 == "。" || $0 == ")" }), slice[inner].count >= 3 else { return nil }
    let units = UnitList.split(slice, inner.lowerBound..<stop, wholeGroups: wholeGroups)
    guard !units.isEmpty, inner.lowerBound - 1 > whole.lowerBound + 6,
      units.allSatisfy({ UnitList.looksLikeUnit(slice[$0]) })
    else { return nil }
    return Clause(
      range: inner, entries: units.map { Clause.Entry(role: .responsible, unit: $0) },
      ownLine: false, marked: true)
  }

  // MARK: The document's own habits

  /// Whether 、 stands only inside merged bodies' names and a comma parts names, throughout.
  private func usesWholeGroups() -> Bool {
    var groups: [String: Int] = [:]
    var commas = 0
    for clause in clauses where clause.marked {
      let slice = text[clause.range]
      var depth = 0
      var group: [Unicode.Scalar] = []
      for scalar in slice {
        if scalar == "〔" { depth += 1 }
        if scalar == "," || scalar == ":" || scalar == ";" || scalar == ")" || scalar == "("
          || scalar == "】"
        {
          if scalar == "," { commas += 1 }
          if group.contains("、") { groups[group[...].string, default: 0] += 1 }
          group = []
        } else {
          group.append(scalar)
        }
      }
      if group.contains("、") { groups[group[...].string, default: 0] += 1 }
    }
    let most = groups.values.max() ?? 0
    let total = groups.values.reduce(0, +)
    return commas >= 6 && (most >= 3 || groups.count == 1 && most >= 2) && groups.count <= 3
      && total <= commas * 2
      && groups.keys.allSatisfy { $0.unicodeScalars.filter { $0 == "、" }.count == 1 }
  }

  /// "列第一位的为牵头单位，下同" makes the first of each later clause the lead, or of every clause where the document
  /// says so before the first.
  private mutating func applyFirstLeads() {
    var start: Int?
    for clause in clauses {
      if let stated = clause.firstLeads {
        start = stated.lowerBound
        break
      }
    }
    if start == nil {
      for line in text.textLines {
        if let stated = ClauseWords.statesFirstLeads(text[line.range]) {
          start = stated.lowerBound
          break
        }
      }
    }
    guard let from = start else { return }
    let holder = clauses.firstIndex { $0.range.contains(from) }
    let all = holder == nil && clauses.last.map { $0.range.upperBound <= from } ?? false
    for index in clauses.indices {
      let applies = all || clauses[index].range.lowerBound >= from || index == holder
      guard applies, !clauses[index].entries.contains(where: { $0.role == .lead }),
        let first = clauses[index].entries.firstIndex(where: { $0.role == .responsible }),
        clauses[index].marked
      else { continue }
      clauses[index].entries[first].role = .lead
      clauses[index].entries[first].inferred = true
    }
  }
}
