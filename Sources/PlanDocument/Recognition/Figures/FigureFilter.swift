import PlanModel

/// Keeps figures that someone could track, and drops sizes, thresholds, time limits and ceilings.
enum FigureFilter {
  static func accepts(
    _ text: ArraySlice<Unicode.Scalar>, _ context: FigureContext, actual: Bool
  ) -> Bool {
    let figure = context.figure
    if figure.isMultiple || figure.damaged { return true }
    let unit = text[figure.unit]
    if durations.isExactly(unit), !isTimeLimitTarget(text, context) { return false }
    let lead = text[context.segment.lowerBound..<figure.number.lowerBound]
    if prepositions.match(lead, at: lead.startIndex) != nil, !makers.occurs(in: lead) {
      return false
    }
    if isAbbreviation(text, context) { return false }
    if lead.contains(word: "最高") || lead.contains(word: "封顶") || lead.contains(word: "罚款") {
      return false
    }
    if bareScales.isExactly(unit), isName(text, figure) { return false }
    if unit.elementsEqual("分".unicodeScalars), !scores.occurs(in: lead) { return false }
    if unit.elementsEqual("次".unicodeScalars), frequencies.occurs(in: lead) { return false }
    if let last = lead.last, last == "后" || last == "前", ranks.isExactly(unit) { return false }
    if lead.contains(word: "连续") { return false }
    // 在8个行业培育…: where, not how many.
    if !actual, lead.elementsEqual("在".unicodeScalars) { return false }
    if isThreshold(text, context) { return false }
    if weights.occurs(in: text[context.tail].prefix(6)) { return false }
    if !actual, unit.elementsEqual("平方公里".unicodeScalars), context.comparing.comparator == .about {
      return false
    }
    if unit.elementsEqual("倍".unicodeScalars), lead.contains(word: "超过") && lead.isEmpty {
      return false
    }
    if unit.elementsEqual("个".unicodeScalars) || unit.elementsEqual("项".unicodeScalars) {
      let after = text[figure.range.upperBound..<min(figure.range.upperBound + 3, text.endIndex)]
      if after.first == "方" && after.contains(word: "方面") { return false }
    }
    return true
  }

  /// 每月检查企业30家, 每季度调度12次: so many each time. Once each time is how often, not how much.
  static func recurs(_ text: ArraySlice<Unicode.Scalar>, _ context: FigureContext) -> Bool {
    let unit = text[context.figure.unit]
    guard !durations.isExactly(unit), !unit.elementsEqual("%".unicodeScalars),
      !bareScales.isExactly(unit), (context.figure.value ?? 0) > 1, !context.figure.damaged
    else { return false }
    return Frequencies.words.occurs(
      in: text[context.segment.lowerBound..<context.figure.number.lowerBound])
  }

  private static let weights: Words = ["权重", "的权重", "分值"]
  private static let durations: Words = [
    "天", "小时", "分钟", "个工作日", "工作日", "个月", "岁", "学时", "课时", "日", "度",
  ]
  private static let frequencies: Words = ["每季度", "每月", "每周", "每半年", "每两", "每日", "每天", "每旬"]
  private static let ranks: Words = ["位", "名", "%", "个", "家"]
  private static let scores: Words = ["平均", "满意度", "测评", "评价得分", "综合得分", "评分达", "指数", "均分", "成绩"]
  private static let bareScales: Words = ["万", "亿", "千", "百"]
  private static let prepositions: Words = ["围绕", "聚焦", "面向", "针对", "依托", "对照", "根据", "对接", "满足"]
  private static let makers: Words = [
    "构建", "建成", "打造", "培育", "引进", "形成", "建设", "新增", "实施", "布局", "推出", "组建", "开展", "制定", "完成", "达",
    "突破", "实现", "建立",
  ]

  /// (科创12条): a document's short name.
  private static func isAbbreviation(
    _ text: ArraySlice<Unicode.Scalar>, _ context: FigureContext
  ) -> Bool {
    let start = context.segment.lowerBound
    let end = context.figure.range.upperBound
    // 科创12条 is a name; 措施12条 is a count.
    if text[context.figure.unit].elementsEqual("条".unicodeScalars), context.tail.isEmpty,
      !context.isVerbal, counted.match(text[context.lead]) == nil, context.figure.tail == nil,
      context.lead.count <= 4 || text[context.lead].contains("》")
    {
      return true
    }
    return text[context.figure.unit].elementsEqual("条".unicodeScalars) && context.lead.count <= 6
      && start > text.startIndex && text[start - 1] == "(" && end < text.endIndex
      && text[end] == ")"
  }

  private static let counted: Endings = [
    "措施", "线", "路", "渠", "道", "街", "建议", "意见", "问题", "链", "沟", "河", "管", "线索", "信息", "举措", "政策",
    "达",
  ]
  private static let shortened: Words = [
    "压缩", "缩短", "压减", "控制在", "不超过", "缩减", "优良", "天数", "平均时间", "时限", "办理时间", "寿命",
  ]

  /// A span of time is a target only where it is made shorter, or counts days.
  private static func isTimeLimitTarget(
    _ text: ArraySlice<Unicode.Scalar>, _ context: FigureContext
  ) -> Bool {
    shortened.occurs(in: text[context.segment.lowerBound..<context.figure.number.lowerBound])
  }

  private static func isName(_ text: ArraySlice<Unicode.Scalar>, _ figure: Figure) -> Bool {
    let after = text[figure.range.upperBound..<min(figure.range.upperBound + 4, text.endIndex)]
    return after.contains(word: "工程") || after.contains(word: "计划") || after.contains(word: "行动")
  }

  /// "年营业收入1000万元及以上服务业企业": the figure says which firms, not how much is to be reached.
  private static func isThreshold(
    _ text: ArraySlice<Unicode.Scalar>, _ context: FigureContext
  ) -> Bool {
    let figure = context.figure
    guard let next = text[figure.range.upperBound...].first else { return false }
    let unit = text[figure.unit]
    let isAmount = amounts.match(unit) != nil
    let hasTail = figure.tail != nil
    let noun = text[context.tail]
    guard !noun.isEmpty, next == "的" || next.isHan else { return false }
    let isFund = funds.occurs(in: noun.suffix(6))
    if isAmount {
      if isFund { return false }
      if next == "的" { return !makes(text, context) || unit.last == "元" }
      if hasTail { return true }
      // 产值超100亿元企业5家
      return unit.last == "元" && context.comparing.start < figure.number.lowerBound
        && noun.contains { "企业项目园区集群产业高新区".unicodeScalars.contains($0) }
    }
    // 10人以上企业
    if hasTail, unit.last == "人", staffed.match(text, at: context.tail.lowerBound) != nil {
      return true
    }
    if next == "的", !unit.elementsEqual("%".unicodeScalars),
      hasTail || unit.elementsEqual("人".unicodeScalars)
    {
      return !context.isVerbal || text[context.lead].isEmpty
    }
    return false
  }

  private static let staffed: Words = ["企业", "单位", "机构", "学校", "村", "的企业", "的单位", "园区", "场所"]

  private static func makes(_ text: ArraySlice<Unicode.Scalar>, _ context: FigureContext) -> Bool {
    context.isVerbal && !text[context.lead].isEmpty
  }

  private static let amounts: Endings = [
    "元", "亩", "平方米", "平方公里", "公里", "吨", "千瓦", "公顷", "兆瓦", "亿", "千瓦时", "立方米", "岁", "平米", "小时", "千伏",
    "千伏安", "蒸吨",
  ]
  private static let funds: Words = [
    "资金", "基金", "投资", "贷款", "债券", "经费", "授信", "融资", "信贷", "规模", "产值", "订单", "农场", "林", "田", "草",
  ]
}
