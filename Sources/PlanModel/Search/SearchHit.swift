/// What a search over the whole store can come to.
public enum SearchKind: String, Sendable, CaseIterable {
  case plan, organization, indicator, item
  /// A place in the text that a plan was read from.
  case source

  var number: UInt16 { UInt16(SearchKind.allCases.firstIndex(of: self) ?? 0) }
}

/// Something found.
public struct SearchHit: Sendable, Hashable {
  public var kind: SearchKind
  /// The record's number; of a place in a source text, the item that holds it.
  public var id: RowID
  /// The plan it is in; nil for organizations.
  public var plan: RowID?
  public var rank: SearchRank

  public init(kind: SearchKind, id: RowID, plan: RowID?, rank: SearchRank) {
    self.kind = kind
    self.id = id
    self.plan = plan
    self.rank = rank
  }
}

/// Something found, with its words.
public struct SearchLine: Sendable, Hashable {
  public var hit: SearchHit
  /// The title or the name; of a source text, the sentence around the place.
  public var text: String

  public init(_ hit: SearchHit, _ text: String) {
    self.hit = hit
    self.text = text
  }
}

/// What was found: all is counted, and the best of each kind are there to be shown.
public struct SearchResult: Sendable, Hashable {
  /// The best first.
  public var lines: [SearchLine] = []
  public var counts: [SearchKind: Int] = [:]

  public init() {}

  public var total: Int { counts.values.reduce(0, +) }
}

/// Keeps the best hits of each kind, and counts all.
struct SearchCollector {
  private let limit: Int
  /// By rank, then by kind: so many as are shown, in the order found.
  private var best: [[SearchHit]]
  private var counts: [Int]

  init(limit: Int) {
    self.limit = limit
    let kinds = SearchKind.allCases.count
    best = [[SearchHit]](repeating: [], count: kinds * SearchRank.allCases.count)
    counts = [Int](repeating: 0, count: kinds)
  }

  /// `id`: asked for only where the hit is one of the best.
  mutating func add(_ kind: UInt16, _ plan: RowID?, _ rank: SearchRank, id: () -> RowID) {
    let kind = Int(kind)
    guard counts.indices.contains(kind) else { return }
    counts[kind] += 1
    let place = Int(rank.rawValue) * counts.count + kind
    guard best[place].count < limit else { return }
    best[place].append(
      SearchHit(kind: SearchKind.allCases[kind], id: id(), plan: plan, rank: rank))
  }

  /// The best first, of each kind no more than are shown.
  var hits: [SearchHit] {
    var room = [Int](repeating: limit, count: counts.count)
    return best.enumerated().flatMap { place, found in
      let share = found.prefix(room[place % counts.count])
      room[place % counts.count] -= share.count
      return share
    }
  }

  var countsOfKinds: [SearchKind: Int] {
    Dictionary(uniqueKeysWithValues: zip(SearchKind.allCases, counts)).filter { $0.value > 0 }
  }
}
