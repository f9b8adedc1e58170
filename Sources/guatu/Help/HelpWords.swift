import Dashboard
import PlanModel

/// The sentences of the help in the user's language.
///
/// The commands carry the English, which the argument parser knows and hands out; here it is told in Chinese. A test
/// fails on a sentence that is missing.
enum HelpWords {
  private static let byEnglish = Dictionary(
    (questions + changes + milestones + supervision + store).map { ($0(.english), $0) }
  ) { first, _ in first }

  /// Sentences that list what there is.
  private static let listing: [(phrase: Phrase, names: [String])] = [
    (
      Phrase(
        "界面主题：{0}，或主题文件。", "介面主題：{0}，或主題檔案。",
        "The theme of the dashboard: {0}, or a theme file."), Theme.builtinNames
    ),
    (
      Phrase(
        "先打开或要打印的视图：1 到 9，或 {0}。", "先開啟或要列印的檢視：1 到 9，或 {0}。",
        "The view to begin with, or to print: 1 to 9, or {0}."), ViewName.allValueStrings
    ),
  ]

  /// A sentence of the commands in a language; as it is where it is not known.
  static func said(_ english: String?, _ language: Language) -> String {
    guard let english, language != .english else { return english ?? "" }
    if let phrase = byEnglish[english] { return phrase(language) }
    let listed = listing.first { $0.phrase(.english, $0.names.joined(separator: ", ")) == english }
    return listed.map { $0.phrase(language, $0.names.joined(separator: "、")) } ?? english
  }

  /// The headings under which the commands stand.
  static func group(_ english: String, _ language: Language) -> String {
    groups.first { $0(.english) == english }?(language) ?? english
  }

  private static let groups = [
    Phrase("文件", "文件", "Documents"), Phrase("查询", "查詢", "Questions"),
    Phrase("修改", "修改", "Changes"), Phrase("督查", "督查", "Supervision"),
    Phrase("数据与设置", "資料與設定", "The store"),
  ]

  static let usage = Phrase("用法", "用法", "Usage")
  static let options = Phrase("选项", "選項", "Options")
  static let common = Phrase("通用选项", "通用選項", "Options of every command")
  static let arguments = Phrase("参数", "參數", "Arguments")
  static let commands = Phrase("命令", "命令", "Commands")
  static let anyOptions = Phrase("[选项]", "[選項]", "[options]")
  static let anyCommand = Phrase("<命令>", "<命令>", "<command>")
  static let byDefault = Phrase("（默认 {0}）", "（預設 {0}）", " (default: {0})")
  static let values = Phrase("（可取 {0}）", "（可取 {0}）", " (one of {0})")
  static let more = Phrase(
    "各命令的用法：guatu help <命令>。", "各命令的用法：guatu help <命令>。",
    "guatu help <command> tells more of each.")
}
