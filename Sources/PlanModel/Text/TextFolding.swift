/// Makes texts comparable that differ in script or width, not in meaning.
///
/// Traditional characters become Simplified ones, full-width forms half-width ones, and the variants of brackets,
/// quotation marks and dashes one form each. One scalar becomes exactly one scalar: a match in the folded text is a span
/// of the text itself.
public enum TextFolding {
  /// The text with every scalar folded.
  public static func fold(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(fold(scalar)) }
    return String(result)
  }

  /// The folded form of one scalar.
  public static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    if value < 0x80 { return scalar }
    if value >= 0x4E00, value <= 0x9FFF { return hanForms[Int(value - 0x4E00)] }
    if value >= 0xFF01, value <= 0xFF5E { return fullWidth(value) }
    return symbols[scalar] ?? scalar
  }

  /// Whether the scalar is a Traditional form that folds to another character.
  public static func isTraditional(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x4E00 && scalar.value <= 0x9FFF && fold(scalar) != scalar
  }

  private static func fullWidth(_ value: UInt32) -> Unicode.Scalar {
    let narrow = Unicode.Scalar(value - 0xFEE0) ?? " "
    return symbols[narrow] ?? narrow
  }

  /// By code point from U+4E00, so that folding costs one look-up.
  private static let hanForms: [Unicode.Scalar] = {
    var forms = (UInt32(0x4E00)...0x9FFF).map { Unicode.Scalar($0) ?? " " }
    for (from, to) in zip(
      TraditionalForms.traditional.unicodeScalars, TraditionalForms.simplified.unicodeScalars)
    where from.value >= 0x4E00 && from.value <= 0x9FFF {
      forms[Int(from.value - 0x4E00)] = to
    }
    return forms
  }()

  private static let symbols: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{3000}": " ", "\u{A0}": " ", "﹪": "%", "﹒": ".", "․": ".", "﹑": "、", "､": "、", "｡": "。",
    "﹐": ",", "﹔": ";", "﹕": ":", "︰": ":", "∶": ":", "﹙": "(", "﹚": ")", "﹝": "〔", "﹞": "〕",
    "「": "“", "」": "”", "『": "“", "』": "”", "〝": "“", "〞": "”", "＂": "\"",
    "—": "-", "–": "-", "―": "-", "─": "-", "−": "-", "﹣": "-", "‐": "-", "‑": "-",
    "～": "~", "〜": "~", "∼": "~", "〈": "《", "〉": "》", "•": "·", "・": "·", "‧": "·",
  ]
}
