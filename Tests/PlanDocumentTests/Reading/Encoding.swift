import Foundation

/// Text as bytes in an encoding that the C library knows by this name.
func encode(_ text: String, as encoding: String) throws -> [UInt8] {
  let converter = iconv_open(encoding, "UTF-8")
  guard converter != iconv_t(bitPattern: -1) else { throw NoSuchEncoding(name: encoding) }
  defer { iconv_close(converter) }
  var source = text.utf8.map(CChar.init(bitPattern:))
  var target = [CChar](repeating: 0, count: source.count * 4 + 16)
  let room = target.count
  var spare = room
  source.withUnsafeMutableBufferPointer { input in
    target.withUnsafeMutableBufferPointer { output in
      var from = input.baseAddress
      var to = output.baseAddress
      var left = input.count
      _ = iconv(converter, &from, &left, &to, &spare)
    }
  }
  return target.prefix(room - spare).map(UInt8.init(bitPattern:))
}

struct NoSuchEncoding: Error {
  var name: String
}
