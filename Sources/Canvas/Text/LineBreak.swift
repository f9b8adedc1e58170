/// Where a line of Chinese and Latin text may be broken (禁则).
enum LineBreak {
  /// How fast two neighbouring scalars hold together.
  enum Joint: UInt8 {
    /// A line may end here.
    case open
    /// Inside a word, or between a number and its unit: only where a line has no better place.
    case word
    /// Never, as long as the line has any other place.
    case fast
  }

  /// Signs that must not begin a line.
  static let closing = Set(
    "。，、；：？！）》〉」』】〕〗〙〛｝］”’…—～·％‰℃/／.,;:?!)]}%>»›•ー々〻｡｣､･ゝゞ".unicodeScalars)
  /// Signs that must not end a line.
  static let opening = Set("（《〈「『【〔〖〘〚｛［“‘([{<«‹￥＄$¥£｢/／≥≤±＜＞".unicodeScalars)

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{3000}" || scalar == "\t" || scalar == "\u{A0}"
  }

  /// The joint before each scalar of a paragraph; the first one's says nothing.
  static func joints(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> [Joint] {
    guard !range.isEmpty else { return [] }
    var joints = [Joint](repeating: .open, count: range.count)
    // Blanks at a break are left out: what counts is what stands on either side of them.
    var last: Unicode.Scalar?
    var pending: Int?
    for index in range {
      let scalar = scalars[index]
      if isBlank(scalar) {
        if pending == nil { pending = index }
        continue
      }
      if let last {
        let joint = joint(last, scalar, isApart: pending != nil)
        for place in (pending ?? index)...index { joints[place - range.lowerBound] = joint }
      } else if pending != nil {
        // An indent alone is no line.
        joints[index - range.lowerBound] = .fast
      }
      last = scalar
      pending = nil
    }
    for number in numbers(scalars, range) {
      for place in number.dropFirst() where joints[place - range.lowerBound] == .open {
        joints[place - range.lowerBound] = .word
      }
    }
    return joints
  }

  /// `isApart`: blanks stand between the two.
  private static func joint(
    _ last: Unicode.Scalar, _ next: Unicode.Scalar, isApart: Bool
  ) -> Joint {
    if isHan(last), isHan(next) { return .open }
    if closing.contains(next) || opening.contains(last) { return .fast }
    if isApart { return .open }
    if TextWidth.classify(next) == .mark || TextWidth.classify(next) == .invisible { return .fast }
    return isWord(last) && isWord(next) ? .word : .open
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value &- 0x4E00 < 0x51FD
  }

  /// Whether a scalar keeps together with its neighbours: Latin letters, digits, and their signs.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x2E80 && scalar.value > 0x20
      && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_/.,%+'@#&*=".unicodeScalars.contains(scalar))
  }

  /// Numbers with the unit after them: 12.5 亿元, 600家, 第3季度, 3—5个.
  private static func numbers(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard isDigit(scalars[index]) else {
        index += 1
        continue
      }
      var start = index
      if start > range.lowerBound, "第−-+".unicodeScalars.contains(scalars[start - 1]) { start -= 1 }
      while index < range.upperBound, isNumber(scalars, index, in: range) { index += 1 }
      if let unit = unit(scalars, index..<range.upperBound) { index = unit }
      found.append(start..<index)
    }
    return found
  }

  private static func isNumber(
    _ scalars: [Unicode.Scalar], _ index: Int, in range: Range<Int>
  ) -> Bool {
    if isDigit(scalars[index]) { return true }
    guard ".,．，%％-－–—~～/".unicodeScalars.contains(scalars[index]), index + 1 < range.upperBound
    else { return false }
    // 20,000 is one number; 2018，12 after a full-width comma is two.
    return scalars[index] != "，" && isDigit(scalars[index + 1])
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }

  /// Where the unit ends that a number is followed by; nil where none is.
  private static func unit(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    if index < range.upperBound, isBlank(scalars[index]) { index += 1 }
    let begin = index
    while index < range.upperBound, scales.contains(scalars[index]) { index += 1 }
    let end = units.first { unit in
      index + unit.count <= range.upperBound
        && zip(unit, scalars[index...]).allSatisfy { $0 == $1 }
    }.map { index + $0.count }
    return end ?? (index > begin ? index : nil)
  }

  private static let scales = Set("十百千万亿萬億兆".unicodeScalars)
  /// The longest first.
  private static let units: [[Unicode.Scalar]] =
    """
    个百分点 個百分點 百分点 百分點 个工作日 個工作日 平方公里 平方千米 吨标准煤 立方米 平方米 公顷 公里 千米 \
    千瓦时 千瓦 小时 小時 分钟 分鐘 季度 个月 個月 美元 日元 欧元 人民币 人次 家次 场次 批次 车次 项次 人年 标箱 \
    元 家 个 個 项 項 件 人 户 戶 年 月 日 天 周 时 分 秒 号 號 吨 噸 米 亩 畝 度 次 条 條 座 台 套 辆 艘 架 \
    所 名 位 批 期 类 類 种 種 部 本 篇 场 場 处 處 间 間 栋 张 倍 成 岁 届 床 箱 班 宗 只 株 层 级 楼 章 节 款
    """.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
    .sorted { $0.count > $1.count }
}
