import Foundation

/// Reads documents of every known format, told by content, into a kept text with its paragraphs and tables.
///
/// Nothing in a document is followed or run: no link, no external entity, no macro. The only programs started are
/// `pdftotext`, `antiword` and `catdoc`, with the document as a file and under a time limit.
public struct Reader: Sendable {
  public var limits: ReadingLimits

  public init(limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
  }

  /// Reads the document in a file; its name is the last part of the path.
  public func read(path: String) throws(ReadingError) -> SourceText {
    try read(load(path: path), name: (path as NSString).lastPathComponent)
  }

  /// The bytes of a file, once it is known to be one and within the limit.
  public func load(path: String) throws(ReadingError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      let reason = errno
      throw reason == ENOENT || reason == ENOTDIR ? .missing : .unreadable(errno: reason)
    }
    defer { close(file) }
    return try load(descriptor: file)
  }

  /// All bytes of an open file or of standard input (0), up to the limit.
  public func load(descriptor: Int32) throws(ReadingError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno: errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .directory }
    if status.st_mode & S_IFMT == S_IFREG, status.st_size > limits.fileBytes {
      throw .tooLarge(limit: limits.fileBytes)
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(descriptor, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(errno: errno)
      }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
      if bytes.count > limits.fileBytes { throw .tooLarge(limit: limits.fileBytes) }
    }
    if bytes.isEmpty { throw .empty }
    return bytes
  }

  /// Reads a document from its bytes.
  public func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> SourceText {
    if bytes.isEmpty { throw .empty }
    if bytes.count > limits.fileBytes { throw .tooLarge(limit: limits.fileBytes) }
    switch Signature(bytes) {
    case .zip: return try readPackage(bytes, name: name)
    case .pdf: return try readPDF(bytes, name: name, limits: limits)
    case .oldOffice: return try readOldOffice(bytes, name: name, limits: limits)
    case .richText: throw .unsupported(.richText)
    case .other("RAR"), .other("7z"), .other("gzip"): throw .unsupported(.archive)
    case .other(let kind): throw .binary(kind: kind)
    case .text: return try readText(bytes, name: name)
    }
  }

  private func readText(_ bytes: [UInt8], name: String) throws(ReadingError) -> SourceText {
    if bytes.count > limits.textBytes { throw .tooLarge(limit: limits.textBytes) }
    let tagged = hasTags(bytes)
    let decoded = try decodeText(
      bytes, label: tagged ? statedCharset(bytes) : nil, lenient: tagged)
    let text = cleaned(decoded.scalars)
    if text.isAllBlank { throw .empty }
    if text.count(where: { $0 == "\n" }) > limits.blocks {
      throw .tooMuchInside(format: .text, limit: .blocks(limits.blocks))
    }
    let tagFirst = text.first { !$0.isBlank } == "<"
    if tagFirst || !looksLikeMarkdown(text), looksLikeHTML(text) {
      return try readHTML(text, name: name, encoding: decoded.encoding, limits: limits)
    }
    if looksLikeMarkdown(text) {
      return try readMarkdown(
        text, name: name, encoding: decoded.encoding, limits: limits)
    }
    var builder = SourceBuilder()
    for line in text.lines { builder.paragraph(line) }
    return try builder.finish(
      name: name, format: .text, encoding: decoded.encoding, endsLine: text.last == "\n")
  }

  private func readPackage(_ bytes: [UInt8], name: String) throws(ReadingError) -> SourceText {
    var package = try ZipPackage(bytes, limits: limits)
    if package.contains("[Content_Types].xml") {
      let links = try Relationships(of: "", in: &package, format: .docx, limits: limits)
      let main = links.byKind["officeDocument"]
      if let main = main ?? (package.contains("word/document.xml") ? "word/document.xml" : nil),
        main.hasPrefix("word/")
      {
        return try readDocx(&package, main: main, name: name, limits: limits)
      }
      if let main = main ?? (package.contains("xl/workbook.xml") ? "xl/workbook.xml" : nil),
        main.hasPrefix("xl/")
      {
        if main.hasSuffix(".bin") { throw .unsupported(.binarySheet) }
        return try readXlsx(&package, main: main, name: name, limits: limits)
      }
      if main?.hasPrefix("ppt/") == true { throw .unsupported(.presentation) }
    }
    if package.contains("OFD.xml") {
      return try readOFD(&package, name: name, limits: limits)
    }
    if package.contains("mimetype") { throw .unsupported(.openDocument) }
    throw .unsupported(.archive)
  }
}
