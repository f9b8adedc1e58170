import Foundation

/// Names of files as text that can be shown and typed: bytes that are no text or would act on a terminal are written
/// \xHH, and a backslash twice.
enum FileNames {
  /// The text of a name.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    var text = ""
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      // A decoder reads ahead: each character has its own.
      var decoder = UTF8()
      var iterator = rest.makeIterator()
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        let length = UTF8.width(scalar)
        if scalar == "\\" {
          text += "\\\\"
        } else if scalar.properties.generalCategory == .control
          || scalar.properties.generalCategory == .format
          || scalar.properties.generalCategory == .lineSeparator
          || scalar.properties.generalCategory == .paragraphSeparator
        {
          for byte in rest.prefix(length) { text += escape(byte) }
        } else {
          text.unicodeScalars.append(scalar)
        }
        rest = rest.dropFirst(length)
      case .emptyInput, .error:
        if let byte = rest.first { text += escape(byte) }
        rest = rest.dropFirst()
      }
    }
    return text
  }

  private static func escape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "\\x" + (digits.count < 2 ? "0" : "") + digits
  }

  /// The bytes that a text names: quotes around it go, ~ is the home folder, \xHH a byte, \ before any other character
  /// that character, as terminals write a file that is dragged in.
  static func bytes(_ typed: String, home: String) -> [UInt8] {
    var text = typed.trimmed
    for quote in ["'", "\""] where text.count > 1 && text.hasPrefix(quote) && text.hasSuffix(quote)
    {
      text = String(text.dropFirst().dropLast())
    }
    if text == "~" || text.hasPrefix("~/") { text = home + text.dropFirst() }
    if text.hasPrefix("file://") {
      text = String(text.dropFirst(7)).removingPercentEncoding ?? text
    }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.first else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
      if next == UInt8(ascii: "x"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(next)
        rest = rest.dropFirst()
      }
    }
    return bytes
  }

  /// The folders and files that begin as typed, folders first; at most 200. Hidden ones only when asked for, and files
  /// of other kinds than `extensions` only by their whole name.
  static func matching(
    _ typed: String, home: String, extensions: Set<String>? = nil
  ) -> [Offer.Entry] {
    let cut = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let (head, stem) = (String(typed[..<cut]), String(typed[cut...]))
    let folder = bytes(head.isEmpty ? "." : head, home: home)
    let wanted = bytes(stem, home: home)
    var found: [(name: String, isFolder: Bool)] = []
    for name in names(in: folder) where name.starts(with: wanted) {
      guard name.first != UInt8(ascii: ".") || wanted.first == UInt8(ascii: ".") else { continue }
      guard name != Array(".".utf8), name != Array("..".utf8) else { continue }
      var information = stat()
      let path = folder + [UInt8(ascii: "/")] + name + [0]
      let status = path.withUnsafeBytes {
        $0.baseAddress.map { stat($0.assumingMemoryBound(to: CChar.self), &information) } ?? -1
      }
      let isFolder = status == 0 && information.st_mode & S_IFMT == S_IFDIR
      if !isFolder, let extensions, name != wanted {
        let end = name.lastIndex(of: UInt8(ascii: ".")).map { name[($0 + 1)...] } ?? []
        guard extensions.contains(String(decoding: end, as: UTF8.self).lowercased()) else {
          continue
        }
      }
      found.append((text(name), isFolder))
      if found.count >= 2000 { break }
    }
    found.sort { ($1.isFolder ? 1 : 0, $0.name) < ($0.isFolder ? 1 : 0, $1.name) }
    return found.prefix(200).map { entry in
      let name = entry.name + (entry.isFolder ? "/" : "")
      return Offer.Entry(text: head + name, shown: name)
    }
  }

  private static func names(in folder: [UInt8]) -> [[UInt8]] {
    let path = folder.map { CChar(bitPattern: $0) } + [0]
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [[UInt8]] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      names.append(name)
    }
    return names
  }
}
