extension TextFolding {
  /// A name in Traditional characters, each in the form that a text has it in; a name that has some already stays.
  public static func traditional(_ name: String, asIn text: String) -> String {
    guard !name.unicodeScalars.contains(where: isTraditional) else { return name }
    var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
    for scalar in text.unicodeScalars where scalar.value >= 0x4E00 {
      let simple = fold(scalar)
      // A character that the text itself writes the simple way is not to be changed.
      if forms[simple] == nil { forms[simple] = scalar }
    }
    return String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { forms[$0] ?? (alike.contains($0) ? $0 : first[$0] ?? $0) }))
  }

  /// A name in Simplified characters, its signs as they are; one without a character that only Traditional texts have
  /// stays.
  public static func simplified(_ name: String) -> String {
    let isOther = name.unicodeScalars.contains { isTraditional($0) && !inBoth.contains($0) }
    guard isOther else { return name }
    return String(
      String.UnicodeScalarView(
        // 著名, 显著 are so written in both.
        name.unicodeScalars.map { isTraditional($0) && $0 != "著" ? fold($0) : $0 }))
  }

  /// Traditional forms that Simplified texts have in some words: 著名, 乾隆, 瞭望, 慰藉.
  private static let inBoth: Set<Unicode.Scalar> = Set("著乾瞭藉徵於夥麽餘".unicodeScalars)

  /// The first Traditional form of each Simplified character.
  private static let first: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    zip(TraditionalForms.simplified.unicodeScalars, TraditionalForms.traditional.unicodeScalars)
  ) { first, _ in first }

  /// Characters that Traditional texts write, too, mostly in the same meaning.
  private static let alike: Set<Unicode.Scalar> = Set(
    "群采表制丰云系准松面干后里台志布几斗只余舍伙了朱复谷向冲卷占征御叶吁升困秋回家并克党占才周幸席巨".unicodeScalars)
}
