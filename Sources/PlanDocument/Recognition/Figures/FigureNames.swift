import PlanModel

/// Makes an indicator's name from the document's own words, without the verb and the number.
struct FigureNames {
  let text: KeptText
  let slice: ArraySlice<Unicode.Scalar>
  let title: Range<Int>

  func name(
    _ context: FigureContext, previous: FigureContext?, unit: String, growth: Bool
  ) -> String {
    if let shared = context.sharedNames.first {
      return text.printed(shared) + measure(shared, context) + (growth ? words("增长率", "增長率") : "")
    }
    if growth, context.isCompanion {
      return carried(context, previous, plain: true) + words("同比增长率", "同比增長率")
    }
    var name = base(context, previous)
    if name.isEmpty { name = carried(context, previous) }
    if growth { name = growthName(name, context) }
    return String(name.prefix(60)) + counter(name, unit)
  }

  private func base(_ context: FigureContext, _ previous: FigureContext?) -> String {
    let noun = trimmedTail(context.tail)
    if context.isVerbal || countsTail(context, noun) {
      if noun.isEmpty {
        // 开展培训36期: what is done is what is counted.
        guard let count = Self.sessions.match(slice[context.lead]) else { return "" }
        return text.printed(context.lead.suffix(count))
      }
      let verb = keptVerb(context.lead, previous, context)
      if context.isVerbal || endsInVerb(context.lead) { return verb + text.printed(noun) }
      // 设立规模20亿元的基金: the size of what follows.
      if let size = size(context.lead) { return text.printed(noun) + size }
      let subject = trimmed(context.lead)
      let folded = slice[subject]
      let isExample = folded.contains("《") || subject.count > 34
      if isExample || folded.contains("、") && folded.last != "等" || subject.isEmpty {
        return verb + text.printed(noun)
      }
      return text.printed(subject) + text.printed(noun)
    }
    let subject = trimmed(context.lead)
    if subject.isEmpty { return "" }
    let folded = slice[subject]
    let printed = text.printed(subject)
    if Self.needsSubject.match(folded, at: folded.startIndex) != nil || Self.short.isExactly(folded)
    {
      // 一季度完成投资5亿元，全年完成投资20亿元: the same once more.
      let subject = carried(context, previous, fromTitle: false)
      return subject.hasSuffix(printed) ? subject : subject + printed
    }
    if Self.levels.isExactly(folded), let base = previous?.resolvedName { return printed + base }
    return printed
  }

  /// 减排量 for the first of 甲、乙减排量分别.
  private func measure(_ name: Range<Int>, _ context: FigureContext) -> String {
    guard let last = context.sharedLast, last != name, Self.measured.match(slice[name]) == nil,
      let count = Self.measures.match(slice[last])
    else { return "" }
    return text.printed(last.upperBound - count..<last.upperBound)
  }

  /// In "组建20人顾问团" the counted noun follows the unit; in "企业20家" it stands before.
  private func countsTail(_ context: FigureContext, _ noun: Range<Int>) -> Bool {
    guard let first = slice[noun].first, first.isHan || first == "“" || first == "《" else {
      return false
    }
    if slice[context.tail].first == "的" { return true }
    guard Self.classifiers.isExactly(slice[context.figure.unit]) else { return false }
    let words = slice[noun]
    if Verbs.opening.match(words, at: noun.lowerBound) != nil { return false }
    return Self.notNouns.match(words, at: noun.lowerBound) == nil
  }

  private func size(_ lead: Range<Int>) -> String? {
    for word in ["总规模", "规模", "金额", "面积", "总投资", "產值", "規模"] {
      let count = word.unicodeScalars.count
      let words = slice[lead]
      guard words.suffix(count).elementsEqual(word.unicodeScalars.map(TextFolding.fold)) else {
        continue
      }
      let before = words.dropLast(count)
      if before.last == "总" || FigureContext.isVerbal(before) {
        return text.printed(lead.suffix(count))
      }
    }
    return nil
  }

  private func endsInVerb(_ lead: Range<Int>) -> Bool {
    let words = slice[lead]
    return Verbs.makingEndings.match(words) != nil && words.last != "有"
      || words.suffix(3).first == "第" || words.last == "了"
  }

  /// The name of what stands before: the sentence's last figure, the part before the comma, or the item itself.
  private func carried(
    _ context: FigureContext, _ previous: FigureContext?, plain: Bool = false,
    fromTitle: Bool = true
  ) -> String {
    let verb = plain ? "" : keptVerb(context.lead, nil, context)
    if let base = previous?.resolvedName, !base.isEmpty, isNext(previous, context) {
      var stem = base
      for ending in [
        "同比增长率", "同比增長率", "增长率", "增長率", "降幅", "数量", "數量", "人数", "人數", "次数", "次數", "场次", "場次",
      ] where stem.hasSuffix(ending) {
        stem.removeLast(ending.count)
      }
      return stem + verb
    }
    var end = context.segment.lowerBound
    while end > slice.startIndex, [",", "、", "(", ":", " "].contains(slice[end - 1]) { end -= 1 }
    var start = end
    while start > slice.startIndex, ![",", ";", ":", "。"].contains(slice[start - 1]) { start -= 1 }
    // XX亿元: a masked figure is no part of the name.
    if let mask = slice[start..<end].firstIndex(where: { $0 == "X" || $0 == "*" || $0 == "×" }) {
      end = mask
    }
    let before = trimmed(start..<end)
    if before.count >= 2 { return text.printed(before) + verb }
    return (fromTitle ? text.printed(title) : "") + verb
  }

  /// The previous figure stands in this part of the sentence or in the one before it.
  private func isNext(_ previous: FigureContext?, _ context: FigureContext) -> Bool {
    guard let end = previous?.figure.range.upperBound, end <= context.segment.lowerBound else {
      return true
    }
    var commas = 0
    for place in end..<context.segment.lowerBound
    where slice[place] == "," || slice[place] == "(" || slice[place] == ";" || slice[place] == "、" {
      commas += 1
    }
    return commas <= 1
  }

  /// A verb that says what is counted (新增, 引进) stays in the name.
  private func keptVerb(
    _ lead: Range<Int>, _ previous: FigureContext?, _ context: FigureContext
  ) -> String {
    let words = slice[lead]
    for place in words.indices.prefix(24) {
      if let count = Self.telling.match(words, at: place) {
        return text.printed(place..<place + count)
      }
    }
    if context.continuesList, let base = previous?.resolvedName {
      let folded = Array(base.unicodeScalars.map(TextFolding.fold))[...]
      if let count = Self.telling.match(folded, at: folded.startIndex) {
        return String(String.UnicodeScalarView(base.unicodeScalars.prefix(count)))
      }
    }
    return ""
  }

  /// The words before the number, without times, plain verbs and what leads over to the number.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    if let after = comparisonEnd(start..<end) { start = after }
    if let cut = comparisonStart(start..<end) { end = cut }
    while end > start {
      let words = slice[start..<end]
      if let count = Self.leadOver.match(words), count < words.count || words.count <= 2,
        Self.keptEndings.match(words) == nil
      {
        end -= count
      } else if let last = words.last, [",", "、", ":", "“", " ", "("].contains(last) {
        end -= 1
      } else {
        break
      }
    }
    while start < end {
      let words = slice[start..<end]
      if let count = FigureContext.timeWord(words, start), count < words.count {
        start += count
      } else if let count = Verbs.plain.match(words, at: start), count < words.count - 1,
        Self.nounStarts.match(words, at: start) == nil
      {
        start += count
      } else if [",", "、", ":", "”", " ", "的"].contains(words[start]) {
        start += 1
      } else {
        break
      }
    }
    return start..<end
  }

  private func growthName(_ name: String, _ context: FigureContext) -> String {
    var name = name
    for ending in ["下降", "降低", "减少", "增长", "增長", "提高", "压减", "同比", "提升", "上升", "增加", "累计"]
    where name.hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    let folded = TextFolding.fold(name)
    for word in ["增长率", "增速", "增幅", "涨幅", "降幅", "下降率"] where folded.hasSuffix(word) { return name }
    return name + (context.isFall ? "降幅" : words("增长率", "增長率"))
  }

  /// Where 在2020年基础上 ends that stands before the name itself: 在2020年基础上新增企业.
  private func comparisonEnd(_ range: Range<Int>) -> Int? {
    guard let first = slice[range].first, "在比较".unicodeScalars.contains(first),
      Years.read(slice, at: range.lowerBound + 1) != nil
    else { return nil }
    for place in range.dropFirst(5).prefix(12) {
      for word in ["基础上", "年底", "年末"] where slice.starts(word, at: place) {
        let after = place + word.unicodeScalars.count
        return range.upperBound - after >= 3 ? after : nil
      }
    }
    return nil
  }

  /// Where 在2020年基础上 or 比2020年 starts, at the end of a name.
  private func comparisonStart(_ range: Range<Int>) -> Int? {
    for place in range {
      guard "在比较由从".unicodeScalars.contains(slice[place]), place + 1 < range.upperBound,
        Years.read(slice, at: place + 1) != nil || slice[place + 1].isDigit
          || slice.starts("“十", at: place + 1) || slice.starts("“十", at: place)
          || slice.starts("上年", at: place + 1) || slice.starts("去年", at: place + 1)
      else { continue }
      return place
    }
    return nil
  }

  private func trimmedTail(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, ["的", " ", "“"].contains(slice[start]) && slice[start] != "“" { start += 1 }
    while end > start, ["、", " ", ")", "等"].contains(slice[end - 1]) && slice[end - 1] != ")" {
      end -= 1
    }
    return start..<end
  }

  /// 数量, 人数, 次数 for counts whose words don't say it.
  private func counter(_ name: String, _ unit: String) -> String {
    let folded = TextFolding.fold(name)
    for ending in ["数", "数量", "量", "额", "率", "人次", "规模", "资金", "比重", "总量", "能力", "产能", "面积"]
    where folded.hasSuffix(ending) {
      return ""
    }
    switch TextFolding.fold(unit) {
    case "家", "个", "件", "项", "座", "所", "条", "台", "辆", "套", "支", "处", "只", "颗", "款", "户", "份", "艘",
      "宗":
      return words("数量", "數量")
    case "人", "名": return words("人数", "人數")
    case "次": return words("次数", "次數")
    case "场": return words("场次", "場次")
    case "人次": return "人次"
    default: return ""
    }
  }

  /// In the document's script.
  private func words(_ simplified: String, _ traditional: String) -> String {
    text.isTraditional ? traditional : simplified
  }

  private static let classifiers: Words = [
    "家", "个", "件", "项", "名", "人", "位", "座", "所", "处", "条", "台", "套", "支", "场", "次", "只", "颗", "款",
    "户", "份", "万户",
    "万人", "万名", "例", "发", "种", "万家", "万个", "万件", "批次", "期", "艘", "辆", "部", "篇", "宗", "起", "幅", "万台",
    "万辆", "枚", "栋",
  ]
  private static let notNouns: Words = [
    "同比", "增长", "较", "比", "居", "位居", "位列", "排", "占", "其中", "并", "且", "分别", "引进", "培育", "争创", "达",
    "完成", "实现",
    "以上", "左右", "列", "在全", "获批", "均",
  ]
  private static let telling: Words = [
    "新增", "新认定", "新引进", "新培育", "新建", "引进", "培育", "孵化", "推荐", "申报", "培训", "认定", "引进培育", "培育引进",
    "新出台",
    "修订", "新设", "新开工", "改造", "转化", "每年引进", "累计培育", "查摆", "晋级", "备案", "拨付", "兑现", "补助", "选拔", "结题",
    "立项",
    "中期检查", "新建成", "实施", "签约",
  ]
  private static let sessions: Endings = ["培训", "检查", "督查", "演练", "抽查", "调研", "宣讲", "义诊"]
  private static let needsSubject: Words = ["占", "其中", "总量", "是2", "是1"]
  private static let short: Words = [
    "总量", "规模", "数量", "面积", "占比", "比重", "总数", "总额", "金额", "产值", "覆盖率", "增速", "比例", "平均", "总产值",
    "签约金额",
    "净增", "资金", "投资额", "利用率", "总面积", "总规模", "投资", "总投资",
  ]
  private static let levels: Words = ["省级", "市级", "国家级", "区级", "县级", "省级以上", "市级以上"]
  /// Nouns that open with a word that is elsewhere dropped.
  private static let nounStarts: Words = [
    "建设用地", "实现率", "发展水平", "发展指数", "完成率", "组织部", "支持力度", "对外", "从业", "共享", "有效", "有意愿", "有需求",
    "有条件", "有机", "有线",
    "有轨", "有组织", "有害", "有色", "并网", "并购", "在校", "在线", "在建", "在册", "在园", "在岗", "在库", "在营", "在孵",
    "在研", "在地", "在外", "在职", "在籍", "到位", "到账", "到户", "到期", "到校", "再生", "再制造", "再就业", "再贷款",
    "再利用", "对口", "对标", "共同", "共建", "共富", "共青", "共性", "使用", "要素", "等级", "等保", "已建", "为民", "为农",
    "组织化", "建成区", "建成率", "建设规模", "建设面积", "建设里程", "建设占用", "落实率", "提升率", "创建率", "培养周期", "获奖",
    "达标", "达产", "达效", "达峰", "从严", "由企", "发展基金", "发展中", "支持率", "支持中小", "建设项目", "建设投资", "建设标准",
    "制定率", "提供率", "安排率", "签订率", "办理率", "建立率", "培养率", "将军", "全年制", "要情", "获得感", "获批率", "提升行动",
  ]
  /// What several things in a list may have in common, at the end of the last.
  private static let measures: Endings = [
    "装机容量", "装机规模", "装机", "总产值", "产值", "产量", "产能", "增加值", "减排量", "排放量", "销售额", "营业收入", "收入",
    "人均可支配收入",
    "居民人均可支配收入", "居民收入", "数量", "总量", "面积", "覆盖率", "普及率", "利用率", "参保率", "达标率", "处理率", "占比", "比重",
    "比例", "规模", "投资", "浓度", "人数", "里程", "余额", "进出口额", "出口额", "交易额", "总额", "化率", "合格率", "保有量",
  ]
  private static let measured: Endings = [
    "率", "额", "量", "值", "比重", "比例", "占比", "规模", "收入", "面积", "里程", "浓度", "人数", "投资", "数", "人次", "能力",
    "花费", "支出", "排放", "装机", "强度", "水平", "标准", "金额", "积分", "余额", "产能", "户", "消费", "增速",
  ]
  private static let keptEndings: Endings = ["平均", "人均", "户均", "指标"]
  private static let leadOver: Endings = [
    "要", "将", "力争", "应", "约", "共有", "共", "分别", "的", "累计", "预计", "已", "均", "需", "再", "为", "到", "实现",
    "都", "也",
    "就", "数达", "达", "至少", "有", "拥有", "总数", "不少于", "保持", "至", "了", "在", "“", "已经", "全部", "合计", "总计",
    "共计", "累计达",
    "争取", "确保", "近", "超", "各", "是", "增长", "提高", "年均",
  ]
}
