import Testing

@testable import Dashboard

/// 总览 as literal screens. After a visual change run the tests once with `GUATU_RECORD=1`
/// and look at the difference.
@Suite("Screens of the overview")
struct OverviewScreens {
  @Test("overview at 80 × 24")
  func at80x24() throws {
    expectScreen(
      try Fixture.harbour(.overview, width: 80, height: 24).screen,
      #"""
       1总览  2  3  4  5  6  7  8  9  挂图                                 2025-09-30
       方案                                       逾期   红   黄   绿 完成   无  疑点
       云岚市港口提升行动方案                        .   ■1    .   ●1    .   ○2     1

      ─ 最滞后的指标 ─────────────────────────────────────────────────────────────────
       ■ 物流企业数量                          云岚市港口提升行动方案         -35.0点
















       方案 1  ■红1  ●绿1  ○无数据2
      Enter 打开  / 查找  Tab 下一视图  ? 帮助  Esc 命令  q 退出
      """#)
  }

  @Test("overview at 120 × 40")
  func at120x40() throws {
    expectScreen(
      try Fixture.harbour(.overview, width: 120, height: 40).screen,
      #"""
       1总览  2任务  3矩阵  4指标  5进度  6单位  7督查  8政策  9留痕  挂图                                         2025-09-30
       方案                                                                    期限       逾期   红   黄   绿 完成   无  疑点
       云岚市港口提升行动方案                                                  2025          .   ■1    .   ●1    .   ○2     1

      ─ 最滞后的指标 ─────────────────────────────────────────────────────────────────────────────────────────────────────────
       ■ 物流企业数量                                                  云岚市港口提升行动方案                         -35.0点
































       方案 1  ■红1  ●绿1  ○无数据2
      Enter 打开  / 查找  Tab 下一视图  ? 帮助  Esc 命令  q 退出
      """#)
  }

  @Test("overview at 40 × 10")
  func at40x10() throws {
    expectScreen(
      try Fixture.harbour(.overview, width: 40, height: 10).screen,
      #"""
       1总览  2  3  4  5  6  7  8  9
       方案         逾期   红   黄   绿 完成
       云岚市港口…     .   ■1    .   ●1    .

      ─ 最滞后的指标 ─────────────────────────
       ■ 物流企业数量  云岚市港…      -35.0点


       方案 1  ■红1  ●绿1  ○无数据2
      Enter 打开  / 查找  Tab 下一视图
      """#)
  }
}
