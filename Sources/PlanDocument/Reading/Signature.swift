/// What the first bytes of a file say it is.
enum Signature: Equatable {
  case pdf, zip, oldOffice, richText, text
  case other(String)

  init(_ bytes: [UInt8]) {
    func starts(_ prefix: [UInt8]) -> Bool { bytes.starts(with: prefix) }
    func starts(_ prefix: String) -> Bool { bytes.starts(with: prefix.utf8) }

    if starts("PK\u{3}\u{4}") || starts("PK\u{5}\u{6}") {
      self = .zip
    } else if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .oldOffice
    } else if starts("{\\rtf") {
      self = .richText
    } else if Self.isPDF(bytes) {
      self = .pdf
    } else if let kind = Self.others.first(where: { starts($0.prefix) })?.kind {
      self = .other(kind)
    } else {
      self = .text
    }
  }

  /// The mark may follow a little rubbish, as viewers allow.
  private static func isPDF(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(1024)
    let mark = Array("%PDF-".utf8)
    return head.indices.contains { head[$0] == mark[0] && head[$0...].starts(with: mark) }
  }

  private static let others: [(prefix: [UInt8], kind: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "PNG"),
    ([0xFF, 0xD8, 0xFF], "JPEG"),
    (Array("GIF8".utf8), "GIF"),
    ([0x49, 0x49, 0x2A, 0x00], "TIFF"),
    ([0x4D, 0x4D, 0x00, 0x2A], "TIFF"),
    (Array("RIFF".utf8), "RIFF"),
    ([0x7F, 0x45, 0x4C, 0x46], "ELF"),
    ([0x1F, 0x8B], "gzip"),
    (Array("Rar!\u{1A}\u{7}".utf8), "RAR"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z"),
    (Array("SQLite format 3\0".utf8), "SQLite"),
  ]
}
