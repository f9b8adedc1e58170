import Foundation
import PlanModel

/// Reads the figures of one sentence.
struct SentenceReading {
  let text: KeptText
  let scalars: [Unicode.Scalar]
  let sentence: Range<Int>
  let facts: DocumentFacts
  let path: String
  let title: Range<Int>
  let actual: Bool
  /// The due date in force; carried on to the next sentence of the node.
  var due: DueReading.Mark?

  /// The sentence states a rule for money: only what it plainly sets out to do counts.
  private var onlyTargets = false
  /// The figure that the next one starts from.
  private var pendingBaseline: String?
  /// A month or day named in this sentence.
  private var finerDue: String?

  /// Names that a list of growth rates goes with, in order.
  private var companions: [String] = []

  private(set) var indicators: [DraftIndicator] = []
  private(set) var places: [Int] = []
  private(set) var subsidies: [DraftSubsidy] = []
  /// Figures of a target that comes round several times a year: 每月检查企业30家.
  private(set) var recurring: [Range<Int>] = []

  init(
    text: KeptText, scalars: [Unicode.Scalar], sentence: Range<Int>, facts: DocumentFacts,
    path: String, title: Range<Int>, actual: Bool, due: DueReading.Mark?
  ) {
    self.text = text
    self.scalars = scalars
    self.sentence = sentence
    self.facts = facts
    self.path = path
    self.title = title
    self.actual = actual
    self.due = due
  }

  mutating func read(_ dues: [DueReading.Due]) {
    let slice = text[sentence]
    let figures = FigureScanner.scan(slice)
    var nextDue = 0
    defer {
      while nextDue < dues.count {
        take(dues[nextDue], since: sentence.lowerBound)
        nextDue += 1
      }
    }
    guard !figures.isEmpty else { return }
    if SubsidyReading.isRule(slice, actual: actual) {
      subsidies = SubsidyReading.read(text, scalars, sentence, figures, path: path, title: title)
      guard subsidies.isEmpty, !SubsidyReading.hasCeiling(slice) else {
        onlyTargets = true
        return readFigures(figures, dues, slice, &nextDue)
      }
    }
    readFigures(figures, dues, slice, &nextDue)
  }

  private mutating func readFigures(
    _ figures: [Figure], _ dues: [DueReading.Due], _ slice: ArraySlice<Unicode.Scalar>,
    _ nextDue: inout Int
  ) {
    var previous: FigureContext?
    var previousEnd = sentence.lowerBound
    for (index, figure) in figures.enumerated() {
      while nextDue < dues.count, dues[nextDue].place < figure.number.lowerBound {
        take(dues[nextDue], since: sentence.lowerBound)
        nextDue += 1
      }
      let context = FigureContext(
        slice, figure, after: previousEnd, previous: previous, actual: actual,
        next: index + 1 < figures.count ? figures[index + 1].number.lowerBound : nil)
      if index + 1 < figures.count,
        Baselines.isBaseline(slice, figure, figures[index + 1], from: context.segment.lowerBound)
      {
        pendingBaseline = text.printed(figure.number)
        continue
      }
      if !actual, FigureFilter.recurs(slice, context) {
        // Neither the year's figure nor each month's can be had from it with certainty.
        recurring.append(context.segment.lowerBound..<figure.range.upperBound)
        continue
      }
      guard FigureFilter.accepts(slice, context, actual: actual),
        actual || !Background.isPast(slice[..<figure.range.upperBound], dues)
      else { continue }
      if onlyTargets, !SubsidyReading.isTarget(slice, context) { continue }
      let inForce = due
      if let shared = Self.sharedDue(dues[..<nextDue].suffix(8), figures, index, slice) {
        due = shared
      }
      findCompanions(context, figures, index, slice)
      add(context, slice, previous: previous)
      due = inForce
      if let start = pendingBaseline {
        indicators[indicators.count - 1].baseline = start
        pendingBaseline = nil
      }
      previousEnd = figure.range.upperBound
      previous = context
      previous?.resolvedName = indicators.last?.name ?? ""
      previous?.nature = indicators.last?.nature
    }
  }

  /// 接待游客600万人次，收入50亿元，分别增长12%、15%: each rate goes with the level that stands at its place.
  private mutating func findCompanions(
    _ context: FigureContext, _ figures: [Figure], _ index: Int, _ slice: ArraySlice<Unicode.Scalar>
  ) {
    if index > 0, figures[index].number.lowerBound - figures[index - 1].range.upperBound <= 2 {
      return
    }
    companions = []
    guard context.isCompanion, slice[context.segment].contains(word: "分别") else { return }
    var last = index
    while last + 1 < figures.count,
      figures[last + 1].number.lowerBound - figures[last].range.upperBound <= 2
    {
      last += 1
    }
    let count = last - index + 1
    let levels = indicators.suffix(count)
    guard count >= 2, levels.count == count, levels.allSatisfy({ $0.nature != .growth }) else {
      return
    }
    companions = levels.map(\.name)
  }

  /// 2024年、2025年分别完成10家、15家: each date goes to its figure.
  private static func sharedDue(
    _ dues: ArraySlice<DueReading.Due>, _ figures: [Figure], _ index: Int,
    _ slice: ArraySlice<Unicode.Scalar>
  ) -> DueReading.Mark? {
    guard dues.count >= 2 else { return nil }
    var first = index
    // The first figure of the list: what parts two of a list is short.
    while first > 0, index - first < 8,
      figures[first].number.lowerBound - figures[first - 1].range.upperBound <= 2
    {
      first -= 1
    }
    // Dates that stand far off belong to other words.
    let from = max(
      first > 0 ? figures[first - 1].range.upperBound : slice.startIndex,
      figures[first].number.lowerBound - 160)
    let dated = dues.filter { $0.place >= from && $0.place < figures[first].number.lowerBound }
    guard dated.count >= 2, dated.count > index - first,
      slice[from..<figures[first].number.lowerBound].contains(word: "分别")
    else { return nil }
    return dated[index - first].mark
  }

  /// 截至11月，今年…: the year that follows says no less than the month did.
  private mutating func take(_ next: DueReading.Due, since start: Int) {
    if let finer = finerDue, finer.hasPrefix(next.value + "-") { return }
    // 2025年…。全年…: the year that was named before.
    if next.source == .yearly, due?.source == .during { return }
    due = next.mark
    if next.value.count > 4 { finerDue = next.value }
  }

  private mutating func add(
    _ context: FigureContext, _ slice: ArraySlice<Unicode.Scalar>, previous: FigureContext?
  ) {
    let figure = context.figure
    let unit = unitText(context)
    let isGrowth = Natures.isGrowth(context, unit: unit)
    if isGrowth, context.isCompanion, let last = indicators.indices.last {
      indicators[last].growthPct = context.isFall ? figure.value.map { -$0 } : figure.value
    }
    let names = FigureNames(text: text, slice: slice, title: title)
    let companion = isGrowth && !companions.isEmpty ? companions.removeFirst() : nil
    let name =
      companion.map { $0 + (text.isTraditional ? "同比增長率" : "同比增长率") }
      ?? names.name(context, previous: previous, unit: unit, growth: isGrowth)
    let nature = Natures.nature(
      context, name: name, unit: unit, growth: isGrowth, previous: previous, actual: actual,
      sentence: slice, title: text[title])
    let mark = due ?? planMark
    let quote = text.unbroken(context.quote, around: figure.number.lowerBound, scalars: scalars)
    let span = text.span(quote)
    indicators.append(
      DraftIndicator(
        path: path, name: name,
        comparator: nature == .multiple ? .multiple : comparator(context),
        value: figure.value, value2: figure.value2, unit: unit,
        due: mark?.value, dueSource: actual ? nil : mark?.source, nature: nature,
        direction: Natures.direction(context, name: name), baseline: baseline(slice, context),
        actual: actual, damaged: figure.damaged,
        estimated: actual && slice[context.segment].contains(word: "预计"),
        cumulative: slice[context.segment].contains(word: "累计"),
        quote: scalars[span.start..<span.end].string,
        span: span))
    places.append(figure.number.lowerBound)
  }

  /// What no words date is due with the plan.
  private var planMark: DueReading.Mark? {
    if !actual, facts.planYear == nil, facts.period.toMonth != nil, let end = facts.period.end {
      return DueReading.Mark(value: "\(end)", source: .plan)
    }
    return (actual ? facts.year : facts.planYear ?? facts.year)
      .map { DueReading.Mark(value: "\($0)", source: .plan) }
  }

  /// "分别超过92%、75%": the comparing words hold for the whole list.
  private func comparator(_ context: FigureContext) -> PlanModel.Comparator {
    if context.comparing.comparator == .eq, let shared = context.sharedComparator { return shared }
    return context.comparing.comparator
  }

  private func unitText(_ context: FigureContext) -> String {
    let figure = context.figure
    if figure.isMultiple { return "倍" }
    if let unit = figure.unitText { return unit }
    if figure.damaged, figure.unit.isEmpty {
      let lead = text[context.segment]
      for word in ["比重", "比例", "占比", "率"] where lead.contains(word: word) { return "%" }
      return ""
    }
    if text[figure.unit].elementsEqual("百分之".unicodeScalars) { return "%" }
    let printed = text.printed(figure.unit)
    return printed == "％" || printed == "﹪" ? "%" : printed
  }

  /// 在2013年基础上, 比2020年, 是2014年总量…倍: the year that progress counts from.
  private func baseline(_ slice: ArraySlice<Unicode.Scalar>, _ context: FigureContext) -> String? {
    let lead = slice[context.segment.lowerBound..<context.figure.number.lowerBound]
    let reach = context.figure.isMultiple ? 14 : 0
    let wide = slice[max(slice.startIndex, context.segment.lowerBound - reach)..<lead.endIndex]
    var place = wide.startIndex
    while place < wide.endIndex {
      if let year = Years.read(wide, at: place) {
        let tail = wide[place + 4..<min(place + 10, wide.endIndex)]
        let before = place > wide.startIndex ? wide[place - 1] : "。"
        if tail.contains(word: "基础") || before == "比" || before == "较" || before == "是" {
          return "\(year)"
        }
      }
      place += 1
    }
    return startingValue(lead)
  }

  /// 由0.45降至0.42, where the unit is not printed.
  private func startingValue(_ lead: ArraySlice<Unicode.Scalar>) -> String? {
    for place in lead.indices where lead[place] == "由" || lead[place] == "从" {
      guard let number = NumberReading.read(lead, at: place + 1), number.end < lead.endIndex,
        Self.reaching.match(lead, at: number.end) != nil
      else { continue }
      return text.printed(place + 1..<number.end)
    }
    return nil
  }

  private static let reaching: Words = ["降", "提", "增", "上升", "下降", "减", "扩", "缩", "压"]
}

/// Sentences of a plan that tell what was, not what is to be.
enum Background {
  private static let past: Words = [
    "目前", "截至", "截止", "近年来", "已有", "已建成", "已达", "已经", "过去", "现有", "已累计", "已形成", "时期,我", "取得了", "以来",
  ]
  /// Unless that is what a target is measured against: 比上年下降10%.
  private static let lastYear: Words = ["上年", "去年"]

  static func isPast(_ text: ArraySlice<Unicode.Scalar>, _ dues: [DueReading.Due]) -> Bool {
    guard !dues.contains(where: { !$0.reached && $0.place < text.endIndex }) else { return false }
    if past.occurs(in: text) { return true }
    return text.indices.contains { place in
      lastYear.match(text, at: place) != nil
        && (place == text.startIndex || !"比较".unicodeScalars.contains(text[place - 1]))
    }
  }
}
