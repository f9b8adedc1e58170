extension HTMLTree.Node {
  var isBold: Bool {
    guard let style = attributes["style"]?.lowercased(), style.contains("font-weight") else {
      return false
    }
    let weight = style.replacing(" ", with: "")
    return ["font-weight:bold", "font-weight:6", "font-weight:7", "font-weight:8"]
      .contains { weight.contains($0) }
  }

  /// Whether the page itself says that this is no part of its text.
  var isChrome: Bool {
    if ["nav", "footer", "aside", "menu", "noscript"].contains(name) { return true }
    if attributes.isEmpty { return false }
    if attributes["hidden"] != nil { return true }
    if let role = attributes["role"],
      ["navigation", "contentinfo", "search", "complementary", "menu", "menubar"].contains(role)
    {
      return true
    }
    if let style = attributes["style"]?.lowercased().replacing(" ", with: ""),
      style.contains("display:none")
    {
      return true
    }
    guard
      name == "div" || name == "ul" || name == "section" || name == "table" || name == "p"
        || name == "dl" || name == "td"
    else { return false }
    return [attributes["class"], attributes["id"]].contains { value in
      value.map { Self.chromeWords.contains($0.lowercased()) || hasChromeWord($0) } ?? false
    }
  }

  private func hasChromeWord(_ value: String) -> Bool {
    value.lowercased().split { $0 == " " || $0 == "-" || $0 == "_" }
      .contains { Self.chromeWords.contains(String($0)) }
  }

  private static let chromeWords: Set<String> = [
    "nav", "navbar", "navigation", "menu", "menus", "submenu", "foot", "footer", "copyright",
    "breadcrumb", "breadcrumbs", "crumb", "crumbs", "sidebar", "share", "pagination", "pager",
    "toolbar", "topbar", "friendlink", "friendlinks", "sitemap",
  ]
}

/// Marks runs of paragraphs that are nothing but links, as menus are; and takes the marks back where they would leave
/// less than a third of the page.
func markChrome(_ flow: [FlowPiece]) -> [FlowPiece] {
  var flow = flow
  var kept = 0
  var total = 0
  for case .paragraph(let paragraph) in flow {
    total += paragraph.text.count
    if !paragraph.chrome { kept += paragraph.text.count }
  }
  for case .table(let grid) in flow {
    let size = grid.cells.reduce(0) { $0 + $1.text.count }
    total += size
    kept += size
  }
  if kept * 3 < total {
    for index in flow.indices {
      guard case .paragraph(var paragraph) = flow[index] else { continue }
      paragraph.chrome = false
      flow[index] = .paragraph(paragraph)
    }
  }
  var run: [Int] = []
  for index in flow.indices {
    if case .paragraph(let paragraph) = flow[index], paragraph.heading == nil,
      paragraph.linked * 10 >= paragraph.text.count * 7, paragraph.linked > 0
    {
      run.append(index)
      continue
    }
    mark(&run, in: &flow)
  }
  mark(&run, in: &flow)
  return flow
}

private func mark(_ run: inout [Int], in flow: inout [FlowPiece]) {
  defer { run = [] }
  guard run.count >= 3 else { return }
  for index in run {
    guard case .paragraph(var paragraph) = flow[index] else { continue }
    paragraph.chrome = true
    flow[index] = .paragraph(paragraph)
  }
}
