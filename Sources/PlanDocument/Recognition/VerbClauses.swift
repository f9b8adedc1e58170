import PlanModel

/// Clauses in which a verb gives the role: 市科技局牵头，市财政局配合.
enum VerbClauses {
  static func parse(
    _ slice: ArraySlice<Unicode.Scalar>, _ range: Range<Int>, wholeGroups: Bool = false,
    strict: Bool = false
  ) -> Clause? {
    var clause = Clause(range: range, entries: [], ownLine: false, marked: true)
    var place = range.lowerBound
    while place < range.upperBound {
      guard let verb = nextVerb(slice[place..<range.upperBound]) else { break }
      let units = UnitList.split(slice, place..<verb.lowerBound, wholeGroups: wholeGroups)
      let plausible = units.filter { UnitList.looksLikeUnit(slice[$0]) }
      guard !units.isEmpty || !clause.entries.isEmpty else { return nil }
      if strict ? plausible.count < units.count : plausible.count * 3 < units.count * 2 {
        return clause.entries.isEmpty ? nil : clause
      }
      let role = ClauseWords.role(ofVerb: slice[verb])
      for unit in units where slice[unit].count <= 30 {
        clause.entries.append(Clause.Entry(role: role, unit: unit))
      }
      place = verb.upperBound
      while place < range.upperBound, [",", ";", "、", "。"].contains(slice[place]) { place += 1 }
    }
    clause.range = range.lowerBound..<max(place, range.lowerBound)
    return clause.entries.isEmpty ? nil : clause
  }

  /// The next phrase of role verbs.
  static func nextVerb(_ slice: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    guard let (start, count) = ClauseWords.verbStems.first(in: slice) else { return nil }
    var from = start
    while from >= slice.startIndex + 2 {
      let two = slice[from - 2..<from]
      if two.elementsEqual("共同".unicodeScalars) || two.elementsEqual("分别".unicodeScalars) {
        from -= 2
      } else {
        break
      }
    }
    var end = start + count
    while let more = ClauseWords.verbParts.match(slice, at: end) { end += more }
    return from..<end
  }
}

/// Clauses in running sentences, outside brackets.
enum SentenceClauses {
  /// "由市科委牵头…", "X牵头，Y、Z按职责分工负责": `place` is that of 牵头.
  static func lead(
    _ slice: ArraySlice<Unicode.Scalar>, at place: Int, from start: Int
  ) -> Clause? {
    var begin = place
    var depth = 0
    while begin > start, place - begin < 120 {
      let scalar = slice[begin - 1]
      if scalar == ")" { depth += 1 }
      if scalar == "(" { depth -= 1 }
      if depth <= 0, scalar.isStop || scalar == "," || scalar == ":" || scalar == "由" { break }
      begin -= 1
    }
    guard place - begin >= 2 else { return nil }
    let units = UnitList.split(slice, begin..<place)
    guard !units.isEmpty,
      units.allSatisfy({
        UnitList.looksLikeUnit(slice[$0]) && !SentenceClauses.vague.occurs(in: slice[$0])
      })
    else { return nil }
    var clause = Clause(range: begin..<place + 2, entries: [], ownLine: false, marked: false)
    clause.entries = units.map { Clause.Entry(role: .lead, unit: $0) }
    let stop = slice[place...].firstIndex { $0.isStop } ?? slice.endIndex
    var after = place + 2
    while let more = ClauseWords.verbParts.match(slice[..<stop], at: after) { after += more }
    clause.range = begin..<after
    if after < stop, slice[after] == "," || slice[after] == ";",
      let rest = VerbClauses.parse(slice, after + 1..<stop, strict: true)
    {
      clause.entries += rest.entries
      clause.range = begin..<rest.range.upperBound
    }
    return clause
  }

  /// A sentence inside a paragraph that is nothing but organizations and 负责: 县农业农村局负责。
  static func whole(_ slice: ArraySlice<Unicode.Scalar>, _ range: Range<Int>) -> Clause? {
    guard range.lowerBound > slice.startIndex, (5...160).contains(range.count),
      slice[range].suffix(2).elementsEqual("负责".unicodeScalars)
        || slice[range].suffix(2).elementsEqual("落实".unicodeScalars),
      var clause = VerbClauses.parse(slice, range, strict: true),
      clause.range.upperBound >= range.upperBound
    else { return nil }
    clause.range = range.lowerBound..<min(range.upperBound + 1, slice.endIndex)
    return clause
  }

  private static let vague: Words = ["负责人", "单位牵头", "企业", "牵头部门", "领导", "龙头", "链主", "哪个"]

  /// A line of its own that is nothing but organizations and their verbs.
  static func wholeLine(_ slice: ArraySlice<Unicode.Scalar>, lineStart: Int) -> Clause? {
    guard slice.startIndex == lineStart, (6...240).contains(slice.count),
      slice.contains(word: "负责") || slice.contains(word: "牵头")
    else { return nil }
    let end = slice.last == "。" ? slice.endIndex - 1 : slice.endIndex
    guard let clause = VerbClauses.parse(slice, slice.startIndex..<end, strict: true),
      clause.range.upperBound >= end
    else { return nil }
    var result = clause
    result.range = slice.startIndex..<slice.endIndex
    result.ownLine = true
    return result
  }
}
