import PlanModel

/// A figure with the words around it that belong to it.
struct FigureContext {
  let figure: Figure
  let comparing: Comparing.Reading
  /// From the start of the figure's part of the sentence to its end.
  let segment: Range<Int>
  /// Before the comparing words.
  let lead: Range<Int>
  /// After the unit, up to the end of the part.
  let tail: Range<Int>
  /// The part follows another figure's with 、 or 和: a list goes on.
  let continuesList: Bool
  /// The words before the number only say that something is done.
  let isVerbal: Bool
  /// The previous figure of a list that this one goes on in.
  let previousNature: Nature?
  /// "A、B分别增长5%、6%": what is left of the names that the figures share.
  var sharedNames: [Range<Int>] = []
  /// The last of those names, whose measure the others may share.
  var sharedLast: Range<Int>?
  var sharesSubject = false
  /// 分别 stands before this figure or the list's first.
  let sharesList: Bool
  var sharedComparator: PlanModel.Comparator?
  var resolvedName = ""
  var nature: Nature?
  let text: ArraySlice<Unicode.Scalar>

  init(
    _ text: ArraySlice<Unicode.Scalar>, _ figure: Figure, after previousEnd: Int,
    previous: FigureContext?, actual: Bool, next: Int?
  ) {
    self.text = text
    self.figure = figure
    comparing = Comparing.read(text, figure, actual: actual)
    let number = figure.number.lowerBound
    var start = number
    var depth = 0
    let floor = max(text.startIndex, previousEnd)
    var strong = false
    while start > floor {
      let scalar = text[start - 1]
      if scalar == ")" { depth += 1 }
      if scalar == "(" {
        if depth == 0 {
          strong = true
          break
        }
        depth -= 1
      }
      if depth == 0, scalar == "," || scalar == ";" || scalar == ":" || scalar == "。" {
        strong = true
        break
      }
      start -= 1
    }
    var listed = false
    if !strong, previousEnd > text.startIndex, start == floor, previousEnd <= number {
      // Nothing but list marks parts this figure from the one before.
      let direct = number > previousEnd && "、和及".unicodeScalars.contains(text[number - 1])
      var place = direct ? number - 1 : previousEnd
      while place < number, text[place] != "、", !text.starts("和", at: place),
        !text.starts("及", at: place)
      {
        place += 1
      }
      if place < number {
        start = place + 1
        listed = true
      }
    }
    while start < number, [",", "、", " ", "-"].contains(text[start]) { start += 1 }
    if listed, start < number, text[start] == "和" || text[start] == "及" { start += 1 }
    let compareStart = max(start, min(comparing.start, number))
    lead = start..<compareStart
    var end = figure.range.upperBound
    var open = 0
    while end < text.endIndex {
      let scalar = text[end]
      if scalar == "(" { open += 1 }
      if scalar == ")" {
        if open == 0 { break }
        open -= 1
      }
      if open == 0, scalar == "," || scalar == ";" || scalar == ":" || scalar == "。" { break }
      if scalar == "、" || scalar == "和" || scalar == "及", let next, next > end, next - end <= 3 {
        break
      }
      if let next, end >= next { break }
      if scalar == "、", end == figure.range.upperBound { break }
      // 改造12个小区、惠及居民3500户: another thing is done.
      if scalar == "、", open == 0, let next, end < next,
        Verbs.clauses.match(text, at: end + 1) != nil
      {
        break
      }
      end += 1
    }
    tail = figure.range.upperBound..<end
    segment = start..<end
    continuesList = listed
    previousNature = previous?.nature
    if listed, number == start, let previous, previous.sharesList {
      sharesList = true
      sharedComparator = previous.sharedComparator ?? previous.comparing.comparator
    } else {
      sharesList = text[start..<number].contains(word: "分别")
    }
    if listed, number == start, let names = previous?.sharedNames, names.count > 1 {
      sharedNames = Array(names.dropFirst())
      sharedLast = previous?.sharedLast
      sharesSubject = true
    } else if text[lead].contains(word: "分别") || text[start..<number].contains(word: "分别") {
      sharedNames = FigureContext.shared(text, lead)
      sharedLast = sharedNames.last
    }
    isVerbal = FigureContext.isVerbal(text[lead])
  }

  /// The names before 分别: 城镇、农村居民收入.
  private static func shared(_ text: ArraySlice<Unicode.Scalar>, _ lead: Range<Int>) -> [Range<Int>]
  {
    var end = lead.lowerBound
    while end < lead.upperBound, !text.starts("分别", at: end) { end += 1 }
    guard end < lead.upperBound else { return [] }
    var names: [Range<Int>] = []
    var start = lead.lowerBound
    if text.starts("其中", at: start) { start += 2 }
    for place in start..<end where text[place] == "、" || text[place] == "和" || text[place] == "," {
      if place > start { names.append(start..<place) }
      start = place + 1
    }
    if start < end { names.append(start..<end) }
    // 2024年、2025年分别…: dates share no subject.
    guard !names.contains(where: { timeWord(text, $0.lowerBound) == $0.count }) else { return [] }
    return names.count > 1 ? names : []
  }

  /// Whether the words are nothing but verbs, times and adverbs.
  static func isVerbal(_ lead: ArraySlice<Unicode.Scalar>) -> Bool {
    var place = lead.startIndex
    while place < lead.endIndex {
      if let year = timeWord(lead, place) {
        place += year
      } else if let count = Verbs.makingWords.match(lead, at: place) ?? Verbs.plain.match(
        lead, at: place)
        ?? adverbs.match(lead, at: place)
      {
        place += count
      } else {
        return false
      }
    }
    return true
  }

  /// How long the expression of time at `place` is.
  static func timeWord(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Int? {
    var end = place
    if let count = times.match(text, at: place) { return count }
    if let part = YearPart.read(text, at: place) { return part.end - place }
    if Years.read(text, at: place) != nil {
      end = place + 4
    } else {
      while end < text.endIndex, text[end].isDigit, end - place < 2 { end += 1 }
      if end == place, let digit = HanNumerals.digit(text[place]), digit > 0 { end = place + 1 }
      guard end > place, end < text.endIndex, text[end] == "年" || text[end] == "月" else {
        return nil
      }
    }
    while end < text.endIndex,
      ["年", "月", "日", "底", "末", "前", "内", "起", "间"].contains(text[end]) || text[end].isDigit
    {
      end += 1
    }
    return end - place
  }

  private static let times: Words = [
    "到今年底", "今年底", "年底前", "今年", "年底", "全年", "每年", "年内", "明年", "当年", "每季度", "每月", "本年度", "年度", "届时",
    "十四五期间", "十五五期间", "十三五期间", "期间", "“十四五”期间", "“十五五”期间", "“十三五”期间", "上半年", "下半年", "一年来",
  ]

  private static let adverbs: Words = [
    "全市", "全省", "全区", "全县", "我市", "我省", "我区", "我县", "重点", "每个", "每", "各", "至少", "再", "、", "和", "及",
    "并",
    "也", "均", "都", "不少于", "的", "了", "等", "以", "上", "分别", "合计", "共计", "总计", "先后", "多次", "约", "近",
    "达", "全",
    "省级", "建设和", "期", "“", "”", "年均", "首次", "另", "还", "继续", "完成了", "其他", "其余", "用", "又", "本", "近期",
    "要",
    "国内", "组织了", "成功", "顺利", "联合", "一次性", "力争全市", "争取全市", "确保全市", "累计共", "已累计", "目标", "不低于", "最多",
  ]

  /// A growth rate that follows its level: …8165件，同比增长5%.
  var isCompanion: Bool {
    let words = text[lead]
    return words.count <= 10 && FigureContext.growthOnly.occurs(in: words)
      && FigureContext.isBareGrowth(words)
  }

  private static func isBareGrowth(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    var place = words.startIndex
    while place < words.endIndex {
      guard let count = growthOnly.match(words, at: place) ?? timeWord(words, place) else {
        return false
      }
      place += count
    }
    return true
  }

  static let growthOnly: Words = [
    "同比", "增长", "增加", "提高", "提升", "上升", "下降", "减少", "降低", "较上年", "比上年", "较去年", "比去年", "环比", "分别",
    "增幅",
    "增速", "同期", "较", "比", "上年", "去年", "为", "达", "达到", "了", "同比增速", "年均", "名义",
  ]

  var isFall: Bool {
    let words = text[lead]
    return FigureContext.falls.occurs(in: words)
  }

  private static let falls: Words = ["下降", "减少", "降低", "压减", "压缩", "缩短", "下浮"]

  /// The stretch to quote: what names the figure, and the figure.
  var quote: Range<Int> {
    let end = isVerbal || lead.isEmpty ? segment.upperBound : figure.range.upperBound
    return segment.lowerBound..<min(end, max(figure.range.upperBound, segment.lowerBound + 80))
  }
}
