import PlanModel

/// The sentences of the matrix.
enum MatrixPhrases {
  static let organization = Phrase("单位", "單位", "Organization")
  static let total = Phrase("合计", "合計", "Sum")
  static let sum = Phrase("计", "計", "Sum")
  static let filter = Phrase("筛选 {0}", "篩選 {0}", "filter {0}")
  static let extent = Phrase("{0} 条 {1} 单位", "{0} 條 {1} 單位", "{0} items, {1} organizations")
  static let marked = Phrase("已标 {0}×{1}", "已標 {0}×{1}", "marked {0}×{1}")
  static let nothingFits = Phrase(
    "没有符合筛选的条目，按 Esc 清除筛选", "沒有符合篩選的條目，按 Esc 清除篩選",
    "Nothing fits the filter; Esc clears it")

  static func order(_ order: MatrixArrangement.RowOrder) -> Phrase {
    switch order {
    case .document: Phrase("条目按原文顺序", "條目按原文順序", "items in the document's order")
    case .light: Phrase("条目按亮灯，最差在前", "條目按亮燈，最差在前", "items by light, worst first")
    }
  }

  static func order(_ order: MatrixArrangement.ColumnOrder) -> Phrase {
    switch order {
    case .appearance: Phrase("单位按出现先后", "單位按出現先後", "organizations as first named")
    case .load:
      Phrase("单位按任务量，牵头多的在前", "單位按任務量，牽頭多的在前", "organizations by load, who leads most first")
    case .name: Phrase("单位按拼音", "單位按拼音", "organizations by pinyin")
    }
  }

  /// In the corner, where few columns are to be had.
  static func short(_ order: MatrixArrangement.RowOrder) -> Phrase? {
    order == .document ? nil : Phrase("条目按亮灯", "條目按亮燈", "by light")
  }

  static func short(_ order: MatrixArrangement.ColumnOrder) -> Phrase? {
    switch order {
    case .appearance: nil
    case .load: Phrase("单位按任务量", "單位按任務量", "by load")
    case .name: Phrase("单位按拼音", "單位按拼音", "by pinyin")
    }
  }

  static let emptyHidden = Phrase("空列已隐藏", "空欄已隱藏", "empty columns hidden")
  static let emptyColumnsHidden = Phrase(
    "已隐藏 {0} 个没有任务的单位", "已隱藏 {0} 個沒有任務的單位", "Hidden: {0} organizations without a duty here")
  static let emptyColumnsShown = Phrase("全部单位都显示", "全部單位都顯示", "All organizations show")
  static let emptyRowsHidden = Phrase(
    "只显示有责任单位的条目", "只顯示有責任單位的條目", "Only items that somebody answers for")
  static let emptyRowsShown = Phrase("全部条目都显示", "全部條目都顯示", "All items show")
  static let noGroups = Phrase("没有分组：先按 {0}", "沒有分組：先按 {0}", "There are no groups: press {0} first")
  static let notCollective = Phrase(
    "{0}不是集体单位，无从展开", "{0}不是集體單位，無從展開", "{0} is no collective organization")
  static let noRoster = Phrase(
    "{0}没有成员名单；用 guatu organizations 添加", "{0}沒有成員名單；用 guatu organizations 添加",
    "{0} has no roster; add one with guatu organizations")
  static let isGroup = Phrase(
    "这是一组单位：先按 {0} 展开", "這是一組單位：先按 {0} 展開", "This is a group: unfold it with {0} first")
  static let isTurned = Phrase(
    "这里是各部分的合计：先按 {0} 转回", "這裡是各部分的合計：先按 {0} 轉回", "These are counts: turn the matrix back with {0}")
  static let markBegun = Phrase(
    "移动光标扩大选区，{0} 复制，Esc 取消", "移動游標擴大選區，{0} 複製，Esc 取消", "Move to extend, {0} copies, Esc cancels")
  static let noDutyHere = Phrase(
    "{0}在这一部分没有任务", "{0}在這一部分沒有任務", "{0} has no duty in this part")
  static let folded = Phrase("在下级条目", "在下級條目", "in items below")
  static let through = Phrase("随 {0}", "隨 {0}", "through {0}")
  static let members = Phrase("{0}（{1} 个单位）", "{0}（{1} 個單位）", "{0} ({1} organizations)")
  static let counted = Phrase("共 {0} 项", "共 {0} 項", "{0} in all")

  /// A role as a table in a spreadsheet has it.
  static func word(_ role: Role) -> Phrase {
    switch role {
    case .lead: Phrase("牵头", "牽頭", "lead")
    case .responsible: Phrase("责任", "責任", "responsible")
    case .cooperating: Phrase("配合", "配合", "cooperating")
    }
  }

  /// What a role in a copied table is derived from.
  static let derived = Phrase("{0}（承接）", "{0}（承接）", "{0} (inherited)")
  static let presumed = Phrase("{0}（推定）", "{0}（推定）", "{0} (inferred)")
  static let hidden = Phrase("{0}（下级）", "{0}（下級）", "{0} (below)")

  static let legendTitle = Phrase("图例与筛选", "圖例與篩選", "Signs and filters")
  static let legend: [(sign: Phrase, text: Phrase)] = [
    (
      Phrase("牵 责 配", "牽 責 配", "L R C"),
      Phrase("牵头、责任、配合单位", "牽頭、責任、配合單位", "leading, responsible, cooperating")
    ),
    (
      Phrase("责'", "責'", "R'"),
      Phrase(
        "承接：上级条目写明，或随集体单位", "承接：上級條目寫明，或隨集體單位",
        "inherited from an item above, or through a collective")
    ),
    (
      Phrase("牵?", "牽?", "L?"),
      Phrase("推定：原文没有写明牵头单位", "推定：原文沒有寫明牽頭單位", "inferred: the document names no lead")
    ),
    (
      Phrase("责+", "責+", "R+"),
      Phrase("写在折叠起来的下级条目里", "寫在摺疊起來的下級條目裡", "said by an item that is folded away below")
    ),
    (
      Phrase("牵3", "牽3", "L3"),
      Phrase("折叠的一组：最重的责任与单位数", "摺疊的一組：最重的責任與單位數", "a folded group: heaviest role, and how many")
    ),
  ]
}
