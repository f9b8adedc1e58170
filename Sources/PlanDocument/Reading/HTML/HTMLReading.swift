/// Whether text is a web page or a piece of one.
func looksLikeHTML(_ text: Scalars) -> Bool {
  let head = text.trimmed.prefix(4000)
  if head.first == "<" {
    let start = head.prefix(200).string.lowercased()
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.hasPrefix("<%@") {
      return true
    }
  }
  // A fragment: enough closing tags or breaks of text for a page.
  var found = 0
  var tokens = HTMLTokenizer(Scalars(head))
  while let token = tokens.next() {
    switch token {
    case .end(let name) where HTMLElements.block.contains(name) || name == "span" || name == "a":
      found += 1
    case .start("br", _, _), .start("html", _, _), .start("body", _, _), .start("meta", _, _):
      found += 1
    case .start("p", _, _), .start("td", _, _), .start("div", _, _), .start("table", _, _):
      if head.first == "<" { found += 1 }
    default: break
    }
    if found >= 3 { return true }
  }
  return found >= 1 && head.first == "<" && text.trimmed.last == ">"
}

/// The charset that a page states in its first bytes.
func statedCharset(_ bytes: [UInt8]) -> String? {
  let head = bytes.prefix(4096).map {
    $0 < 0x80 ? $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) : 0x3F
  }
  let mark = Array("charset=".utf8)
  guard head.count > mark.count else { return nil }
  for start in 0..<(head.count - mark.count) where head[start] == mark[0] {
    guard head[start...].starts(with: mark) else { continue }
    let value = head[(start + mark.count)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
    let name = value.prefix {
      ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D
    }
    if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
  }
  return nil
}

/// Whether bytes in an ASCII-compatible encoding have tags of a page near their start.
func hasTags(_ bytes: [UInt8]) -> Bool {
  let head = String(
    decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self
  ).lowercased()
  return ["<html", "<!doctype html", "<body", "<div", "<p>", "<p ", "<table", "<td", "<meta"]
    .contains { head.contains($0) }
}

/// Reads a web page: its blocks become paragraphs, its tables tables; menus and footers are marked as chrome.
func readHTML(
  _ text: Scalars, name: String, encoding: String, limits: ReadingLimits
) throws(ReadingError) -> SourceText {
  let tree = HTMLTree(text, limit: limits.nodes)
  if tree.isCut { throw .tooMuchInside(format: .html, limit: .blocks(limits.nodes)) }
  var walk = HTMLWalk(tree, cellLimit: limits.cells)
  let flow = walk.run()
  if walk.tooManyCells { throw .tooMuchInside(format: .html, limit: .cells(limits.cells)) }
  var builder = SourceBuilder()
  for piece in markChrome(flow) { builder.add(piece) }
  return try builder.finish(name: name, format: .html, encoding: encoding)
}
