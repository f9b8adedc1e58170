/// Reads the sheets of an Excel 97–2003 workbook.
///
/// Of our own, since Debian's xls2csv garbles Chinese text without a word.
func readOldExcel(
  _ stream: [UInt8], name: String, limits: ReadingLimits
) throws(ReadingError) -> SourceText {
  let book = try OldWorkbook(stream, limits: limits)
  var builder = SourceBuilder()
  for (title, sheet) in book.sheets where !sheet.cells.isEmpty {
    if book.sheets.count > 1 { builder.paragraph(Array(text: title), chrome: true) }
    for piece in try layOut(sheet, format: .xls, limits: limits) { builder.add(piece) }
    if builder.blocks.count > limits.blocks {
      throw .tooMuchInside(format: .xls, limit: .blocks(limits.blocks))
    }
    if builder.scalars.count > limits.textBytes {
      throw .tooMuchInside(format: .xls, limit: .unpackedBytes(limits.textBytes))
    }
  }
  return try builder.finish(name: name, format: .xls)
}

/// The records of a workbook (BIFF8).
private struct OldWorkbook {
  private(set) var sheets: [(name: String, sheet: XlsxSheet)] = []
  private var strings: [Scalars] = []
  private var codes: [Int: String] = [:]
  /// The number formats of cell styles, in order.
  private var styles: [Int] = []
  private var formats: [Int: CellFormat] = [:]
  private var from1904 = false
  private var names: [Int: String] = [:]
  private let limits: ReadingLimits

  init(_ stream: [UInt8], limits: ReadingLimits) throws(ReadingError) {
    self.limits = limits
    guard stream.number16(at: 0) == 0x809, stream.number16(at: 4) == 0x600 else {
      throw .unsupported(.oldOffice)
    }
    var place = 0
    var current: OldSheet?
    while place + 4 <= stream.count {
      let start = place
      let kind = stream.number16(at: place)
      let length = Int(stream.number16(at: place + 2))
      let data = stream[(place + 4)..<min(place + 4 + length, stream.count)]
      place += 4 + length
      switch kind {
      case 0x2F: throw .encrypted(format: .xls)
      case 0x809: current = names[start].map { OldSheet(name: $0) }
      case 0x0A:
        if let done = current { sheets.append((done.name, done.sheet)) }
        current = nil
      case 0x22: from1904 = data.number16(at: 0) == 1
      case 0x85:
        // Only sheets of cells, and only those that are shown.
        if data.number16(at: 4) == 0 {
          var pieces = OldText([data.dropFirst(6)])
          names[Int(data.number32(at: 0))] = pieces.short().string
        }
      case 0x41E:
        var pieces = OldText([data.dropFirst(2)])
        codes[Int(data.number16(at: 0))] = pieces.long().string
      case 0xE0: styles.append(Int(data.number16(at: 2)))
      case 0xFC:
        var parts = [data.dropFirst(8)]
        while stream.number16(at: place) == 0x3C, place + 4 <= stream.count {
          let more = Int(stream.number16(at: place + 2))
          parts.append(stream[(place + 4)..<min(place + 4 + more, stream.count)])
          place += 4 + more
        }
        readStrings(OldText(parts), count: Int(data.number32(at: 4)))
      default:
        if var sheet = current {
          current = nil
          try read(kind, data, into: &sheet)
          current = sheet
        }
      }
    }
    if let current { sheets.append((current.name, current.sheet)) }
  }

  private mutating func readStrings(_ text: OldText, count: Int) {
    var text = text
    // A broken file may state any count.
    while strings.count < count, !text.isAtEnd { strings.append(cleaned(text.long())) }
  }

  private mutating func read(
    _ kind: UInt16, _ data: ArraySlice<UInt8>, into sheet: inout OldSheet
  ) throws(ReadingError) {
    let row = Int(data.number16(at: 0))
    let column = Int(data.number16(at: 2))
    let style = Int(data.number16(at: 4))
    switch kind {
    case 0xFD:
      let index = Int(data.number32(at: 6))
      if strings.indices.contains(index) { sheet.set(row, column, strings[index]) }
    case 0x204:
      var text = OldText([data.dropFirst(6)])
      sheet.set(row, column, cleaned(text.long()))
    case 0x203: sheet.set(row, column, number(data.double(at: 6), style))
    case 0x27E: sheet.set(row, column, number(packed(data.number32(at: 6)), style))
    case 0xBD:
      for (index, offset) in stride(from: 4, to: data.count - 7, by: 6).enumerated() {
        let value = packed(data.number32(at: offset + 2))
        sheet.set(row, column + index, number(value, Int(data.number16(at: offset))))
      }
    case 0x06:
      if data.number16(at: 12) == 0xFFFF {
        sheet.pending = data.number16(at: 6) == 0 ? (row, column) : nil
      } else {
        sheet.set(row, column, number(data.double(at: 6), style))
      }
    case 0x207:
      // The text that the formula before gives.
      if let (row, column) = sheet.pending {
        var text = OldText([data])
        sheet.set(row, column, cleaned(text.long()))
      }
      sheet.pending = nil
    case 0xE5:
      for offset in stride(from: 2, to: data.count - 7, by: 8) {
        let places = (0..<4).map { Int(data.number16(at: offset + $0 * 2)) }
        if places[0] <= places[1], places[2] <= places[3] {
          sheet.sheet.merges.append(
            XlsxSheet.Merge(rows: places[0]...places[1], columns: places[2]...places[3]))
        }
      }
    default: break
    }
    if sheet.sheet.size > limits.textBytes {
      throw .tooMuchInside(format: .xls, limit: .unpackedBytes(limits.textBytes))
    }
  }

  private mutating func number(_ value: Double, _ style: Int) -> Scalars {
    let id = styles.indices.contains(style) ? styles[style] : 0
    let format = formats[id] ?? codes[id].map { CellFormat($0) } ?? CellFormat(builtIn: id)
    formats[id] = format
    return Array(text: format.text(of: "\(value)", from1904: from1904))
  }

  /// A number in 30 bits: whole or the upper half of a double, and perhaps in hundredths.
  private func packed(_ bits: UInt32) -> Double {
    let value =
      bits & 2 != 0
      ? Double(Int32(bitPattern: bits) >> 2)
      : Double(bitPattern: UInt64(bits & 0xFFFF_FFFC) << 32)
    return bits & 1 != 0 ? value / 100 : value
  }
}

private struct OldSheet {
  var name: String
  var sheet = XlsxSheet()
  /// A formula whose text comes in the next record.
  var pending: (Int, Int)?

  init(name: String) {
    self.name = name
  }

  mutating func set(_ row: Int, _ column: Int, _ text: Scalars) {
    sheet.set(XlsxSheet.Place(row: row, column: column), text)
  }
}

/// Text in a record and those that continue it; where a record ends inside a text, the next says anew how wide its
/// characters are.
private struct OldText {
  private var parts: [ArraySlice<UInt8>]
  private var part = 0

  init(_ parts: [ArraySlice<UInt8>]) {
    self.parts = parts
  }

  var isAtEnd: Bool { part >= parts.count || (part == parts.count - 1 && parts[part].isEmpty) }

  /// With its length in two bytes.
  mutating func long() -> Scalars {
    let low = byte()
    return body(length: Int(low) | Int(byte()) << 8)
  }

  /// With its length in one byte.
  mutating func short() -> Scalars { body(length: Int(byte())) }

  private mutating func byte() -> UInt8 {
    while part < parts.count {
      if let first = parts[part].popFirst() { return first }
      part += 1
    }
    return 0
  }

  private mutating func body(length: Int) -> Scalars {
    let flags = byte()
    var wide = flags & 1 != 0
    let runs = flags & 8 != 0 ? Int(byte()) | Int(byte()) << 8 : 0
    var extra = 0
    if flags & 4 != 0 { for shift in 0..<4 { extra |= Int(byte()) << (shift * 8) } }
    var units: [UInt16] = []
    while units.count < length, part < parts.count {
      if parts[part].isEmpty {
        part += 1
        guard part < parts.count else { break }
        wide = byte() & 1 != 0
        continue
      }
      let low = byte()
      units.append(wide ? UInt16(low) | UInt16(byte()) << 8 : UInt16(low))
    }
    skip(runs * 4 + extra)
    return Scalars(String(decoding: units, as: UTF16.self).unicodeScalars)
  }

  private mutating func skip(_ count: Int) {
    var left = count
    while left > 0, part < parts.count {
      let step = min(left, parts[part].count)
      parts[part] = parts[part].dropFirst(step)
      left -= step
      if left > 0 { part += 1 }
    }
  }
}
