extension SearchText {
  /// Names of an organization: besides what a text is found by, each is found by a short form of it.
  ///
  /// 科技局 and kjj find 市科学技术局, 发改委 finds 市发展和改革委员会.
  public init(names: [String]) {
    // No query has the separator in it, so that none runs from one name into the next.
    units = names.map { SearchText.units(of: $0) }.reduce(into: []) { all, name in
      if !all.isEmpty { all.append(SearchText.separator) }
      all += name
    }
    hasNames = true
  }

  /// Whether each word is in the text, or a short form of a name in it.
  func isShortened(to query: SearchQuery) -> Bool {
    guard hasNames, !query.isEmpty else { return false }
    let names = units.split(separator: SearchText.separator)
      .filter { $0.count <= SearchText.longestName }
    return query.words.allSatisfy { word in
      units.withUnsafeBufferPointer { word.rank(in: $0) != nil }
        || names.contains { word.isShortForm(of: Array($0)) }
    }
  }

  private static let separator: UInt16 = 0x7F
  /// What is longer is no name but a sentence.
  private static let longestName = 24
}

extension SearchQuery.Word {
  /// Whether the characters stand in a name in this order, the last one near its end.
  fileprivate func isShortForm(of name: [UInt16]) -> Bool {
    guard units.count > 2, units.count < name.count else { return false }
    // Initials say little: they begin with the name, or after the level it begins with.
    let first = letters.isEmpty ? name.count : 2
    for start in name.indices.prefix(first) where fits(0, name[start]) {
      var wanted = 1
      for place in name.indices[(start + 1)...] where wanted < units.count {
        guard fits(wanted, name[place]) else { continue }
        wanted += 1
        if wanted == units.count, place >= name.count - 4 { return true }
      }
    }
    return false
  }

  private func fits(_ index: Int, _ unit: UInt16) -> Bool {
    letters.isEmpty
      ? units[index] == unit : Pinyin.shared.reading(of: unit)?.first == letters[index]
  }
}
