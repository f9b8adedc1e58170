import Testing

@testable import Dashboard

/// 矩阵 as literal screens. After a visual change run the tests once with `GUATU_RECORD=1`
/// and look at the difference.
@Suite("Screens of the matrix")
struct MatrixScreens {
  @Test("matrix at 80 × 24")
  func at80x24() throws {
    expectScreen(
      try Fixture.harbour(.matrix, width: 80, height: 24).screen,
      #"""
       1  2  3矩阵  4  5  6  7  8  9  云岚市港口提升行动方案               2025-09-30
                                                      市
                                                      交
                                                      通 市    市
                                                      运 财 各 商
                                                      输 政 镇 务
       任务                                           局 局 街 局
      >▾ 二、重点任务                               ■
         ▸ (一) 建设智慧码头                        ○ 牵 责 责
           (二) 发展临港产业                        ■ 配       牵











      二、重点任务
      未列入    市交通运输局
      Enter 打开  / 查找  Space 折叠  r 改责任  w 疏密  Esc 返回  ? 帮助  : 命令
      """#)
  }

  @Test("matrix at 120 × 40")
  func at120x40() throws {
    expectScreen(
      try Fixture.harbour(.matrix, width: 120, height: 40).screen,
      #"""
       1总览  2任务  3矩阵  4指标  5进度  6单位  7督查  8政策  9留痕  云岚市港口提升行动方案                       2025-09-30
                                                                              市
                                                                              交
                                                                              通 市    市
                                                                              运 财 各 商
                                                                              输 政 镇 务
       任务                                                                   局 局 街 局
      >▾ 二、重点任务                                                       ■
         ▸ (一) 建设智慧码头                                                ○ 牵 责 责
           (二) 发展临港产业                                                ■ 配       牵



























      二、重点任务
      未列入    市交通运输局
      Enter 打开  / 查找  Space 折叠  r 改责任  w 疏密  Esc 返回  ? 帮助  : 命令  q 退出
      """#)
  }

  @Test("matrix at 40 × 10")
  func at40x10() throws {
    expectScreen(
      try Fixture.harbour(.matrix, width: 40, height: 10).screen,
      #"""
       1  2  3矩阵  4  5  6  7  8  9
                              市 市 各 市
       任务                   …… …… …… ……
      >▾ 二、重点任务       ■
        ▸ (一) 建设智慧码头 ○ 牵 责 责
          (二) 发展临港产业 ■ 配       牵

      二、重点任务
      未列入    市交通运输局
      Enter 打开  / 查找  Space 折叠
      """#)
  }
}
