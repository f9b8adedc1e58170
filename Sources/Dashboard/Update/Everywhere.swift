import Canvas
import PlanModel

extension State {
  /// Opens the list of what is found in the whole store.
  mutating func searchEverywhere() -> [Effect] {
    prompt = Prompt(.everywhere, origin: place)
    finding = Finding()
    return [.find("")]
  }

  /// A key of the list itself; nil for keys of the line being typed.
  mutating func pressInFinding(_ key: String) -> [Effect]? {
    guard prompt?.purpose == .everywhere, var finding else { return nil }
    let page = FoundView.listHeight(self)
    switch key {
    case "Tab": finding.changeScope(by: 1)
    case "S-Tab": finding.changeScope(by: -1)
    case "PgDn": prompt?.selection += page
    case "PgUp": prompt?.selection -= page
    default: return nil
    }
    if key.hasSuffix("Tab") { prompt?.selection = 0 }
    self.finding = finding
    settleFinding()
    return []
  }

  /// Takes what was found, unless more has been typed since.
  mutating func take(_ answer: SearchAnswer) {
    guard finding != nil else { return }
    finding?.answer = answer
    if let scope = finding?.scope, (answer.counts[scope] ?? 0) == 0, !answer.isReading {
      finding?.scope = nil
    }
    settleFinding()
  }

  /// Keeps the cursor on a line.
  mutating func settleFinding() {
    guard let selection = prompt?.selection else { return }
    prompt?.selection = max(0, min(selection, (finding?.lines.count ?? 0) - 1))
  }

  /// The lines of the list that are on the screen.
  var linesFound: ArraySlice<SearchLine> {
    guard let finding else { return [] }
    let lines = finding.lines
    return lines[FoundView.window(self, count: lines.count)]
  }

  /// Goes to the chosen line.
  mutating func openFound(_ prompt: Prompt) -> [Effect] {
    let lines = finding?.lines ?? []
    finding = nil
    guard lines.indices.contains(prompt.selection) else { return [.stopFinding] }
    query = prompt.field.text
    let hit = lines[prompt.selection].hit
    let effects: [Effect] =
      switch (hit.kind, hit.plan) {
      case (.plan, _): open(plan: hit.id)
      case (.organization, _): open(organization: hit.id)
      case (.indicator, let plan?): follow(.indicator(plan: plan, indicator: hit.id))
      case (.item, let plan?), (.source, let plan?): follow(.item(plan: plan, item: hit.id))
      default: []
      }
    return [.stopFinding] + effects
  }
}
