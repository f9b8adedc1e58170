/// What makes two indicators of different documents the same figure.
public enum SeriesName {
  /// The name in one form: without whose figure it is, when, and that it is counted; synonyms become one word.
  ///
  /// 全市高企数量 and 高新技术企业总数 fold to the same text; 新增高新技术企业 and 高新技术企业 do not, and neither does a
  /// growth rate (`nature`) and what grows. The text is a key, not for show.
  ///
  /// - Parameter region: the document's, which names may begin with.
  public static func fold(
    _ name: String, region: String? = nil, nature: Nature? = nil
  ) -> String {
    let places = region.map(Region.forms) ?? []
    var rest = plain(name)
    // A synonym may lay bare a word to strip, and stripping may complete a synonym.
    for _ in 0..<2 {
      rest = strip(rest, places: places)
      rest = replace(rest)
    }
    var isIncrement = false
    if let word = SeriesWords.increments.first(where: {
      leaves(2, of: rest, without: $0.count) && rest.hasPrefix($0)
    }) {
      rest = strip(String(rest.dropFirst(word.count)), places: places)
      isIncrement = true
    } else if rest.hasSuffix("新增"), leaves(2, of: rest, without: 2) {
      rest = strip(String(rest.dropLast(2)), places: places)
      isIncrement = true
    }
    if nature == .growth {
      if let word = SeriesWords.growth.first(where: { rest.hasSuffix($0) }) {
        rest = strip(String(rest.dropLast(word.count)), places: places)
      }
      rest += "增速"
    }
    return isIncrement ? "新增" + rest : rest
  }

  /// One script, one width, lower case, letters and digits only.
  private static func plain(_ name: String) -> String {
    let folded = TextFolding.fold(name).lowercased().replacing("r&d", with: "研发")
    return String(folded.filter { ($0.isLetter || $0.isNumber || $0 == "%") && $0 != "的" })
  }

  private static func strip(_ name: String, places: [String]) -> String {
    var rest = Substring(name)
    var changed = true
    while changed {
      changed = false
      for prefix in places + SeriesWords.prefixes
      where rest.hasPrefix(prefix) && leaves(2, of: rest, without: prefix.count) {
        rest = rest.dropFirst(prefix.count)
        changed = true
      }
      for suffix in SeriesWords.suffixes
      where rest.hasSuffix(suffix) && leaves(2, of: rest, without: suffix.count) {
        rest = rest.dropLast(suffix.count)
        changed = true
      }
      if rest.hasSuffix("数"), leaves(2, of: rest, without: 1),
        !SeriesWords.numberWords.contains(where: { rest.hasSuffix($0) })
      {
        rest = rest.dropLast()
        changed = true
      }
      if rest.hasSuffix("量"),
        SeriesWords.countedVerbs.contains(where: { rest.dropLast().hasSuffix($0) })
      {
        rest = rest.dropLast()
        changed = true
      }
    }
    return String(rest)
  }

  private static func replace(_ name: String) -> String {
    var rest = name
    for words in SeriesWords.endings {
      if let word = words.dropFirst().first(where: { rest.hasSuffix($0) }) {
        rest = rest.dropLast(word.count) + words[0]
      }
    }
    for words in SeriesWords.synonyms {
      // A word that holds the canonical one is made shorter; one that is held by it must not be found again in it.
      for word in words.dropFirst() where rest.contains(word) {
        if words[0].contains(word), rest.contains(words[0]) { continue }
        rest = rest.replacing(word, with: words[0])
      }
    }
    return rest
  }

  private static func leaves(_ count: Int, of text: some StringProtocol, without removed: Int)
    -> Bool
  {
    text.count >= removed + count
  }
}
