import PlanModel

extension FilterQuery {
  /// Whether a line fits: what is not a light is looked for in its words.
  public func fits(_ words: [String], light: Light?) -> Bool {
    // Several names may stand in one cell.
    let text = SearchText(
      names: words + words.flatMap { $0.split(separator: "、").map(String.init) })
    var lights: Set<Light> = []
    for term in terms {
      if case .light(let light) = term.kind {
        lights.insert(light)
      } else if !text.matches(term.folded) {
        return false
      }
    }
    return lights.isEmpty || light.map(lights.contains) ?? false
  }
}
