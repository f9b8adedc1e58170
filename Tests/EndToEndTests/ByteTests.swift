import Foundation
import Testing

/// What a key costs on the wire, in 120 × 32 with the default theme.
@Suite("Bytes sent", .serialized)
struct ByteTests {
  /// The dashboard over a plan, and what it sends for each key.
  private final class Meter {
    let terminal: PseudoTerminal
    let firstFrame: Int

    init(_ plan: URL?) throws {
      let terminal = try Wall(plan: plan).open(columns: 120, rows: 32, waiting: false)
      try terminal.wait("the first frame") { terminal.bytes.count > 1000 }
      terminal.settle()
      firstFrame = terminal.bytes.count
      self.terminal = terminal
    }

    /// The bytes of the answer to a key that changes the screen.
    func bytes(_ key: String) throws -> Int {
      // What came while nothing was pressed is no answer to this key.
      terminal.settle(milliseconds: 0)
      let before = terminal.bytes.count
      terminal.send(key)
      try terminal.wait("an answer to \(key)") { terminal.bytes.count > before }
      terminal.settle(milliseconds: 40)
      return terminal.bytes.count - before
    }

    func bytes(keys: String) throws -> [Int] {
      try keys.map { try bytes(String($0)) }
    }
  }

  /// The sample, which has the real document's shape, and that document where it is at hand.
  static let plans = [URL?.none] + (Wall.realPlan.map { [$0] } ?? [])

  /// Moves of the cell by which the matrix does not scroll, as it opens and unfolded.
  struct Moves: CustomTestStringConvertible {
    var isUnfolded: Bool
    var keys: String
    /// The most that may be sent in the middle, for the sample.
    var ofSample = 100
    var testDescription: String { (isUnfolded ? "+ " : "") + keys }
  }

  private static let along = "llllllllllllhhhhhhhhhhhh"
  private static let down = "jjjjjjjjjjjjjjkkkkkkkkkkkkkk"

  static let moves = [
    Moves(isUnfolded: false, keys: along), Moves(isUnfolded: true, keys: along),
    Moves(isUnfolded: false, keys: along + "jjjjjkkkkk"),
    Moves(isUnfolded: true, keys: along + down + along),
    // The sample's titles are short, and told in full: fifteen characters alone are 45 bytes.
    Moves(isUnfolded: false, keys: "jjjjjkkkkk", ofSample: 110),
    Moves(isUnfolded: true, keys: down, ofSample: 110),
  ]

  @Test("a cell's move: at most 100 in the middle and 400 at worst", arguments: plans, moves)
  func cellMove(plan: URL?, moves: Moves) throws {
    let meter = try Meter(plan)
    for key in moves.isUnfolded ? ["3", "+"] : ["3"] { _ = try meter.bytes(key) }
    let sent = try meter.bytes(keys: moves.keys).sorted()
    #expect(sent[sent.count / 2] <= (plan == nil ? moves.ofSample : 100), "\(sent)")
    #expect(try #require(sent.last) <= 400, "\(sent)")
    #expect(!meter.terminal.screen.hasSplitCharacter)
  }

  @Test("a scroll by one row: at most 700", arguments: plans)
  func rowScroll(plan: URL?) throws {
    let meter = try Meter(plan)
    for key in ["3", "+", "l"] { _ = try meter.bytes(key) }
    let before = meter.terminal.bytes.count
    let moves = try meter.bytes(keys: String(repeating: "j", count: 30))
    #expect(try #require(moves.max()) <= 700, "\(moves)")
    let sent = String(decoding: meter.terminal.bytes[before...], as: UTF8.self)
    #expect(sent.contains("r\u{1B}["), "the terminal scrolls a region by itself")
  }

  @Test("the first frame: at most 9,000, also of the matrix", arguments: plans)
  func firstFrame(plan: URL?) throws {
    let meter = try Meter(plan)
    #expect(meter.firstFrame <= 9000)
    _ = try meter.bytes("3")
    _ = try meter.bytes("+")
    // A whole frame of the matrix.
    #expect(try meter.bytes("\u{C}") <= 9000)
  }

  @Test("nothing while nothing happens")
  func idle() throws {
    let meter = try Meter(nil)
    for view in ["1", "3"] {
      meter.terminal.send(view)
      meter.terminal.settle()
      let before = meter.terminal.bytes.count
      meter.terminal.settle(milliseconds: 2000)
      #expect(meter.terminal.bytes.count == before)
    }
  }
}
