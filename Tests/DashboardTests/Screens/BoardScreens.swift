import Testing

@testable import Dashboard

/// Views 5 to 9 as literal screens.
@Suite("Screens of the other views")
struct BoardScreens {
  @Test("timeline at 80 × 24")
  func timeline() throws {
    expectScreen(
      try Fixture.harbour(.timeline).screen,
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
      Enter 打开  Space 折叠  / 查找  Esc 返回  ? 帮助  : 命令  q 退出
      """#)
  }

  @Test("organizations at 80 × 24")
  func organizations() throws {
    expectScreen(
      try Fixture.harbour(.organizations).screen,
      #"""
       1  2  3  4  5  6单位  7  8  9  挂图                                 2025-09-30

        本方案没有责任分工




















      Enter 打开  / 查找  s 排序  Esc 返回  ? 帮助  : 命令  q 退出
      """#)
  }

  @Test("supervision at 80 × 24")
  func supervision() throws {
    expectScreen(
      try Fixture.harbour(.supervision).screen,
      #"""
       1  2  3  4  5  6  7督查  8  9  挂图                                 2025-09-30

        没有需要处理的事项




















      Enter 打开  I 督办  R 回复  X 办结  M 催报  / 查找  Esc 返回  ? 帮助  q 退出
      """#)
  }

  @Test("policies at 80 × 24")
  func policies() throws {
    expectScreen(
      try Fixture.harbour(.policies).screen,
      #"""
       1  2  3  4  5  6  7  8政策  9  云岚市港口提升行动方案               2025-09-30

        本方案没有补助规定




















      Enter 打开  / 查找  Esc 返回  ? 帮助  : 命令  q 退出
      """#)
  }

  @Test("audit at 80 × 24")
  func audit() throws {
    expectScreen(
      try Fixture.harbour(.audit).screen,
      #"""
       1  2  3  4  5  6  7  8  9留痕  挂图                                 2025-09-30

        没有需要处理的事项




















      u 撤销  / 查找  Esc 返回  ? 帮助  : 命令  q 退出
      """#)
  }
}
