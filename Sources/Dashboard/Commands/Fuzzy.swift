/// Letters in order with others between, as one types a command one half remembers.
enum Fuzzy {
  /// How well `typed` runs through `text`, from 0 to 20; nil when it does not. Letters that follow each other and that
  /// begin words count most.
  static func score(_ typed: String, in text: String) -> Int? {
    let letters = Array(typed.lowercased().utf8)
    let text = Array(text.lowercased().utf8)
    guard !letters.isEmpty, letters.count <= text.count else { return nil }
    /// The best score of the letters so far with the last one at each place; -1 where it can't be.
    var best = [Int](repeating: -1, count: text.count)
    for (number, letter) in letters.enumerated() {
      var next = [Int](repeating: -1, count: text.count)
      var before = number == 0 ? 0 : -1
      for place in text.indices {
        if place > 1, number > 0 { before = max(before, best[place - 2]) }
        guard text[place] == letter else { continue }
        var score = before
        if number > 0, place > 0, best[place - 1] >= 0 { score = max(score, best[place - 1] + 2) }
        guard score >= 0 else { continue }
        next[place] = score + 1 + (startsWord(place, text) ? 2 : 0)
      }
      best = next
    }
    guard let score = best.max(), score >= 0 else { return nil }
    return min(20, score * 20 / (letters.count * 4))
  }

  private static func startsWord(_ place: Int, _ text: [UInt8]) -> Bool {
    guard place > 0 else { return true }
    return text[place - 1] == UInt8(ascii: " ") || text[place - 1] == UInt8(ascii: "-")
  }
}
