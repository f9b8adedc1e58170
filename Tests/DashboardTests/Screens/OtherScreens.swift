import Canvas
import PlanModel
import Terminal
import Testing

@testable import Dashboard

/// Screens of what is not one view: languages, help, palette, an empty store, and every number of colours.
@Suite("Other screens")
struct OtherScreens {
  @Test("a screen too small for anything says so and never crashes", arguments: ViewID.allCases)
  func tiny(view: ViewID) throws {
    #expect(try Fixture.harbour(view, width: 1, height: 1).screen == "")
    var state = try Fixture.harbour(view)
    for width in 0...24 {
      for height in 0...8 {
        _ = update(&state, .resized(Size(width: width, height: height)))
        #expect(state.surface.size == Size(width: width, height: height))
      }
    }
  }

  @Test("below the least size the size needed is named")
  func tooSmall() throws {
    expectScreen(
      try Fixture.harbour(.tree, width: 24, height: 4).screen,
      #"""
      窗口太小，至少 20x5



      """#)
  }

  @Test("a plan without a title goes by its document's name")
  func untitled() throws {
    let store = try Store.inMemory(clock: Fixture.clock)
    var draft = Harbour.draft
    draft.title = ""
    try store.apply(.importPlan(draft, Harbour.document), by: Fixture.anna)
    var state = try Fixture.state(store)
    #expect(state.screen.contains("〔无标题〕harbour.txt"))
    state.press("2")
    #expect(state.screen.split(separator: "\n").first?.contains("〔无标题〕harbour.txt") == true)
  }

  @Test("the matrix in Traditional characters")
  func traditional() throws {
    var state = try Fixture.harbour(.matrix)
    state.settings.language = .hant
    expectScreen(
      state.screen,
      #"""
       1  2  3矩陣  4  5  6  7  8  9  云岚市港口提升行动方案               2025-09-30
                                      市
                                      交
                                      通 市    市
                                      运 财 各 商
                                      输 政 镇 务
       任務                           局 局 街 局
      >▾ 二、重点任务               ■
        ▸ (一) 建设智慧码头         ○ 牽 責 責
          (二) 发展临港产业         ■ 配       牽











      二、重点任务
      未列入    市交通运输局
      Enter 打開  / 尋找  Space 摺疊  r 改責任  w 疏密  Esc 選單  ? 說明  : 命令
      """#)
  }

  @Test("the gauges in English")
  func english() throws {
    var state = try Fixture.harbour(.gauges)
    state.settings.language = .english
    expectScreen(
      state.screen,
      #"""
       1  2  3  4Indicators  5  6  7  8  9  云岚市港口提升行动方案         2025-09-30
         Indicators   Done                                   Actual / Target     Dev.
       ● 货物吞吐量   ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄┊▄▁▁▁▁┃▁▁▁▁▁▁ 80.0%   640 / ≥800万吨   +5.0pp
       ○ 集装箱航线   ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁┃▁▁▁▁▁▁              - / ≥12条
       ○ 码头改造投资 ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁┃▁▁▁▁▁▁              - / 5亿元
       ■ 物流企业数量 ▄▄▄▄▄▄▄▄▄▄▁▁▁▁▁▁▁▁┊▁▁▁▁▁┃▁▁▁▁▁▁ 40.0%       12 / ≥30家  -35.0pp





      ────────────────────────────────────────────────────────────────────────────────
       货物吞吐量
       flow  Target ≥800万吨 (2025)  as of 2025-09-30
       completion 80.0% − schedule 75.0% = 5.0 points → green
         Completion 640 ÷ 800 = 80.0%
         Schedule 9/12 months = 75.0%
       一、主要目标
       ─ Figures ────────────────────────────────────────────────────────────────────
       Period   Actual  Status      Growth  By
       2025Q3  640万吨  verified            bo
         Note: 含支流码头                                                  Over time▾
       1/4 in order  ■red 1  ●green 1  ○no data 2
      Enter Open  f Filter  O Group  a Record  s Sort  Esc Menu  ? Help  U Units
      """#)
  }

  @Test("the tree in ASCII")
  func ascii() throws {
    var state = try Fixture.harbour(.tree, width: 60, height: 16)
    state.settings.fit = TextFit(glyphs: .ascii)
    expectScreen(
      state.screen,
      #"""
       1  2任务  3  4  5  6  7  8  9  云岚市港口提..   2025-09-30
         一、主要目标         1/2 ? | 一、主要目标
       - 二、重点任务         0/2 # | o绿1  ?无数据1
        - (一) 建设智慧码头       ? | o 货物吞..  80.0%  >=800万吨
           1. 完成三座码..        ? | ? 集装箱航线          >=12条
           2. 出台岸电管理..        | - 原文 ---------------------
          (二) 发展临港产业 40.0% # | 一、主要目标
         三、保障措施               | 货物吞吐量达到800万吨，集装
                                    | 箱航线不少于12条。
                                    |
                                    |
                                    |
                                    |
                                    |
       1/7  #红1  o绿1  ?无数据2
      Space 折叠  f 筛选  / 查找  d 核疑  c 更正  Esc 菜单
      """#)
  }

  @Test("the palette over the tree")
  func palette() throws {
    var state = try Fixture.harbour(.tree, width: 60, height: 16)
    state.press(": z d")
    expectScreen(
      state.screen,
      #"""
       1  2任务  3  4  5  6  7  8  9  云岚市港口提升…  2025-09-30
         一、主要目标         1/2 ○ │ 一、主要目标
       ▾ 二、重点任务         0/2 ■ │ ●绿1  ○无数据1
      ────────────────────────────────────────────────────────────
       折叠             折叠或展开下级条目、成员单位        Space
       全部折叠         折叠到一级标题；先按 0 3 则到第三级     -
       下一视图         转到下一个视图；总览中先逐栏          Tab
       上一视图         转到上一个视图；总览中先逐栏        S-Tab
       查找             在当前视图中查找；支持拼音首字母        /
       存视图           把现在的方案、光标、折叠与筛选存为一…  gs
       左               左移一列；在任务树中折叠或回到上级   Left
       折叠组           (只在 3矩阵 可用) 把所在组折成一列；再… (
       更正单位         (只在 3矩阵 可用) 更正所在列单位的名称… C
       改责任           (只在 3矩阵 可用) 所在单元格依次换为牵… r
       升级             (只在 7督查 可用) 督办单超期后升级并重… E
      命令：zd
      """#)
  }

  @Test("the choice of themes")
  func themes() throws {
    let store = try Fixture.store()
    var script = Script(store: store)
    script.size = Size(width: 60, height: 12)
    expectScreen(
      try script.play(.keys("T Down")).text,
      #"""
       1总览  2  3  4  5  6  7  8  9  挂图             2025-09-30
       方案                  逾期   红   黄   绿 完成   无   疑点
       云岚市港口提升行动…      .   ■1    .   ●1    .   ○2      1
      ─ 应报未报 2 ───────────────────────────────────────────────
      ────────────────────────────────────────────────────────────
       dark             深色
       light            浅色
       contrast         高对比
       colour-blind     色觉友好
       gongwen          公文红
       mono             单色
      主题：
      """#)
  }

  @Test("an empty store says what to do")
  func empty() throws {
    expectScreen(
      try Fixture.state(Store.inMemory(clock: Fixture.clock), width: 60, height: 10).screen,
      #"""
       1总览  2  3  4  5  6  7  8  9  挂图             2025-09-30
        库中还没有方案
        > 按键帮助    全部按键
          退出





      Enter 打开  C-o 导入  ? 帮助  Esc 菜单  q 退出
      """#)
  }

  private func styled(_ depth: ColorDepth) throws -> String {
    var state = try Fixture.state(Fixture.store(), width: 46, height: 14, depth: depth)
    state.press("3 j l")
    let lines = state.surface.styledLines.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    return lines.joined(separator: "\n")
  }

  @Test("the matrix without colours")
  func mono() throws {
    expectScreen(
      try styled(.mono),
      #"""
      [reverse] 1  2 [bold underline] 3矩阵 [reverse] 4  5  6  7  8  9     2025-09-30
                               市 市 各 市
                               交 财 镇 商
       [bold]任务[]                    …… [reverse]……[] 街 ……
       [bold]▾[] 二、[bold]重点任务[]        [bold]■
      [reverse]>[] [bold]▸[] (一) 建设智慧码头  ○ [bold]牵[] [reverse]责[] 责
          (二) 发展临港产业  [bold]■[] 配       [bold]牵




      二、(一) 建设智慧码头
      责任单位  市财政局
      [bold]Enter[] 打开  [bold]/[] 查找  [bold]Space[] 折叠  [bold]r[] 改责任
      """#)
  }

  @Test("the matrix in 8 colours")
  func colors8() throws {
    expectScreen(
      try styled(.colors8),
      #"""
      [fg:ansi(7) bg:ansi(0)] 1  2 [bold reverse fg:ansi(7) bg:ansi(0)] 3矩阵 [fg:ansi(7) bg:ansi(0)] 4  5  6  7  8  9     2025-09-30
      [fg:ansi(7) bg:ansi(0)]                         市 市 各 市
      [fg:ansi(7) bg:ansi(0)]                         交 财 镇 商
      [fg:ansi(7) bg:ansi(0)] [bold fg:ansi(6) bg:ansi(0)]任务[fg:ansi(7) bg:ansi(0)]                    …… [reverse fg:ansi(7) bg:ansi(0)]……[fg:ansi(7) bg:ansi(0)] 街 ……
      [fg:ansi(7) bg:ansi(0)] [bold fg:ansi(3) bg:ansi(0)]▾[fg:ansi(7) bg:ansi(0)] 二、[bold fg:ansi(7) bg:ansi(0)]重点任务[fg:ansi(7) bg:ansi(0)]        [bold fg:ansi(1) bg:ansi(0)]■[fg:ansi(7) bg:ansi(0)]
      [reverse fg:ansi(7) bg:ansi(0)]>[fg:ansi(7) bg:ansi(0)] [bold fg:ansi(3) bg:ansi(0)]▸[fg:ansi(7) bg:ansi(0)] (一) 建设智慧码头  ○ [bold fg:ansi(3) bg:ansi(0)]牵[fg:ansi(7) bg:ansi(0)] [reverse fg:ansi(7) bg:ansi(0)]责[fg:ansi(7) bg:ansi(0)] 责
      [fg:ansi(7) bg:ansi(0)]    (二) 发展临港产业  [bold fg:ansi(1) bg:ansi(0)]■[fg:ansi(7) bg:ansi(0)] [bold fg:ansi(6) bg:ansi(0)]配[fg:ansi(7) bg:ansi(0)]       [bold fg:ansi(3) bg:ansi(0)]牵[fg:ansi(7) bg:ansi(0)]
      [fg:ansi(7) bg:ansi(0)]
      [fg:ansi(7) bg:ansi(0)]
      [fg:ansi(7) bg:ansi(0)]
      [fg:ansi(7) bg:ansi(0)]
      [fg:ansi(7) bg:ansi(0)]二、(一) 建设智慧码头
      [fg:ansi(7) bg:ansi(0)]责任单位  市财政局
      [bold fg:ansi(3) bg:ansi(0)]Enter[fg:ansi(7) bg:ansi(0)] 打开  [bold fg:ansi(3) bg:ansi(0)]/[fg:ansi(7) bg:ansi(0)] 查找  [bold fg:ansi(3) bg:ansi(0)]Space[fg:ansi(7) bg:ansi(0)] 折叠  [bold fg:ansi(3) bg:ansi(0)]r[fg:ansi(7) bg:ansi(0)] 改责任
      """#)
  }

  @Test("the matrix in 16 colours")
  func colors16() throws {
    expectScreen(
      try styled(.colors16),
      #"""
      [fg:ansi(7) bg:ansi(0)] 1  2 [bold reverse fg:ansi(7) bg:ansi(0)] 3矩阵 [fg:ansi(7) bg:ansi(0)] 4  5  6  7  8  9     2025-09-30
      [fg:ansi(7) bg:ansi(0)]                         市 市 各 市
      [fg:ansi(7) bg:ansi(0)]                         交 财 镇 商
      [fg:ansi(7) bg:ansi(0)] [bold fg:ansi(14) bg:ansi(0)]任务[fg:ansi(7) bg:ansi(0)]                    …… [reverse fg:ansi(7) bg:ansi(0)]……[fg:ansi(7) bg:ansi(0)] 街 ……
      [fg:ansi(7) bg:ansi(0)] [fg:ansi(11) bg:ansi(0)]▾[fg:ansi(7) bg:ansi(0)] 二、[bold fg:ansi(15) bg:ansi(0)]重点任务[fg:ansi(7) bg:ansi(0)]        [bold fg:ansi(9) bg:ansi(0)]■[fg:ansi(7) bg:ansi(0)]
      [reverse fg:ansi(7) bg:ansi(0)]>[fg:ansi(7) bg:ansi(0)] [fg:ansi(11) bg:ansi(0)]▸[fg:ansi(7) bg:ansi(0)] (一) 建设智慧码头  ○ [bold fg:ansi(11) bg:ansi(0)]牵[fg:ansi(7) bg:ansi(0)] [reverse fg:ansi(7) bg:ansi(0)]责[fg:ansi(7) bg:ansi(0)] 责
      [fg:ansi(7) bg:ansi(0)]    (二) 发展临港产业  [bold fg:ansi(9) bg:ansi(0)]■[fg:ansi(7) bg:ansi(0)] [fg:ansi(14) bg:ansi(0)]配[fg:ansi(7) bg:ansi(0)]       [bold fg:ansi(11) bg:ansi(0)]牵[fg:ansi(7) bg:ansi(0)]
      [fg:ansi(7) bg:ansi(0)]
      [fg:ansi(7) bg:ansi(0)]
      [fg:ansi(7) bg:ansi(0)]
      [fg:ansi(7) bg:ansi(0)]
      [fg:ansi(7) bg:ansi(0)]二、(一) 建设智慧码头
      [fg:ansi(7) bg:ansi(0)]责任单位  市财政局
      [fg:ansi(11) bg:ansi(0)]Enter[fg:ansi(7) bg:ansi(0)] 打开  [fg:ansi(11) bg:ansi(0)]/[fg:ansi(7) bg:ansi(0)] 查找  [fg:ansi(11) bg:ansi(0)]Space[fg:ansi(7) bg:ansi(0)] 折叠  [fg:ansi(11) bg:ansi(0)]r[fg:ansi(7) bg:ansi(0)] 改责任
      """#)
  }

  @Test("the matrix in 256 colours")
  func colors256() throws {
    expectScreen(
      try styled(.colors256),
      #"""
      [fg:indexed(254) bg:indexed(236)] 1  2 [bold fg:indexed(231) bg:indexed(24)] 3矩阵 [fg:indexed(254) bg:indexed(236)] 4  5  6  7  8  9     2025-09-30
      [fg:indexed(254) bg:indexed(233)]                         市 市 各 市
      [fg:indexed(254) bg:indexed(233)]                         交 财 镇 商
      [fg:indexed(254) bg:indexed(233)] [bold fg:indexed(80) bg:indexed(233)]任务[fg:indexed(254) bg:indexed(233)]                    …… [reverse fg:indexed(254) bg:indexed(233)]……[fg:indexed(254) bg:indexed(233)] 街 ……
      [fg:indexed(254) bg:indexed(233)] [fg:indexed(221) bg:indexed(233)]▾[fg:indexed(254) bg:indexed(233)] [fg:indexed(248) bg:indexed(233)]二、[bold fg:indexed(231) bg:indexed(233)]重点任务[fg:indexed(254) bg:indexed(233)]        [bold fg:indexed(210) bg:indexed(233)]■[fg:indexed(254) bg:indexed(233)]
      [reverse fg:indexed(254) bg:indexed(233)]>[fg:indexed(254) bg:indexed(233)] [fg:indexed(221) bg:indexed(233)]▸[fg:indexed(254) bg:indexed(233)] [fg:indexed(248) bg:indexed(233)](一)[fg:indexed(254) bg:indexed(233)] 建设智慧码头  [fg:indexed(248) bg:indexed(233)]○[fg:indexed(254) bg:indexed(233)] [bold fg:indexed(215) bg:indexed(233)]牵[fg:indexed(254) bg:indexed(233)] [reverse fg:indexed(254) bg:indexed(233)]责[fg:indexed(254) bg:indexed(233)] 责
      [fg:indexed(254) bg:indexed(233)]    [fg:indexed(248) bg:indexed(233)](二)[fg:indexed(254) bg:indexed(233)] 发展临港产业  [bold fg:indexed(210) bg:indexed(233)]■[fg:indexed(254) bg:indexed(233)] [fg:indexed(111) bg:indexed(233)]配[fg:indexed(254) bg:indexed(233)]       [bold fg:indexed(215) bg:indexed(233)]牵[fg:indexed(254) bg:indexed(233)]
      [fg:indexed(254) bg:indexed(233)]
      [fg:indexed(254) bg:indexed(233)]
      [fg:indexed(254) bg:indexed(233)]
      [fg:indexed(254) bg:indexed(233)]
      [fg:indexed(254) bg:indexed(233)]二、(一) 建设智慧码头
      [fg:indexed(254) bg:indexed(233)]责任单位  市财政局
      [fg:indexed(221) bg:indexed(233)]Enter[fg:indexed(248) bg:indexed(233)] 打开  [fg:indexed(221) bg:indexed(233)]/[fg:indexed(248) bg:indexed(233)] 查找  [fg:indexed(221) bg:indexed(233)]Space[fg:indexed(248) bg:indexed(233)] 折叠  [fg:indexed(221) bg:indexed(233)]r[fg:indexed(248) bg:indexed(233)] 改责任  [fg:indexed(254) bg:indexed(233)]
      """#)
  }

  @Test("without colours the current row, column and cell can each be told")
  func crosshair() throws {
    var state = try Fixture.state(Fixture.store(), width: 60, height: 16)
    state.press("3 +")
    let layout = MatrixLayout(state)
    for (keys, row, column) in [("j", 1, 0), ("l", 1, 1), ("j j", 3, 1), ("h", 3, 0)] {
      state.press(keys)
      let surface = state.surface
      try #require(state.matrix.selection == row && state.matrix.column == column)
      // The row: unlike every other one.
      let rows = (0..<state.matrix.rows.count).map { index in
        surface[Point(x: 0, y: layout.grid.y + index)].style
      }
      for (index, style) in rows.enumerated() where index != row {
        #expect(style != rows[row], "row \(row) looks like \(index)")
      }
      // The column: its name, unlike every other one's.
      let names = (0..<4).map { index in
        surface[Point(x: layout.grid.x + index * 3, y: layout.header.endY - 1)].style
      }
      for (index, style) in names.enumerated() where index != column {
        #expect(style != names[column], "column \(column) looks like \(index)")
      }
      // The cell: unlike its neighbours, and the terminal's cursor sits on it.
      let cell = Point(x: layout.grid.x + column * 3, y: layout.grid.y + row)
      #expect(surface.cursor == cell)
      for (dx, dy) in [(0, 1), (0, -1), (3, 0)] {
        let other = Point(x: cell.x + dx, y: cell.y + dy)
        #expect(surface[other].style != surface[cell].style)
      }
    }
  }

  @Test("no light, role or gauge is told by colour alone")
  func withoutColor() throws {
    for glyphs in GlyphSet.allCases {
      let marks = Light.counted.map { $0.mark(glyphs) }
      #expect(Set(marks).count == marks.count, "\(glyphs)")
    }
    for language in Language.allCases {
      #expect(Set(Role.allCases.map { $0.sign(language) }).count == Role.allCases.count)
    }
  }
}
