/// The lines of a board: made at once, or each only when it is looked at, since of thousands a screen shows thirty.
struct BoardLines: RandomAccessCollection, Sendable {
  let startIndex = 0
  let endIndex: Int
  /// The positions of headings.
  let headings: Set<Int>
  private let line: @Sendable (Int) -> Board.Line
  private let link: @Sendable (Int) -> Link?

  init(_ lines: [Board.Line]) {
    endIndex = lines.count
    headings = Set(lines.indices.filter { lines[$0].isHeading })
    line = { lines[$0] }
    link = { lines[$0].link }
  }

  /// Lines without headings. `link`: what a line leads to, told without making it.
  init(
    count: Int, link: @escaping @Sendable (Int) -> Link?,
    line: @escaping @Sendable (Int) -> Board.Line
  ) {
    endIndex = count
    headings = []
    self.line = line
    self.link = link
  }

  subscript(position: Int) -> Board.Line { line(position) }

  /// The first line that leads somewhere.
  func firstIndex(to wanted: Link) -> Int? { indices.first { link($0) == wanted } }
}
