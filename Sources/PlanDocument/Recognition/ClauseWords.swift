import PlanModel

/// The words that say how an organization answers for an item.
enum ClauseWords {
  /// 牵头单位, 责任部门 and the like, with the role they give.
  private static let stems: [(String, Role)] = [
    ("牵头", .lead), ("主责", .lead), ("主办", .lead), ("主体责任", .lead), ("第一责任", .lead), ("总牵头", .lead),
    ("责任", .responsible), ("主要责任", .responsible), ("落实", .responsible),
    ("实施", .responsible), ("承办", .responsible), ("承担", .responsible), ("负责", .responsible),
    ("主管", .responsible), ("共同责任", .responsible), ("组织实施", .responsible),
    ("执行", .responsible), ("完成", .responsible), ("责任落实", .responsible),
    ("配合", .cooperating), ("协办", .cooperating), ("参与", .cooperating), ("参加", .cooperating),
    ("协同", .cooperating), ("协作", .cooperating), ("协助", .cooperating), ("支持", .cooperating),
    ("支撑", .cooperating), ("协同配合", .cooperating), ("会同", .cooperating),
    ("牵头责任", .lead), ("牵头负责", .lead), ("责任牵头", .lead), ("配合责任", .cooperating),
  ]
  private static let heads = ["单位", "部门", "处室", "科室", "机构", "地区", "主体", "方", "领导单位"]
  /// Slips of recognition in role words, and what they stand for.
  private static let slips: [(String, Role)] = [
    ("贵任单位", .responsible), ("责住单位", .responsible), ("责仟单位", .responsible),
    ("责任单住", .responsible), ("责任单伎", .responsible), ("贵任部门", .responsible),
    ("牵头单住", .lead), ("牵头単位", .lead), ("章头单位", .lead), ("牵头部门", .lead), ("率头单位", .lead),
    ("配合单住", .cooperating), ("责任単位", .responsible), ("青任单位", .responsible),
    ("责任位", .responsible), ("责单位", .responsible), ("责任单", .responsible), ("牵头单", .lead),
    ("牵头位", .lead), ("牵单位", .lead), ("配合位", .cooperating), ("配合单", .cooperating),
  ]

  private static let table: [(scalars: [Unicode.Scalar], role: Role, slip: Bool)] = {
    var rows: [(scalars: [Unicode.Scalar], role: Role, slip: Bool)] = []
    for (stem, role) in stems {
      for head in heads { rows.append((Array((stem + head).unicodeScalars), role, false)) }
    }
    for (word, role) in slips
    where !rows.contains(where: { $0.scalars.elementsEqual(word.unicodeScalars) }) {
      rows.append((Array(word.unicodeScalars), role, true))
    }
    return rows.sorted { $0.scalars.count > $1.scalars.count }
  }()
  private static let byFirst = Dictionary(grouping: table) { $0.scalars[0] }

  struct RoleLabel: Equatable, Sendable {
    var role: Role
    var word: Range<Int>
    /// After the colon.
    var end: Int
    var slip: Bool
  }

  /// The role word with its colon that starts at `place`: 责任单位：
  static func label(_ text: ArraySlice<Unicode.Scalar>, at place: Int) -> RoleLabel? {
    guard place < text.endIndex, let rows = byFirst[text[place]] else {
      return shortLabel(text, at: place)
    }
    for row in rows where text.endIndex - place > row.scalars.count {
      guard text[place..<place + row.scalars.count].elementsEqual(row.scalars) else { continue }
      var end = place + row.scalars.count
      // 牵头单位(部门): and 牵头单位】
      if text[end] == "(", let close = text[end...].prefix(8).firstIndex(of: ")") {
        end = close + 1
      }
      guard end < text.endIndex else { continue }
      switch text[end] {
      case ":": return RoleLabel(role: row.role, word: place..<end, end: end + 1, slip: row.slip)
      case "为", "是":
        return RoleLabel(role: row.role, word: place..<end, end: end + 1, slip: row.slip)
      case "】", "〕":
        guard end + 1 < text.endIndex, text[end + 1].isHan || text[end + 1] == ":" else { continue }
        let after = text[end + 1] == ":" ? end + 2 : end + 1
        return RoleLabel(role: row.role, word: place..<end, end: after, slip: row.slip)
      default: continue
      }
    }
    return shortLabel(text, at: place)
  }

  /// 牵头: and 配合:, with the colon alone.
  private static func shortLabel(_ text: ArraySlice<Unicode.Scalar>, at place: Int) -> RoleLabel? {
    for (stem, role) in [
      ("牵头", Role.lead), ("责任", .responsible), ("配合", .cooperating), ("协办", .cooperating),
      ("参与", .cooperating), ("责任分工", .responsible),
    ] where text.starts(stem + ":", at: place) {
      let count = stem.unicodeScalars.count
      return RoleLabel(role: role, word: place..<place + count, end: place + count + 1, slip: false)
    }
    return nil
  }

  /// Whether a line starts with a responsibility clause.
  static func startsClause(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = line.first else { return false }
    let start = first == "(" || first == "【" || first == "〔" ? line.startIndex + 1 : line.startIndex
    for place in start..<min(start + 5, line.endIndex) {
      if label(line, at: place) != nil { return true }
    }
    return false
  }

  /// Whether a role word with a colon stands in the text, with no stop after it.
  static func labelBefore(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var place = text.endIndex - 1
    while place >= text.startIndex {
      if text[place] == "。" { return false }
      if text[place] == ":" {
        for start in max(text.startIndex, place - 7)..<place where label(text, at: start) != nil {
          return true
        }
      }
      place -= 1
    }
    return false
  }

  /// The words that close a list of organizations: …牵头, …按职责分工负责.
  static let verbStems: Words = [
    "牵头", "主责", "负责", "配合", "参与", "协办", "协助", "按职责", "按照职责", "按各自", "按照各自", "按分工",
    "分工负责", "共同负责", "分别负责", "主办", "承办", "根据职责", "依职责", "各负其责", "组织实施", "具体落实",
    "抓好落实", "落实",
  ]
  /// What such a verb phrase is made of.
  static let verbParts: Words = [
    "按照", "按", "根据", "依", "各自", "职责", "职能", "分工", "共同", "分别", "负责", "落实", "抓好", "推进", "实施",
    "牵头", "组织", "主责", "配合", "参与", "协办", "协助", "主办", "承办", "各负其责", "具体", "做好", "支持", "协同", "会同",
    "工作", "相关",
  ]

  static func role(ofVerb text: ArraySlice<Unicode.Scalar>) -> Role {
    if text.contains(word: "牵头") || text.contains(word: "主责") || text.contains(word: "主办") {
      return .lead
    }
    if text.contains(word: "负责") || text.contains(word: "职责") || text.contains(word: "落实") {
      return .responsible
    }
    for word in ["配合", "参与", "协办", "协助", "协同"] where text.contains(word: word) {
      return .cooperating
    }
    return .responsible
  }

  /// A statement that the first-listed organization leads.
  static func statesFirstLeads(_ text: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    for place in text.indices {
      guard let count = firstWords.match(text, at: place) else { continue }
      let tail = text[place + count..<min(place + count + 14, text.endIndex)]
      if tail.contains(word: "牵头") || tail.contains(word: "主责") || tail.contains(word: "主办") {
        let end = text[place...].firstIndex { $0 == "。" || $0 == ")" } ?? text.endIndex
        return place..<end
      }
    }
    return nil
  }

  private static let firstWords: Words = [
    "列第一位", "列首位", "排第一位", "排首位", "排名第一", "排名首位", "排在第一", "排在首位", "第一个单位", "首个单位",
    "第一家单位", "首家单位", "第一单位", "首位单位", "列在首位", "列在第一", "居首位", "列首", "第一位单位", "位列第一",
    "第一列出", "首列单位", "第一责任单位", "排序第一", "列于首位", "列第一", "列出的第一",
  ]

  /// Where a label that is no role starts: 责任人：, 完成时限：.
  static func foreignLabel(in text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    var start = colon
    while start > text.startIndex, text[start - 1].isHan, colon - start < 8 { start -= 1 }
    for word in otherLabels where text[start..<colon].contains(word: word) {
      while start < colon, !text.starts(word, at: start) { start += 1 }
      return start
    }
    return start
  }

  private static let otherLabels = [
    "责任人", "责任领导", "牵头领导", "分管领导", "市领导", "县领导", "区领导", "联系人", "完成时限", "完成时间", "时限", "时间节点", "督办",
    "挂钩",
    "包保", "进度", "电话",
  ]

  /// Where a remark starts that follows the names: a default for all later items, or how the list is to be read.
  static func remark(in text: ArraySlice<Unicode.Scalar>) -> Int? {
    let words = remarks.first(in: text)?.place
    let time = timing(in: text)
    guard let words, let time else { return words ?? time }
    return min(words, time)
  }

  /// ", 2025年12月底前完成" after the names.
  private static func timing(in text: ArraySlice<Unicode.Scalar>) -> Int? {
    for place in text.indices
    where text[place] == "," || text[place] == ";" || text[place] == "。" || text[place] == "、" {
      var end = place + 1
      while end < text.endIndex, text[end].isDigit { end += 1 }
      guard end > place + 1, end < text.endIndex else { continue }
      if text[end] == "年" || text[end] == "月" { return place }
    }
    return nil
  }

  /// Where the names start in "2025年底前完成, 市司法局负责".
  static func afterTiming(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    guard let first = text.first, first.isDigit,
      let comma = text.prefix(24).firstIndex(where: { $0 == "," || $0 == ";" || $0 == ":" }),
      text[..<comma].contains("年") || text[..<comma].contains("月")
    else { return text.startIndex }
    return comma + 1
  }

  private static let remarks: Words = [
    ",持续推进", ";持续推进", ",长期坚持", ";长期坚持", ",持续实施", ",长期实施", ",全年推进", ";全年推进", ",年底前", ";年底前",
    ",年内", ";年内", ",持续开展", ";持续开展", ",分年度", ",常态化", ";常态化", ",按年度", ",年度内", ",全年实施",
    "〔列第", "(列第", ",列第", "〔排", "(排名", ",排名", "以下任务均", "以下均", "以下各项", "以下工作均", "以下任务", "不再一一列",
    "不再逐一列",
    "下同)", "〔以下", "(以下", ",下同", "列第一位", "均需各", "〔列首", "(列首",
  ]
}
