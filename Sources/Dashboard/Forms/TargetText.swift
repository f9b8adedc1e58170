import Foundation
import PlanModel

/// A target or a milestone as one writes it on a line: `2025 ≥800`, `2025Q2 300 完成一期`.
enum TargetText {
  /// Words and signs before or behind a figure, and what they mean; longer ones first.
  private static let signs: [(String, PlanModel.Comparator)] = [
    (">=", .ge), ("<=", .le), ("≥", .ge), ("≤", .le), ("≧", .ge), ("≦", .le), (">", .gt),
    ("<", .lt), ("＞", .gt), ("＜", .lt), ("=", .eq), ("＝", .eq), ("不少于", .ge), ("不少於", .ge),
    ("不低于", .ge), ("不低於", .ge), ("达到", .ge), ("達到", .ge), ("超过", .gt), ("超過", .gt),
    ("不超过", .le), ("不超過", .le), ("不高于", .le), ("不高於", .le), ("低于", .lt), ("低於", .lt),
    ("约", .about), ("約", .about), ("~", .about), ("at least", .ge), ("at most", .le),
    ("about", .about),
  ].sorted { $0.0.count > $1.0.count }
  private static let tails: [(String, PlanModel.Comparator)] = [
    ("以上", .ge), ("以内", .le), ("以內", .le), ("以下", .le), ("左右", .about), ("倍", .multiple),
  ]

  static func write(_ target: Target) -> String {
    let value = target.value?.plain ?? ""
    let figure =
      switch target.comparator {
      case .ge: "≥" + value
      case .gt: ">" + value
      case .le: "≤" + value
      case .lt: "<" + value
      case .eq: "=" + value
      case .about: "约" + value
      case .range: value + "-" + (target.upper?.plain ?? "")
      case .multiple: value + "倍"
      }
    guard target.value != nil else { return target.due?.description ?? "" }
    return [target.due?.description, figure].compactMap { $0 }.joined(separator: " ")
  }

  /// Reads a line; nil where it says no figure.
  static func target(_ line: String, unit: MeasureUnit) -> TargetDraft? {
    var words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    var due: Period?
    // A lone number is a figure only with a sign: 2025 could be a year.
    if let index = words.firstIndex(where: { Period($0) != nil }) {
      due = Period(words.remove(at: index))
    }
    var text = words.joined(separator: " ")
    guard !text.isEmpty else { return nil }
    var comparator: PlanModel.Comparator?
    for (sign, meaning) in signs where text.hasPrefix(sign) {
      comparator = meaning
      text = String(text.dropFirst(sign.count)).trimmed
      break
    }
    for (tail, meaning) in tails where comparator == nil && text.hasSuffix(tail) {
      comparator = meaning
      text = String(text.dropLast(tail.count)).trimmed
    }
    if comparator == nil, let (low, high) = range(text, unit: unit) {
      return TargetDraft(comparator: .range, value: low, upper: high, due: due)
    }
    let read = comparator == .multiple ? Decimal(exactly: text) : figure(text, unit: unit)
    guard let value = read else { return nil }
    return TargetDraft(comparator: comparator ?? .eq, value: value, due: due)
  }

  /// Two figures with a line between: 3-5, 3～5.
  private static func range(_ text: String, unit: MeasureUnit) -> (Decimal, Decimal)? {
    let parts = text.split { "-–—~～至".contains($0) }.map(String.init)
    guard parts.count == 2, let low = figure(parts[0], unit: unit),
      let high = figure(parts[1], unit: unit), low <= high
    else { return nil }
    return (low, high)
  }

  /// A figure in the indicator's unit; with a unit of its own it is converted.
  static func figure(_ text: String, unit: MeasureUnit) -> Decimal? {
    Quantity(text, expected: unit)?.converted(to: unit)?.value
  }

  static func write(_ milestone: Milestone) -> String {
    let text = milestone.text == milestone.due.description ? "" : milestone.text
    return [milestone.due.description, milestone.figure?.plain ?? "", text]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Reads a line; nil where it says no date.
  static func milestone(_ line: String, unit: MeasureUnit) -> MilestoneDraft? {
    var words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, let due = Period(first) else { return nil }
    words.removeFirst()
    var value: Decimal?
    if let word = words.first, let read = figure(word, unit: unit) {
      value = read
      words.removeFirst()
    }
    let text = words.joined(separator: " ")
    guard value != nil || !text.isEmpty else { return nil }
    return MilestoneDraft(due: due, text: text.isEmpty ? due.description : text, figure: value)
  }
}
