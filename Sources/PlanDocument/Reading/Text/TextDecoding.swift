/// Decoded text and the name of its encoding.
struct DecodedText {
  var scalars: Scalars
  var encoding: String
}

/// Tells the encoding of text from its bytes and decodes it.
///
/// - Parameters:
///   - label: The charset that the document itself states, such as in an HTML `meta`.
///   - lenient: Whether stray bad bytes (up to one in two hundred) are let pass as U+FFFD, as on web pages.
func decodeText(
  _ bytes: [UInt8], label: String? = nil, lenient: Bool = false
) throws(ReadingError) -> DecodedText {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
    return try accept(decodeUTF8(bytes[3...]), "UTF-8", bytes.count, skipped: 3, lenient)
  }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    let big = bytes[0] == 0xFE
    let decoded = decodeUTF16(bytes[2...], bigEndian: big)
    return try accept(decoded, big ? "UTF-16BE" : "UTF-16LE", bytes.count, skipped: 2, lenient)
  }
  let hasNull = bytes.contains(0)
  let utf8 = decodeUTF8(bytes[...])
  if utf8.errors == 0, !hasNull { return DecodedText(scalars: utf8.scalars, encoding: "UTF-8") }
  if let wide = guessUTF16(bytes) { return wide }
  if hasNull { throw .binary(kind: nil) }

  // A file that is UTF-8 but for a few bytes would also pass as wrong Chinese in a double-byte encoding.
  if utf8.wide > 4, utf8.errors * 10 < utf8.wide {
    return try accept(utf8, "UTF-8", bytes.count, skipped: 0, lenient)
  }
  return try decodeDoubleByte(bytes, label: label, lenient: lenient)
}

private func decodeDoubleByte(
  _ bytes: [UInt8], label: String?, lenient: Bool
) throws(ReadingError) -> DecodedText {
  let stated = label.flatMap(legacyEncoding(named:))
  var best: (decoded: Decoded, encoding: LegacyEncoding, score: Double)?
  for encoding in LegacyEncoding.allCases {
    guard let decoded = decodeLegacy(bytes[...], encoding) else { continue }
    // A head is enough to tell them apart, and keeps long files fast.
    var score = CommonCharacters.share(of: decoded.scalars.prefix(20_000)) ?? 0
    if decoded.errors > 0 { score -= lenient ? min(0.5, Double(decoded.errors) / 100) : 1 }
    if encoding == stated { score += 0.1 }
    if score > best?.score ?? -.infinity { best = (decoded, encoding, score) }
  }
  guard let best else { throw .invalidEncoding(encoding: nil, offset: 0) }
  let name = best.encoding.displayName
  let decoded = best.decoded
  if decoded.errors > 0, isNoise(decoded.scalars) { throw .binary(kind: nil) }
  guard let share = CommonCharacters.share(of: decoded.scalars.prefix(20_000)), share > 0.15 else {
    // Decodes, but into no Chinese that anyone writes.
    let first = bytes.firstIndex { $0 >= 0x80 } ?? 0
    if isNoise(decoded.scalars) { throw .binary(kind: nil) }
    throw .invalidEncoding(encoding: nil, offset: decoded.firstError ?? first)
  }
  return try accept(decoded, name, bytes.count, skipped: 0, lenient)
}

private func accept(
  _ decoded: Decoded, _ encoding: String, _ total: Int, skipped: Int, _ lenient: Bool
) throws(ReadingError) -> DecodedText {
  if let offset = decoded.firstError, !(lenient && decoded.errors * 200 < total) {
    throw .invalidEncoding(encoding: encoding, offset: offset + skipped)
  }
  return DecodedText(scalars: decoded.scalars, encoding: encoding)
}

private func legacyEncoding(named label: String) -> LegacyEncoding? {
  let name = label.lowercased()
  if name.hasPrefix("gb") { return .gb18030 }
  if name.hasPrefix("big5") || name == "cp950" { return .big5 }
  return nil
}

/// UTF-16 without a mark, known by reading as Chinese in one byte order.
private func guessUTF16(_ bytes: [UInt8]) -> DecodedText? {
  guard bytes.count >= 4 else { return nil }
  let head = bytes.prefix(8192)
  for big in [false, true] {
    let sample = decodeUTF16(head, bigEndian: big)
    guard sample.errors <= 1 else { continue }
    let likely = sample.scalars.count { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20..<0x7F, 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFFEF: true
      default: scalar.isHan
      }
    }
    guard Double(likely) >= 0.95 * Double(sample.scalars.count) else { continue }
    let plain = sample.scalars.allSatisfy { $0.value < 0x80 }
    guard plain || (CommonCharacters.share(of: sample.scalars) ?? 0) > 0.2 else { continue }
    let decoded = decodeUTF16(bytes[...], bigEndian: big)
    guard decoded.errors == 0 else { continue }
    return DecodedText(scalars: decoded.scalars, encoding: big ? "UTF-16BE" : "UTF-16LE")
  }
  return nil
}

/// More control characters and undecodable bytes than any text has.
private func isNoise(_ scalars: Scalars) -> Bool {
  let odd = scalars.prefix(20_000).count {
    $0 == .replacement || ($0.value < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains($0.value))
  }
  return odd * 20 > min(scalars.count, 20_000)
}
