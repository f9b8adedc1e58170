/// What one part of an office package points to, by the last word of the relationship's type.
struct Relationships {
  /// Targets by id, as names of parts.
  private(set) var byID: [String: String] = [:]
  /// First target of each kind: "styles", "numbering", "sharedStrings".
  private(set) var byKind: [String: String] = [:]

  /// Reads the relationships of a part ("" is the package itself); none is no error.
  init(
    of part: String, in package: inout ZipPackage, format: SourceFormat, limits: ReadingLimits
  ) throws(ReadingError) {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[..<$0]) } ?? ""
    let file = slash.map { String(part[part.index(after: $0)...]) } ?? part
    let name = (folder.isEmpty ? "" : folder + "/") + "_rels/" + file + ".rels"
    guard let bytes = try package.part(name) else { return }
    var xml = XMLReader(bytes, part: name, format: format, limits: limits)
    guard try xml.nextChild() != nil else { return }
    while try xml.nextChild() != nil {
      // Links to the world outside are never followed.
      if let id = xml["Id"], let target = xml["Target"], xml["TargetMode"] != "External" {
        let path = Self.resolve(target, from: folder)
        byID[id] = path
        if let kind = xml["Type"]?.split(separator: "/").last.map(String.init) {
          byKind[kind] = byKind[kind] ?? path
        }
      }
      try xml.skip()
    }
  }

  private static func resolve(_ target: String, from folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/")
    for step in target.split(separator: "/") {
      if step == ".." {
        _ = parts.popLast()
      } else if step != "." {
        parts.append(step)
      }
    }
    return parts.joined(separator: "/")
  }
}
