import Testing

@testable import Dashboard

/// 任务 as literal screens. After a visual change run the tests once with `GUATU_RECORD=1`
/// and look at the difference.
@Suite("Screens of the tree")
struct TreeScreens {
  @Test("tree at 80 × 24")
  func at80x24() throws {
    expectScreen(
      try Fixture.harbour(.tree, width: 80, height: 24).screen,
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
                                          │
                                          │
                                          │
                                          │
                                          │
       1/7  ■红1  ●绿1  ○无数据2
      Space 折叠  f 筛选  / 查找  d 核疑  c 更正  Esc 菜单  ? 帮助  J 详情下移
      """#)
  }

  @Test("tree at 120 × 40")
  func at120x40() throws {
    expectScreen(
      try Fixture.harbour(.tree, width: 120, height: 40).screen,
      #"""
       1总览  2任务  3矩阵  4指标  5进度  6单位  7督查  8政策  9留痕  云岚市港口提升行动方案                       2025-09-30
         一、主要目标                                 1/2 ○ │ 一、主要目标
       ▾ 二、重点任务                                 0/2 ■ │ ●绿1  ○无数据1
         ▾ (一) 建设智慧码头                              ○ │ ● 货物吞吐量                                     80.0%  ≥800万吨
             1. 完成三座码头改造                          ○ │ ○ 集装箱航线                                               ≥12条
             2. 出台岸电管理办法                 节点       │ ─ 原文 ─────────────────────────────────────────────────────────
           (二) 发展临港产业                        40.0% ■ │ 一、主要目标
         三、保障措施                                       │ 货物吞吐量达到800万吨，集装箱航线不少于12条。
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
                                                            │
       1/7  ■红1  ●绿1  ○无数据2
      Space 折叠  f 筛选  / 查找  d 核疑  c 更正  Esc 菜单  ? 帮助  J 详情下移  : 命令  q 退出
      """#)
  }

  @Test("tree at 40 × 10")
  func at40x10() throws {
    expectScreen(
      try Fixture.harbour(.tree, width: 40, height: 10).screen,
      #"""
       1  2任务  3  4  5  6  7  8  9
         一、主要目标                   1/2 ○
       ▾ 二、重点任务                   0/2 ■
        ▾ (一) 建设智慧码头                 ○
           1. 完成三座码头改造              ○
           2. 出台岸电管理办法     节点
          (二) 发展临港产业           40.0% ■
         三、保障措施
       1/7  ■红1  ●绿1  ○无数据2
      Space 折叠  f 筛选  / 查找  d 核疑
      """#)
  }
}
