import Canvas
import PlanModel
import Terminal
import Testing

@testable import Dashboard

/// Forms as literal screens.
@Suite("Screens of forms")
struct FormScreens {
  private func picture(_ state: State) -> String { state.screen }

  private func form(
    _ keys: String, _ language: Language = .hans, width: Int = 80, height: Int = 24,
    depth: ColorDepth = .mono
  ) throws -> State {
    let store = try Fixture.store()
    var state = try Fixture.state(store, width: width, height: height, depth: depth)
    state.settings.language = language
    for key in keys.split(separator: " ") {
      for effect in state.press(String(key)) where effect == .loadDirectory {
        _ = update(&state, .directory(try store.organizations()))
      }
    }
    return state
  }

  /// The rows of a form as runs of one style each.
  private func styled(_ depth: ColorDepth) throws -> String {
    var state = try form("2 c", width: 60, height: 12, depth: depth)
    state.press("Tab Tab x")
    return state.surface.styledLines.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  @Test("the indicator form")
  func indicator() throws {
    expectScreen(
      picture(try form("4 c Tab Tab Tab Tab Tab Tab Tab")),
      #"""
       1  2  3  4指标  5  6  7  8  9  云岚市港口提升行动方案               2025-09-30
         指标         完成率                                     实绩 / 目标     偏差
       ● 货物吞吐量   ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄┊▖▁▁▁▁┃▁▁▁▁▁▁ 80.0%  640 / ≥800万吨   +5.0点
       ○ 集装箱航线   ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁┃▁▁▁▁▁▁             - / ≥12条
       ○ 码头改造投资 ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁┃▁▁▁▁▁▁             - / 5亿元
      ┌─ 更正：货物吞吐量 ───────────────────────────────────────────────────────────┐
      │指标名称  货物吞吐量                                                          │
      │计量单位  万吨                                                                │
      │性质       存量  [增量]  比率   增速   倍数                                   │
      │方向      [越高越好]  越低越好   区间内                                       │
      │基期值                                                                        │
      │基期说明                                                                      │
      │权重                                                                          │
      │目标值    2025 ≥800                                                           │
      │          如 2025 ≥800（可写 >= 不少于 超过 不超过 约 3-5）；清空即删去       │
      │增加目标                                                                      │
      │增加节点                                                                      │
      │                                                                              │
      └─ Tab 下一项  Ctrl-S 保存  Ctrl-_ 撤销  Esc 暂存离开 ─────────────────────────┘
       时期       实绩  状态      同比  录入
       2025Q3  640万吨  核定            bo
         说明：含支流码头                                                       走势▾
       1/4 按原文  ■红1  ●绿1  ○无数据2
      Enter 打开  f 筛选  O 分组  a 录入  s 排序  Esc 菜单  ? 帮助  U 换算  e 依据
      """#)
  }

  @Test("the indicator form in Traditional characters")
  func indicatorHant() throws {
    expectScreen(
      picture(try form("4 c Tab Tab Right", .hant)),
      #"""
       1  2  3  4指標  5  6  7  8  9  云岚市港口提升行动方案               2025-09-30
         指標         完成率                                     實績 / 目標     偏差
       ● 货物吞吐量   ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄┊▖▁▁▁▁┃▁▁▁▁▁▁ 80.0%  640 / ≥800万吨   +5.0點
       ○ 集装箱航线   ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁┃▁▁▁▁▁▁             - / ≥12条
       ○ 码头改造投资 ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁┃▁▁▁▁▁▁             - / 5亿元
      ┌─ 更正：货物吞吐量 ───────────────────────────────────────────────────────────┐
      │指標名稱  货物吞吐量                                                          │
      │計量單位  万吨                                                                │
      │性質       存量   增量  [比率]  增速   倍數                                   │
      │          已有資料，不能改變性質                                              │
      │方向      [越高越好]  越低越好   區間內                                       │
      │基期值                                                                        │
      │基期說明                                                                      │
      │權重                                                                          │
      │目標值    2025 ≥800                                                           │
      │增加目標                                                                      │
      │增加節點                                                                      │
      │                                                                              │
      └─ 左右鍵或首字母選擇  Tab 下一項  Ctrl-S 儲存  Esc 暫存離開 ──────────────────┘
       時期       實績  狀態      同比  錄入
       2025Q3  640万吨  核定            bo
         說明：含支流码头                                                       走勢▾
       1/4 按原文  ■紅1  ●綠1  ○無數據2
      Enter 打開  f 篩選  O 分組  a 錄入  s 排序  Esc 選單  ? 說明  U 換算  e 依據
      """#)
  }

  @Test("the indicator form in English")
  func indicatorEnglish() throws {
    expectScreen(
      picture(try form("4 c Tab Tab Tab Tab Tab Tab Tab", .english)),
      #"""
       1  2  3  4Indicators  5  6  7  8  9  云岚市港口提升行动方案         2025-09-30
         Indicators   Done                                   Actual / Target     Dev.
       ● 货物吞吐量   ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄┊▄▁▁▁▁┃▁▁▁▁▁▁ 80.0%   640 / ≥800万吨   +5.0pp
       ○ 集装箱航线   ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁┃▁▁▁▁▁▁              - / ≥12条
       ○ 码头改造投资 ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁┃▁▁▁▁▁▁              - / 5亿元
      ┌─ Correct: 货物吞吐量 ────────────────────────────────────────────────────────┐
      │Name           货物吞吐量                                                     │
      │Unit           万吨                                                           │
      │Nature          stock  [flow]  ratio   growth   multiple                      │
      │Direction      [higher is better]  lower is better   within a range           │
      │Baseline                                                                      │
      │Baseline of                                                                   │
      │Weight                                                                        │
      │Target         2025 ≥800                                                      │
      │               such as 2025 >=800, 2025 <=5, 2025 3-5; empty takes it away    │
      │New target                                                                    │
      │New milestone                                                                 │
      │                                                                              │
      └─ Tab next  Ctrl-S save  Ctrl-_ undo  Esc leave, text is kept ────────────────┘
       Period   Actual  Status      Growth  By
       2025Q3  640万吨  verified            bo
         Note: 含支流码头                                                  Over time▾
       1/4 in order  ■red 1  ●green 1  ○no data 2
      Enter Open  f Filter  O Group  a Record  s Sort  Esc Menu  ? Help  U Units
      """#)
  }

  @Test("the duties of an item, with names offered")
  func duties() throws {
    expectScreen(
      picture(try form("2 j j D s")),
      #"""
       1  2任务  3  4  5  6  7  8  9  云岚市港口提升行动方案               2025-09-30
         一、主要目标               1/2 ○ │ 二、(一) 建设智慧码头
       ▾ 二、重点任务               0/2 ■ │ 牵头单位: 市交通运输局
        ▾ (一) 建设智慧码头             ○ │ 责任单位: 市财政局、各镇街
           1. 完成三座码头改造          ○ │ ─ 原文 ───────────────────────────────────
           2. 出台岸电管理办法 节点       │ （一）建设智慧码头
      ┌─ 责任分工：建设智慧码头 ─────────────────────────────────────────────────────┐
      │市交通运输局  [牵头单位]  责任单位   配合单位   无                            │
      │市财政局       牵头单位  [责任单位]  配合单位   无                            │
      │各镇街         牵头单位  [责任单位]  配合单位   无                            │
      │增加单位      s                                                               │
      │              名称、简称或拼音首字母；多个用、分隔                            │
      │               市交通运输局                                                   │
      │               市财政局                                                       │
      │               市商务局                                                       │
      │增加为         牵头单位  [责任单位]  配合单位                                 │
      │                                                                              │
      └─ 上下键选择  Enter 取用  Esc 收起 ───────────────────────────────────────────┘
                                          │
                                          │
                                          │
                                          │
       3/7  ■红1  ●绿1  ○无数据2
      Space 折叠  f 筛选  / 查找  d 核疑  c 更正  Esc 菜单  ? 帮助  J 详情下移
      """#)
  }

  @Test("the organization of a column")
  func organization() throws {
    expectScreen(
      picture(try form("3 C Tab")),
      #"""
       1  2  3矩阵  4  5  6  7  8  9  云岚市港口提升行动方案               2025-09-30
                                      市
                                      交
                                      通 市    市
                                      运 财 各 商
                                      输 政 镇 务
      ┌─ 单位：市交通运输局 ─────────────────────────────────────────────────────────┐
      │名称      市交通运输局                                                        │
      │简称                                                                          │
      │          矩阵表头用；空着则用方案里的最短写法                                │
      │级别      [按名称（市级）]  国家级   省级   市级   县区级   镇街级   企业   院│
      │别名                                                                          │
      │成员单位                                                                      │
      │地区      云岚市                                                              │
      │并入单位                                                                      │
      │                                                                              │
      └─ Tab 下一项  Ctrl-S 保存  Ctrl-_ 撤销  Esc 暂存离开 ─────────────────────────┘




      二、重点任务
      未列入    市交通运输局
      Enter 打开  / 查找  Space 折叠  r 改责任  w 疏密  Esc 菜单  ? 帮助  : 命令
      """#)
  }

  @Test("a plan, from the overview")
  func plan() throws {
    expectScreen(
      picture(try form("1 c Tab Tab Tab x")),
      #"""
       1总览  2  3  4  5  6  7  8  9  挂图                                 2025-09-30
       方案                                      逾期   红   黄   绿 完成   无   疑点
       云岚市港口提升行动方案                       .   ■1    .   ●1    .   ○2      1
      ─ 最滞后的指标 ──────────────────────── ─ 督办单超期 无 ────────────────────────
       ■ 物流企业数量                -35.0点  ─ 应报未报 2 ───────────────────────────
      ─ 滞后最多的单位 1 ────────────────────  ○ 集装箱航线                    2025Q3
      ┌─ 更正方案：云岚市港口提升行动方案 ───────────────────────────────────────────┐
      │标题    云岚市港口提升行动方案                                                │
      │类别    [方案]  总结                                                          │
      │地区    云岚市                                                                │
      │起始年  2025x                                                                 │
      │        写作四位年份                                                          │
      │结束年  2025                                                                  │
      │起始月                                                                        │
      │结束月                                                                        │
      │                                                                              │
      └─ Tab 下一项  Ctrl-S 保存  Ctrl-_ 撤销  Esc 暂存离开 ─────────────────────────┘





       共 1 个方案  ■红1  ●绿1  ○无数据2
      Enter 打开  Tab 下一视图  / 查找  f 筛选  ? 帮助  Esc 菜单  q 退出
      """#)
  }

  @Test("the form of a figure on a small screen")
  func observe() throws {
    expectScreen(
      picture(try form("4 a 1 2 Tab Tab Tab", width: 60, height: 15)),
      #"""
      ┌─ 录入实绩：货物吞吐量 ───────────────────────────────────┐
      │时期      2025Q3                                          │
      │数值      12                                              │
      │状态      [上报]  预计   核定                             │
      │口径      [累计]  当期                                    │
      │备注                                                      │
      │                                                          │
      │                                                          │
      │存在问题                                                  │
      │下一步                                                    │
      │同比                                                      │
      │                                                          │
      │                                                          │
      └─ Tab 下一项  Ctrl-O 换行  Ctrl-S 保存  Esc 暂存离开 ─────┘
      Enter 打开  f 筛选  O 分组  a 录入  s 排序  Esc 菜单
      """#)
  }

  @Test("a form in monochrome")
  func mono() throws {
    expectScreen(
      try styled(.mono),
      #"""
      [reverse] 1 [bold underline] 2任务 [reverse] 3  4  5  6  7  8  9  [bold reverse]云岚市港口提升…[reverse]  2025-09-30
      [reverse]   一、[bold reverse]主要目标[reverse]         1/2 ○ []│ [bold]一、主要目标
      ┌─[bold underline] 更正：主要目标 []─────────────────────────────────────────┐
      │条目  主要目标                                            │
      │类别  [bold][目标][]  任务   保障   政策   其他                   │
      │[bold]期限[]  [underline]x                                                   []│
      │      [bold]写作 2025Q3、2025-09 或 2025[]                        │
      │权重                                                      │
      │                                                          │
      └─[reverse] Tab 下一项  Ctrl-S 保存  Ctrl-_ 撤销  Esc 暂存离开 []─────┘
      [reverse] 1/7  [bold]■[]红1  ●绿1  ○无数据2  [reverse]
      [bold]Space[] 折叠  [bold]f[] 筛选  [bold]/[] 查找  [bold]d[] 核疑  [bold]c[] 更正  [bold]Esc[] 菜单
      """#)
  }

  @Test("a form in 256 colours")
  func colors256() throws {
    expectScreen(
      try styled(.colors256),
      #"""
      [fg:indexed(254) bg:indexed(236)] 1 [bold fg:indexed(231) bg:indexed(24)] 2任务 [fg:indexed(254) bg:indexed(236)] 3  4  5  6  7  8  9  [bold fg:indexed(254) bg:indexed(236)]云岚市港口提升…[fg:indexed(254) bg:indexed(236)]  2025-09-30
      [bold fg:indexed(231) bg:indexed(18)]   一、主要目标         1/2 ○ [fg:indexed(60) bg:indexed(233)]│[fg:indexed(254) bg:indexed(233)] [bold fg:indexed(231) bg:indexed(233)]一、主要目标[fg:indexed(254) bg:indexed(233)]
      [fg:indexed(60) bg:indexed(233)]┌─[bold fg:indexed(231) bg:indexed(24)] 更正：主要目标 [fg:indexed(60) bg:indexed(233)]─────────────────────────────────────────┐
      [fg:indexed(60) bg:indexed(233)]│[fg:indexed(254) bg:indexed(233)]条目  主要目标                                            [fg:indexed(60) bg:indexed(233)]│
      [fg:indexed(60) bg:indexed(233)]│[fg:indexed(254) bg:indexed(233)]类别  [bold fg:indexed(231) bg:indexed(233)][目标][fg:indexed(254) bg:indexed(233)] [fg:indexed(248) bg:indexed(233)] 任务 [fg:indexed(254) bg:indexed(233)] [fg:indexed(248) bg:indexed(233)] 保障 [fg:indexed(254) bg:indexed(233)] [fg:indexed(248) bg:indexed(233)] 政策 [fg:indexed(254) bg:indexed(233)] [fg:indexed(248) bg:indexed(233)] 其他 [fg:indexed(254) bg:indexed(233)]                  [fg:indexed(60) bg:indexed(233)]│
      [fg:indexed(60) bg:indexed(233)]│[fg:indexed(221) bg:indexed(233)]期限[fg:indexed(254) bg:indexed(233)]  [fg:indexed(254) bg:indexed(236)]x                                                   [fg:indexed(60) bg:indexed(233)]│
      [fg:indexed(60) bg:indexed(233)]│[fg:indexed(254) bg:indexed(233)]      [bold fg:indexed(210) bg:indexed(233)]写作 2025Q3、2025-09 或 2025[fg:indexed(254) bg:indexed(233)]                        [fg:indexed(60) bg:indexed(233)]│
      [fg:indexed(60) bg:indexed(233)]│[fg:indexed(254) bg:indexed(233)]权重                                                      [fg:indexed(60) bg:indexed(233)]│
      [fg:indexed(60) bg:indexed(233)]│[fg:indexed(254) bg:indexed(233)]                                                          [fg:indexed(60) bg:indexed(233)]│
      [fg:indexed(60) bg:indexed(233)]└─[fg:indexed(254) bg:indexed(236)] Tab 下一项  Ctrl-S 保存  Ctrl-_ 撤销  Esc 暂存离开 [fg:indexed(60) bg:indexed(233)]─────┘
      [fg:indexed(254) bg:indexed(236)] 1/7  [bold fg:indexed(210) bg:indexed(236)]■[fg:indexed(254) bg:indexed(236)]红1  [fg:indexed(114) bg:indexed(236)]●[fg:indexed(254) bg:indexed(236)]绿1  [fg:indexed(248) bg:indexed(236)]○[fg:indexed(254) bg:indexed(236)]无数据2
      [fg:indexed(221) bg:indexed(233)]Space[fg:indexed(248) bg:indexed(233)] 折叠  [fg:indexed(221) bg:indexed(233)]f[fg:indexed(248) bg:indexed(233)] 筛选  [fg:indexed(221) bg:indexed(233)]/[fg:indexed(248) bg:indexed(233)] 查找  [fg:indexed(221) bg:indexed(233)]d[fg:indexed(248) bg:indexed(233)] 核疑  [fg:indexed(221) bg:indexed(233)]c[fg:indexed(248) bg:indexed(233)] 更正  [fg:indexed(221) bg:indexed(233)]Esc[fg:indexed(248) bg:indexed(233)] 菜单  [fg:indexed(254) bg:indexed(233)]
      """#)
  }
}
