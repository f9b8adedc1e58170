extension String {
  /// Whether a text holds a word, byte for byte: the rules ask this many times for each indicator.
  func holds(_ word: String) -> Bool {
    var (text, word) = (self, word)
    return text.withUTF8 { text in
      word.withUTF8 { word in
        guard let first = word.first else { return true }
        guard text.count >= word.count else { return false }
        return (0...text.count - word.count).contains { start in
          text[start] == first
            && (1..<word.count).allSatisfy { text[start + $0] == word[$0] }
        }
      }
    }
  }
}
