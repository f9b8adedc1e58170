import Foundation
import PlanDocument
import PlanModel
import TestSupport
import Testing

/// Mutates small documents of every kind with a fixed seed; reading and recognition must end, and what they give must
/// lie within the text. `GUATU_FUZZ_CASES` asks for a longer run.
@Suite("Any bytes whatever")
struct ReadingFuzz {
  private static let cases =
    ProcessInfo.processInfo.environment["GUATU_FUZZ_CASES"].flatMap { Int($0) } ?? 20_000
  private static let shares = 8

  @Test(
    "mutated documents neither crash nor hang nor yield spans outside the text",
    arguments: 0..<shares)
  func mutated(share: Int) {
    var mutator = Mutator(seed: 20_250_930 &+ UInt64(share))
    let seeds = FuzzSeeds.all
    let reader = Reader()
    let recognizer = Recognizer()
    for number in 0..<(Self.cases / Self.shares) {
      let seed = seeds[number % seeds.count]
      let bytes = mutator.mutate(seed, others: seeds)
      guard let source = try? reader.read(bytes, name: "fuzz") else { continue }
      let length = source.text.unicodeScalars.count
      if let fault = fault(in: source, length: length) {
        Issue.record("\(fault): share \(share), case \(number)")
      }
      // Recognition takes most of the time; what reading lets through is much alike.
      guard number.isMultiple(of: 4), length < 4000 else { continue }
      let draft = recognizer.recognize(source)
      let spans =
        draft.nodes.map(\.span) + draft.duties.map(\.span) + draft.indicators.map(\.span)
        + draft.doubts.map(\.span) + draft.unread.map(\.span)
      if spans.contains(where: { $0.start < 0 || $0.end > length }) {
        Issue.record("recognised outside the text: share \(share), case \(number)")
      }
    }
  }

  private func fault(in source: SourceText, length: Int) -> String? {
    var end = 0
    for block in source.blocks {
      if block.span.start < end || block.span.end > length { return "block out of place" }
      end = block.span.end
      guard case .table(let table) = block else { continue }
      for cell in table.cells {
        if !block.span.contains(cell.span) { return "cell outside its table" }
        if cell.row + cell.rowSpan > table.rows || cell.column >= table.columns {
          return "cell outside its grid"
        }
      }
    }
    let control = source.text.unicodeScalars.contains {
      ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F..<0xA0).contains($0.value)
    }
    return control ? "control character" : nil
  }
}

/// A generator that gives the same numbers everywhere.
private struct Mutator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private mutating func below(_ limit: Int) -> Int { limit <= 0 ? 0 : Int(next() % UInt64(limit)) }

  mutating func mutate(_ seed: FuzzSeed, others: [FuzzSeed]) -> [UInt8] {
    switch seed {
    case .plain(let bytes):
      return change(bytes, with: others[below(others.count)])
    case .package(var parts):
      // Half of the time the parts change and are packed anew, so that what lies behind the checksums is reached.
      if below(2) == 0 { return change(zip(parts), with: seed) }
      let index = below(parts.count)
      parts[index].1 = change(parts[index].1, with: others[below(others.count)])
      return zip(parts)
    }
  }

  private mutating func change(_ bytes: [UInt8], with other: FuzzSeed) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(3) {
      let place = below(bytes.count)
      switch below(8) {
      case 0: bytes = Array(bytes.prefix(place))
      case 1: bytes = Array(bytes.dropFirst(place))
      case 2:
        for _ in 0...below(6) where !bytes.isEmpty {
          bytes[below(bytes.count)] = UInt8(truncatingIfNeeded: next())
        }
      case 3:
        let donor = other.bytes
        let from = below(donor.count)
        bytes.insert(contentsOf: donor[from...].prefix(below(200)), at: place)
      case 4:
        let piece = Array(bytes[place...].prefix(below(40)))
        for _ in 0..<below(12) { bytes.insert(contentsOf: piece, at: place) }
      case 5:
        let openers = [
          "<div>", "（", "<w:tbl><w:tr><w:tc>", "<table><tr><td>", "((", "【", "**", "1.",
        ]
        let opener = openers[below(openers.count)]
        bytes.insert(contentsOf: String(repeating: opener, count: below(60)).utf8, at: place)
      case 6: bytes.removeSubrange(place..<min(bytes.count, place + below(60)))
      default:
        let words = [
          "\u{0}", "\u{1B}[2J", "&#0;", "<!DOCTYPE a [", "]]>", "\u{FEFF}", "到2025年",
          "9999999999999999999",
        ]
        bytes.insert(contentsOf: words[below(words.count)].utf8, at: place)
      }
    }
    return bytes
  }
}

private enum FuzzSeed: Sendable {
  case plain([UInt8])
  case package([(String, [UInt8])])

  var bytes: [UInt8] {
    switch self {
    case .plain(let bytes): bytes
    case .package(let parts): parts.last?.1 ?? []
    }
  }
}

private enum FuzzSeeds {
  static let all: [FuzzSeed] = {
    let plan = """
      示例市行动方案（2025—2027年）
      一、重点任务
      （一）培育企业。到2025年底，新增高企120家以上，占比达30％。
      （牵头单位：市科技局；责任单位：市财政局、各县(市、区)政府）
      1．建平台。①出台办法，一是奖补，二是给予30%、最高50万元补助。
      """
    let traditional = "範例縣計畫\n一、重點工作\n（一）每年新增資料集30項以上。（責任單位：縣資訊局、縣主計處按職責分工負責）\n"
    let page = """
      <html><meta charset=utf-8><nav><a>首页</a></nav><h1>方案</h1><p>一、任务<br>&nbsp;正文</p><table><tr>\
      <th rowspan=2>序号<th colspan=2>单位<tr><td>牵头<td>配合</table><ol><li>甲</ol>
      """
    let markdown = "# 方案\n**一、任务**\n| 序号 | 任务 | 责任单位 |\n|---|---|---|\n| 1 | 建成3家 | 市科技局 |\n"
    var seeds: [FuzzSeed] = [plan, traditional, page, markdown].map { .plain(Array($0.utf8)) }
    for encoding in ["GB18030", "UTF-16LE"] {
      if let bytes = try? encode(plan, as: encoding) { seeds.append(.plain(bytes)) }
    }
    if let bytes = try? encode(traditional, as: "BIG5") { seeds.append(.plain(bytes)) }
    var records = OldExcelRecords()
    records.add(0x809, OldExcelRecords.word(0x600) + [UInt8](repeating: 0, count: 14))
    records.add(
      0xFC, OldExcelRecords.wide(1) + OldExcelRecords.wide(1) + OldExcelRecords.text("任务"))
    records.add(0xE5, [1, 0, 0, 0, 1, 0, 0, 0, 1, 0])
    seeds.append(.plain(compoundFile(stream: "Workbook", records.bytes)))
    seeds.append(.package(docx))
    seeds.append(.package(xlsx))
    return seeds
  }()

  private static func part(_ name: String, _ text: String) -> (String, [UInt8]) {
    (name, Array(text.utf8))
  }

  private static let docx = [
    part("[Content_Types].xml", ""),
    part(
      "word/numbering.xml",
      """
      <w:numbering><w:abstractNum w:abstractNumId="0">\(Docx.level(0, "chineseCounting", "%1、"))\
      </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
      """),
    part(
      "word/document.xml",
      """
      <w:document><w:body>\(Docx.item("任务", list: 1))<w:tbl><w:tr>\(Docx.cell("序号"))\
      \(Docx.cell("单位", properties: "<w:vMerge w:val=\"restart\"/>"))</w:tr><w:tr>\
      \(Docx.cell("1"))\(Docx.cell("", properties: "<w:vMerge/><w:gridSpan w:val=\"2\"/>"))</w:tr>\
      </w:tbl><w:p><w:ins><w:r><w:t>新增&#x31;20家</w:t><w:br/></w:r></w:ins></w:p></w:body></w:document>
      """),
  ]

  private static let xlsx = [
    part("[Content_Types].xml", ""),
    part(
      "xl/_rels/workbook.xml.rels", "<R><R Id=\"a\" Type=\"t/worksheet\" Target=\"s.xml\"/></R>"),
    part("xl/workbook.xml", "<w><sheets><sheet name=\"表\" r:id=\"a\"/></sheets></w>"),
    part(
      "xl/styles.xml",
      "<s><numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0.0&quot;家&quot;\"/></numFmts><cellXfs><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/></cellXfs></s>"
    ),
    part("xl/sharedStrings.xml", "<sst><si><t>序号</t></si><si><t>任务</t></si></sst>"),
    part(
      "xl/s.xml",
      """
      <w><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2">\
      <c r="A2" s="1"><v>45930</v></c><c r="B2" s="0"><v>1234.5</v></c></row></sheetData><mergeCells>\
      <mergeCell ref="A1:A2"/></mergeCells></w>
      """),
  ]
}
