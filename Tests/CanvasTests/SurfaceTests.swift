import Testing

@testable import Canvas

@Suite("Surface")
struct SurfaceTests {
  let red = Style(background: .ansi(1))

  @Test("text is written and its columns told")
  func write() {
    var surface = Surface(Size(width: 8, height: 2))
    #expect(surface.write("牵头 ab", at: Point(x: 1, y: 0)) == 7)
    #expect(surface.lines == [" 牵头 ab", ""])
  }

  @Test("a wide character over the right edge leaves a blank", arguments: [3, 5])
  func rightEdge(width: Int) {
    var surface = Surface(Size(width: width, height: 1))
    #expect(surface.write("市科技局", at: .zero, style: red) == width)
    #expect(surface.lines == [String("市科技局".prefix(width / 2))])
    #expect(surface[Point(x: width - 1, y: 0)] == Cell(" ", style: red))
  }

  @Test("text scrolled to the left leaves a blank for half a character")
  func leftEdge() {
    var surface = Surface(Size(width: 4, height: 1))
    #expect(surface.write("市科技局", at: Point(x: -3, y: 0)) == 7)
    #expect(surface.lines == [" 技"])
  }

  @Test("writing over half of a wide character blanks the other half")
  func overwrite() {
    var surface = Surface(Size(width: 6, height: 1))
    surface.write("市科技", at: .zero)
    surface.write("x", at: Point(x: 1, y: 0))
    #expect(surface.lines == [" x科技"])
    surface.write("局", at: Point(x: 3, y: 0))
    #expect(surface.lines == [" x 局"])
    surface.fill(Rect(x: 4, y: 0, width: 1, height: 1))
    #expect(surface.lines == [" x"])
  }

  @Test("text stays inside its clip")
  func clip() {
    var surface = Surface(Size(width: 10, height: 2))
    let clip = Rect(x: 2, y: 0, width: 4, height: 1)
    surface.write("abcdefghij", at: .zero, in: clip)
    surface.write("abc", at: Point(x: 2, y: 1), in: clip)
    #expect(surface.lines == ["  cdef", ""])
  }

  @Test("what a terminal would act on shows as a placeholder")
  func sanitised() {
    var surface = Surface(Size(width: 20, height: 1))
    surface.write("a\u{1B}[2J\u{9B}31m\u{202E}b\u{7F}\u{0}c", at: .zero)
    #expect(surface.lines == ["a�[2J�31m�b��c"])
    var ascii = Surface(Size(width: 20, height: 1), fit: TextFit(glyphs: .ascii))
    ascii.write("\u{1B}\t\u{A0}x\n", at: .zero)
    #expect(ascii.lines == ["?  x?"])
  }

  @Test("combining marks stay on their character; joiners are left out")
  func marks() {
    var surface = Surface(Size(width: 3, height: 1))
    #expect(surface.write("e\u{301}\u{200B}\u{FEFF}ab\u{308}\u{301}\u{302}", at: .zero) == 3)
    #expect(surface.lines == ["e\u{301}ab\u{308}\u{301}"])
  }

  @Test("spans are styled by their offsets in the source")
  func spans() {
    var surface = Surface(Size(width: 12, height: 1))
    let scalars = Array("由市科技局牵头".unicodeScalars)
    let bold = Style(attributes: .bold)
    surface.write(
      scalars, 1..<6, at: .zero, spans: [StyledSpan(0..<3, red), StyledSpan(2..<4, bold)])
    #expect(surface.styledLines == ["[bg:ansi(1)]市[bold bg:ansi(1)]科[bold]技[]局牵"])
  }

  @Test("a wash of colour changes the background alone")
  func background() {
    var surface = Surface(Size(width: 6, height: 1))
    surface.write("牵责", at: .zero, style: Style(foreground: .ansi(2), attributes: .bold))
    surface.background(Rect(x: 2, y: 0, width: 2, height: 1), .indexed(17))
    #expect(surface.styledLines == ["[bold fg:ansi(2)]牵[bold fg:ansi(2) bg:indexed(17)]责"])
    #expect(surface[Point(x: 3, y: 0)].style.background == .indexed(17))
  }

  @Test("part of a picture is copied; cut wide characters leave blanks")
  func copy() {
    var source = Surface(Size(width: 8, height: 2))
    source.write("市科技局", at: .zero)
    source.write("abcdefgh", at: Point(x: 0, y: 1))
    var target = Surface(Size(width: 6, height: 3))
    target.fill(target.bounds, with: ".")
    target.copy(Rect(x: 1, y: 0, width: 4, height: 2), of: source, to: Point(x: 1, y: 1))
    #expect(target.lines == ["......", ". 科 .", ".bcde."])
    target.copy(source.bounds, of: source, to: Point(x: -1, y: 2))
    #expect(target.lines[2] == " 科技")
    target.copy(source.bounds, of: source, to: Point(x: 5, y: -1))
    #expect(target.lines[0] == ".....a")
  }

  @Test("drawing never leaves the picture", arguments: [(0, 0), (1, 1), (2, 1), (1, 3)])
  func tiny(width: Int, height: Int) {
    var surface = Surface(Size(width: width, height: height))
    let all = Rect(x: -2, y: -2, width: 9, height: 9)
    surface.fill(all, with: "#")
    for x in -3...3 {
      for y in -2...3 {
        surface.write("市a科\u{301}", at: Point(x: x, y: y), style: red)
        surface.restyle(Rect(x: x, y: y, width: 2, height: 2)) { $0.attributes = .bold }
      }
    }
    surface.horizontalRule(all)
    surface.verticalRule(all)
    Gauge(reached: 0.5, scheduled: 0.7).draw(
      on: &surface, in: surface.bounds, look: Gauge.Look(filled: red, empty: .plain))
    Scrollbar(count: 9, visible: 2..<4).draw(
      on: &surface, in: surface.bounds, track: .plain, thumb: red)
    OffscreenMarks(left: true, right: true, above: true, below: true).draw(
      on: &surface, in: surface.bounds, style: .plain)
    VerticalLabel.draw("市科技局", on: &surface, in: surface.bounds, style: .plain)
    Plot(
      line: [.init(0, 0), .init(1, 1)], guide: [.init(0, 1)],
      marks: [.init(.init(1, 2), "T", .plain)]
    ).draw(on: &surface, in: surface.bounds, style: .plain, guideStyle: .plain)
    Chart(values: [1, 2]).drawSparkline(on: &surface, in: surface.bounds, style: .plain)
    var field = TextField("市科技局")
    field.draw(on: &surface, in: surface.bounds, hint: "搜索")
    for y in 0..<height { #expect(wholeCharacters(surface, y)) }
    #expect(surface.cells.count == width * height)
  }

  @Test("no drawing leaves half a wide character")
  func noHalves() {
    var random = SplitMix(state: 20_180_930)
    var surface = Surface(Size(width: 11, height: 3))
    let other = surface
    for _ in 0..<3000 {
      let point = Point(x: random.next(16) - 3, y: random.next(5) - 1)
      let rect = Rect(
        x: point.x, y: point.y, width: random.next(9), height: random.next(4))
      switch random.next(4) {
      case 0: surface.write("市a科技b局", at: point, in: rect)
      case 1: surface.fill(rect)
      case 2:
        let picture = surface
        surface.copy(rect, of: picture, to: Point(x: random.next(11), y: random.next(3)))
      default: surface.copy(rect, of: other, to: point)
      }
      for y in 0..<3 { #expect(wholeCharacters(surface, y)) }
    }
  }

  private func wholeCharacters(_ surface: Surface, _ y: Int) -> Bool {
    var expected: UInt8?
    for cell in surface.row(y) {
      if let want = expected, cell.columns != want { return false }
      if expected == nil, cell.columns == 0 { return false }
      expected = cell.columns == 2 ? 0 : nil
    }
    return expected == nil
  }
}

/// A small seeded generator, so that a failure can be repeated.
struct SplitMix {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
