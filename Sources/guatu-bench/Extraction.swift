import Foundation
import PlanDocument
import PlanModel
import Samples

/// How long it takes to read a document and recognise a plan in it.
struct Extraction: Encodable {
  var name: String
  var bytes: Int
  /// The best of several runs.
  var milliseconds: Double
  /// What the issue allows.
  var limit: Double

  static func all(isSmall: Bool) throws -> [Extraction] {
    let text = Samples.documents.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    let page = html(text, bytes: isSmall ? 100_000 : 500_000)
    return [
      try measure("text", repeated(text, bytes: 15_000), "a.txt", runs: 5, limit: 50),
      try measure("HTML page", Array(page.utf8), "a.html", runs: 3, limit: 500),
      try measure(
        "long text", repeated(text, bytes: isSmall ? 500_000 : 5_000_000), "b.txt", runs: 1,
        limit: 5_000),
    ]
  }

  private static func measure(
    _ name: String, _ bytes: [UInt8], _ file: String, runs: Int, limit: Double
  ) throws -> Extraction {
    var best = Double.infinity
    for _ in 0..<runs {
      let begun = ContinuousClock.now
      let source = try Reader().read(bytes, name: file)
      _ = Recognizer().recognize(source)
      best = min(best, begun.duration(to: .now).milliseconds)
    }
    return Extraction(name: name, bytes: bytes.count, milliseconds: best, limit: limit)
  }

  /// The text over and over, cut at the last whole line before `bytes`.
  private static func repeated(_ text: String, bytes: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes)
    while true {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if result.count + line.utf8.count + 1 > bytes { return result }
        result += line.utf8
        result.append(10)
      }
    }
  }

  /// A page with as much navigation around the text as portals have.
  private static func html(_ text: String, bytes: Int) -> String {
    let body = text.split(separator: "\n").map { "<p>\($0)</p>\n" }.joined()
    let link = "<li><a href=\"/channel/page.html\" class=\"nav-item\">信息公开</a></li>\n"
    let rest = max(0, bytes - body.utf8.count) / link.utf8.count
    let links = String(repeating: link, count: rest / 2)
    return """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>方案</title></head><body>
      <ul class="nav">\(links)</ul><div class="article">\(body)</div><ul>\(links)</ul>
      </body></html>
      """
  }
}
