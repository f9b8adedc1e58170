import Canvas
import PlanModel

/// What the signs and looks of a view mean, for its help.
enum Legend {
  static func lines(_ state: State) -> [HelpPage.Line] {
    let entries: [(String, Phrase, ThemeRole)]
    let glyphs = state.settings.fit.glyphs
    switch state.view {
    case .tree: entries = source
    case .gauges:
      entries = [
        (String(repeating: glyphs.bar, count: 3), GaugePhrases.legendFilled, .text),
        (String(glyphs.targetTick), GaugePhrases.legendTarget, .text),
        (String(glyphs.scheduledTick), GaugePhrases.legendSchedule, .text),
        (String(glyphs.baselineTick), GaugePhrases.legendBaseline, .text),
        ("\(glyphs.moreLeft) \(glyphs.moreRight)", GaugePhrases.legendBeyond, .text),
      ]
    default: return []
    }
    let language = state.settings.language
    let lights = Light.counted.map { "\($0.mark(glyphs)) \($0.text(language))" }
    return [
      HelpPage.Line(text: ""), HelpPage.Line(text: TreePhrases.legend(language), isHeading: true),
    ] + entries.map { HelpPage.Line(keys: $0.0, text: $0.1(language), look: $0.2) }
      + [
        HelpPage.Line(text: lights.joined(separator: "  ")),
        HelpPage.Line(text: TreePhrases.progress(language)),
      ]
  }

  private static let source: [(String, Phrase, ThemeRole)] = [
    ("（一）", TreePhrases.sourceHeading, .sourceHeading),
    ("市科技局", TreePhrases.sourceDuty, .sourceDuty),
    ("企业数", TreePhrases.sourceIndicator, .sourceIndicator),
    ("600家", TreePhrases.sourceFigure, .sourceFigure),
    ("达到", TreePhrases.sourceComparator, .sourceComparator),
    ("补助30%", TreePhrases.sourceSubsidy, .sourceSubsidy),
    ("每季度", TreePhrases.sourceDoubt, .sourceDoubt),
  ]
}
