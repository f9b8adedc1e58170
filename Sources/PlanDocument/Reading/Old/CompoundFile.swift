/// An OLE2 compound file: the streams that old Office documents are kept in.
struct CompoundFile {
  private let bytes: [UInt8]
  private let sectorSize: Int
  private var table: [UInt32] = []
  private var smallTable: [UInt32] = []
  private var smallStream: [UInt8] = []
  private var entries: [(name: String, start: UInt32, size: Int)] = []

  private static let smallSector = 64
  private static let smallLimit = 4096

  /// Nil when the file's own tables don't hold together.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 1536 else { return nil }
    self.bytes = bytes
    let shift = Int(bytes.number16(at: 30))
    guard shift == 9 || shift == 12 else { return nil }
    sectorSize = 1 << shift
    readTable()
    var directory = chain(from: bytes.number32(at: 48))[...]
    while directory.count >= 128 {
      addEntry(Array(directory.prefix(128)))
      directory = directory.dropFirst(128)
    }
    guard let root = entries.first else { return nil }
    smallStream = chain(from: root.start)
    let small = chain(from: bytes.number32(at: 60))
    smallTable = stride(from: 0, to: small.count - 3, by: 4).map { small.number32(at: $0) }
  }

  var names: [String] { entries.map(\.name) }

  /// The content of a stream.
  func stream(_ name: String) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    let content =
      entry.size < Self.smallLimit ? smallChain(from: entry.start) : chain(from: entry.start)
    return Array(content.prefix(entry.size))
  }

  private mutating func addEntry(_ entry: [UInt8]) {
    let length = min(max(Int(entry.number16(at: 64)) - 2, 0), 62)
    let units = stride(from: 0, to: length, by: 2).map { entry.number16(at: $0) }
    let size = Int(entry.number32(at: 120))
    entries.append((String(decoding: units, as: UTF16.self), entry.number32(at: 116), size))
  }

  /// The table of sectors, itself in sectors that the header and a chain of further lists name.
  private mutating func readTable() {
    var sectors = (0..<109).map { bytes.number32(at: 76 + $0 * 4) }
    var next = bytes.number32(at: 68)
    var seen = 0
    while next < 0xFFFF_FFFA, let list = sector(next), seen < bytes.count / sectorSize {
      sectors.append(
        contentsOf: (0..<(sectorSize / 4 - 1)).map { bytes.number32(at: list + $0 * 4) })
      next = bytes.number32(at: list + sectorSize - 4)
      seen += 1
    }
    for number in sectors.prefix(bytes.count / sectorSize) where number < 0xFFFF_FFFA {
      guard let start = sector(number) else { continue }
      for place in stride(from: start, to: start + sectorSize, by: 4) {
        table.append(bytes.number32(at: place))
      }
    }
  }

  /// Where a sector begins; nil beyond the file's end.
  private func sector(_ number: UInt32) -> Int? {
    let start = (Int(number) + 1) * sectorSize
    return start + sectorSize <= bytes.count ? start : nil
  }

  private func chain(from first: UInt32) -> [UInt8] {
    var content: [UInt8] = []
    var number = first
    while Int(number) < table.count, content.count <= bytes.count, let start = sector(number) {
      content.append(contentsOf: bytes[start..<(start + sectorSize)])
      number = table[Int(number)]
    }
    return content
  }

  private func smallChain(from first: UInt32) -> [UInt8] {
    var content: [UInt8] = []
    var number = first
    while Int(number) < smallTable.count, content.count <= Self.smallLimit {
      let start = Int(number) * Self.smallSector
      guard start + Self.smallSector <= smallStream.count else { break }
      content.append(contentsOf: smallStream[start..<(start + Self.smallSector)])
      number = smallTable[Int(number)]
    }
    return content
  }
}

extension Collection where Element == UInt8, Index == Int {
  /// Little-endian, 0 beyond the end.
  func number16(at offset: Int) -> UInt16 {
    let place = startIndex + offset
    guard offset >= 0, place + 2 <= endIndex else { return 0 }
    return UInt16(self[place]) | UInt16(self[place + 1]) << 8
  }

  func number32(at offset: Int) -> UInt32 {
    UInt32(number16(at: offset)) | UInt32(number16(at: offset + 2)) << 16
  }

  func double(at offset: Int) -> Double {
    Double(bitPattern: UInt64(number32(at: offset)) | UInt64(number32(at: offset + 4)) << 32)
  }
}
