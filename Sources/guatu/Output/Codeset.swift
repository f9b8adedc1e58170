import Foundation

/// The character set that people's terminals are in: UTF-8, or one of the Chinese ones before it.
struct Codeset: Equatable {
  /// As iconv calls it.
  let name: String

  static let utf8 = Codeset(name: "UTF-8")

  /// The locale's; UTF-8 where the locale's knows no Chinese at all.
  static var ofLocale: Codeset {
    setlocale(LC_CTYPE, "")
    let name = String(cString: nl_langinfo(Int32(CODESET))).uppercased()
    return name.hasPrefix("GB") || name.hasPrefix("BIG5") ? Codeset(name: name) : .utf8
  }

  /// The text in this character set; what the set lacks becomes a question mark.
  func encoded(_ text: String) -> [UInt8] {
    guard self != .utf8 else { return Array(text.utf8) }
    // One by one, so that a character the set lacks costs no more than itself.
    return text.unicodeScalars.flatMap { scalar in
      scalar.isASCII
        ? [UInt8(scalar.value)]
        : Codeset.convert(Array(String(scalar).utf8), from: "UTF-8", to: name)
          ?? [UInt8(ascii: "?")]
    }
  }

  /// The text that bytes of a command line mean: UTF-8 where they are, else this character set.
  func decoded(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let own = self == .utf8 ? nil : Codeset.convert(bytes, from: name, to: "UTF-8")
    return String(decoding: own ?? bytes, as: UTF8.self)
  }

  /// Nil when the bytes are not of the one set or have no counterpart in the other.
  private static func convert(_ bytes: [UInt8], from: String, to: String) -> [UInt8]? {
    guard let converter = iconv_open(to, from), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    var left = source.count
    var room = target.count
    let isDone = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var input = source.baseAddress
        var output = target.baseAddress
        return iconv(converter, &input, &left, &output, &room) == 0
      }
    }
    guard isDone, left == 0 else { return nil }
    return target[..<(target.count - room)].map { UInt8(bitPattern: $0) }
  }
}
