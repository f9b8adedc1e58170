/// How alike two folded names are that are not the same.
struct NameLikeness {
  private let pairs: Set<[Character]>
  private let telling: Set<Int>
  private let digits: String

  init(_ folded: String) {
    let characters = Array(folded)
    pairs = Set(zip(characters, characters.dropFirst()).map { [$0, $1] })
    telling = Set(SeriesWords.telling.indices.filter { folded.contains(SeriesWords.telling[$0]) })
    digits = folded.filter { $0.isNumber || $0.isASCII }
  }

  /// Dice's coefficient of the pairs of neighbouring characters, in per cent; nil when a word that tells figures apart is
  /// in one name only, such as 省级 or 授权.
  func percent(_ other: NameLikeness) -> Int? {
    guard !pairs.isEmpty, !other.pairs.isEmpty, telling == other.telling, digits == other.digits
    else { return nil }
    return 200 * pairs.intersection(other.pairs).count / (pairs.count + other.pairs.count)
  }
}
