import PlanModel

/// What can be typed into a filter: the one help text of all views, the manual and `--filter`.
public enum FilterPhrases {
  public static let title = Phrase("筛选的写法", "篩選的寫法", "What a filter understands")

  /// What is typed, and what it finds.
  public static let help: [(sign: Phrase, text: Phrase)] = [
    (
      Phrase("人才  rc", "人才  rc", "人才  rc"),
      Phrase(
        "标题、指标名称含此词；可用拼音、首字母、简繁体", "標題、指標名稱含此詞；可用拼音、首字母、簡繁體",
        "titles and indicators with the word, also by pinyin or initials")
    ),
    (
      Phrase("@科技局", "@科技局", "@科技局"),
      Phrase(
        "该单位牵头、负责或配合的；全称、简称、组名均可；留痕中也可写人名",
        "該單位牽頭、負責或配合的；全稱、簡稱、組名均可；留痕中也可寫人名",
        "what an organization answers for; in the audit trail also a person")
    ),
    (
      Phrase("牵 责 配", "牽 責 配", "lead responsible"),
      Phrase(
        "有此责任的；与 @ 连用指该单位的责任", "有此責任的；與 @ 連用指該單位的責任",
        "by role; with @ the role of that organization")
    ),
    (
      Phrase("红 黄 绿 逾期 未报", "紅 黃 綠 逾期 未報", "red yellow … unreported"),
      Phrase(
        "按灯、应报未报；写几个时符合其一即可", "按燈、應報未報；寫幾個時符合其一即可", "by light, or figure owed; any of them will do")
    ),
    (
      Phrase("2025Q3  ..2025-10", "2025Q3  ..2025-10", "2025Q3  ..2025-10"),
      Phrase("在此期间到期的；留痕中为修改日期", "在此期間到期的；留痕中為修改日期", "due then; in the audit trail changed then")
    ),
    (
      Phrase("人: 事项: 类:", "人: 事項: 類:", "by: item: kind:"),
      Phrase(
        "录入人、标题、类别（目标、任务、政策……）", "錄入人、標題、類別（目標、任務、政策……）",
        "who recorded it, its title, its kind (goal, task, policy …)")
    ),
    (
      Phrase("“红”", "「紅」", "\"red\""),
      Phrase("加引号只作普通文字", "加引號只作普通文字", "in quotation marks: nothing but a word")
    ),
    (
      Phrase("红 @科技局 人才", "紅 @科技局 人才", "red @科技局 人才"),
      Phrase("几个条件用空格隔开，须同时符合", "幾個條件用空格隔開，須同時符合", "several conditions must all hold")
    ),
  ]
}
