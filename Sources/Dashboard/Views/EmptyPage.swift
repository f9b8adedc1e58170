import Canvas
import Phrases
import PlanModel

/// What a store without plans shows: what the program does, and where to begin.
enum EmptyPage {
  static func draw(_ state: State, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let area = state.body.inset(left: 2, top: state.body.height > 12 ? 1 : 0, right: 2)
    var y = area.y
    func write(_ text: String, _ role: ThemeRole, at x: Int = area.x) {
      guard y < area.endY else { return }
      surface.write(
        surface.fit.truncate(text, to: area.endX - x), at: Point(x: x, y: y), style: theme[role],
        in: area)
    }
    write(DashboardPhrases.noPlans(language), .heading)
    y += 1
    if area.height > 10 {
      y += 1
      for line in surface.fit.wrap(FirstPhrases.purpose(language), to: min(area.width, 76)) {
        write(line, .text)
        y += 1
      }
      y += 1
    }
    let choices = FirstChoice.offered(state.settings)
    let widest = choices.map { surface.fit.columns(of: $0.name(language)) }.max() ?? 0
    surface.cursor = area.origin
    for (index, choice) in choices.enumerated() where y < area.endY {
      let isCurrent = index == state.firstChoice
      let line = Rect(x: area.x, y: y, width: widest + 4, height: 1)
      if isCurrent {
        surface.fill(line, style: theme[.selection])
        surface.cursor = line.origin
      }
      surface.write(
        isCurrent ? ">" : " ", at: line.origin, style: theme[isCurrent ? .selection : .text],
        in: area)
      write(choice.name(language), isCurrent ? .selection : .text, at: area.x + 2)
      write(choice.remark(language), .faint, at: area.x + widest + 6)
      y += 1
    }
    guard area.height > 12 else { return }
    y += 1
    write(FirstPhrases.onCommandLine(language), .faint)
    y += 1
    if !state.settings.storePath.isEmpty {
      let label = FirstPhrases.store(language)
      let room = area.width - surface.fit.columns(of: label)
      write(label + surface.fit.truncateHead(state.settings.storePath, to: room), .faint)
    }
  }
}

private enum FirstPhrases {
  static let purpose = Phrase(
    "读入一份行动方案、工作方案、规划或工作总结，就能看到它的任务树、责任矩阵、指标进度和红黄绿灯。拿不准的地方列为疑点，由您判定。",
    "讀入一份行動方案、工作方案、規劃或工作總結，就能看到它的任務樹、責任矩陣、指標進度和紅黃綠燈。拿不準的地方列為疑點，由您判定。",
    "guatu reads a plan document and shows its tasks, who answers for them, and how far the figures are. What it can't be sure of, it asks."
  )
  static let onCommandLine = Phrase(
    "命令行同样可用：guatu import 文件…  guatu demo", "命令列同樣可用：guatu import 檔案…  guatu demo",
    "On the command line: guatu import FILE…  guatu demo")
  static let store = Phrase("数据文件：", "資料檔：", "Store: ")
}
