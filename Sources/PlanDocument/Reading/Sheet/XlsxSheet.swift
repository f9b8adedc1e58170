/// One sheet: its cells that hold something, and its merged ranges.
struct XlsxSheet {
  struct Place: Hashable {
    var row: Int
    var column: Int
  }

  struct Merge {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
  }

  private(set) var cells: [Place: Scalars] = [:]
  var merges: [Merge] = []

  /// What the cells of a workbook need to be shown.
  struct Context {
    var strings: [Scalars]
    var formats: [CellFormat]
    var from1904: Bool
    var limits: ReadingLimits
  }

  /// Scalars of all cells; strings that are used often count each time.
  private(set) var size = 0

  init() {}

  init(_ bytes: [UInt8], part: String, context: Context) throws(ReadingError) {
    var xml = XMLReader(bytes, part: part, format: .xlsx, limits: context.limits)
    _ = try xml.nextChild()
    while let name = try xml.nextChild() {
      switch name {
      case "sheetData": try readRows(&xml, context)
      case "mergeCells":
        while try xml.nextChild() != nil {
          if let merge = xml["ref"].flatMap(Self.range) { merges.append(merge) }
          try xml.skip()
        }
      default: try xml.skip()
      }
    }
  }

  private mutating func readRows(
    _ xml: inout XMLReader, _ context: Context
  ) throws(ReadingError) {
    var row = -1
    while let name = try xml.nextChild() {
      guard name == "row" else {
        try xml.skip()
        continue
      }
      row = xml["r"].flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
      var column = -1
      while let name = try xml.nextChild() {
        guard name == "c" else {
          try xml.skip()
          continue
        }
        let place = xml["r"].flatMap(Self.place) ?? Place(row: row, column: column + 1)
        column = place.column
        let text = try readCell(&xml, context)
        set(place, text)
        guard size <= context.limits.textBytes else {
          throw .tooMuchInside(format: .xlsx, limit: .unpackedBytes(context.limits.textBytes))
        }
      }
    }
  }

  /// Fills a cell; blanks fill none.
  mutating func set(_ place: Place, _ text: Scalars) {
    if text.isAllBlank { return }
    size += text.count
    cells[place] = Scalars(text.trimmed)
  }

  private func readCell(
    _ xml: inout XMLReader, _ context: Context
  ) throws(ReadingError) -> Scalars {
    let type = xml["t"] ?? "n"
    let style = xml["s"].flatMap { Int($0) } ?? 0
    var text = Scalars()
    while let name = try xml.nextChild() {
      switch name {
      case "is": text = try readRichText(&xml)
      case "v":
        let value = try xml.textContent()
        switch type {
        case "s":
          if let index = Int(value.string), context.strings.indices.contains(index) {
            text = context.strings[index]
          }
        case "b": text = Array(text: value == ["1"] ? "TRUE" : "FALSE")
        case "n":
          let format = context.formats.indices.contains(style) ? context.formats[style] : nil
          text = Array(
            text: (format ?? CellFormat("General")).text(
              of: value.string, from1904: context.from1904))
        default: text = value
        }
      default: try xml.skip()
      }
    }
    return text
  }

  /// "AB12"
  private static func place(_ reference: String) -> Place? {
    var column = 0
    var row = 0
    for byte in reference.utf8 {
      switch byte {
      case 0x41...0x5A: column = column * 26 + Int(byte - 0x40)
      case 0x30...0x39: row = row * 10 + Int(byte - 0x30)
      case 0x24: continue
      default: return nil
      }
      if column > 20_000 || row > 2_000_000 { return nil }
    }
    return column > 0 && row > 0 ? Place(row: row - 1, column: column - 1) : nil
  }

  /// "A1:C3"
  private static func range(_ reference: String) -> Merge? {
    let ends = reference.split(separator: ":").compactMap { place(String($0)) }
    guard let first = ends.first, let last = ends.last, first.row <= last.row,
      first.column <= last.column
    else { return nil }
    return Merge(rows: first.row...last.row, columns: first.column...last.column)
  }
}
