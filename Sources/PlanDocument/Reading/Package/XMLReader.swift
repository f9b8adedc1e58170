/// Reads XML element by element, as office packages hold it.
///
/// A document type is refused, so there are no entities but the five of XML itself: nothing can be fetched and nothing
/// can grow. Names are without their prefixes.
struct XMLReader {
  private let bytes: [UInt8]
  private let part: String
  private let format: SourceFormat
  private let limit: Int
  private var index = 0
  private var open: [Range<Int>] = []
  /// The start tag that was read last is also its element's end: `<w:b/>`.
  private var closesItself = false
  private var attributes: [(name: Range<Int>, value: Range<Int>)] = []

  init(_ bytes: [UInt8], part: String, format: SourceFormat, limits: ReadingLimits) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let decoded = decodeUTF16(bytes[2...], bigEndian: bytes[0] == 0xFE)
      self.bytes = Array(decoded.scalars.string.utf8)
    } else {
      self.bytes = bytes
    }
    self.part = part
    self.format = format
    self.limit = limits.depth
  }

  var depth: Int { open.count }

  /// The name of the next child of the element that is open; nil at its end, which is then passed.
  mutating func nextChild() throws(ReadingError) -> String? {
    while let piece = try nextPiece() {
      switch piece {
      case .start(let name): return name
      case .end: return nil
      case .text: break
      }
    }
    return nil
  }

  /// Passes over the rest of the element that is open.
  mutating func skip() throws(ReadingError) {
    let outside = depth - 1
    while depth > outside, try nextPiece() != nil {}
  }

  /// All text of the element that is open, up to its end.
  mutating func textContent() throws(ReadingError) -> Scalars {
    let outside = depth - 1
    var result = Scalars()
    while depth > outside, let piece = try nextPiece() {
      if case .text(let text) = piece { result.append(contentsOf: text) }
    }
    return result
  }

  /// An attribute of the start tag that was read last.
  subscript(_ name: String) -> String? {
    for attribute in attributes where bytes[attribute.name].elementsEqual(name.utf8) {
      return decode(attribute.value).string
    }
    return nil
  }

  private enum Piece {
    case start(String)
    case end
    case text(Scalars)
  }

  private mutating func nextPiece() throws(ReadingError) -> Piece? {
    if closesItself {
      closesItself = false
      open.removeLast()
      return .end
    }
    while index < bytes.count {
      if bytes[index] != Ascii.less {
        let start = index
        index = bytes[start...].firstIndex(of: Ascii.less) ?? bytes.count
        if open.isEmpty { continue }
        return .text(decode(start..<index))
      }
      guard index + 1 < bytes.count else { throw broken() }
      switch bytes[index + 1] {
      case Ascii.bang:
        if bytes[index...].starts(with: "<!--".utf8) {
          try skip(past: "-->", from: index + 4)
        } else if bytes[index...].starts(with: "<![CDATA[".utf8) {
          let start = index + 9
          try skip(past: "]]>", from: start)
          return .text(cleaned(decodeUTF8(bytes[start..<(index - 3)]).scalars))
        } else {
          throw .damaged(format: format, reason: .documentType(part: part))
        }
      case Ascii.question: try skip(past: "?>", from: index + 2)
      case Ascii.slash: return try endTag()
      default: return try startTag()
      }
    }
    if !open.isEmpty { throw broken() }
    return nil
  }

  private mutating func startTag() throws(ReadingError) -> Piece {
    index += 1
    let name = try readName()
    attributes.removeAll(keepingCapacity: true)
    while true {
      skipBlanks()
      guard index < bytes.count else { throw broken() }
      if bytes[index] == Ascii.greater {
        index += 1
        break
      }
      if bytes[index] == Ascii.slash {
        guard index + 1 < bytes.count, bytes[index + 1] == Ascii.greater else { throw broken() }
        index += 2
        closesItself = true
        break
      }
      let key = try readName()
      skipBlanks()
      guard index < bytes.count, bytes[index] == Ascii.equals else { throw broken() }
      index += 1
      skipBlanks()
      guard index < bytes.count, bytes[index] == Ascii.quote || bytes[index] == Ascii.apostrophe,
        let end = bytes[(index + 1)...].firstIndex(of: bytes[index])
      else { throw broken() }
      attributes.append((local(key), (index + 1)..<end))
      index = end + 1
    }
    open.append(name)
    if open.count > limit { throw .tooMuchInside(format: format, limit: .depth(limit)) }
    return .start(String(decoding: bytes[local(name)], as: UTF8.self))
  }

  private mutating func endTag() throws(ReadingError) -> Piece {
    index += 2
    let name = try readName()
    skipBlanks()
    guard index < bytes.count, bytes[index] == Ascii.greater, let last = open.last,
      bytes[last] == bytes[name]
    else { throw broken() }
    index += 1
    open.removeLast()
    return .end
  }

  private mutating func readName() throws(ReadingError) -> Range<Int> {
    let start = index
    while index < bytes.count, !Ascii.endsName(bytes[index]) { index += 1 }
    if index == start { throw broken() }
    return start..<index
  }

  private func local(_ name: Range<Int>) -> Range<Int> {
    guard let colon = bytes[name].firstIndex(of: Ascii.colon) else { return name }
    return (colon + 1)..<name.upperBound
  }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private mutating func skip(past mark: String, from start: Int) throws(ReadingError) {
    let mark = Array(mark.utf8)
    var at = start
    while at + mark.count <= bytes.count {
      if bytes[at] == mark[0], bytes[at...].starts(with: mark) {
        index = at + mark.count
        return
      }
      at += 1
    }
    throw broken()
  }

  private func decode(_ range: Range<Int>) -> Scalars {
    let scalars = decodeUTF8(bytes[range]).scalars
    return cleaned(decodeEntities(scalars[...]))
  }

  private func broken() -> ReadingError {
    .damaged(format: format, reason: .xml(part: part, offset: index))
  }
}

private enum Ascii {
  static let less: UInt8 = 0x3C
  static let greater: UInt8 = 0x3E
  static let slash: UInt8 = 0x2F
  static let bang: UInt8 = 0x21
  static let question: UInt8 = 0x3F
  static let equals: UInt8 = 0x3D
  static let quote: UInt8 = 0x22
  static let apostrophe: UInt8 = 0x27
  static let colon: UInt8 = 0x3A

  static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == less || byte == greater || byte == slash || byte == equals
      || byte == quote || byte == apostrophe
  }
}
