import PlanModel

extension FilterQuery {
  /// Whether a line fits: what is not a light is looked for in its words.
  public func fits(_ text: String, light: Light?) -> Bool {
    let text = SearchText(text)
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
