/// An OLE2 compound file with one stream, as old Office documents are.
public func compoundFile(stream name: String, _ content: [UInt8]) -> [UInt8] {
  // Streams under 4096 bytes live in a table of their own; zeros after the last record mean nothing.
  let padded = content + [UInt8](repeating: 0, count: max(0, 4096 - content.count))
  let sectors = (padded.count + 511) / 512
  var header = [UInt8](repeating: 0, count: 512)
  func put(_ value: UInt32, at offset: Int, in bytes: inout [UInt8]) {
    for shift in 0..<4 { bytes[offset + shift] = UInt8(truncatingIfNeeded: value >> (shift * 8)) }
  }
  let free: UInt32 = 0xFFFF_FFFF
  let end: UInt32 = 0xFFFF_FFFE
  header.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  header[28] = 0xFE
  header[29] = 0xFF
  header[30] = 9
  header[32] = 6
  put(1, at: 44, in: &header)
  put(1, at: 48, in: &header)
  put(4096, at: 56, in: &header)
  put(end, at: 60, in: &header)
  put(end, at: 68, in: &header)
  for place in 0..<109 { put(place == 0 ? 0 : free, at: 76 + place * 4, in: &header) }

  var table = [UInt8](repeating: 0xFF, count: 512)
  put(0xFFFF_FFFD, at: 0, in: &table)
  put(end, at: 4, in: &table)
  for sector in 0..<sectors {
    put(sector == sectors - 1 ? end : UInt32(sector + 3), at: (sector + 2) * 4, in: &table)
  }
  var directory = [UInt8](repeating: 0, count: 512)
  for (entry, (title, start, size)) in [("Root Entry", end, 0), (name, 2, padded.count)]
    .enumerated()
  {
    for (index, unit) in title.utf16.enumerated() {
      directory[entry * 128 + index * 2] = UInt8(truncatingIfNeeded: unit)
      directory[entry * 128 + index * 2 + 1] = UInt8(unit >> 8)
    }
    directory[entry * 128 + 64] = UInt8(title.utf16.count * 2 + 2)
    directory[entry * 128 + 66] = entry == 0 ? 5 : 2
    put(start, at: entry * 128 + 116, in: &directory)
    put(UInt32(size), at: entry * 128 + 120, in: &directory)
  }
  let rest = [UInt8](repeating: 0, count: sectors * 512 - padded.count)
  return header + table + directory + padded + rest
}

/// The records of an Excel 97–2003 workbook, for tests.
public struct OldExcelRecords {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func add(_ kind: UInt16, _ data: [UInt8]) {
    bytes += Self.word(kind) + Self.word(UInt16(data.count)) + data
  }

  public static func word(_ value: UInt16) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(value >> 8)]
  }

  public static func wide(_ value: UInt32) -> [UInt8] {
    word(UInt16(truncatingIfNeeded: value)) + word(UInt16(value >> 16))
  }

  /// Text with its length in two bytes, its characters two bytes wide.
  public static func text(_ text: String) -> [UInt8] {
    word(UInt16(text.utf16.count)) + [1] + text.utf16.flatMap(word)
  }
}
