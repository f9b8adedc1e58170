import Canvas
import Foundation
import Phrases
import PlanModel

/// Standard output and standard error.
enum Console {
  /// The character set of the locale, such as "UTF-8" or "GB18030"; "UTF-8" where the locale knows no Chinese at all.
  static let codeset: String = {
    setlocale(LC_CTYPE, "")
    let name = String(cString: nl_langinfo(Int32(CODESET)))
    return name.uppercased().hasPrefix("GB") || name.uppercased().hasPrefix("BIG5")
      ? name : "UTF-8"
  }()

  /// The signs that the locale's terminals can show.
  static var glyphs: GlyphSet { codeset == "UTF-8" ? .unicode : .cjkSafe }

  /// Columns of the page: `$COLUMNS`, else the terminal's, else 80.
  static var width: Int {
    if let text = ProcessInfo.processInfo.environment["COLUMNS"], let columns = Int(text),
      columns > 0
    {
      return columns
    }
    var size = winsize()
    if isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return 80
  }

  /// Writes text for people to standard output, in the locale's character set.
  static func print(_ text: String) throws(Failure) {
    try write(encoded(text, as: codeset))
  }

  /// Writes data for programs to standard output, in UTF-8 whatever the locale.
  static func printData(_ text: String) throws(Failure) {
    try write(Array(text.utf8))
  }

  /// Writes one message to standard error.
  static func complain(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Page.clean(String($0), placeholder: glyphs.placeholder) }
    let bytes = encoded("guatu: " + lines.joined(separator: "\n") + "\n", as: codeset)
    // Nowhere is left to say that this failed.
    _ = try? put(bytes, to: 2)
  }

  private static func write(_ bytes: [UInt8]) throws(Failure) {
    do {
      try put(bytes, to: 1)
    } catch {
      // The reader has seen enough: guatu tree | head.
      if error.code == EPIPE { exit(ExitStatus.ok.rawValue) }
      let reason = String(cString: strerror(error.code))
      throw Failure(error.code == ENOSPC ? .cannotWrite : .io, CommandPhrases.outputFailed, reason)
    }
  }

  private struct SystemError: Error { let code: Int32 }

  private static func put(_ bytes: [UInt8], to file: Int32) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Foundation.write(file, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(code: errno)
      }
      start += count
    }
  }

  /// The text in a character set; what the set lacks becomes a question mark.
  static func encoded(_ text: String, as codeset: String) -> [UInt8] {
    guard codeset != "UTF-8" else { return Array(text.utf8) }
    guard let converter = iconv_open(codeset, "UTF-8"), converter != iconv_t(bitPattern: -1) else {
      return Array(text.utf8)
    }
    defer { iconv_close(converter) }
    var result: [UInt8] = []
    for character in text.unicodeScalars {
      var source = String(character).utf8.map { CChar(bitPattern: $0) }
      var target = [CChar](repeating: 0, count: 16)
      var left = source.count
      var room = target.count
      let isDone = source.withUnsafeMutableBufferPointer { source in
        target.withUnsafeMutableBufferPointer { target in
          var from = source.baseAddress
          var to = target.baseAddress
          return iconv(converter, &from, &left, &to, &room) == 0
        }
      }
      if isDone {
        result += target[..<(target.count - room)].map { UInt8(bitPattern: $0) }
      } else {
        result.append(UInt8(ascii: "?"))
      }
    }
    return result
  }
}
