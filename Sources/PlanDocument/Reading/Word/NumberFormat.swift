/// How a document writes the numbers of its automatic numbering, by the format's name in WordprocessingML.
func formatNumber(_ number: Int, as format: String) -> String {
  switch format {
  case "none", "bullet": ""
  case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
  case "upperLetter": letters(number)
  case "lowerLetter": letters(number).lowercased()
  case "upperRoman": roman(number)
  case "lowerRoman": roman(number).lowercased()
  case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
    "taiwaneseCountingThousand", "ideographDigital2", "koreanCounting":
    chineseNumber(number)
  case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand":
    digits(number, "〇一二三四五六七八九")
  case "chineseLegalSimplified": legal(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟")
  case "ideographLegalTraditional", "japaneseLegal": legal(number, "零壹貳參肆伍陸柒捌玖", "拾佰仟")
  case "decimalFullWidth", "decimalFullWidth2": digits(number, "０１２３４５６７８９")
  case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
    enclosed(number, from: 0x2460, upTo: 20)
  case "decimalEnclosedParen": enclosed(number, from: 0x2474, upTo: 20)
  case "decimalEnclosedFullstop": enclosed(number, from: 0x2488, upTo: 20)
  case "ideographEnclosedCircle": enclosed(number, from: 0x3280, upTo: 10)
  case "ideographTraditional": cycle(number, "甲乙丙丁戊己庚辛壬癸")
  case "ideographZodiac": cycle(number, "子丑寅卯辰巳午未申酉戌亥")
  default: "\(number)"
  }
}

/// 一, 十, 十一, 二十一, 一百零三.
func chineseNumber(_ number: Int) -> String {
  guard number > 0, number < 10_000 else { return "\(number)" }
  return number < 20 && number >= 10
    ? String(legal(number, "零一二三四五六七八九", "十百千").dropFirst())
    : legal(number, "零一二三四五六七八九", "十百千")
}

private func legal(_ number: Int, _ digits: String, _ places: String) -> String {
  guard number > 0, number < 10_000 else { return "\(number)" }
  let digits = Array(digits)
  let places = Array(places)
  var result = ""
  var zero = false
  for place in (0...3).reversed() {
    let digit = number / [1, 10, 100, 1000][place] % 10
    if digit == 0 {
      zero = !result.isEmpty
      continue
    }
    if zero { result.append(digits[0]) }
    zero = false
    result.append(digits[digit])
    if place > 0 { result.append(places[place - 1]) }
  }
  return result
}

private func digits(_ number: Int, _ digits: String) -> String {
  let digits = Array(digits)
  return String("\(max(number, 0))".compactMap { $0.wholeNumberValue.map { digits[$0] } })
}

private func cycle(_ number: Int, _ signs: String) -> String {
  let signs = Array(signs)
  return number > 0 ? String(signs[(number - 1) % signs.count]) : "\(number)"
}

private func enclosed(_ number: Int, from first: UInt32, upTo last: Int) -> String {
  guard (1...last).contains(number), let sign = Unicode.Scalar(first + UInt32(number) - 1) else {
    return "\(number)"
  }
  return String(sign)
}

/// A…Z, AA, BB, as Word counts.
private func letters(_ number: Int) -> String {
  guard number > 0, number <= 26 * 30, let letter = Unicode.Scalar(0x41 + UInt32((number - 1) % 26))
  else { return "\(number)" }
  return String(repeating: String(letter), count: (number - 1) / 26 + 1)
}

private func roman(_ number: Int) -> String {
  guard number > 0, number < 4000 else { return "\(number)" }
  let signs = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
  var left = number
  var result = ""
  for (value, sign) in signs {
    while left >= value {
      result += sign
      left -= value
    }
  }
  return result
}
