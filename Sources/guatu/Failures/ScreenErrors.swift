import Dashboard
import PlanModel
import Terminal

extension TerminalError {
  /// Why the dashboard can't open, and what to do.
  func sentence(_ language: Language) -> String {
    switch self {
    case .notATerminal: ScreenSentences.notATerminal(language)
    case .tooSimple(let term): ScreenSentences.tooSimple(language, term)
    case .unknownTerminal(let term): ScreenSentences.unknownTerminal(language, term)
    case .noLocale(let name): ScreenSentences.noLocale(language, name)
    }
  }
}

extension ThemeError {
  /// What is wrong with a theme, and where.
  func sentence(_ language: Language) -> String {
    switch self {
    case .syntax(let file, let line, let detail):
      ScreenSentences.syntax(language, file, "\(line)", detail)
    case .unknownRole(let file, let line, let key):
      ScreenSentences.unknownRole(language, file, "\(line)", key)
    case .unknownColor(let file, let line, let color):
      ScreenSentences.unknownColor(language, file, "\(line)", color)
    case .unknownParent(let file, let name): ScreenSentences.unknownParent(language, file, name)
    case .inheritsItself(let file): ScreenSentences.inheritsItself(language, file)
    }
  }
}

private enum ScreenSentences {
  static let notATerminal = Phrase(
    "标准输入输出不是终端。请用 guatu --plain 或其他命令。", "標準輸入輸出不是終端。請用 guatu --plain 或其他命令。",
    "Standard input and output are not a terminal; use guatu --plain or another command.")
  static let tooSimple = Phrase(
    "终端类型 {0} 不能显示界面。请用 guatu --plain 或其他命令。", "終端類型 {0} 不能顯示介面。請用 guatu --plain 或其他命令。",
    "The terminal type {0} can't show the dashboard; use guatu --plain or another command.")
  static let unknownTerminal = Phrase(
    "不认识终端类型 {0}。请先执行 export TERM=xterm-256color，或用 guatu --plain。",
    "不認識終端類型 {0}。請先執行 export TERM=xterm-256color，或用 guatu --plain。",
    "The terminal type {0} is not known; try export TERM=xterm-256color, or guatu --plain.")
  static let noLocale = Phrase(
    "区域设置 {0} 不能显示中文。请先执行 export LANG=C.UTF-8。",
    "地區設定 {0} 不能顯示中文。請先執行 export LANG=C.UTF-8。",
    "The locale {0} can't show Chinese; try export LANG=C.UTF-8.")
  static let syntax = Phrase(
    "主题 {0} 第 {1} 行有误：{2}。", "主題 {0} 第 {1} 行有誤：{2}。",
    "The theme {0} is malformed in line {1}: {2}.")
  static let unknownRole = Phrase(
    "主题 {0} 第 {1} 行：没有“{2}”这一项。", "主題 {0} 第 {1} 行：沒有「{2}」這一項。",
    "The theme {0}, line {1}: there is no {2} to style.")
  static let unknownColor = Phrase(
    "主题 {0} 第 {1} 行：没有颜色“{2}”。", "主題 {0} 第 {1} 行：沒有顏色「{2}」。",
    "The theme {0}, line {1}: there is no colour {2}.")
  static let unknownParent = Phrase(
    "主题 {0} 所依据的主题“{1}”不存在。", "主題 {0} 所依據的主題「{1}」不存在。",
    "The theme {0} builds on {1}, which is not there.")
  static let inheritsItself = Phrase(
    "主题 {0} 依据了它自己。", "主題 {0} 依據了它自己。", "The theme {0} builds on itself.")
}
