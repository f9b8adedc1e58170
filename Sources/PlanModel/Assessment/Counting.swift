import Foundation

/// Over which days a target's figure is to be reached.
public enum Counting: Hashable, Sendable {
  /// 每年培育10家: in each year by itself, until the due year.
  case eachYear
  /// 全年完成, 当年吸纳, 2025年完成: in the due year.
  case dueYear
  /// 三年累计完成: in so many years that end with the due year.
  case years(Int)
  /// From the plan's first day: 累计新增, 期间新增, 2024—2026年新增.
  case wholePlan
}

extension Indicator {
  /// What the document's own words say of the days a figure counts over. A flow without such words
  /// counts over its due year alone: 到2026年事故降至50起以下 is 2026's 50, not the plan's; 产值突破600亿元 is a year's.
  /// `source`: what the due date rests on, where that is known.
  public func counting(_ source: DueSource? = nil) -> Counting {
    let words = quote + name
    if let years = Indicator.years(in: words), nature == .flow || countsUp { return .years(years) }
    guard nature == .flow else { return .wholePlan }
    if Indicator.eachYear.contains(where: words.holds) { return .eachYear }
    // Before 年内: 三年内建成.
    if let years = Indicator.years(in: words, totalled: false) { return .years(years) }
    if source == .yearly { return .eachYear }
    if Indicator.dueYear.contains(where: words.holds) || Indicator.namesYear(quote) {
      return .dueYear
    }
    if Indicator.wholePlan.contains(where: words.holds) || Indicator.namesYears(quote) {
      return .wholePlan
    }
    if source == .during { return .dueYear }
    // Things made add up over the plan: 到2026年新增上市企业2家 are those since it began.
    let isMade = direction == .higher && Indicator.making.contains(where: words.holds)
    return isMade ? .wholePlan : .dueYear
  }

  /// Whether a total is counted up from nothing over the target's days, as a flow is: 三年累计完成投资90亿元.
  ///
  /// Only where the words say that something is done again and again (完成, 投入, 盘活…) or that it is
  /// money handed out, and no baseline is known. 累计培育60家 or 累计建成50家 may count what was there
  /// before the plan: that is a total without a baseline, measured against its target.
  public var countsUp: Bool {
    guard nature == .stock, direction == .higher, baseline == nil else { return false }
    let words = quote + name
    guard words.holds("累计") || words.holds("累計") else { return false }
    return Indicator.years(in: words) != nil
      || (unit.base == "元" && !words.holds("余额") && !words.holds("餘額"))
      || Indicator.doing.contains(where: words.holds)
  }

  /// Whether its figures are totals since something began, so that they never fall: 累计培育60家, 三年累计完成投资90亿元.
  public var isRunningTotal: Bool {
    guard nature == .stock, direction == .higher else { return false }
    let words = quote + name
    return words.holds("累计") || words.holds("累計")
  }

  /// Whether the figure is the size of a fall, so that more of it is better: 能耗降幅 8%.
  public var countsFall: Bool {
    nature == .growth && direction == .lower
      && ["降幅", "减幅", "減幅", "下降率", "降低率", "压减率", "壓減率"].contains(where: name.holds)
  }

  /// The year a baseline is of, where the document or a person says it: progress counts from its end.
  public var baselineYear: Int? {
    guard let note = baselineNote, !note.isEmpty else { return nil }
    let digits = note.prefix { $0.isASCII && $0.isNumber }
    if digits.count == 4, let year = Int(digits), (1949...2100).contains(year),
      note.count == 4 || note.dropFirst(4).first == "年"
    {
      return year
    }
    // 在2024年412家的基础上: the note holds the figure, the quote the year before it.
    guard let found = quote.range(of: note) else { return nil }
    var before = quote[..<found.lowerBound]
    if before.hasSuffix("的") { before = before.dropLast() }
    guard before.hasSuffix("年") else { return nil }
    let year = before.dropLast().suffix(4)
    return year.allSatisfy { $0.isASCII && $0.isNumber } ? Int(year) : nil
  }

  private static let eachYear = ["每年", "年均", "逐年"]
  private static let dueYear = [
    "当年", "當年", "全年", "年内", "年內", "本年", "今年", "年度",
  ]
  private static let wholePlan = [
    "累计", "累計", "期间", "期間", "总计", "總計", "总共", "總共", "共计", "共計", "十四五", "十五五",
  ]
  private static let making = [
    "新增", "新建", "建成", "建设", "建設", "引进", "引進", "培育", "打造", "创建", "創建", "推广", "推廣", "改造", "新认定",
    "新認定",
  ]
  private static let doing = [
    "累计完成", "累計完成", "累计投入", "累計投入", "累计投资", "累計投資", "累计新增", "累計新增", "累计盘活", "累計盤活",
    "累计改造", "累計改造", "累计引进", "累計引進", "累计培训", "累計培訓", "累计发放", "累計發放", "累计实现", "累計實現",
    "累计新建", "累計新建", "累计开展", "累計開展", "累计组织", "累計組織",
  ]

  /// 三年累计, 五年共, 3年内累计: how many years; nil when the words name none. Not `totalled`, also
  /// 三年内建成.
  private static func years(in words: String, totalled: Bool = true) -> Int? {
    let numbers: [Character: Int] = ["两": 2, "兩": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6]
    let characters = Array(words)
    for index in characters.indices.dropFirst() where characters[index] == "年" {
      let number = characters[index - 1]
      guard let years = numbers[number] ?? number.wholeNumberValue, (2...10).contains(years) else {
        continue
      }
      // Not the last digit of 2023年, nor 第三年.
      if index >= 2, characters[index - 2].isNumber || "第近前续續".contains(characters[index - 2]) {
        continue
      }
      let rest = String(characters[(index + 1)...].prefix(4))
      let after = ["累计", "累計", "共", "内累计", "內累計", "内共", "內共"]
      if after.contains(where: rest.hasPrefix) { return years }
      if !totalled, !["平均", "均", "级", "級", "期", "以上"].contains(where: rest.hasPrefix) {
        return years
      }
    }
    return nil
  }

  /// Whether a stretch of years is named: 2024—2026年, 2024年至2026年.
  private static func namesYears(_ quote: String) -> Bool {
    let characters = Array(quote)
    guard characters.count >= 9 else { return false }
    func isYear(at index: Int) -> Bool {
      index + 4 <= characters.count
        && characters[index..<(index + 4)].allSatisfy { $0.isASCII && $0.isNumber }
    }
    return characters.indices.contains { index in
      guard isYear(at: index) else { return false }
      var next = index + 4
      if next < characters.count, characters[next] == "年" { next += 1 }
      let dash = next
      while next < characters.count, "至到—-－–~～".contains(characters[next]) { next += 1 }
      return next > dash && isYear(at: next)
    }
  }

  /// Whether a year is named as the one in which, not by which: 2025年完成, but not 到2025年, 2025年底.
  private static func namesYear(_ quote: String) -> Bool {
    let characters = Array(quote)
    for index in characters.indices.dropFirst(4) where characters[index] == "年" {
      guard characters[(index - 4)..<index].allSatisfy({ $0.isASCII && $0.isNumber }) else {
        continue
      }
      let before = index >= 5 ? characters[index - 5] : nil
      let after = index + 1 < characters.count ? characters[index + 1] : nil
      let isLimit =
        before.map { "到至截在较較比自从從由于於—-－".contains($0) } ?? false
        || after.map { "底末前以之的至到—-－基起".contains($0) } ?? false
      if !isLimit { return true }
    }
    return false
  }
}
