import PlanModel

/// The years, the place and the kind of a document.
struct DocumentFacts {
  var period = DraftPeriod()
  /// The year that targets are due by when they don't say.
  var year: Int?
  /// The year the document was issued in, where its number or date line says so.
  var issued: Int?
  /// In a summary: the year that its second part plans for.
  var planYear: Int?
  var region: String?
  var kind = DocumentKind.plan
  var script = Script.hans
  /// In a summary: where the plan for the coming year starts, in kept text.
  var planStart: Int?

  static func read(_ text: KeptText, title: String, nodes: [OutlineNode]) -> DocumentFacts {
    var facts = DocumentFacts()
    let name = title.unicodeScalars.map(TextFolding.fold)[...]
    facts.kind = isSummary(name, text) ? .summary : .plan
    facts.script = text.isTraditional ? .hant : .hans
    facts.findYears(name, text, nodes)
    facts.region = region(name).map { printed($0, in: title) } ?? region(text)
    if facts.kind == .summary {
      facts.takeReportedYear(text, nodes)
      facts.findPlanPart(text, nodes)
    }
    return facts
  }

  /// A folded part of the title, in the document's own script.
  private static func printed(_ part: String, in title: String) -> String {
    let raw = Array(title.unicodeScalars)
    let folded = raw.map(TextFolding.fold)
    let wanted = Array(part.unicodeScalars)
    for place in raw.indices where folded[place...].starts(with: wanted) {
      return raw[place..<place + wanted.count].string
    }
    return part
  }

  private static func isSummary(_ name: ArraySlice<Unicode.Scalar>, _ text: KeptText) -> Bool {
    if assigns.match(name) != nil { return false }
    return name.contains(word: "总结") || name.contains(word: "工作报告") || name.contains(word: "工作情况")
      || name.contains(word: "完成情况") || name.contains(word: "述职") || name.contains(word: "年报")
      || name.contains(word: "进展情况")
  }

  /// 政府工作报告重点任务分工: what a report sets as tasks.
  private static let assigns: Endings = [
    "分工", "分解", "分解表", "分工表", "分工方案", "分解方案", "任务清单", "工作方案", "实施方案", "责任分解", "工作安排", "责任清单",
    "分工的通知", "分解的通知", "分工的意见", "分工意见", "工作任务", "重点任务", "目标任务", "重点工作", "行动方案", "行动计划",
  ]

  private mutating func findYears(
    _ name: ArraySlice<Unicode.Scalar>, _ text: KeptText, _ nodes: [OutlineNode]
  ) {
    let named = Years.all(in: name)
    if let first = named.first {
      period = DraftPeriod(from: first, to: named.max())
      if let span = Years.duration(name), named.count == 1 { period.to = first + span - 1 }
      if kind == .summary { period.from = first } else { findMonths(name) }
      year = kind == .summary ? first : period.to
      return
    }
    if let five = Years.fiveYearPlan(name) {
      period = DraftPeriod(from: five - 4, to: five)
      year = five
      return
    }
    var counts: [Int: Int] = [:]
    for due in Years.targets(in: text.all) { counts[due, default: 0] += 1 }
    // The year that most targets name; of several the earlier.
    let issued = Years.issued(text, before: nodes.first?.own.lowerBound ?? 0)
    if let issued {
      self.issued = issued
      counts = counts.filter { $0.key >= issued }
    }
    if let most = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) {
      year = most.key
      period.to = counts.filter { $0.key <= most.key || $0.value * 2 >= most.value }.keys.max()
      if text.all.contains(word: "今年") { period.from = most.key }
    } else if let front = Years.all(in: text.all.prefix(1500)).max() {
      year = front
      period = DraftPeriod(from: nil, to: front)
    }
  }

  /// 2024年7月—2025年6月: the months of the title's first and last year.
  private mutating func findMonths(_ name: ArraySlice<Unicode.Scalar>) {
    var dated: [(year: Int, month: Int)] = []
    var place = name.startIndex
    while place + 5 < name.endIndex {
      guard let year = Years.read(name, at: place), name[place + 4] == "年" else {
        place += 1
        continue
      }
      let digits = name[(place + 5)...].prefix { $0.isDigit }
      if let month = Int(digits.string), (1...12).contains(month), digits.endIndex < name.endIndex,
        name[digits.endIndex] == "月"
      {
        dated.append((year, month))
        // 2024年1月—6月: the same year's.
        let rest = name[(digits.endIndex + 1)...].drop { "-~至到".unicodeScalars.contains($0) }
        let last = rest.prefix { $0.isDigit }
        if rest.startIndex > digits.endIndex + 1, let month = Int(last.string),
          (1...12).contains(month), last.endIndex < name.endIndex, name[last.endIndex] == "月"
        {
          dated.append((year, month))
        }
      }
      place += 5
    }
    guard dated.count >= 2, let first = dated.first, let last = dated.last,
      first.year == period.from, last.year == period.to,
      (first.year, first.month) <= (last.year, last.month)
    else { return }
    (period.fromMonth, period.toMonth) = (first.month, last.month)
  }

  /// Where neither the title's start nor a government's line names the place.
  mutating func findRegion(title: String, issuer: String?) {
    guard region == nil else { return }
    let issuer = issuer.map { Array($0.unicodeScalars.map(TextFolding.fold)) } ?? []
    region =
      Self.region(issuer[...]) ?? Self.province(in: issuer[...])
      ?? Self.province(in: title.unicodeScalars.map(TextFolding.fold)[...])
  }

  static func region(_ name: ArraySlice<Unicode.Scalar>) -> String? {
    var start = name.startIndex
    // Years and 关于 before the place.
    while start < name.endIndex, name[start].isDigit || name[start] == "年" { start += 1 }
    if name.starts("关于", at: start) || name.starts("数字", at: start) { start += 2 }
    for place in name[start...].indices.prefix(9) {
      guard "省市区县州旗".unicodeScalars.contains(name[place]), place - start >= 1,
        place + 1 < name.endIndex, !"场域市区县".unicodeScalars.contains(name[place + 1])
      else { continue }
      let found = name[start...place]
      if found.allSatisfy({ $0.isHan }), !notPlaces.occurs(in: found) { return found.string }
    }
    return nil
  }

  private static let notPlaces: Words = [
    "全省", "全市", "全区", "全县", "我市", "城市", "建设", "推进", "加快", "新区", "社区", "园区", "超市", "特区", "创新", "发展",
    "促进", "实施", "工作", "乡村", "示范", "年市", "关于", "本市", "国家", "深化", "科技",
  ]

  /// The province that a name speaks of, where it opens with no place: 关于推进示例省…的意见, 上海关于….
  static func province(in name: ArraySlice<Unicode.Scalar>) -> String? {
    for place in name.indices {
      guard let count = provinces.match(name, at: place) else { continue }
      let short = name[place..<place + count]
      for (ending, names) in fullNames where names.isExactly(short) {
        let length = ending.unicodeScalars.count
        if name.starts(ending, at: place + count) {
          return name[place..<place + count + length].string
        }
        if place == name.startIndex { return short.string + ending }
      }
      if place + count < name.endIndex, name[place + count] == "省" { return short.string + "省" }
      if place == name.startIndex, !fullNames.contains(where: { $0.1.isExactly(short) }) {
        return short.string + "省"
      }
    }
    return nil
  }

  private static let fullNames: [(String, Words)] = [
    ("市", ["北京", "上海", "天津", "重庆"]), ("自治区", ["内蒙古", "西藏"]), ("壮族自治区", ["广西"]),
    ("回族自治区", ["宁夏"]), ("维吾尔自治区", ["新疆"]),
  ]
  private static let provinces: Words = [
    "北京", "上海", "天津", "重庆", "内蒙古", "西藏", "广西", "宁夏", "新疆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏",
    "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海",
  ]
  private static let noPlace: Words = ["自治区", "自治州", "自治县", "各市", "各县", "各区", "市县", "各省", "省市"]

  private static func region(_ text: KeptText) -> String? {
    for line in text.textLines.prefix(14) where (4...40).contains(line.range.count) {
      let slice = text[line.range]
      guard let place = slice.indices.first(where: { slice.starts("人民政府", at: $0) }),
        place > slice.startIndex + 1, place - slice.startIndex <= 8,
        !noPlace.isExactly(slice[slice.startIndex..<place])
      else { continue }
      return text.printed(slice.startIndex..<place)
    }
    return nil
  }

  /// 一、2025年工作总结 in a report named for the year it was given in.
  private mutating func takeReportedYear(_ text: KeptText, _ nodes: [OutlineNode]) {
    guard let first = nodes.first(where: { $0.parent == nil }), let named = year else { return }
    let title = text[first.textStart..<min(first.textStart + 30, first.firstLineEnd)]
    if let reported = Years.all(in: title).first, reported < named, reported >= named - 2 {
      year = reported
      period.from = reported
      planYear = named
    }
  }

  /// 二、2019年工作设想: from here the summary is a plan.
  private mutating func findPlanPart(_ text: KeptText, _ nodes: [OutlineNode]) {
    for node in nodes where node.parent == nil || node.kind == .han {
      let title = text[node.textStart..<min(node.textStart + 40, node.firstLineEnd)]
      for word in ["设想", "打算", "计划", "思路", "安排", "下一步", "下步", "明年", "工作重点", "重点工作", "目标任务", "今年工作"]
      where title.contains(word: word) {
        if title.contains(word: "完成情况") || title.contains(word: "工作总结") { continue }
        planStart = node.own.lowerBound
        planYear = planYear ?? Years.all(in: title).first ?? year.map { $0 + 1 }
        return
      }
      if let year, let end = Years.fiveYearPlan(title), end > year, Years.all(in: title).isEmpty {
        planStart = node.own.lowerBound
        planYear = planYear ?? year + 1
        return
      }
      if let year, let printed = Years.all(in: title).first, printed > year {
        planStart = node.own.lowerBound
        planYear = printed
        return
      }
    }
  }
}
