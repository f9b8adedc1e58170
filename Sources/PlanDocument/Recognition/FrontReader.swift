import PlanModel

/// What the lines before the first node say: title, issuer, number, addressee, parent documents.
struct FrontReader {
  var title = ""
  var titleRange: Range<Int>?
  var issuer: String?
  var number: String?
  var status = DocumentStatus.issued
  var parents: [String] = []
  /// Lines that repeat the title.
  var repeats: [Range<Int>] = []

  /// Words that a document's name ends with.
  private static let kinds: Endings = [
    "方案", "计划", "规划", "意见", "总结", "要点", "通知", "办法", "细则", "报告", "措施", "纲要", "决定", "行动", "安排", "清单",
    "分工", "设想", "打算", "条例", "规定", "政策", "目标", "任务", "公告", "工作", "思路", "指引", "指南", "汇编", "部署",
    "责任书", "任务书", "路线图", "实施计划", "分解表", "分工表", "实事", "举措", "行动计划", "工程",
  ]

  static func read(
    _ text: KeptText, firstNode: Int, chrome: [[Unicode.Scalar]]
  ) -> FrontReader {
    var reader = FrontReader()
    let front = text.textLines.filter { $0.range.lowerBound < firstNode }
    reader.findTitle(text, front, firstNode: firstNode)
    reader.findFacts(text, front)
    if let place = placeBefore(reader.title, in: chrome) { reader.title = place + reader.title }
    return reader
  }

  private mutating func findTitle(
    _ text: KeptText, _ front: [KeptText.Line], firstNode: Int
  ) {
    var best: (range: Range<Int>, name: Range<Int>)?
    for (index, line) in front.enumerated() {
      let range = line.range.lowerBound..<min(line.range.upperBound, firstNode)
      // Two short lines, or a name and its years, make one title.
      var joined = range
      if index > 0, best == nil || best?.range.upperBound != front[index - 1].range.upperBound {
        let before = front[index - 1].range
        if Self.isTitlePart(text[before]), Self.isTitlePart(text[range]),
          Self.name(text, range) != nil, Self.name(text, before) == nil,
          text[before].count + text[range].count <= 60, !Self.isAddressee(text[before]),
          !Self.isPlaceAndDate(text[before])
        {
          joined = before.lowerBound..<range.upperBound
        }
      }
      if let name = Self.name(text, joined) {
        // The headline may name the place that the document's own heading leaves out.
        if let last = best, last.name.count > name.count,
          text[last.name].suffix(name.count).elementsEqual(text[name])
        {
          repeats.append(joined)
        } else {
          best = (joined, name)
        }
      } else if let last = best, last.range.upperBound == range.lowerBound,
        Self.isSupplement(text[range])
      {
        best = (last.range.lowerBound..<range.upperBound, last.name.lowerBound..<range.upperBound)
      }
    }
    if best == nil, let run = Self.runIn(text, front, firstNode) { best = (run, run) }
    guard let found = best else {
      if let first = front.first, first.range.count <= 60, first.range.upperBound <= firstNode {
        title = text.printed(first.range)
        titleRange = first.range
      }
      return
    }
    titleRange = found.range
    title = Self.cleaned(text.printed(found.name))

    for line in front where line.range != found.range && !line.range.overlaps(found.range) {
      let slice = text[line.range]
      if slice.count <= title.unicodeScalars.count + 16,
        slice.string.contains(TextFolding.fold(title))
      {
        repeats.append(line.range)
      }
    }
  }

  /// The part of a line that names the document; nil where the line is no title.
  private static func name(_ text: KeptText, _ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    var end = range.upperBound
    if text[range].first == "【", let close = text[range].firstIndex(of: "】") { start = close + 1 }
    for suffix in [".docx", ".doc", ".pdf", ".wps", ".md", ".txt"]
    where text[start..<end].suffix(suffix.unicodeScalars.count).elementsEqual(suffix.unicodeScalars)
    {
      end -= suffix.unicodeScalars.count
    }
    if start < end, text.folded[start] == "《", text.folded[end - 1] == "》" {
      start += 1
      end -= 1
    }
    guard (5...80).contains(end - start),
      !text[start..<end].contains(where: { $0 == "。" || $0 == ";" || $0 == "?" || $0 == "!" }),
      !text[start..<end].contains(word: "现将"),
      !text[start..<end].contains(word: "根据")
        || text[start..<end].count < 30
    else { return nil }
    var core = end
    while core > start, text.folded[core - 1] == ")" {
      guard let open = text[start..<core].lastIndex(of: "(") else { break }
      core = open
    }
    guard kinds.match(text[start..<core]) != nil else { return nil }
    return start..<end
  }

  private static func isTitlePart(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count >= 3 && text.count <= 45 && text.first != "("
      && !text.contains { $0 == "。" || $0 == ";" || $0 == ":" || $0 == "," }
  }

  /// (2021-2023年), (征求意见稿), V2.
  private static func isSupplement(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.first == "(" && text.last == ")" && text.count <= 24 && !text.contains(word: "公开")
      && !text.contains(word: "日)") && !text.contains(word: "月)")
  }

  private static func isAddressee(_ text: ArraySlice<Unicode.Scalar>) -> Bool { text.last == ":" }

  private static func isPlaceAndDate(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.last == "日" || text.last == "号" || text.contains("〔")
  }

  /// A title that ran into the preamble: …行动方案为贯彻落实….
  private static func runIn(
    _ text: KeptText, _ front: [KeptText.Line], _ firstNode: Int
  ) -> Range<Int>? {
    for line in front {
      let range = line.range.lowerBound..<min(line.range.upperBound, firstNode)
      for word in ["为贯彻", "为深入", "为认真", "为全面", "为进一步", "为加快", "为推", "为落实", "为切实", "根据"] {
        for place in range
        where place - range.lowerBound < 70 && text[range].starts(word, at: place) {
          if let name = name(text, range.lowerBound..<place) { return name }
        }
      }
    }
    return nil
  }

  private static func cleaned(_ title: String) -> String {
    var result = title
    if let start = afterSection(result) { result = start }
    for tail in ["(全文完整)", "(全文)", "(完整版)", "(精选)", "（全文）"] where result.hasSuffix(tail) {
      result.removeLast(tail.count)
    }
    return result
  }

  /// What follows the name of a site's section that ran into the title: 示例要闻2026年示例县政府工作报告.
  private static func afterSection(_ title: String) -> String? {
    let scalars = Array(title.unicodeScalars)
    let folded = scalars.map(TextFolding.fold)[...]
    for place in folded.indices.prefix(10) {
      guard let count = sections.match(folded, at: place), folded.count - place - count >= 8 else {
        continue
      }
      let rest = place + count
      guard
        Years.read(folded, at: rest) != nil
          || DocumentFacts.region(folded[rest...]) != nil
            && !folded[rest...].starts("关于", at: rest)
      else { continue }
      return scalars[rest...].string
    }
    return nil
  }

  private static let sections: Words = [
    "要闻", "新闻", "动态", "公告公示", "公示公告", "通知公告", "资讯", "信息公开", "政务公开", "考核依据", "文件库", "头条", "专题", "频道",
    "规划计划", "政府文件", "政策文件", "政策法规", "首页",
  ]

  /// The place that a site's headline puts before the same name: 示例市 before 创新发展工作方案.
  private static func placeBefore(_ title: String, in lines: [[Unicode.Scalar]]) -> String? {
    let name = title.unicodeScalars.map(TextFolding.fold)
    guard name.count >= 6, DocumentFacts.region(name[...]) == nil else { return nil }
    for line in lines where line.count >= name.count + 2 {
      for place in line.indices
      where line[place] == name[0] && line.count - place >= name.count
        && line[place..<place + name.count].elementsEqual(name)
      {
        var start = place
        while start > 0, line[start - 1].isHan, place - start < 10 { start -= 1 }
        guard start + 1 < place, "市区县省州旗".unicodeScalars.contains(line[place - 1]) else { continue }
        return line[start..<place].string
      }
    }
    return nil
  }

  private mutating func findFacts(_ text: KeptText, _ front: [KeptText.Line]) {
    for line in front {
      let slice = text[line.range]
      if number == nil { number = Self.documentNumber(text, line.range) }
      if slice.count <= 60,
        slice.contains(word: "征求意见稿") || slice.contains(word: "(草案)") || slice.contains(word: "送审稿")
      {
        status = .draft
      }
      if issuer == nil, slice.count <= 30, OrganizationWords.certain.match(slice) != nil,
        !slice.contains(":"), titleRange?.overlaps(line.range) != true
      {
        issuer = text.printed(line.range)
      }
      var place = slice.startIndex
      while place < slice.endIndex {
        if slice[place] == "《", let close = slice[place...].firstIndex(of: "》") {
          let name = text.printed(place + 1..<close)
          if TextFolding.fold(name) != TextFolding.fold(title), !title.contains(name),
            !parents.contains(name),
            titleRange?.contains(place) != true
          {
            parents.append(name)
          }
          place = close
        }
        place += 1
      }
    }
    if TextFolding.fold(title).contains("征求意见稿") { status = .draft }
  }

  /// 示政发〔2025〕3号, standing on a short line.
  private static func documentNumber(_ text: KeptText, _ range: Range<Int>) -> String? {
    let slice = text[range]
    guard slice.count <= 80, let open = slice.firstIndex(where: { $0 == "〔" || $0 == "[" }),
      let end = slice[open...].firstIndex(of: "号"), end - open <= 12
    else { return nil }
    var start = open
    while start > slice.startIndex, slice[start - 1].isHan, open - start < 12 { start -= 1 }
    guard start < open, slice.count <= 30 || slice.last == ")" else { return nil }
    return text.printed(start..<end + 1)
  }
}
