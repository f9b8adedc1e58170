import PlanModel

/// Finds what stands under the last item: signature, date, imprint.
enum Closing {
  static func mark(_ lines: inout [SourceLine], scalars: [Unicode.Scalar]) {
    let kept = lines.indices.filter { lines[$0].removed == nil && lines[$0].table == nil }
    var texts: [Int: [Unicode.Scalar]] = [:]
    var end = kept.count
    // Only below the last numbered item, and no further up than such lines go.
    while end > 0, kept.count - end < 12 {
      let index = kept[end - 1]
      let text = Chrome.bare(lines[index].span, scalars)
      if OutlineReader.startsItem(text[...]) || text.count > 80 { break }
      texts[index] = text
      end -= 1
    }
    var isBelow = false
    for index in kept[..<end] where !isBelow {
      isBelow = OutlineReader.startsItem(Chrome.bare(lines[index].span, scalars)[...])
    }
    guard isBelow else { return }
    for position in stride(from: kept.count - 1, through: end, by: -1) {
      let index = kept[position]
      guard let text = texts[index] else { break }
      let next = position + 1 < kept.count ? texts[kept[position + 1]] : nil
      if isDate(text[...]) || isImprint(text[...]) {
        lines[index].removed = "signature"
      } else if let next, isDate(next[...]) || lines[kept[position + 1]].removed == "signature",
        isOrganization(text[...])
      {
        lines[index].removed = "signature"
      } else {
        break
      }
    }
  }

  /// 2025年3月10日, alone on its line.
  private static func isDate(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.last == "日", text.count <= 14, Years.read(text, at: text.startIndex) != nil else {
      return false
    }
    return text.allSatisfy {
      $0.isDigit || "年月日〇零".unicodeScalars.contains($0) || HanNumerals.isNumeral($0)
    }
  }

  private static func isImprint(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    if text.count <= 14, text.first == "(", text.last == ")" { return text.contains(word: "公开") }
    if text.starts("抄送", at: text.startIndex) { return true }
    return text.contains(word: "印发") && text.count <= 40
      && text.contains { $0.isDigit } && text.last == "发"
  }

  private static func isOrganization(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count <= 30 && !text.contains(":") && !text.contains("。")
      && OrganizationWords.certain.match(text) != nil
  }
}
