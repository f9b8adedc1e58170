import GRDB

/// The supervision page, read a share of its lines at a time: where many are asked for, somebody waits for them.
public struct SupervisionReading {
  private var book: SupervisionBook
  private var lines: ArraySlice<SupervisionBook.KeptLine>
  private let limit: Int

  init(_ db: Database, _ assessor: Assessor, limit: Int, grave: Int) throws {
    book = SupervisionBook(db, assessor, within: StandingBook.soon)
    lines = try book.begin(limit: limit, grave: grave)[...]
    self.limit = limit
  }

  public var isDone: Bool { lines.isEmpty }

  mutating func read(_ db: Database, _ count: Int) throws -> Supervision {
    book.resume(db)
    for line in lines.prefix(count) { try book.take(line) }
    lines = lines.dropFirst(count)
    var whole = book
    return try whole.finish(limit: limit)
  }
}

extension Store {
  /// Begins to read the first lines of each section, from what is kept of the plans that are known (`standings`).
  /// `behind`: how many lines of what is red or overdue; nil for `limit`.
  public func supervisionReading(
    _ assessor: Assessor, limit: Int, behind: Int? = nil
  ) throws(StoreError) -> SupervisionReading {
    var reading: SupervisionReading?
    try read {
      reading = try SupervisionReading($0, assessor, limit: limit, grave: behind ?? limit)
    }
    guard let reading else { throw StoreError.missing(path: path) }
    return reading
  }

  /// Reads so many more lines, and returns what has been read so far.
  public func read(
    on reading: inout SupervisionReading, lines count: Int
  ) throws(StoreError) -> Supervision {
    var next = reading
    // What is read is taken over only when all went well.
    let found = try read { try next.read($0, count) }
    reading = next
    return found
  }
}
