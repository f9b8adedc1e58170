import Phrases
import PlanModel

extension State {
  /// What the copy command puts on the clipboard in the present view; nil where nothing is chosen.
  var textToCopy: String? {
    switch view {
    case .tree, .timeline: itemText
    case .matrix: wall.flatMap { MatrixTable(self, $0).text }
    case .gauges: gaugeTable
    case .overview: chosenOverviewLine?.text
    case .organizations, .supervision, .policies, .audit:
      chosenLine.map {
        $0.detail.isEmpty ? $0.cells.joined(separator: "  ") : $0.detail.joined(separator: "\n")
      }
    }
  }

  mutating func copyChosen() -> [Effect] {
    guard let text = textToCopy, !text.isEmpty else { return [] }
    return [.copy(text)]
  }

  /// The chosen item's title and its whole source text.
  private var itemText: String? {
    guard let wall, let item = chosenTreeItem else { return nil }
    return item.title + "\n" + wall.text(item.span)
  }

  /// The chosen gauge's figures, as a spreadsheet takes them: exact and in the printed unit.
  private var gaugeTable: String? {
    guard let record = chosenIndicator else { return nil }
    let language = settings.language
    let (name, unit) = (record.indicator.name, record.indicator.unit.printed)
    var table = TabbedTable([
      GaugePhrases.name(language), GaugePhrases.unit(language),
      DashboardPhrases.period(language), GaugePhrases.kind(language),
      GaugePhrases.comparator(language), GaugePhrases.value(language),
      GaugePhrases.growth(language) + "%", DashboardPhrases.recordedBy(language),
      GaugePhrases.remarks(language),
    ])
    if let baseline = record.indicator.baseline {
      table.add([
        .text(name), .text(unit), .text(record.indicator.baselineNote ?? ""),
        .text(DashboardPhrases.baseline(language)), .text(""), .figure(baseline),
      ])
    }
    for target in record.targets {
      let kind = DashboardPhrases.target(language)
      for value in [target.value, target.upper] {
        guard let value else { continue }
        table.add([
          .text(name), .text(unit), .text(target.due?.description ?? ""), .text(kind),
          .text(target.comparator.phrase(language, "").replacing("–", with: "")), .figure(value),
        ])
      }
    }
    for observation in record.observations {
      table.add([
        .text(name), .text(unit), .text(observation.period.description),
        .text(observation.status.phrase(language)), .text(""), .figure(observation.value),
        observation.growth.map { .figure($0) } ?? .text(""), .text(observation.recordedBy),
        .text([observation.note, observation.reason].compactMap { $0 }.joined(separator: " ")),
      ])
    }
    return table.text
  }
}
