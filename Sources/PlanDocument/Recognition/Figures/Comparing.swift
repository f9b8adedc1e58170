import PlanModel

/// How a target's wording compares.
enum Comparing {
  struct Reading {
    var comparator: PlanModel.Comparator
    /// Where the comparing words before the number start.
    var start: Int
    /// The direction that the wording itself gives: 降至 is lower.
    var falls = false
    /// 保持在, 稳定在: neither end of a range may be passed.
    var holds = false
    /// 达, 达到: the subject stands before.
    var reaches = false
  }

  private static let before: [(String, PlanModel.Comparator)] = [
    ("不少于", .ge), ("不低于", .ge), ("不小于", .ge), ("至少达到", .ge), ("至少", .ge), ("力争达到", .ge),
    ("达到", .ge), ("达", .ge),
    ("达至", .ge), ("提高到", .ge), ("提高至", .ge), ("提升到", .ge), ("提升至", .ge), ("增加到", .ge),
    ("增加至", .ge), ("增至", .ge), ("增长到", .ge), ("增长至", .ge), ("扩大到", .ge), ("扩大至", .ge), ("发展到", .ge),
    ("拓展到", .ge), ("上升到", .ge), ("累计达", .ge), ("稳定在", .ge), ("保持在", .ge), ("维持在", .ge),
    ("稳定保持在", .ge), ("不断提高到", .ge),
    ("超过", .gt), ("超", .gt), ("突破", .gt), ("多于", .gt), ("高于", .gt), ("大于", .gt), ("逾", .gt),
    ("优于", .le),
    ("不超过", .le), ("不高于", .le), ("不多于", .le), ("不大于", .le), ("控制在", .le), ("压减至", .le),
    ("压缩至", .le), ("压缩到", .le), ("压减到", .le), ("降至", .le), ("降到", .le), ("降低到", .le), ("降低至", .le),
    ("下降到", .le), ("下降至", .le), ("减少到", .le), ("减少至", .le), ("缩短至", .le), ("缩短到", .le),
    ("缩减至", .le), ("低于", .lt), ("不足", .lt), ("≤", .le), ("≦", .le), ("≥", .ge), ("≧", .ge),
    ("<", .lt), (">", .gt), ("迈上", .ge), ("跨越", .ge), ("跨上", .ge), ("小于", .lt),
    ("少于", .lt), ("约为", .about), ("大约", .about),
    ("约", .about),
    ("近", .about), ("接近", .about), ("达到了", .ge), ("超过了", .gt), ("突破了", .gt), ("为", .eq),
    ("达约", .about),
    ("达近", .about), ("调整为", .eq), ("是", .eq), ("不得超过", .le), ("不得低于", .ge), ("不得少于", .ge),
  ]
  private static let endings = Endings(before.map(\.0))
  private static let table = Dictionary(before, uniquingKeysWith: { first, _ in first })
  private static let holding: Words = ["保持在", "稳定在", "维持在", "稳定保持在"]
  private static let falling: Words = ["降", "减", "缩", "控制", "不超过", "不高于", "低于", "小于", "少于", "优于"]

  static func read(
    _ text: ArraySlice<Unicode.Scalar>, _ figure: Figure, actual: Bool
  ) -> Reading {
    var lead = text[text.startIndex..<figure.number.lowerBound]
    // 到2025年达到“35家”
    while let last = lead.last, last == "“" || last == "的" || last == "了" && lead.count > 1 {
      lead = lead.dropLast()
    }
    var reading = Reading(comparator: .eq, start: lead.endIndex)
    if let count = endings.match(lead) {
      let word = lead.suffix(count)
      let compare = table[word.string] ?? .eq
      reading.comparator = compare
      reading.start = lead.endIndex - count
      reading.falls = (compare == .le || compare == .lt) && falling.occurs(in: word)
      reading.holds = holding.isExactly(word)
      reading.reaches = compare == .ge || compare == .gt
      if actual, compare == .ge, !word.contains("达") { reading.comparator = .eq }
      if actual, reading.falls, compare == .le, !word.contains(word: "不") {
        reading.comparator = .eq
      }
    }
    switch figure.tail {
    case .above: if reading.comparator != .gt { reading.comparator = .ge }
    case .below:
      reading.comparator = .le
      reading.falls = true
    case .about: reading.comparator = .about
    case nil: if figure.more, reading.comparator == .eq { reading.comparator = .ge }
    }
    if figure.value2 != nil { reading.comparator = .range }
    if figure.isMultiple { reading.comparator = .multiple }
    return reading
  }
}
