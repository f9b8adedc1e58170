import Foundation

extension Period {
  /// Reads a period as people write it, beside the written form: 2025年三季度, 2025年上半年, 2016年10月, 2016/10,
  /// 2024/11/30, 2024.11. Nil for anything else.
  public init?(written text: some StringProtocol) {
    let folded = Period.folded(String(text))
    if let period = Period(folded) ?? Period.numbers(folded) ?? Period.words(folded) {
      self = period
    } else {
      return nil
    }
  }

  /// Half-width digits, without blanks; Traditional and simplified alike.
  private static func folded(_ text: String) -> String {
    let half = text.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? text
    return half.filter { !$0.isWhitespace }
  }

  /// 2016/10, 2024/11/30, 2024-9-5, 2024.11: year, month and day, divided by one sign.
  private static func numbers(_ text: String) -> Period? {
    for sign in ["/", ".", "-"] {
      let parts = text.components(separatedBy: sign)
      let numbers = parts.compactMap(Period.number)
      guard numbers.count == parts.count, (2...3).contains(parts.count), parts[0].count == 4,
        parts.dropFirst().allSatisfy({ $0.count <= 2 })
      else { continue }
      if numbers.count == 3 { return Day(numbers[0], numbers[1], numbers[2]).map { .day($0) } }
      // Not 2016/20: that is no month.
      return Period.month(numbers[0], checked: numbers[1])
    }
    return nil
  }

  /// 2025年, 2025年三季度, 2025年第3季度, 2025年下半年, 2025年9月, 2025年9月30日
  private static func words(_ text: String) -> Period? {
    guard let sign = text.firstIndex(of: "年"), text[..<sign].count == 4,
      let year = Period.number(String(text[..<sign])), year >= 1
    else { return nil }
    var rest = String(text[text.index(after: sign)...])
    switch rest {
    case "", "全年", "度", "年度": return .year(year)
    case "上半年": return .half(year, 1)
    case "下半年": return .half(year, 2)
    default: break
    }
    if rest.hasSuffix("季度") || rest.hasSuffix("季") {
      rest = rest.components(separatedBy: "季")[0]
      if rest.hasPrefix("第") { rest.removeFirst() }
      let quarter = Period.number(rest) ?? ["一", "二", "三", "四"].firstIndex(of: rest).map { $0 + 1 }
      return quarter.flatMap { (1...4).contains($0) ? .quarter(year, $0) : nil }
    }
    let parts = rest.components(separatedBy: "月")
    guard parts.count == 2, let month = Period.number(parts[0]) else { return nil }
    if parts[1].isEmpty || parts[1] == "份" { return Period.month(year, checked: month) }
    guard parts[1].hasSuffix("日"), let day = Period.number(String(parts[1].dropLast())) else {
      return nil
    }
    return Day(year, month, day).map { .day($0) }
  }

  private static func month(_ year: Int, checked month: Int) -> Period? {
    (1...12).contains(month) && year >= 1 ? .month(year, month) : nil
  }

  private static func number(_ digits: String) -> Int? {
    !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
  }
}
