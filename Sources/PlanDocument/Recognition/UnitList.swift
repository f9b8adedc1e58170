import PlanModel

/// Parts a printed list of organizations into names.
enum UnitList {
  /// The names in `range`, in order. With `wholeGroups`, only a comma parts two names: the document writes merged
  /// bodies with 、 inside the name throughout.
  static func split(
    _ text: ArraySlice<Unicode.Scalar>, _ range: Range<Int>, wholeGroups: Bool = false,
    breaks: Set<Int> = []
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var depth = 0
    var start = range.lowerBound
    for place in range {
      // A space or a line break parts names where what stands before is a whole one.
      if depth == 0, text[place] == "\n" || breaks.contains(place), place - start >= 3,
        OrganizationWords.certain.match(text[RoleNotes.name(text, start..<place)]) != nil,
        place + 2 < range.upperBound, text[place].isHan || text[place] == "\n"
      {
        parts.append(start..<place)
        start = place
      }
      switch text[place] {
      case "(", "〔", "[": depth += 1
      case ")", "〕", "]": depth = max(0, depth - 1)
      case "、" where depth == 0 && !wholeGroups, ",", ";", "/", "。", " ":
        if depth > 0 && text[place] != "。" { continue }
        parts.append(start..<place)
        start = place + 1
      default: break
      }
    }
    parts.append(start..<range.upperBound)
    var names: [Range<Int>] = []
    for part in parts {
      for piece in splitAtAnd(text, part) {
        guard let name = trim(text, piece) else { continue }
        if let last = names.last, belongsTogether(text, last, name) {
          names[names.count - 1] = last.lowerBound..<name.upperBound
        } else {
          names.append(name)
        }
      }
    }
    return names
  }

  /// 和, 及 and 与 part two names where a whole name stands on each side.
  private static func splitAtAnd(
    _ text: ArraySlice<Unicode.Scalar>, _ range: Range<Int>
  ) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var place = range.lowerBound
    var depth = 0
    while place < range.upperBound {
      let scalar = text[place]
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth = max(0, depth - 1) }
      let count =
        text.starts("以及", at: place) || text.starts("会同", at: place)
        ? 2 : (scalar == "和" || scalar == "及" || scalar == "与" ? 1 : 0)
      if count > 0, depth == 0, place - start >= 2 {
        let left = text[start..<place]
        let right = text[place + count..<range.upperBound]
        if OrganizationWords.certain.match(left) != nil, startsName(right) {
          pieces.append(start..<place)
          start = place + count
          place = start
          continue
        }
      }
      place += 1
    }
    pieces.append(start..<range.upperBound)
    return pieces
  }

  private static func startsName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count >= 2 else { return false }
    if generic.isExactly(text) { return false }
    if OrganizationWords.levels.match(text, at: text.startIndex) != nil { return true }
    return text.count >= 3 && OrganizationWords.certain.match(text) != nil
      && !generic.isExactly(text)
  }

  private static let generic: Words = [
    "单位", "部门", "改革局", "改革委", "改革委员会", "信息化局", "信息化厅", "信息化委", "规划局", "保障局", "旅游局", "企业",
    "机构", "有关单位", "直属机构", "个人", "地方", "街道", "乡镇", "改革办", "监察局", "城乡建设局",
  ]

  private static func trim(_ text: ArraySlice<Unicode.Scalar>, _ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, junk.contains(text[start]) { start += 1 }
    for word in ["由", "会同", "以及", "和", "及", "与"] where text[start..<end].starts(word, at: start) {
      if end - start > word.unicodeScalars.count + 1 { start += word.unicodeScalars.count }
    }
    if let cut = etCetera(text, start..<end) { end = cut }
    while end > start, junk.contains(text[end - 1]) || text[end - 1] == "等" { end -= 1 }
    if end > start, text[end - 1] == ")", !text[start..<end].contains("(") { end -= 1 }
    for word in ["共同", "分别"] where text[start..<end].suffix(2).elementsEqual(word.unicodeScalars) {
      end -= 2
    }
    guard end > start, end - start <= 40, text[start..<end].contains(where: { $0.isHan }) else {
      return nil
    }
    return start..<end
  }

  /// Where 等 cuts the list off: 教育部等有关部门.
  private static func etCetera(
    _ text: ArraySlice<Unicode.Scalar>, _ range: Range<Int>
  ) -> Int? {
    for place in range where text[place] == "等" {
      let rest = text[place + 1..<range.upperBound]
      if rest.isEmpty || rest.first?.isDigit == true { return place }
      for word in [
        "有关", "相关", "部门", "单位", "市直", "县直", "区直", "省直", "州直", "市级", "县级", "区级", "省级", "中央", "各",
      ]
      where rest.starts(word, at: place + 1) { return place }
    }
    return nil
  }

  private static let junk: Set<Unicode.Scalar> = [
    ",", "、", ";", ":", "。", ".", " ", "\"", "\n", "“", "”", "】", "【", "-", "·", "|", "*",
  ]

  /// 市直有关部门、单位 is one name, and so is 各市、县(市、区)政府.
  private static func belongsTogether(
    _ text: ArraySlice<Unicode.Scalar>, _ left: Range<Int>, _ right: Range<Int>
  ) -> Bool {
    guard right.lowerBound - left.upperBound == 1, text[left.upperBound] == "、" else {
      return false
    }
    let name = text[right]
    // 各县(市、区)党委、政府
    if governments.isExactly(name), committees.match(text[left]) != nil { return true }
    if bareNouns.isExactly(name) { return OrganizationWords.isCollective(text[left]) }
    if bareEach.isExactly(text[left]), let first = name.first {
      return placeStarts.contains(first) && !name.contains("、")
        && OrganizationWords.certain.match(name) != nil && name.first != "市"
        || name.starts("县(", at: right.lowerBound)
    }
    return false
  }

  private static let governments: Words = ["政府", "人民政府", "行政"]
  private static let committees: Endings = ["党委", "党工委", "党政", "县委", "区委", "市委"]
  private static let bareNouns: Words = ["单位", "部门", "机构", "直属机构", "有关单位", "企业"]
  private static let bareEach: Words = ["各市", "各区", "各县", "各市州", "各设区市", "各州", "各地市"]
  private static let placeStarts: Set<Unicode.Scalar> = ["县", "区", "州", "旗"]

  /// Whether a name reads as that of an organization, for clauses that no role word with a colon opens.
  static func looksLikeUnit(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (2...26).contains(name.count), !name.contains(where: { $0.isDigit }) else { return false }
    if OrganizationWords.isCollective(name) {
      return OrganizationWords.endings.match(name) != nil
    }
    return OrganizationWords.certain.match(name) != nil && !notInNames.occurs(in: name)
  }

  private static let notInNames: Words = [
    "的", "了", "支持", "推动", "鼓励", "建立", "引导", "龙头企业", "组织开展", "加强", "按照", "通过", "对", "向", "把",
    "政府负责人", "可以", "应当", "同时", "制定", "建设一", "加快", "依托", "促进", "落实", "完善", "探索", "在",
  ]
}
