import Testing

@testable import Canvas

@Suite("List window")
struct ListWindowTests {
  @Test("the window moves only as far as the selection asks")
  func follow() {
    var window = ListWindow()
    window.follow(4, count: 20, height: 5)
    #expect(window.offset == 0)
    window.follow(5, count: 20, height: 5)
    #expect(window.offset == 1)
    window.follow(0, count: 20, height: 5)
    #expect(window.offset == 0)
    window.follow(10, count: 20, height: 5, margin: 1)
    #expect(window.visible(count: 20, height: 5) == 7..<12)
    window.follow(19, count: 20, height: 5, margin: 2)
    #expect(window.visible(count: 20, height: 5) == 15..<20)
    #expect(window.hidden(count: 20, height: 5) == (15, 0))
  }

  @Test("a list that shrank or a screen that grew leaves no empty rows", arguments: 0...30)
  func shrink(height: Int) {
    var window = ListWindow(offset: 15)
    window.follow(18, count: 19, height: height)
    let visible = window.visible(count: 19, height: height)
    #expect(visible.count == min(19, height))
    #expect(height == 0 || visible.contains(18))
    window.follow(3, count: 0, height: height)
    #expect(window.visible(count: 0, height: height).isEmpty)
  }
}

@Suite("Gauge")
struct GaugeTests {
  let mono = Gauge.Look(filled: .plain, empty: .plain)

  private func line(_ gauge: Gauge, _ glyphs: GlyphSet = .ascii, width: Int = 20) -> String {
    var surface = Surface(Size(width: width, height: 1), fit: TextFit(glyphs: glyphs))
    gauge.draw(on: &surface, in: surface.bounds, look: mono)
    return surface.lines[0]
  }

  @Test("without colour the bar is drawn with characters and both ticks")
  func characters() {
    #expect(line(Gauge(reached: 0.5, scheduled: 0.75)) == "========...:...|....")
    #expect(line(Gauge(reached: 0.5, scheduled: 0.25), .unicode) == "▄▄▄┊▄▄▄▄▁▁▁▁▁▁▁┃▁▁▁▁")
    #expect(line(Gauge(reached: 0.5, scheduled: 0.25), .cjkSafe) == "===:====.......|....")
  }

  @Test("the bar is exact to half a column")
  func halves() {
    #expect(line(Gauge(reached: 0.52, limit: 1), width: 10) == "=====....|")
    #expect(line(Gauge(reached: 0.54, limit: 1), width: 10) == "=====-...|")
    #expect(line(Gauge(reached: 0.54, limit: 1), .unicode, width: 10) == "▄▄▄▄▄▖▁▁▁┃")
    let below = Gauge(reached: -0.16, low: -0.25, limit: 1)
    #expect(line(below, .unicode, width: 20) == "▁▗▄▄▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁┃")
  }

  @Test("what is nearly due does not seem so, and what has passed a tick is seen beyond it")
  func order() {
    #expect(line(Gauge(reached: 0.999, scheduled: 0.5)) == "=======:=======|....")
    #expect(line(Gauge(reached: 1, scheduled: 0.5)) == "=======:=======|....")
    #expect(line(Gauge(reached: 1.001, scheduled: 0.5)) == "=======:=======|-...")
    #expect(line(Gauge(reached: 0.499, scheduled: 0.5)) == "=======:.......|....")
    #expect(line(Gauge(reached: 0.501, scheduled: 0.5)) == "=======:-......|....")
  }

  @Test("no tick hides another")
  func crowded() {
    #expect(line(Gauge(reached: 0.2, scheduled: 0.99)) == "===...........:|....")
    #expect(line(Gauge(reached: 0.2, scheduled: 0.5, baseline: 0.48)) == "===...[:.......|....")
  }

  @Test("more than the target, less than nothing, and nothing known")
  func extremes() {
    #expect(line(Gauge(reached: 1.25)) == "===============|====")
    #expect(line(Gauge(reached: 3)) == "===============|===>")
    #expect(line(Gauge(reached: -0.2)) == "<..............|....")
    #expect(line(Gauge(reached: nil)) == "...............|....")
    #expect(line(Gauge(reached: .infinity)) == "===============|===>")
    #expect(line(Gauge(reached: .nan)) == "...............|....")
  }

  @Test("where there is room below the baseline, a loss is drawn there")
  func below() {
    #expect(line(Gauge(reached: -0.2, low: -0.25)) == "-==-............|...")
    #expect(line(Gauge(reached: 0.5, baseline: 0, low: -0.25)) == "...[======......|...")
    #expect(line(Gauge(reached: -0.5, low: -0.25)) == "<==-............|...")
  }

  @Test("the bar passes the target's tick, and the place that progress counts from has its own")
  func beyond() {
    #expect(line(Gauge(reached: 1.34, limit: 1.5)) == "=============|====..")
    #expect(line(Gauge(reached: 0.5, baseline: 0.4)) == "======[=.......|....")
  }

  @Test("a first small step shows")
  func smallStep() {
    #expect(line(Gauge(reached: 0.001)).hasPrefix("-."))
  }

  @Test("with colour the bar is ink on its own ground")
  func colour() {
    let look = Gauge.Look(filled: Style(background: .ansi(2)), empty: Style(background: .ansi(8)))
    var surface = Surface(Size(width: 10, height: 1))
    Gauge(reached: 0.4, limit: 1).draw(on: &surface, in: surface.bounds, look: look)
    #expect(surface.styledLines == ["[fg:ansi(2) bg:ansi(8)]▄▄▄▄[bg:ansi(8)]     ┃"])
  }

  @Test("the part of a bar that lies outside of its clip is not drawn")
  func clipped() {
    var surface = Surface(Size(width: 8, height: 1), fit: TextFit(glyphs: .ascii))
    Gauge(reached: 0.5, limit: 1).draw(
      on: &surface, in: Rect(x: -4, y: 0, width: 14, height: 1), look: mono,
      clip: Rect(x: 1, y: 0, width: 6, height: 1))
    #expect(surface.lines == [" ==...."])
  }
}

@Suite("Scrollbar and marks")
struct ScrollbarTests {
  @Test("the thumb touches an end only where the list does")
  func thumb() {
    #expect(Scrollbar(count: 100, visible: 0..<10).thumbRows(height: 10) == 0..<1)
    #expect(Scrollbar(count: 100, visible: 1..<11).thumbRows(height: 10) == 1..<2)
    #expect(Scrollbar(count: 100, visible: 89..<99).thumbRows(height: 10) == 8..<9)
    #expect(Scrollbar(count: 100, visible: 90..<100).thumbRows(height: 10) == 9..<10)
  }

  @Test("marks stand in the corners")
  func marks() {
    var surface = Surface(Size(width: 4, height: 3), fit: TextFit(glyphs: .ascii))
    OffscreenMarks(left: true, right: true, below: true).draw(
      on: &surface, in: surface.bounds, style: .plain)
    #expect(surface.text == "<  >\n\n   ,")
  }
}

@Suite("Vertical label")
struct VerticalLabelTests {
  @Test("names that differ stay different when they are cut")
  func distinct() {
    func cut(_ names: String..., height: Int, _ glyphs: GlyphSet = .unicode) -> [String] {
      VerticalLabel.rows(of: names, height: height, fit: TextFit(glyphs: glyphs)).map {
        $0.joined()
      }
    }
    #expect(cut("市委科创办公室", "市委科创委员会", height: 5) == ["市委科……室", "市委科……会"])
    #expect(cut("市委科创办", "市财政局", height: 5) == ["市委科创办", "市财政局"])
    // The same name in two columns is the same name.
    #expect(cut("市委科创办公室", "市委科创办公室", height: 5) == ["市委科创……", "市委科创……"])
    // What differs in the middle alone is numbered.
    #expect(cut("甲乙丙丁一戊己庚辛", "甲乙丙丁二戊己庚辛", height: 4) == ["甲乙丙1", "甲乙丙2"])
    #expect(cut("市委科创办公室", "市委科创委员会", height: 5, .ascii) == ["市委科..室", "市委科..会"])
  }

  @Test("wide characters stand one a row, Latin letters and digits in pairs")
  func rows() {
    let fit = TextFit()
    #expect(VerticalLabel.rows(of: "市科技局", height: 6, fit: fit) == ["市", "科", "技", "局"])
    #expect(
      VerticalLabel.rows(of: "12345热线（办）", height: 9, fit: fit)
        == ["12", "34", "5", "热", "线", "︵", "办", "︶"])
    #expect(VerticalLabel.rows(of: "市科技局", height: 3, fit: fit) == ["市", "科", "……"])
    #expect(VerticalLabel.rows(of: "市科技局", height: 3, fit: TextFit(glyphs: .ascii)).count == 3)
  }

  @Test("a name can end at the bottom")
  func bottom() {
    var surface = Surface(Size(width: 2, height: 3))
    VerticalLabel.draw("人社", on: &surface, in: surface.bounds, style: .plain, atBottom: true)
    #expect(surface.lines == ["", "人", "社"])
  }
}

@Suite("Text field")
struct TextFieldTests {
  @Test("editing moves the caret with the text")
  func editing() {
    var field = TextField("科技")
    field.moveToStart()
    field.insert("市")
    field.moveToEnd()
    field.insert("局 abc")
    #expect(field.text == "市科技局 abc")
    field.deleteWordBackward()
    #expect(field.text == "市科技局 ")
    field.deleteBackward()
    field.moveLeft()
    field.deleteForward()
    #expect(field.text == "市科技")
    field.moveToStart()
    let deleted = field.deleteBackward()
    #expect(!deleted)
    field.deleteToEnd()
    #expect(field.isEmpty)
  }

  @Test("a pasted text becomes one line without controls")
  func paste() {
    var field = TextField()
    field.insert("一\n二\t三\u{1B}[31m\r\u{202E}")
    #expect(field.text == "一二 三[31m")
    var note = TextField("", keepsLines: true)
    note.insert("一\r\n二\t三\u{1B}")
    #expect(note.text == "一\n二 三")
    #expect(note.rows(width: 4, TextFit()) == [0..<1, 2..<4, 4..<5])
  }

  @Test("a combining mark joins the character before the caret")
  func combining() {
    var field = TextField("e")
    field.insert("\u{301}")
    #expect(field.characters.count == 1)
    #expect(field.caret == 1)
  }

  @Test("the cursor sits on the caret and long text scrolls")
  func drawing() {
    var surface = Surface(Size(width: 8, height: 1))
    var field = TextField("一二三四五六")
    field.draw(on: &surface, in: Rect(x: 1, y: 0, width: 6, height: 1))
    #expect(surface.lines == [" 五六"])
    #expect(surface.cursor == Point(x: 5, y: 0))
    for _ in 0..<4 { field.moveLeft() }
    field.draw(on: &surface, in: Rect(x: 1, y: 0, width: 6, height: 1))
    #expect(surface.lines == [" 三四五"])
    #expect(surface.cursor == Point(x: 1, y: 0))
  }

  @Test("an empty field shows its hint")
  func hint() {
    var surface = Surface(Size(width: 6, height: 1))
    var field = TextField()
    field.draw(on: &surface, in: surface.bounds, hint: "搜索任务")
    #expect(surface.lines == ["搜索…"])
    #expect(surface.cursor == .zero)
  }
}

@Suite("Chart")
struct ChartTests {
  @Test("a sparkline has a bar a value and gaps where nothing is known")
  func sparkline() {
    var surface = Surface(Size(width: 5, height: 1))
    Chart(values: [9, 0, nil, 5, 10]).drawSparkline(
      on: &surface, in: Rect(x: 0, y: 0, width: 4, height: 1), style: .plain)
    #expect(surface.lines == ["▁ ▅█"])
  }
}

@Suite("Plot")
struct PlotTests {
  private let rising = [Plot.Place(0, 0), .init(1, 1)]

  @Test("a line of asterisks runs over its guide, and marks stand on both")
  func ascii() {
    var surface = Surface(Size(width: 5, height: 3), fit: TextFit(glyphs: .ascii))
    Plot(
      line: [.init(0, 0), .init(0.5, 0)], guide: rising,
      marks: [.init(.init(1, 1), surface.glyphs.plotTarget, .plain)]
    ).draw(on: &surface, in: surface.bounds, style: .plain, guideStyle: .plain)
    #expect(surface.lines == ["   .T", "", "***"])
  }

  @Test("a line of dots in Braille")
  func braille() {
    var surface = Surface(Size(width: 4, height: 1))
    Plot(line: [.init(0, 0), .init(0.3, 1), .init(1, 0)]).draw(
      on: &surface, in: surface.bounds, style: .plain, guideStyle: .plain)
    #expect(surface.lines[0].unicodeScalars.allSatisfy { (0x2801...0x28FF).contains($0.value) })
    #expect(surface.lines[0].count == 4)
  }

  @Test("what lies outside is drawn at the edge, and what is no number nowhere")
  func outside() {
    var surface = Surface(Size(width: 3, height: 2), fit: TextFit(glyphs: .ascii))
    Plot(
      line: [.init(-1, 2), .init(.nan, 0)], marks: [.init(.init(9, -9), "T", .plain)]
    ).draw(on: &surface, in: surface.bounds, style: .plain, guideStyle: .plain)
    #expect(surface.lines == ["*", "  T"])
  }
}
