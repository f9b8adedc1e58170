import Testing

@testable import Dashboard

/// Views 5 to 9 as literal screens.
@Suite("Screens of the other views")
struct BoardScreens {
  @Test("timeline at 80 × 24")
  func timeline() throws {
    expectScreen(
      try Script(store: Fixture.store()).play(.keys("5")).text,
      #"""
       1  2  3  4  5进度  6  7  8  9  云岚市港口提升行动方案               2025-09-30
       任务                           2025Q1  Q2      Q3      Q4
         一、主要目标               ○                        ┊       ┃
       ▾ 二、重点任务               ■                        ┊
        ▾ (一) 建设智慧码头         ○                        ┊
           1. 完成三座码头改造      ○                        ┊       ┃
           2. 出台岸电管理办法   节点                        ┊
          (二) 发展临港产业         ■ █████████████          ┊       ┃
         三、保障措施                                        ┊













       主要目标
      Enter 打开  b 倒排  p 进展  w 缩放  Space 折叠  / 查找  Esc 返回  ? 帮助
      """#)
  }

  @Test("organizations at 80 × 24")
  func organizations() throws {
    expectScreen(
      try Script(store: Fixture.store()).play(.keys("6")).text,
      #"""
       1  2  3  4  5  6单位  7  8  9  挂图                                 2025-09-30
         名次 单位                                牵头 责任 配合   滞后  未报    得分
       ■    1 市交通运输局                           2    0    1      1     1    53.3
       ■    2 市商务局                               1    0    0      1     0    53.3
       ○    - 市财政局                               0    2    0      0     1    未评
       ○    - 各镇街                                 0    2    0      0     1    未评










      ────────────────────────────────────────────────────────────────────────────────
       市交通运输局
       1.6 ÷ 3 = 53.3 分，已报 1/2



       1/4
      Enter 打开  a 填报表  / 查找  s 排序  e 依据  Esc 返回  ? 帮助  : 命令  q 退出
      """#)
  }

  @Test("supervision at 80 × 24")
  func supervision() throws {
    expectScreen(
      try Script(store: Fixture.store()).play(.keys("7")).text,
      #"""
       1  2  3  4  5  6  7督查  8  9  挂图                                 2025-09-30
         事项                            单位                   时间             情况
      ─ 红灯与逾期 1 ─────────────────────────────────────────────────────────────────
       ■ 二、(二) 物流企业数量           市商务局                             -35.0点
      ─ 应报未报 2 ───────────────────────────────────────────────────────────────────
       ○ 一、集装箱航线                                         2025Q3
       ○ 二、(一)1. 码头改造投资         市交通运输局           2025Q3









      ────────────────────────────────────────────────────────────────────────────────
       云岚市港口提升行动方案  二、(二) 物流企业数量
       市商务局
       完成率 40.0% − 序时 75.0% = −35.0 个百分点 → 红


       1/3  红灯与逾期 1
      Enter 打开  I 督办  R 回复  X 办结  M 催报  / 查找  Esc 返回  ? 帮助  q 退出
      """#)
  }

  @Test("policies at 80 × 24")
  func policies() throws {
    expectScreen(
      try Script(store: Fixture.store()).play(.keys("8")).text,
      #"""
       1  2  3  4  5  6  7  8政策  9  云岚市港口提升行动方案               2025-09-30

        本方案没有补助规定




















      Enter 打开  / 查找  Esc 返回  ? 帮助  : 命令  q 退出
      """#)
  }

  @Test("audit at 80 × 24")
  func audit() throws {
    expectScreen(
      try Script(store: Fixture.store()).play(.keys("9")).text,
      #"""
       1  2  3  4  5  6  7  8  9留痕  挂图                                 2025-09-30
          序号 时间             录入       修改内容
             2 2025-09-30 12:00 bo         录入 3 个实绩（2025Q3）
             1 2025-09-30 12:00 anna       导入《云岚市港口提升行动方案》：7 条目, 5…












      ────────────────────────────────────────────────────────────────────────────────
       2  2025-09-30T12:00:00Z  bo (uid 1002)
       录入 3 个实绩（2025Q3）



       1/2
      u 撤销  / 查找  Esc 返回  ? 帮助  : 命令  q 退出
      """#)
  }
}
