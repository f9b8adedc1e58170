import Phrases
import PlanModel

/// A draft as lines of text: the tree with its duties and figures, then the doubts.
struct DraftText {
  let draft: DraftPlan
  let page: Page

  var text: String {
    let language = page.language
    var lines = [draft.title, counts]
    let facts = [draft.region, draft.issuer, draft.number, years].compactMap { $0 }
    if !facts.isEmpty { lines.insert(facts.joined(separator: "  "), at: 1) }
    let duties = Dictionary(grouping: draft.duties, by: \.path)
    let figures = Dictionary(grouping: draft.indicators, by: \.path)
    for figure in figures["0"] ?? [] { lines.append("  · " + self.figure(figure)) }
    for node in draft.nodes {
      let indent = String(repeating: "  ", count: node.path.count { $0 == "." })
      lines.append(indent + node.numbering + node.title)
      let named = Role.allCases.compactMap { role -> String? in
        let names = (duties[node.path] ?? []).filter { $0.role == role }.map(\.organization)
        return names.isEmpty ? nil : role.sign(language) + " " + names.joined(separator: "、")
      }
      if !named.isEmpty { lines.append(indent + "    " + named.joined(separator: "  ")) }
      for figure in figures[node.path] ?? [] {
        lines.append(indent + "    · " + self.figure(figure))
      }
    }
    for doubt in draft.doubts {
      lines.append("? \(doubt.path) \(doubt.kind.phrase(language))：\(doubt.message)")
    }
    return lines.map { page.clean($0).trimmingEnd() + "\n" }.joined()
  }

  private var years: String? {
    switch (draft.period.from, draft.period.to) {
    case (let from?, let to?): from == to ? "\(from)" : "\(from)–\(to)"
    case (let year?, nil), (nil, let year?): "\(year)"
    case (nil, nil): nil
    }
  }

  private var counts: String {
    [
      CommandPhrases.itemCount(page.language, "\(draft.nodes.count)"),
      CommandPhrases.dutyCount(page.language, "\(draft.duties.count)"),
      CommandPhrases.indicatorCount(page.language, "\(draft.indicators.count)"),
      CommandPhrases.doubtCount(page.language, "\(draft.doubts.count)"),
    ].joined(separator: ", ")
  }

  private func figure(_ figure: DraftIndicator) -> String {
    let unit = MeasureUnit(figure.unit)
    let target = Target(
      id: 0, indicatorID: 0, comparator: figure.comparator, value: figure.value,
      upper: figure.value2, due: nil)
    let due = figure.due.map { " (\($0))" } ?? ""
    return "\(figure.name) \(target.text(unit, page.language))\(due)"
  }
}

extension DraftNode {
  /// The printed number with the punctuation of its level, as the kept item will have it.
  fileprivate var numbering: String {
    Item(
      id: 0, planID: 0, position: 0, path: path, label: label, title: title, inline: inline,
      span: span, heading: heading
    ).numbering
  }
}
