import PlanDocument
import PlanModel
import Testing

@Suite("Reading Markdown")
struct ReadingMarkdown {
  private func read(_ text: String) throws -> SourceText {
    try Reader().read(Array(text.utf8), name: "plan.md")
  }

  @Test("headings and bold lines are marked and stay as written")
  func headings() throws {
    let source = try read("# 示例方案\n\n**一、任务**\n正文 **要点** 。\n")
    #expect(source.format == .markdown)
    #expect(source.text == "# 示例方案\n\n**一、任务**\n正文 **要点** 。\n")
    #expect(
      source.blocks == [
        .paragraph(.init(span: SourceSpan(0, 6), heading: 1)),
        .paragraph(.init(span: SourceSpan(8, 16), bold: true)),
        .paragraph(.init(span: SourceSpan(17, 28))),
      ])
  }

  @Test("a pipe table is a table whose cells lie within the bars")
  func pipeTable() throws {
    let source = try read("# 表\n| 序号 | 任务 |\n|:--|---|\n| 1 | 建\\|设 |\n| 2 |\n后文\n")
    guard case .table(let table) = source.blocks[1] else {
      Issue.record("no table")
      return
    }
    let scalars = Array(source.text.unicodeScalars)
    let cells = table.cells.map { cell in
      String(String.UnicodeScalarView(scalars[cell.span.start..<cell.span.end]))
    }
    #expect(cells == ["序号", "任务", "1", "建\\|设", "2"])
    #expect(table.rows == 3)
    #expect(table.columns == 2)
    #expect(table.cells[3].row == 1 && table.cells[3].column == 1)
    #expect(source.blocks.count == 3)
  }

  @Test("a line of hashes alone, or a bar in a sentence, makes no Markdown")
  func plain() throws {
    #expect(try read("####\n甲|乙\n一、任务 #标签\n").format == .text)
  }
}
