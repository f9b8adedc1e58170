import Foundation
import PlanModel

extension ObservationEntry {
  /// What it makes of the figure that it corrects: 7家 → 8家，同比 5% → 6%.
  public func changes(of held: Observation, unit: String, _ language: Language) -> String {
    CorrectionPhrases.changes(
      (held.value.plain + unit, value.plain + unit),
      growth: (held.growth?.plain, growth?.plain),
      basis: (held.basis.phrase(language), basis.phrase(language)), language)
  }
}

/// What a correction of a figure changes.
enum CorrectionPhrases {
  /// Each pair: before and after. The value stands alone where nothing but a remark has changed.
  static func changes(
    _ value: (String, String), growth: (String?, String?), basis: (String, String),
    _ language: Language
  ) -> String {
    func turn(_ pair: (String, String)) -> String { "\(pair.0) → \(pair.1)" }
    let emptied = none(language)
    var parts: [String] = []
    if value.0 != value.1 { parts.append(turn(value)) }
    if basis.0 != basis.1 { parts.append("\(self.basis(language)) \(turn(basis))") }
    if growth.0 != growth.1 {
      let pair = (growth.0.map { $0 + "%" } ?? emptied, growth.1.map { $0 + "%" } ?? emptied)
      parts.append("\(self.growth(language)) \(turn(pair))")
    }
    if value.0 == value.1 { parts.insert(value.1, at: 0) }
    return parts.joined(separator: language == .english ? ", " : "，")
  }

  private static let growth = Phrase("同比", "同比", "year on year")
  private static let basis = Phrase("口径", "口徑", "basis")
  private static let none = Phrase("无", "無", "none")
}
