import Canvas
import Foundation
import Phrases
import PlanModel

/// Standard output and standard error.
enum Console {
  /// The character set of the locale.
  static let codeset = Codeset.ofLocale

  /// The signs that the locale's terminals can show.
  static var glyphs: GlyphSet { codeset == .utf8 ? .unicode : .cjkSafe }

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
    try write(codeset.encoded(text))
  }

  /// Writes data for programs to standard output, in UTF-8 whatever the locale.
  static func printData(_ text: String) throws(Failure) {
    try write(Array(text.utf8))
  }

  /// Writes one message to standard error.
  static func complain(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Page.clean(String($0), placeholder: glyphs.placeholder) }
    let bytes = codeset.encoded("guatu: " + lines.joined(separator: "\n") + "\n")
    // Nowhere is left to say that this failed.
    _ = try? put(bytes, to: 2)
  }

  /// Asks on the terminal, where there is one: whether the answer was yes. False where nobody can be asked.
  static func ask(_ question: String) throws(Failure) -> Bool {
    guard isatty(0) == 1, isatty(1) == 1 else { return false }
    try write(codeset.encoded(question))
    let answer = (readLine() ?? "").lowercased().filter { !$0.isWhitespace }
    return ["y", "yes", "是"].contains(answer)
  }

  /// Asks once about what looks like a slip; refuses it where nobody can be asked. `isConfirmed`: it is right (--yes).
  static func confirm(
    _ isConfirmed: Bool, _ session: Session, _ questions: @escaping @Sendable (Language) -> [String]
  ) throws {
    let language = session.language
    guard !isConfirmed, !questions(language).isEmpty else { return }
    @Sendable func said(_ language: Language) -> String {
      questions(language).joined(separator: language == .english ? "; " : "；")
    }
    if try ask(session.page.clean(SupervisionPhrases.askOnce(language, said(language)))) { return }
    throw Failure(.badData) { SupervisionPhrases.notConfirmed($0, said($0)) }
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
}
