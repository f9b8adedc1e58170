import PlanModel

/// Text for a screen reader: no columns, no rules, one fact a line under the name of what it is about.
struct Linear {
  private let page: Page
  private var lines: [String] = []

  init(_ page: Page) {
    self.page = page
  }

  /// What the facts that follow are about, after an empty line.
  mutating func heading(_ text: String) {
    if !lines.isEmpty { lines.append("") }
    lines.append(page.clean(text).trimmingEnd())
  }

  /// One fact; nothing where the value is empty.
  mutating func fact(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    lines.append(page.clean(name + (page.language == .english ? ": " : "：") + value))
  }

  mutating func fact(_ name: Phrase, _ value: String?) { fact(name(page.language), value) }

  /// A sentence of its own.
  mutating func sentence(_ text: String) { lines.append(page.clean(text)) }

  /// Each row of a table: its number and name, then what the other columns say.
  mutating func rows(of table: Table) {
    let shown = table.columns.indices.filter { table.columns[$0].heading != nil }
    let name = shown.first { table.columns[$0].key == table.title } ?? shown.last
    for (number, row) in table.rows.enumerated() {
      heading("\(number + 1). " + (name.map { row[$0].plain } ?? ""))
      for column in shown where column != name {
        guard let heading = table.columns[column].heading else { continue }
        fact(heading, row[column].plain)
      }
    }
  }

  var text: String { lines.map { $0 + "\n" }.joined() }
}

extension Table {
  /// The rows for a screen reader.
  func linear(_ page: Page) -> String {
    var linear = Linear(page)
    linear.rows(of: self)
    return linear.text
  }
}

extension Wall {
  /// The tree for a screen reader: every item with who answers for it and how its figures stand.
  func linear(
    _ page: Page, rows: some Sequence<Int>, columns: [Int]? = nil, withFigures: Bool
  ) -> String {
    let shown = columns.map { Set($0.map { matrix.organizations[$0].id }) }
    let language = page.language
    var linear = Linear(page)
    linear.sentence("\(plan.id)《\(plan.title)》")
    linear.sentence(LinearPhrases.asOf(language, assessor.today.description))
    for row in rows {
      let item = tree.items[row]
      linear.heading("\(item.path) \(item.numbering)\(title(row))")
      if withFigures {
        linear.fact(LinearPhrases.kind, item.kind.phrase(language))
        linear.fact(LinearPhrases.due, item.due?.description)
        linear.fact(LinearPhrases.light, lights[row].worst?.text(language))
        linear.fact(LinearPhrases.state, item.state?.text(language))
        linear.fact(LinearPhrases.percent, item.percent.map { $0.plain + "%" })
      }
      for role in Role.allCases {
        let names = organizations(of: row, role)
          .filter { shown?.contains($0.id) ?? true }.map(\.name)
        linear.fact(
          role.phrase, names.joined(separator: language == .english ? ", " : "、"))
      }
      guard withFigures else { continue }
      for index in indicatorsOfRow[row] {
        let record = snapshot.indicators[index]
        let target = assessments[index].target ?? record.targets.first
        let parts = [
          record.indicator.name,
          target.map {
            LinearPhrases.target(language, $0.text(record.indicator.unit, language))
          },
          target?.due.map { LinearPhrases.by(language, $0.description) },
          assessments[index].explanation.text(language),
        ]
        linear.fact(
          LinearPhrases.indicator,
          parts.compactMap { $0 }.joined(separator: language == .english ? ", " : "，"))
      }
    }
    return linear.text
  }
}

private enum LinearPhrases {
  static let asOf = Phrase("截至 {0}", "截至 {0}", "As of {0}")
  static let kind = Phrase("类别", "類別", "Kind")
  static let due = Phrase("期限", "期限", "Due")
  static let light = Phrase("灯", "燈", "Light")
  static let state = Phrase("状态", "狀態", "State")
  static let percent = Phrase("完成", "完成", "Done")
  static let indicator = Phrase("指标", "指標", "Indicator")
  static let target = Phrase("目标 {0}", "目標 {0}", "target {0}")
  static let by = Phrase("期限 {0}", "期限 {0}", "by {0}")
}
