/// Numbers written in Chinese characters.
enum HanNumerals {
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零", "〇", "○": 0
    case "一", "壹": 1
    case "二", "两", "贰": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  static func scale(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千", "仟": 1000
    default: nil
    }
  }

  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    digit(scalar) != nil || scale(scalar) != nil
  }

  /// Reads the numeral that starts at `place`, up to thousands: 三百二十, 十二, 二〇二五.
  static func read(_ text: ArraySlice<Unicode.Scalar>, at place: Int) -> (value: Int, end: Int)? {
    var index = place
    var total = 0
    var pending: Int?
    var plain = 0
    var scaled = false
    while index < text.endIndex, index - place < 10 {
      if let digit = digit(text[index]) {
        plain = min(plain * 10 + digit, 99_999)
        pending = digit
      } else if let scale = scale(text[index]) {
        total += (pending ?? (total == 0 || !scaled ? 1 : 0)) * scale
        pending = nil
        scaled = true
      } else {
        break
      }
      index += 1
    }
    guard index > place else { return nil }
    return (scaled ? total + (pending ?? 0) : plain, index)
  }
}
