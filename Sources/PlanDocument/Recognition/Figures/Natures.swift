import PlanModel

/// Tells what kind of figure an indicator is.
enum Natures {
  static func isGrowth(_ context: FigureContext, unit: String) -> Bool {
    guard unit == "%" || unit.hasSuffix("百分点") else { return false }
    if context.continuesList, context.lead.isEmpty, context.tail.isEmpty || context.sharesSubject,
      context.previousNature == .growth
    {
      return true
    }
    let lead = context.text[context.segment.lowerBound..<context.figure.number.lowerBound]
    if unit.hasSuffix("百分点") { return true }
    return growthEndings.match(context.text[context.lead]) != nil
      || growthEndings.match(lead) != nil || growthNames.match(context.text[context.lead]) != nil
  }

  private static let growthEndings: Endings = [
    "增长", "增加", "递增", "下降", "减少", "降低", "提高", "上升", "增幅", "降幅", "提升", "增长率", "增速", "压减", "压缩", "缩短",
    "涨幅", "累计下降",
    "累计降低", "下降率",
  ]
  private static let growthNames: Endings = ["增长率", "增速", "增幅", "增速为", "增长率为", "年均增长"]

  static func nature(
    _ context: FigureContext, name: String, unit: String, growth: Bool, previous: FigureContext?,
    actual: Bool, sentence: ArraySlice<Unicode.Scalar>, title: ArraySlice<Unicode.Scalar>
  ) -> Nature {
    if context.figure.isMultiple || unit == "倍" { return .multiple }
    if growth { return .growth }
    if unit == "%" || unit == "‰" { return .ratio }
    let folded = Array(name.unicodeScalars.map(TextFolding.fold))[...]
    if unit.contains("/"), !unit.hasSuffix("/年") || folded.contains(word: "率") { return .ratio }
    if context.continuesList, unit.hasPrefix("人") || unit.hasPrefix("张") || unit.hasPrefix("名"),
      previous?.nature == .ratio, !context.isVerbal
    {
      return .ratio
    }
    if perHead.match(folded, at: folded.startIndex) != nil { return .ratio }
    if ratioNames.occurs(in: folded) || ratioEndings.match(folded) != nil { return .ratio }
    let lead = context.text[context.segment.lowerBound..<context.figure.number.lowerBound]
    if visits.contains(unit) || folded.first == "年" && !folded.starts("年末", at: 0) { return .flow }
    if stockWords.occurs(in: lead) { return .stock }
    if context.comparing.start < context.figure.number.lowerBound,
      toEndings.match(lead) != nil
    {
      return .stock
    }
    if flowWords.occurs(in: lead) { return .flow }
    if flowEndings.match(context.text[context.lead]) != nil || flowEndings.match(folded) != nil {
      return .flow
    }
    if startsWithFlow(context.text[context.lead]) { return .flow }
    if !context.tail.isEmpty, doneEndings.match(context.text[context.lead]) != nil { return .flow }
    if !context.isVerbal, context.tail.isEmpty, heldEndings.match(context.text[context.lead]) != nil
    {
      return .stock
    }
    if context.comparing.reaches, !context.isVerbal || text(context).isEmpty { return .stock }
    if !context.isVerbal || context.continuesList, let before = previous?.nature,
      before == .stock || before == .flow
    {
      return before
    }
    if context.text[context.tail].isEmpty, !context.isVerbal,
      sentence.prefix(400).contains(word: "截至")
    {
      return .stock
    }
    if context.isVerbal || actual { return .flow }
    return startsWithFlow(title) ? .flow : .stock
  }

  /// Past 在低碳领域, which says where something is done.
  private static func afterField(_ lead: ArraySlice<Unicode.Scalar>) -> Int {
    guard lead.first == "在" else { return lead.startIndex }
    for place in lead.indices.prefix(20) {
      if let count = fields.match(lead, at: place) { return place + count }
    }
    return lead.startIndex
  }

  private static let fields: Words = ["领域", "行业", "方面", "范围内", "环节", "产业链", "地区", "产业"]

  private static func text(_ context: FigureContext) -> ArraySlice<Unicode.Scalar> {
    context.text[context.lead]
  }

  /// 各行业建成10个以上….
  private static let doneEndings: Endings = [
    "建成", "培育", "引进", "打造", "新增", "新建", "完成", "举办", "开展", "改造", "创建", "实施",
  ]

  static func startsWithFlow(_ lead: ArraySlice<Unicode.Scalar>) -> Bool {
    var place = afterField(lead)
    while place < lead.endIndex {
      if newNouns.match(lead, at: place) != nil { return false }
      if flowVerbs.match(lead, at: place) != nil { return true }
      if let count = FigureContext.timeWord(lead, place) ?? skipped.match(lead, at: place) {
        place += count
      } else {
        return false
      }
    }
    return false
  }

  /// 新能源 and its like are things, not something newly done.
  private static let newNouns: Words = [
    "新能源", "新材料", "新型", "新兴", "新质", "新时代", "新城", "新区", "新一代", "新农村", "新媒体", "新业态", "新三样",
    "新经济", "新消费", "新就业形态", "新生儿", "新车", "新药", "新品", "新产品", "新市民", "新老", "发展中", "建成区",
    "发展水平", "支持力度", "建设用地", "建筑",
  ]

  private static let visits: Set<String> = [
    "次", "人次", "场", "场次", "项次", "万人次", "件次", "批次", "宗", "起", "笔",
  ]
  private static let ratioNames: Words = [
    "人均", "每万", "每百", "每千", "万人", "平均", "单位GDP", "单位国内", "均水", "每十万", "每位", "每户",
  ]
  private static let perHead: Words = [
    "千人", "万人", "百人", "千名", "百户", "亿元", "万元", "亩均", "单位产值", "单位面积", "地均", "户均", "单产",
  ]
  private static let ratioEndings: Endings = [
    "率", "比重", "比例", "占比", "密度", "强度", "浓度", "水平", "满意度", "覆盖面", "指数", "PUE", "得分", "生产率", "比值",
    "系数",
  ]
  private static let stockWords: Words = [
    "累计", "总量", "总数", "拥有", "保有", "现有", "存量", "存续", "组建", "构建", "设立", "总规模", "余额", "在册", "入库总",
    "总面积",
    "总装机", "总投资规模", "总人数", "总里程", "出资", "留存",
  ]
  private static let toEndings: Endings = [
    "扩大到", "扩大至", "增至", "增加到", "增加至", "发展到", "提升到", "提升至", "提高到", "提高至", "稳定在", "保持在", "维持在", "降至",
    "降到",
    "减少到", "下降到", "控制在",
  ]
  private static let flowWords: Words = [
    "新增", "净增", "新认定", "每年", "年均", "全年", "当年", "新引进", "新培育", "新建", "新入", "新设", "新签", "年新", "年度",
    "年产",
    "新开工",
  ]
  private static let flowEndings: Endings = [
    "投资额", "额", "交易量", "处置量", "回收量", "发行量", "飞行量", "运输量", "供应量", "处理量", "服务量", "接待量", "发放量", "销量",
    "出口量", "减税降费", "降费", "销售量",
    "周转量",
    "接待人数", "出栏", "用电量", "到位资金", "引资", "外资", "募集", "人流量", "工作量", "投放量",
    "申请量", "授权量", "申请数", "授权数", "成交额", "交易额", "总产值", "产值", "收入", "增加值", "投资", "销售额", "营业额", "进出口总额",
    "进出口", "吞吐量", "税收", "生产总值", "总额", "产量", "发电量", "外送电量", "支出", "投入", "客流量", "金额", "合同额", "贷款",
    "零售额", "登记额",
    "营收", "利润", "经费", "游客", "签约额", "出口额", "销售收入", "申报", "认定", "立项", "资金", "产出", "处理量", "补助", "到位",
  ]
  private static let heldEndings: Endings = ["共有", "有", "规模", "面积", "里程", "容量", "能力", "总共有", "达"]
  private static let flowVerbs: Words = [
    "争创", "引进", "培育", "建成", "建立", "建设", "发展", "实施", "完成", "举办", "开展", "召开", "培训", "争取", "申请",
    "认定",
    "发放", "拨付", "签订", "制定", "梳理", "打造", "推广", "推出", "新", "创建", "创成", "招引", "引育", "改造", "遴选", "选拔",
    "招收", "评选",
    "转化", "推荐", "支持", "扶持", "培养", "布局", "开工", "安排", "下拨", "通过", "立案", "结案", "查摆", "出动", "获", "取得",
    "孵化",
    "压减", "压降", "淘汰", "削减", "化解", "关停", "收购", "出栏", "种植", "栽植", "供应", "更新", "造林", "植树", "投产", "竣工",
    "接待", "减税", "节约", "清理", "处置", "整治", "治理", "修复", "修建", "铺设", "安装", "配备", "采购", "发行", "救助", "帮扶",
    "资助", "慰问", "安置", "招聘", "招商", "举行", "承办", "办结", "受理", "检查", "抽查", "排查", "检测", "编制", "修编", "入选",
    "扩建", "改建", "翻新", "硬化", "绿化", "投运", "走访", "调解", "演出", "消纳", "减排", "盘活", "腾退", "供地", "征收", "流转",
    "形成", "解决", "办理", "投放", "组织", "带动", "吸引", "开发", "出台", "发布", "筹集", "投入", "开通", "签约",
    "完善",
  ]
  private static let skipped: Words = [
    "力争", "确保", "推动", "推进", "实现", "促进", "全市", "全省", "全区", "全县", "我市", "我区", "我省", "我县", "到", "至",
    "在", "将", "要", "重点", "积极",
    "努力", "每年",
    "共", "已", ",", "先后", "再", "累计", "预计", "达到", "为", "对", "加快", "大力", "分别",
  ]

  static func direction(_ context: FigureContext, name: String) -> Direction {
    if context.figure.value2 != nil,
      context.comparing.holds
        || between.match(context.text, at: context.figure.range.upperBound) != nil
    {
      return .within
    }
    if context.comparing.falls || context.isFall { return .lower }
    let folded = Array(name.unicodeScalars.map(TextFolding.fold))[...]
    if lower.occurs(in: folded), !remedies.occurs(in: folded) { return .lower }
    return .higher
  }

  /// 在3%-5%之间: neither end may be passed. A range without such words is reached at its lower end.
  private static let between: Words = [
    "之间", "区间", "的区间", "合理区间", "的合理区间", "范围内", "的范围内", "范围之内",
  ]
  private static let remedies: Words = ["改造", "整治", "治理", "修复", "交易", "核查", "演练"]
  private static let lower: Words = [
    "能耗", "排放", "消耗", "失业", "死亡", "事故", "贫困发生", "下降", "降低", "降幅", "浓度", "办理时间", "办理时限", "审批时限",
    "投诉",
    "赤字", "逾期", "不良贷款", "发病率", "损失率", "辍学率", "负债率", "开办时间", "成本占", "用水量", "煤耗", "减少", "压减", "漏损",
  ]
}
