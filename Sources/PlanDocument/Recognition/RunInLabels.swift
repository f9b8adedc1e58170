/// Decides whether a number inside a line is the label of an item that was run into it.
enum RunInLabels {
  struct Expectation {
    /// The number of the open sibling of the same kind.
    var sibling: Int?
    /// The last number of the kind anywhere before.
    var last: Int?
  }

  static func accepts(
    _ label: Label, in line: ArraySlice<Unicode.Scalar>, expected: Expectation,
    open: [LabelKind], headingStart: Int?, spaced: Bool
  ) -> Bool {
    let start = label.range.lowerBound
    guard start > line.startIndex, label.range.upperBound < line.endIndex else { return false }
    let before = line[start - 1]
    let after = line[label.range.upperBound]
    let next = (expected.sibling ?? 0) + 1
    let inOrder = label.value == next || expected.sibling == nil && follows(label, expected)
    switch label.kind {
    case .inline: return inline(label, line, before, after, expected, headingStart)
    case .part, .chapter, .section, .article:
      return before.isStop && inOrder && after != "、" && after != "第" && after != "的"
        && after != "规" && after != ")"
    case .han:
      guard label.mark == "、", HanNumerals.digit(after) == nil, before != "第",
        !HanNumerals.isNumeral(before), after.isHan || after == "“" || after == "(" || after.isDigit
      else { return false }
      if boundary(before) || spaced { return inOrder || isNear(label, expected) && before.isStop }
      return label.value == next && label.value >= 2 && !open.isEmpty && open.first != .article
        && endsUnit(line, start)
    case .hanInBrackets:
      guard before != "第", after.isHan || after == "“" || after == "《" || after.isLatin else {
        return false
      }
      if boundary(before) || spaced { return inOrder || isNear(label, expected) }
      return inOrder && (headingRunsIn(line, start, headingStart) || endsUnit(line, start))
    case .arabic:
      if spaced, !open.isEmpty, label.mark != ",", inOrder, after.isHan, !before.isDigit,
        !before.isLatin,
        !beforeFigure.contains(before)
      {
        return true
      }
      return arabic(label, line, before, after, expected, inOrder, headingStart)
    case .arabicInBrackets, .circled:
      guard after.isHan || after == "“" || after == "《" else { return false }
      if label.kind == .arabicInBrackets, label.range.count < 3, line[start] != "(" {
        return boundary(before) && inOrder
      }
      return (boundary(before) || label.kind == .circled) && inOrder
    default: return false
    }
  }

  private static func arabic(
    _ label: Label, _ line: ArraySlice<Unicode.Scalar>, _ before: Unicode.Scalar,
    _ after: Unicode.Scalar, _ expected: Expectation, _ inOrder: Bool, _ headingStart: Int?
  ) -> Bool {
    let start = label.range.lowerBound
    guard after.isHan || after == "“" || after == "《" || after.isLatin && before.isStop,
      !before.isDigit, !before.isLatin,
      before != ".", before != "第", before != "-",
      !afterFigure.contains(after) || before.isStop,
      !beforeFigure.contains(before)
    else { return false }
    if before.isStop || before == ":" || before == ")" || before == "】" || before == "”" {
      return (inOrder || isNear(label, expected)) && label.mark != ","
        || before.isStop && inOrder
    }
    if before == "," || before == "、" { return false }
    if endsUnit(line, start) { return inOrder || isNear(label, expected) }
    return inOrder && label.mark != "," && headingRunsIn(line, start, headingStart)
  }

  private static func inline(
    _ label: Label, _ line: ArraySlice<Unicode.Scalar>, _ before: Unicode.Scalar,
    _ after: Unicode.Scalar, _ expected: Expectation, _ headingStart: Int?
  ) -> Bool {
    guard after.isHan || after == "“" || after == "《" || after.isDigit || after.isLatin else {
      return false
    }
    if label.value == 1 {
      if before == "之" || before == "统" || before == "唯" || before == "同" { return false }
      // A text cut off before 二是 still goes on as its earlier series did.
      return line[label.range.upperBound...].prefix(6000).contains(word: "二是")
        || expected.last != nil
          && (before.isStop || before == ":" || before == ","
            || headingRunsIn(line, label.range.lowerBound, headingStart))
    }
    guard let sibling = expected.sibling else { return false }
    return label.value == sibling + 1 || label.value == sibling + 2 && boundary(before)
  }

  /// "三推动…": the 是 of the series was lost.
  static func lostCopula(
    _ line: ArraySlice<Unicode.Scalar>, _ place: Int, expected: Int?
  ) -> Label? {
    guard let expected, place > line.startIndex, line[place - 1] == "。",
      let value = HanNumerals.digit(line[place]), value == expected,
      Verbs.opening.match(line, at: place + 1) != nil
    else { return nil }
    return Label(
      kind: .inline, value: value, printed: place..<place + 1, range: place..<place + 1, mark: nil)
  }

  private static func follows(_ label: Label, _ expected: Expectation) -> Bool {
    label.value == 1 || label.value == (expected.last ?? -1) + 1
  }

  private static func isNear(_ label: Label, _ expected: Expectation) -> Bool {
    let sibling = expected.sibling ?? 0
    return label.value > sibling && label.value <= sibling + 3 && expected.sibling != nil
  }

  private static func boundary(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isStop || scalar == ":" || scalar == ")" || scalar == "】" || scalar == "”"
      || scalar == ","
  }

  /// The text from the open label to `start` is a heading without a stop.
  private static func headingRunsIn(
    _ line: ArraySlice<Unicode.Scalar>, _ start: Int, _ headingStart: Int?
  ) -> Bool {
    guard let headingStart, headingStart >= line.startIndex, headingStart < start,
      start - headingStart <= 40
    else { return false }
    return !line[headingStart..<start].contains { $0 == "。" || $0 == ";" }
  }

  /// The text before `start` ends with an organization: a clause that the item follows.
  private static func endsUnit(_ line: ArraySlice<Unicode.Scalar>, _ start: Int) -> Bool {
    let before = line[max(line.startIndex, start - 200)..<start]
    guard OrganizationWords.endings.match(before) != nil || lostStop(before) else { return false }
    // Only inside a clause: a role word stands before.
    return ClauseWords.labelBefore(before)
  }

  private static func lostStop(_ before: ArraySlice<Unicode.Scalar>) -> Bool { before.last == "化" }

  private static let afterFigure: Set<Unicode.Scalar> = ["以", "左", "多", "余", "个", "倍"]
  private static let beforeFigure: Set<Unicode.Scalar> = [
    "达", "约", "超", "过", "至", "到", "为", "于", "近", "增", "降", "年", "第", "共", "占", "计",
  ]
}
