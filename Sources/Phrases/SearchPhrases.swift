import PlanModel

extension SearchKind {
  public var phrase: Phrase {
    switch self {
    case .plan: Phrase("方案", "方案", "plan")
    case .organization: Phrase("单位", "單位", "organization")
    case .indicator: Phrase("指标", "指標", "indicator")
    case .item: Phrase("条目", "條目", "item")
    case .source: Phrase("原文", "原文", "text")
    }
  }
}

/// What everywhere-search and saved views say.
public enum SearchPhrases {
  public static let prompt = Phrase("全库查找：", "全庫尋找：", "Find everywhere: ")
  public static let all = Phrase("全部", "全部", "all")
  public static let howTo = Phrase(
    "输入汉字、全拼或拼音首字母；几个词用空格隔开，须全部符合。",
    "輸入漢字、全拼或拼音首字母；幾個詞用空格隔開，須全部符合。",
    "Type words, pinyin or pinyin initials; several words must all be found.")
  public static let keys = Phrase(
    "上下键选择，Tab 换类别，Enter 前往，Esc 返回。", "上下鍵選擇，Tab 換類別，Enter 前往，Esc 返回。",
    "Up and Down choose, Tab changes the kind, Enter goes there, Esc goes back.")
  public static let looksThrough = Phrase(
    "查找范围：方案、单位、指标、条目、原文。", "尋找範圍：方案、單位、指標、條目、原文。",
    "Looks through plans, organizations, indicators, items and source texts.")
  public static let indexing = Phrase(
    "正在建立索引 {0}/{1}", "正在建立索引 {0}/{1}", "indexing {0}/{1}")
  public static let reading = Phrase("正在查原文", "正在查原文", "reading the texts")
  public static let shownOf = Phrase("列出 {0} / {1}", "列出 {0} / {1}", "{0} of {1} listed")
  public static let notFound = Phrase(
    "没有找到“{0}”。", "沒有找到「{0}」。", "“{0}” was not found.")
  public static let emptyQuery = Phrase(
    "请写出要查找的文字，如 guatu search 高新技术", "請寫出要尋找的文字，如 guatu search 高新技術",
    "Say what to look for, as in: guatu search 高新技术")

  // Saved views
  public static let saveAs = Phrase("视图存为：", "檢視存為：", "Save view as: ")
  public static let renameTo = Phrase("改名为：", "改名為：", "Rename to: ")
  public static let savedViews = Phrase("已存视图", "已存檢視", "Saved views")
  public static let noSavedViews = Phrase(
    "还没有存过视图。按 gs 把现在的视图存起来。", "還沒有存過檢視。按 gs 把現在的檢視存起來。",
    "No view is saved yet. Press gs to save the present one.")
  public static let listKeys = Phrase(
    "Enter 打开  x 删除  r 改名  Esc 返回", "Enter 打開  x 刪除  r 改名  Esc 返回",
    "Enter opens  x deletes  r renames  Esc goes back")
  public static let restoreKey = Phrase(
    "已删除“{0}”，按 u 恢复", "已刪除「{0}」，按 u 復原", "“{0}” is deleted; u brings it back")
  public static let saved = Phrase(
    "已存视图“{0}”，按 gv 打开", "已存檢視「{0}」，按 gv 打開", "Saved as “{0}”; gv opens it")
  public static let replaced = Phrase(
    "已更新视图“{0}”", "已更新檢視「{0}」", "The saved view “{0}” is replaced")
  public static let notSaved = Phrase(
    "视图没有存下：不能写入 {0}", "檢視沒有存下：不能寫入 {0}", "The view is not saved: {0} can't be written")
  public static let planGone = Phrase(
    "视图“{0}”所看的方案已不在库中", "檢視「{0}」所看的方案已不在庫中",
    "The plan of the view “{0}” is no longer in the store")
  public static let taken = Phrase(
    "已有视图“{0}”，请换个名称", "已有檢視「{0}」，請換個名稱", "There is a view “{0}” already: choose another name")
  public static let noSuchView = Phrase(
    "没有存过视图“{0}”。已有：{1}", "沒有存過檢視「{0}」。已有：{1}",
    "No view is saved as “{0}”. There are: {1}")
  public static let none = Phrase("无", "無", "none")
  public static let view = Phrase("视图", "檢視", "view")

  // The palette
  public static let storeReadOnly = Phrase("此库只读", "此庫唯讀", "the store is read-only")
  public static let onlyIn = Phrase("只在 {0} 可用", "只在 {0} 可用", "only in {0}")
}
