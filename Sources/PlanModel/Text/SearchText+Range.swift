extension SearchText {
  /// Where a folded query fits in a text, counted in scalars: by its characters, else by initials, else by pinyin; nil where
  /// it fits nowhere.
  public static func range(of query: String, in text: String) -> Range<Int>? {
    guard !query.isEmpty else { return nil }
    let parts = text.unicodeScalars.enumerated().map { ($0, SearchText(String($1))) }
    let forms: [(SearchText) -> String] = [{ $0.folded }, { $0.initials }, { $0.pinyin }]
    // Letters alone can be a sound.
    let isLatin = query.utf8.allSatisfy { $0 < 128 }
    for form in forms.prefix(isLatin ? forms.count : 1) {
      // Each character of the form, with the scalar of the text that it comes from.
      let letters = parts.flatMap { part in form(part.1).map { (part.0, $0) } }
      let wanted = Array(query)
      guard letters.count >= wanted.count else { continue }
      for start in 0...(letters.count - wanted.count)
      where zip(letters[start...], wanted).allSatisfy({ $0.1 == $1 }) {
        return letters[start].0..<(letters[start + wanted.count - 1].0 + 1)
      }
    }
    return nil
  }
}
