/// The outcome of decoding bytes: the text as far as it goes, and where it went wrong.
struct Decoded {
  var scalars = Scalars()
  /// The first byte that is no part of a character; a character cut off at the very end is none.
  var firstError: Int?
  var errors = 0
  /// Characters of more than one byte that decoded.
  var wide = 0
}

/// Decodes UTF-8 strictly (no overlong forms, no surrogates); each bad byte becomes one U+FFFD.
func decodeUTF8(_ bytes: ArraySlice<UInt8>) -> Decoded {
  var decoded = Decoded()
  decoded.scalars.reserveCapacity(bytes.count / 2)
  bytes.withUnsafeBufferPointer { buffer in
    var index = 0
    while index < buffer.count {
      let lead = buffer[index]
      if lead < 0x80 {
        decoded.scalars.append(Unicode.Scalar(lead))
        index += 1
        continue
      }
      let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      var value = UInt32(lead) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
      var good = lead >= 0xC2 && lead <= 0xF4
      var seen = 1
      while good, seen < length, index + seen < buffer.count {
        let next = buffer[index + seen]
        good = next & 0xC0 == 0x80
        if good {
          value = value << 6 | UInt32(next & 0x3F)
          seen += 1
        }
      }
      let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
      if good, seen == length, value >= least, let scalar = Unicode.Scalar(value) {
        decoded.scalars.append(scalar)
        decoded.wide += 1
        index += length
      } else if good, index + seen == buffer.count, seen < length {
        // Cut in the middle of its last character: what was there is still to be read.
        decoded.scalars.append(.replacement)
        index = buffer.count
      } else {
        decoded.firstError = decoded.firstError ?? index
        decoded.errors += 1
        decoded.scalars.append(.replacement)
        index += 1
      }
    }
  }
  return decoded
}

/// Decodes UTF-16; a surrogate without its pair becomes U+FFFD.
func decodeUTF16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> Decoded {
  var decoded = Decoded()
  decoded.scalars.reserveCapacity(bytes.count / 2)
  bytes.withUnsafeBufferPointer { buffer in
    func unit(_ index: Int) -> UInt32 {
      bigEndian
        ? UInt32(buffer[index]) << 8 | UInt32(buffer[index + 1])
        : UInt32(buffer[index + 1]) << 8 | UInt32(buffer[index])
    }
    var index = 0
    while index + 1 < buffer.count {
      var value = unit(index)
      var length = 2
      if value & 0xFC00 == 0xD800, index + 3 < buffer.count {
        let low = unit(index + 2)
        if low & 0xFC00 == 0xDC00 {
          value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
          length = 4
        }
      }
      if let scalar = Unicode.Scalar(value) {
        decoded.scalars.append(scalar)
        decoded.wide += 1
      } else {
        decoded.scalars.append(.replacement)
        if index + 2 < buffer.count {
          decoded.firstError = decoded.firstError ?? index
          decoded.errors += 1
        }
      }
      index += length
    }
    if index < buffer.count { decoded.scalars.append(.replacement) }
  }
  return decoded
}
