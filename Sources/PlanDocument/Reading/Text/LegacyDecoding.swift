import Foundation

/// The double-byte encodings of Chinese files, as glibc names them.
enum LegacyEncoding: String, CaseIterable {
  case gb18030 = "GB18030"
  /// Big5 with Hong Kong's characters.
  case big5 = "BIG5-HKSCS"

  /// The name that people know.
  var displayName: String { self == .big5 ? "Big5" : rawValue }
}

/// Decodes with the C library's tables; each bad byte becomes one U+FFFD. Nil when the C library has no such table.
func decodeLegacy(_ bytes: ArraySlice<UInt8>, _ encoding: LegacyEncoding) -> Decoded? {
  let failed = iconv_t(bitPattern: -1)
  guard let converter = iconv_open("UTF-32LE", encoding.rawValue), converter != failed else {
    return nil
  }
  defer { iconv_close(converter) }

  var decoded = Decoded()
  decoded.scalars.reserveCapacity(bytes.count / 2 + 1)
  var source = Array(bytes)
  let total = source.count
  let capacity = 1 << 14
  var chunk = [UInt8](repeating: 0, count: capacity)
  source.withUnsafeMutableBytes { input in
    chunk.withUnsafeMutableBytes { output in
      var offset = 0
      while offset < total {
        guard let inputBase = input.baseAddress, let outputBase = output.baseAddress else { return }
        var from: UnsafeMutablePointer<CChar>? =
          inputBase.advanced(by: offset).assumingMemoryBound(to: CChar.self)
        var to: UnsafeMutablePointer<CChar>? = outputBase.assumingMemoryBound(to: CChar.self)
        var left = total - offset
        var room = capacity
        let status = iconv(converter, &from, &left, &to, &room)
        let problem = status == -1 ? errno : 0
        for start in stride(from: 0, to: capacity - room, by: 4) {
          let value = output.loadUnaligned(fromByteOffset: start, as: UInt32.self)
          if value >= 0x80 { decoded.wide += 1 }
          decoded.scalars.append(Unicode.Scalar(value) ?? .replacement)
        }
        offset = total - left
        switch problem {
        case 0, E2BIG: break
        case EINVAL:
          decoded.scalars.append(.replacement)
          return
        default:
          decoded.firstError = decoded.firstError ?? offset
          decoded.errors += 1
          decoded.scalars.append(.replacement)
          offset += 1
        }
      }
    }
  }
  return decoded
}
