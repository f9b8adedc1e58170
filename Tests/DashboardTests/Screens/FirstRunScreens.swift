import Canvas
import PlanModel
import Testing

@testable import Dashboard

/// The page of a store without plans as literal screens.
@Suite("Screens of the first run")
struct FirstRunScreens {
  private func picture(_ state: State) -> String { state.screen }

  private func empty(_ language: Language, width: Int = 80, height: Int = 24) throws -> State {
    var state = try Fixture.state(
      Store.inMemory(clock: Fixture.clock), width: width, height: height
    ) {
      $0.offersDemo = true
      $0.importer = Importer { _, _, _, _ throws(Importer.Refusal) in throw Importer.Refusal("") }
    }
    state.settings.language = language
    state.settings.storePath = "/srv/guatu/plans.guatu"
    return state
  }

  @Test("a store without plans says what to do")
  func first() throws {
    expectScreen(
      picture(try empty(.hans)),
      #"""
       1总览  2  3  4  5  6  7  8  9  挂图                                 2025-09-30

        库中还没有方案

        读入一份行动方案、工作方案、规划或工作总结，就能看到它的任务树、责任矩阵、指
        标进度和红黄绿灯。拿不准的地方列为疑点，由您判定。

        > 导入文件    输入路径，Tab 补全；读入后报告识别结果
          查看示例    虚构城市的四份文件和一年数据，看过即弃
          按键帮助    全部按键
          退出

        命令行同样可用：guatu import 文件…  guatu demo
        数据文件：/srv/guatu/plans.guatu









      Enter 打开  C-o 导入  ? 帮助  Esc 菜单  q 退出
      """#)
  }

  @Test("a store without plans in Traditional characters")
  func firstHant() throws {
    expectScreen(
      picture(try empty(.hant)),
      #"""
       1總覽  2  3  4  5  6  7  8  9  掛圖                                 2025-09-30

        庫中還沒有方案

        讀入一份行動方案、工作方案、規劃或工作總結，就能看到它的任務樹、責任矩陣、指
        標進度和紅黃綠燈。拿不準的地方列為疑點，由您判定。

        > 匯入檔案    輸入路徑，Tab 補全；讀入後報告識別結果
          查看示例    虛構城市的四份檔案和一年資料，看過即棄
          按鍵說明    全部按鍵
          結束

        命令列同樣可用：guatu import 檔案…  guatu demo
        資料檔：/srv/guatu/plans.guatu









      Enter 打開  C-o 匯入  ? 說明  Esc 選單  q 結束
      """#)
  }

  @Test("a store without plans in English")
  func firstEnglish() throws {
    expectScreen(
      picture(try empty(.english)),
      #"""
       1Overview  2  3  4  5  6  7  8  9  guatu                            2025-09-30

        The store holds no plan yet

        guatu reads a plan document and shows its tasks, who answers for them, and
        how far the figures are. What it can't be sure of, it asks.

        > Import a document    type its path; what was found is reported
          Look at the demo     four plans of an invented city; nothing is kept
          Help                 all keys
          Leave

        On the command line: guatu import FILE…  guatu demo
        Store: /srv/guatu/plans.guatu









      Enter Open  C-o Import  ? Help  Esc Menu  q Quit
      """#)
  }

  @Test("a store without plans on a small screen")
  func firstSmall() throws {
    expectScreen(
      picture(try empty(.hans, width: 60, height: 10)),
      #"""
       1总览  2  3  4  5  6  7  8  9  挂图             2025-09-30
        库中还没有方案
        > 导入文件    输入路径，Tab 补全；读入后报告识别结果
          查看示例    虚构城市的四份文件和一年数据，看过即弃
          按键帮助    全部按键
          退出



      Enter 打开  C-o 导入  ? 帮助  Esc 菜单  q 退出
      """#)
  }
}
