import Canvas
import PlanModel
import Terminal
import Testing

@testable import Dashboard

/// Screens of everywhere-search, the palette and the saved views.
@Suite("Screens of finding")
struct FoundScreens {
  private func screen(
    _ store: Store, width: Int = 80, height: Int = 24, language: Language = .hans,
    _ steps: [Script.Step]
  ) throws -> String {
    let backend = ScriptedBackend(
      size: Size(width: width, height: height), depth: .mono,
      steps: steps)
    var options = Fixture.options()
    options.configuration.language.value = language
    try Dashboard(store: store, options: options).run(on: backend)
    return backend.text
  }

  @Test("before anything is typed the list says what it looks through")
  func empty() throws {
    expectScreen(
      try screen(Fixture.store(), [.keys("g /")]),
      #"""
       1总览  2  3  4  5  6  7  8  9  挂图                                 2025-09-30
       全部 0  方案 0  单位 0  指标 0  条目 0  原文 0

        查找范围：方案、单位、指标、条目、原文。
        输入汉字、全拼或拼音首字母；几个词用空格隔开，须全部符合。
        上下键选择，Tab 换类别，Enter 前往，Esc 返回。

















      全库查找：
      """#)
  }

  @Test("what was found, with lights and source text, at 80 columns")
  func found() throws {
    expectScreen(
      try screen(Fixture.store(), [.keys("g /"), .text("码头"), .wait, .wait, .wait, .keys("Down")]),
      #"""
       1总览  2  3  4  5  6  7  8  9  挂图                                 2025-09-30
       全部 3  方案 0  单位 0  指标 1  条目 2  原文 0
       指标 ○  码头改造投资                                 云岚市港口提升行动方案
       条目 ○  建设智慧码头                                 云岚市港口提升行动方案
       条目 ○  完成三座码头改造                             云岚市港口提升行动方案

















       《云岚市港口提升行动方案》建设智慧码头                                     2/3
      全库查找：码头
      """#)
  }

  @Test("the palette in the tree, with what only works elsewhere last")
  func palette() throws {
    expectScreen(
      try screen(Fixture.store(), [.keys("2 :"), .text("责任")]),
      #"""
       1  2任务  3  4  5  6  7  8  9  云岚市港口提升行动方案               2025-09-30
         一、主要目标               1/2 ○ │ 一、主要目标
       ▾ 二、重点任务               0/2 ■ │ ●绿1  ○无数据1
        ▾ (一) 建设智慧码头             ○ │ ● 货物吞吐量               80.0%  ≥800万吨
           1. 完成三座码头改造          ○ │ ○ 集装箱航线                         ≥12条
           2. 出台岸电管理办法 节点       │ ─ 原文 ───────────────────────────────────
          (二) 发展临港产业       40.0% ■ │ 一、主要目标
         三、保障措施                     │ 货物吞吐量达到800万吨，集装箱航线不少于
                                          │ 12条。
                                          │
                                          │
                                          │
                                          │
                                          │
                                          │
                                          │
                                          │
      ────────────────────────────────────────────────────────────────────────────────
       矩阵                  责任矩阵：任务 × 单位                                  3
       分工                  改所选条目的责任分工，增减单位                         D
       改责任                (只在 3矩阵 可用) 所在单元格依次换为牵头、责任、配合…  r
       承接                  (只在 3矩阵 可用) 显示或隐藏承接上级的责任             i
       空行                  (只在 3矩阵 可用) 显示或隐藏没有责任单位的条目         W
      命令：责任
      """#)
  }
}
