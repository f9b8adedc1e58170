import Foundation
import PlanModel

/// Reads rules for money that is paid out: a rate of something, a fixed sum, a cap, by class.
enum SubsidyReading {
  private static let giving: Words = [
    "给予", "给与", "奖励", "补助", "补贴", "资助", "奖补", "配套", "贴息", "返还", "扶持", "奖金", "补偿", "兑付", "补给",
  ]
  private static let ceilings: Words = ["最高", "不超过", "上限", "封顶", "最多"]
  private static let each: Words = [
    "一次性", "每家", "每个", "每人", "每项", "每户", "单个", "每件", "每台", "每亩", "每平台", "标准",
  ]

  /// Whether a sentence states such a rule, and not what was or will be spent in all.
  static func isRule(_ text: ArraySlice<Unicode.Scalar>, actual: Bool) -> Bool {
    guard let (giving, count) = giving.first(in: text) else { return false }
    let isRate = rateOf(text)
    if actual { return isRate }
    if isRate { return true }
    // "补助资金500万元" names a fund; a rule has a ceiling or says for each.
    _ = (giving, count)
    guard ceilings.occurs(in: text) || each.occurs(in: text) || Self.gives(text) else {
      return false
    }
    return hasMoney(text)
  }

  /// In a sentence with a rule: whether a figure is a target beside it (培训护理员1.5万人次，…给予奖励).
  static func isTarget(_ text: ArraySlice<Unicode.Scalar>, _ context: FigureContext) -> Bool {
    let unit = text[context.figure.unit]
    let segment = text[context.segment]
    if unit.last == "元", !giving.occurs(in: segment), !ceilings.occurs(in: segment),
      held.occurs(in: text[context.segment]), segment.first != "对", !each.occurs(in: segment)
    {
      return true
    }
    guard unit.last != "元", unit.last != "%", !giving.occurs(in: segment),
      segment.first != "对", text[context.tail].first != "的"
    else { return false }
    return Natures.startsWithFlow(text[context.lead])
  }

  /// Money that is held or made, not paid out.
  private static let held: Words = ["基金", "总规模", "贷款余额", "产业规模", "总产值", "进出口额", "成交额"]

  static func hasCeiling(_ text: ArraySlice<Unicode.Scalar>) -> Bool { ceilings.occurs(in: text) }

  /// "…的30%给予…", "补贴支出费用的50%".
  private static func rateOf(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    for place in text.indices where text[place] == "%" {
      var start = place
      while start > text.startIndex, text[start - 1].isDigit || text[start - 1] == "." {
        start -= 1
      }
      guard start < place, start > text.startIndex else { continue }
      let before = text[max(text.startIndex, start - 30)..<start]
      let after = text[place + 1..<min(place + 14, text.endIndex)]
      let scaled = text.starts("的标准", at: place + 1) || text.starts("的比例", at: place + 1)
      if scaled, before.contains(word: "按") { return true }
      if giving.occurs(in: after), text[start - 1] == "的" || before.contains(word: "按") {
        return true
      }
      if text[start - 1] == "的", giving.occurs(in: before) { return true }
    }
    return false
  }

  private static func gives(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard hasMoney(text) else { return false }
    if text.contains(word: "给予") { return true }
    // 对一等奖、二等奖分别奖励20万元、10万元
    guard text.first == "对" || text.contains(word: ",对") || text.contains(word: ";对") else {
      return false
    }
    return text.indices.contains { place in
      text[place].isDigit && place > text.startIndex && !text[place - 1].isDigit
        && givingEndings.match(text[..<place]) != nil
    }
  }

  private static let givingEndings: Endings = ["奖励", "补助", "补贴", "资助", "奖补", "奖励资金"]

  private static func hasMoney(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.contains { index in
      text[index] == "元" && index > text.startIndex
        && (text[index - 1].isDigit || ["万", "亿", "千", "百"].contains(text[index - 1]))
    }
  }

  private static let raised: Endings = ["提高", "增加", "提高到", "提高至", "上调", "增长"]

  private struct Row {
    var rate: Decimal?
    var of: Range<Int>?
    var fixed: Decimal?
    var cap: Decimal?
    var unit: String?
    var className: Range<Int>?
    var start: Int
    var end: Int
  }

  static func read(
    _ text: KeptText, _ scalars: [Unicode.Scalar], _ sentence: Range<Int>, _ figures: [Figure],
    path: String, title: Range<Int>
  ) -> [DraftSubsidy] {
    let slice = text[sentence]
    var rows: [Row] = []
    var open: Row?
    func unit(_ figure: Figure) -> String { text.printed(figure.unit) }
    for figure in figures {
      let lead = leadRange(slice, figure)
      let before = slice[lead]
      if TextFolding.fold(unit(figure)) == "%" || unit(figure) == "百分之" {
        if let row = open, row.rate != nil || row.fixed != nil || row.cap != nil {
          rows.append(row)
        }
        guard isPaidRate(slice, figure) else {
          open = nil
          continue
        }
        open = Row(
          rate: figure.value, of: basis(slice, figure), start: lead.lowerBound,
          end: figure.range.upperBound)
      } else if unit(figure).hasSuffix("元") {
        let isCap = ceilings.occurs(in: before.suffix(8)) || figure.tail == .below
        if isCap {
          guard
            giving.occurs(
              in: slice[slice.startIndex..<min(figure.range.upperBound + 12, slice.endIndex)]),
            !isLoan(slice, figure)
          else { continue }
          if var row = open, row.cap == nil, row.fixed == nil || row.rate != nil {
            row.cap = figure.value
            row.unit = unit(figure)
            row.className = className(slice, lead)
            row.end = figure.range.upperBound
            open = row
          } else if let row = open {
            rows.append(row)
            var next = row
            next.cap = figure.value
            next.unit = unit(figure)
            next.className = className(slice, lead)
            next.end = figure.range.upperBound
            if row.rate == nil { next.fixed = nil }
            open = next
          } else {
            open = Row(
              cap: figure.value, unit: unit(figure), className: className(slice, lead),
              start: lead.lowerBound, end: figure.range.upperBound)
          }
        } else if isPaidSum(slice, figure) {
          if let row = open { rows.append(row) }
          open = Row(
            fixed: figure.value, unit: unit(figure), className: className(slice, lead),
            start: lead.lowerBound, end: figure.range.upperBound)
        }
      }
    }
    if let row = open { rows.append(row) }
    let many = rows.count > 1
    return rows.filter { $0.rate != nil || $0.cap != nil || $0.fixed != nil }.map { row in
      let quote = text.unbroken(row.start..<row.end, around: row.end - 1, scalars: scalars)
      let span = text.span(quote)
      var name = text.printed(title)
      if many, let suffix = row.className { name += "(\(text.printed(suffix)))" }
      return DraftSubsidy(
        path: path, name: name, ratePct: row.rate, of: row.of.map { text.printed($0) },
        fixed: row.fixed, cap: row.cap, capUnit: row.unit,
        quote: scalars[span.start..<span.end].string, span: span)
    }
  }

  private static func leadRange(_ slice: ArraySlice<Unicode.Scalar>, _ figure: Figure) -> Range<Int>
  {
    var start = figure.number.lowerBound
    while start > slice.startIndex, ![",", ";", ":", "。"].contains(slice[start - 1]) { start -= 1 }
    return start..<figure.number.lowerBound
  }

  private static func isPaidRate(_ slice: ArraySlice<Unicode.Scalar>, _ figure: Figure) -> Bool {
    let lead = slice[leadRange(slice, figure)]
    let after = slice[figure.range.upperBound..<min(figure.range.upperBound + 14, slice.endIndex)]
    let exceeds = lead.contains(word: "超过") && !lead.contains(word: "不超过")
    if figure.tail == .above || exceeds || lead.contains(word: "达到") {
      return false
    }
    return lead.contains(word: "按") || giving.occurs(in: lead) || giving.occurs(in: after)
      || lead.last == "的"
  }

  private static func isPaidSum(_ slice: ArraySlice<Unicode.Scalar>, _ figure: Figure) -> Bool {
    let lead = slice[leadRange(slice, figure)]
    let near = slice[figure.range.upperBound..<min(figure.range.upperBound + 10, slice.endIndex)]
    let after = near.prefix { $0 != ";" }
    if lead.contains(word: "不少于") || lead.contains(word: "累计投入") { return false }
    if figure.tail == .above || isLoan(slice, figure) || figure.value2 != nil { return false }
    if after.first == "的" && !giving.occurs(in: after) || after.starts("以上", at: after.startIndex) {
      return false
    }
    if raised.match(lead) != nil { return false }
    return giving.occurs(in: lead) || giving.occurs(in: after) || each.occurs(in: lead)
  }

  private static func isLoan(_ slice: ArraySlice<Unicode.Scalar>, _ figure: Figure) -> Bool {
    slice[figure.range.upperBound..<min(figure.range.upperBound + 8, slice.endIndex)]
      .prefix { $0 != "," && $0 != ";" }.contains(word: "贷款")
  }

  /// What the rate is of: between 按 or the giving verb, and 的.
  private static func basis(_ slice: ArraySlice<Unicode.Scalar>, _ figure: Figure) -> Range<Int>? {
    let lead = leadRange(slice, figure)
    var end = lead.upperBound
    if end > lead.lowerBound, slice[end - 1] == "的" { end -= 1 }
    var start = lead.lowerBound
    search: for words in [["按照", "按"], ["给予不超过", "不超过", "给予", "补贴", "补助", "返还", "资助", "奖励"]] {
      for place in lead {
        for word in words where slice.starts(word, at: place) {
          start = place + word.unicodeScalars.count
          break search
        }
      }
    }
    if start < end, slice[start] == "其" { start += 1 }
    return start < end ? start..<end : nil
  }

  /// 公益类的 before 最高不超过: the class that the sum is for.
  private static func className(_ slice: ArraySlice<Unicode.Scalar>, _ lead: Range<Int>) -> Range<
    Int
  >? {
    var end = lead.upperBound
    for word in ["最高不超过", "不超过", "最高", "给予", "奖励", "补助", "补贴", "一次性", "资助", "上限为", "上限"] {
      for place in lead where slice.starts(word, at: place) && place < end { end = place }
    }
    while end > lead.lowerBound, slice[end - 1] == "的" || slice[end - 1] == "," { end -= 1 }
    let start = lead.lowerBound + (slice.starts("其中", at: lead.lowerBound) ? 2 : 0)
    return end - start >= 2 && end - start <= 24 ? start..<end : nil
  }
}
