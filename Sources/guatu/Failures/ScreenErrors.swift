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
}
