import Canvas
import Foundation
import PlanModel

/// How plain text is laid out: language, widths and signs.
struct Page {
  var language: Language
  var fit: TextFit
  /// Columns of the terminal, or of `$COLUMNS`, or 80.
  var width: Int

  init(language: Language, fit: TextFit = TextFit(), width: Int = 80) {
    self.language = language
    self.fit = fit
    self.width = width
  }

  /// Text of a document made safe for a line of a terminal.
  func clean(_ text: String) -> String { Page.clean(text, placeholder: fit.glyphs.placeholder) }

  /// What a terminal would act on becomes a placeholder, what can't be seen goes, line ends become blanks.
  static func clean(_ text: String, placeholder: Character = "\u{FFFD}") -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" || scalar == "\r" {
        result.append(" ")
        continue
      }
      switch TextWidth.classify(scalar) {
      case .control: result.append(placeholder)
      case .invisible: continue
      case .narrow, .wide, .ambiguous, .mark: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension String {
  /// Without blanks at the end.
  func trimmingEnd() -> String {
    var rest = self[...]
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
