import Canvas
import Phrases
import PlanModel

extension State {
  /// Opens the line in which a document's name is typed.
  mutating func openImport() -> [Effect] {
    guard mayWrite() else { return [] }
    let language = settings.language
    guard settings.canImport else {
      notice = Notice(FormPhrases.noImporter(language), isProblem: true)
      return []
    }
    show(
      Form(
        purpose: .importDocument, title: FormPhrases.importTitle(language),
        fields: [
          Form.Field(
            "path", FormPhrases.path, language, text: "", hint: FormPhrases.pathHint(language),
            completion: .files)
        ]))
    return renewOffer()
  }

  /// A document is in the store: shows what was found, over the plan.
  mutating func take(_ report: Importer.Report) -> [Effect] {
    closeForm()
    trail.append(.overview)
    view = .tree
    overlay = .page(
      title: FormPhrases.importTitle(settings.language), lines: report.lines, offset: 0)
    return [.loadPlan(report.plan)]
  }

  /// Keys of the page that a store without plans shows; nil for a command that is none of its own.
  mutating func runOnFirstPage(_ command: Command) -> [Effect]? {
    guard plans.isEmpty, wall == nil, !view.isBoard else { return nil }
    let choices = FirstChoice.offered(settings)
    switch command {
    case .up: firstChoice = max(0, firstChoice - 1)
    case .down: firstChoice = min(choices.count - 1, firstChoice + 1)
    case .first: firstChoice = 0
    case .last: firstChoice = choices.count - 1
    case .open:
      guard choices.indices.contains(firstChoice) else { return [] }
      switch choices[firstChoice] {
      case .importDocument: return openImport()
      case .demo: return [.openDemo]
      case .help: overlay = .help(offset: 0)
      case .quit: return [.quit]
      }
    default: return nil
    }
    return []
  }
}

/// What a store without plans offers.
enum FirstChoice: CaseIterable {
  case importDocument, demo, help, quit

  static func offered(_ settings: Settings) -> [FirstChoice] {
    allCases.filter {
      switch $0 {
      case .importDocument: settings.canImport && !settings.isReadOnly
      case .demo: settings.canShowDemo
      case .help, .quit: true
      }
    }
  }

  var name: Phrase {
    switch self {
    case .importDocument: Phrase("导入文件", "匯入檔案", "Import a document")
    case .demo: Phrase("查看示例", "查看示例", "Look at the demo")
    case .help: Phrase("按键帮助", "按鍵說明", "Help")
    case .quit: Phrase("退出", "結束", "Leave")
    }
  }

  var remark: Phrase {
    switch self {
    case .importDocument:
      Phrase(
        "输入路径，Tab 补全；读入后报告识别结果", "輸入路徑，Tab 補全；讀入後報告識別結果",
        "type its path; what was found is reported")
    case .demo:
      Phrase(
        "虚构城市的四份文件和一年数据，看过即弃", "虛構城市的四份檔案和一年資料，看過即棄",
        "four plans of an invented city; nothing is kept")
    case .help: Phrase("全部按键", "全部按鍵", "all keys")
    case .quit: Phrase("", "", "")
    }
  }
}
