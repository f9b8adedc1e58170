import CArchive

/// The parts of a docx, xlsx or OFD: a zip held in memory, unpacked part by part, within limits.
struct ZipPackage {
  private let bytes: [UInt8]
  private let limits: ReadingLimits
  /// Names of the parts, in the package's order.
  private(set) var names: [String] = []
  private var unpacked = 0

  /// Lists the parts.
  init(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingError) {
    self.bytes = bytes
    self.limits = limits
    var names: [String] = []
    try eachEntry { (_, name) throws(ReadingError) in
      names.append(name)
      if names.count > limits.entries {
        throw .tooMuchInside(format: nil, limit: .entries(limits.entries))
      }
    }
    self.names = names
  }

  func contains(_ name: String) -> Bool { names.contains(name) }

  /// Unpacks one part; nil when there is none of that name.
  mutating func part(_ name: String) throws(ReadingError) -> [UInt8]? {
    try parts([name])[name]
  }

  /// Unpacks the parts of these names that are there.
  mutating func parts(_ wanted: Set<String>) throws(ReadingError) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    var budget = limits.unpackedBytes - unpacked
    try eachEntry { (archive, name) throws(ReadingError) in
      guard wanted.contains(name), found[name] == nil else { return }
      let data = try read(archive, limit: min(budget, limits.partBytes))
      budget -= data.count
      found[name] = data
    }
    unpacked = limits.unpackedBytes - budget
    return found
  }

  private func eachEntry(
    _ body: (OpaquePointer, String) throws(ReadingError) -> Void
  ) throws(ReadingError) {
    guard let archive = archive_read_new() else {
      throw .damaged(format: .docx, reason: .package)
    }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    var failure: ReadingError?
    bytes.withUnsafeBytes { buffer in
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK
      else {
        failure = .damaged(format: .docx, reason: .package)
        return
      }
      var entry: OpaquePointer?
      var count = 0
      while failure == nil {
        let status = archive_read_next_header(archive, &entry)
        if status == ARCHIVE_EOF { return }
        count += 1
        guard status >= ARCHIVE_WARN, let entry else {
          failure = .damaged(format: .docx, reason: .package)
          return
        }
        if count > limits.entries * 2 { return }
        if archive_entry_is_encrypted(entry) != 0 {
          failure = .encrypted(format: nil)
          return
        }
        do throws(ReadingError) {
          try body(archive, Self.name(of: entry))
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
  }

  /// As stored, but with "/" between folders (some writers use "\") and without a leading one.
  private static func name(of entry: OpaquePointer) -> String {
    guard let name = archive_entry_pathname(entry) else { return "" }
    let text = String(cString: name).replacing("\\", with: "/")
    return text.hasPrefix("/") ? String(text.dropFirst()) : text
  }

  private func read(_ archive: OpaquePointer, limit: Int) throws(ReadingError) -> [UInt8] {
    var data: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = archive_read_data(archive, &chunk, chunk.count)
      if count < 0 { throw .damaged(format: .docx, reason: .package) }
      if count == 0 { return data }
      data.append(contentsOf: chunk[..<count])
      if data.count > limit {
        throw .tooMuchInside(format: nil, limit: .unpackedBytes(limit))
      }
    }
  }
}
