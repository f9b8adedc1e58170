import Foundation

/// The names of one plan's records, folded and packed so that a search runs through them without unpacking.
///
/// UTF-16 units: the form's version, the count in two, for each entry kind, number in four and length; then the texts,
/// each with a 0 behind it.
struct SearchChunk: Sendable, Hashable {
  let plan: RowID?
  private let units: [UInt16]

  private static let version: UInt16 = 1
  private static let headLength = 3
  private static let entryLength = 6
  /// No title is longer; what is behind is not searched.
  private static let longest = 4_000

  init(plan: RowID?, _ entries: [(kind: SearchKind, id: RowID, text: String)]) {
    self.plan = plan
    var head: [UInt16] = [
      SearchChunk.version, UInt16(entries.count & 0xFFFF), UInt16(entries.count >> 16),
    ]
    var texts: [UInt16] = []
    for entry in entries {
      let text = SearchText.units(of: entry.text).prefix(SearchChunk.longest)
      let id = UInt64(bitPattern: entry.id)
      head.append(entry.kind.number)
      for shift in [0, 16, 32, 48] { head.append(UInt16(truncatingIfNeeded: id >> shift)) }
      head.append(UInt16(text.count))
      texts += text
      texts.append(0)
    }
    units = head + texts
  }

  /// What `data` packed; nil for another form.
  init?(plan: RowID, packed: Data) {
    self.plan = plan
    units = [UInt16](unsafeUninitializedCapacity: packed.count / 2) { buffer, count in
      count = packed.copyBytes(to: buffer) / 2
    }
    // Packed by a machine of the other byte order, the version is another one.
    guard units.count >= SearchChunk.headLength, units[0] == SearchChunk.version,
      units.count >= textStart
    else { return nil }
    let texts = (0..<count).reduce(0) { $0 + length($1) + 1 }
    guard textStart + texts == units.count else { return nil }
  }

  var packed: Data {
    units.withUnsafeBytes { Data($0) }
  }

  private var count: Int { Int(units[1]) | Int(units[2]) << 16 }
  private var textStart: Int { SearchChunk.headLength + count * SearchChunk.entryLength }

  private func length(_ entry: Int) -> Int {
    Int(units[SearchChunk.headLength + entry * SearchChunk.entryLength + 5])
  }

  /// Hands every entry that fits to the collector.
  func search(_ query: SearchQuery, into collector: inout SearchCollector) {
    // The longest word is the rarest.
    guard let key = query.words.max(by: { $0.units.count < $1.units.count }) else { return }
    let count = count
    let isAlone = query.words.count == 1
    units.withUnsafeBufferPointer { units in
      let texts = UnsafeBufferPointer(rebasing: units[textStart...])
      var entry = 0
      var start = 0
      var place = 0
      while let found = key.next(in: texts, from: place) {
        var head = SearchChunk.headLength + entry * SearchChunk.entryLength
        var length = Int(units[head + 5])
        while start + length < found {
          start += length + 1
          entry += 1
          head += SearchChunk.entryLength
          length = Int(units[head + 5])
        }
        let text = UnsafeBufferPointer(rebasing: texts[start..<start + length])
        let rank = isAlone ? key.rank(in: text, at: found - start) : query.rank(in: text)
        if let rank {
          collector.add(units[head], plan, rank) {
            var id: UInt64 = 0
            for part in 0..<4 { id |= UInt64(units[head + 1 + part]) << UInt64(part * 16) }
            return RowID(bitPattern: id)
          }
        }
        start += length + 1
        entry += 1
        place = start
        if entry == count { return }
      }
    }
  }
}

extension SearchQuery.Word {
  /// Where it begins next, as it is written or by its pinyin.
  fileprivate func next(in text: UnsafeBufferPointer<UInt16>, from start: Int) -> Int? {
    letters.isEmpty ? place(in: text, from: start) : sound(in: text, from: start)
  }

  /// How well a text fits in which `next` has found it first at `found`.
  fileprivate func rank(in text: UnsafeBufferPointer<UInt16>, at found: Int) -> SearchRank {
    guard let place = letters.isEmpty ? found : place(in: text, from: 0) else {
      return found == 0 ? .soundBeginning : .soundInside
    }
    if place > 0 { return .inside }
    return text.count == units.count ? .whole : .beginning
  }
}
