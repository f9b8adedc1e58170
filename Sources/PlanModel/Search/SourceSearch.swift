import Foundation
import GRDB

/// A search through the texts that plans were read from: a share at a time, since there may be many.
///
/// The words must be in one paragraph, as they are written or, four letters and more, by their pinyin. A place in the heading of an item whose title fits is left out: the item
/// itself is found already.
public struct SourceSearch: Sendable {
  private let query: SearchQuery
  private var pending: ArraySlice<RowID>
  /// What has been found so far.
  public private(set) var lines: [SearchLine] = []
  private let limit: Int

  /// `plans`: in the order they are looked through.
  public init(_ query: SearchQuery, plans: [RowID], limit: Int) {
    self.query = query
    // A single character is in every text.
    pending = query.count < 2 ? [] : plans[...]
    self.limit = limit
  }

  public var isDone: Bool { pending.isEmpty || lines.count >= limit }

  /// Looks through some more texts, about so many characters; `.max` for all that is left.
  public mutating func step(_ store: Store, characters: Int = 300_000) throws(StoreError) {
    var room = characters
    while !isDone, room > 0, let plan = pending.popFirst() {
      let (found, length) = try look(plan, store)
      lines += found.prefix(limit - lines.count)
      room -= max(length, 1)
    }
  }

  private func look(
    _ plan: RowID, _ store: Store
  ) throws(StoreError) -> (lines: [SearchLine], length: Int) {
    let query = query
    return try store.read { db in
      guard
        let text = try String.fetchOne(
          db.cachedStatement(
            sql: """
              SELECT document.text FROM plan JOIN document ON document.id = plan.document_id
              WHERE plan.id = ?
              """), arguments: [plan])
      else { return ([], 0) }
      let source = FoldedSource(text)
      let places = source.places(of: query)
      guard !places.isEmpty else { return ([], source.units.count) }
      let items = try Item.fetchAll(
        db, sql: "SELECT * FROM item WHERE plan_id = ? ORDER BY position", arguments: [plan])
      let scalars = Array(text.unicodeScalars)
      var seen: Set<RowID> = []
      var lines: [SearchLine] = []
      for place in source.offsets(of: places, in: text) {
        let holder = items.filter { $0.span.start <= place && place < $0.span.end }
          .min { $0.span.end - $0.span.start < $1.span.end - $1.span.start }
        guard let holder, seen.insert(holder.id).inserted else { continue }
        if holder.heading.start <= place, place < holder.heading.end,
          SearchText(holder.title).matches(query)
        {
          seen.remove(holder.id)
          continue
        }
        lines.append(
          SearchLine(
            SearchHit(kind: .source, id: holder.id, plan: plan, rank: .inside),
            SourceSearch.words(around: place, in: scalars)))
      }
      return (lines, source.units.count)
    }
  }

  /// The paragraph, or so much of it as a line of a screen may show.
  private static func words(around place: Int, in text: [Unicode.Scalar]) -> String {
    let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\t"]
    var start = place
    while start > 0, place - start < 16, !breaks.contains(text[start - 1]) { start -= 1 }
    var end = place
    while end < text.count, end - place < 100, !breaks.contains(text[end]) { end += 1 }
    return String(String.UnicodeScalarView(text[start..<end]))
      .trimmingCharacters(in: .whitespaces)
  }
}

/// A text folded for a search, its paragraphs kept apart.
struct FoldedSource {
  private(set) var units: [UInt16] = []
  private static let lineEnd: UInt16 = 0x0A

  init(_ text: String) {
    units.reserveCapacity(text.utf8.count / 3 + 16)
    for scalar in text.unicodeScalars { FoldedSource.append(scalar, to: &units) }
  }

  @inline(__always)
  private static func append(_ scalar: Unicode.Scalar, to units: inout [UInt16]) {
    if scalar.value == 0x0A {
      units.append(lineEnd)
    } else {
      SearchText.append(scalar, to: &units)
    }
  }

  /// Where the longest word stands in paragraphs that have them all; in units.
  func places(of query: SearchQuery) -> [Int] {
    guard let key = query.words.max(by: { $0.units.count < $1.units.count }) else { return [] }
    let sounds = FoldedSource.sounds(query)
    return units.withUnsafeBufferPointer { units in
      var places: [Int] = []
      var start = 0
      while let found = key.range(in: units, from: start, sounds: sounds) {
        start = found.upperBound
        let place = found.lowerBound
        let before = units[..<place].lastIndex(of: FoldedSource.lineEnd).map { $0 + 1 } ?? 0
        let after = units[start...].firstIndex(of: FoldedSource.lineEnd) ?? units.count
        let line = UnsafeBufferPointer(rebasing: units[before..<after])
        if query.words.allSatisfy({ $0.range(in: line, from: 0, sounds: sounds) != nil }) {
          places.append(place)
        }
      }
      return places
    }
  }

  /// Whether pinyin is looked for: a few initials stand in every text by chance.
  private static func sounds(_ query: SearchQuery) -> Bool {
    query.count >= leastSounds && query.words.allSatisfy { $0.units.count > 1 }
  }
  private static let leastSounds = 4

  /// The same places in scalars of the text itself; `places` go upwards.
  func offsets(of places: [Int], in text: String) -> [Int] {
    var wanted = places[...]
    var offsets: [Int] = []
    var units: [UInt16] = []
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      guard let next = wanted.first else { break }
      FoldedSource.append(scalar, to: &units)
      if units.count > next {
        offsets.append(offset)
        wanted.removeFirst()
      }
    }
    return offsets
  }
}
