/// Puts characters in place of `&nbsp;`, `&#20013;`, `&#x4E2D;`; what is no known entity stays as written.
func decodeEntities(_ source: ArraySlice<Unicode.Scalar>) -> Scalars {
  guard source.contains("&") else { return Scalars(source) }
  var result = Scalars()
  result.reserveCapacity(source.count)
  var index = source.startIndex
  while index < source.endIndex {
    if source[index] == "&", let (scalar, end) = entity(source, at: index) {
      result.append(scalar)
      index = end
    } else {
      result.append(source[index])
      index += 1
    }
  }
  return result
}

private func entity(
  _ source: ArraySlice<Unicode.Scalar>, at start: Int
) -> (Unicode.Scalar, end: Int)? {
  var index = start + 1
  guard index < source.endIndex else { return nil }
  if source[index] == "#" {
    index += 1
    let hex = index < source.endIndex && (source[index] == "x" || source[index] == "X")
    if hex { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < source.endIndex, let digit = digit(source[index], hex: hex) {
      value = min(value &* (hex ? 16 : 10) &+ digit, 0x110000)
      index += 1
    }
    guard index > first else { return nil }
    if index < source.endIndex, source[index] == ";" { index += 1 }
    return (numbered(value), index)
  }
  while index < source.endIndex, index - start < 12,
    source[index].isASCIILetter || source[index].isASCIIDigit
  {
    index += 1
  }
  guard let scalar = named[source[(start + 1)..<index].string] else { return nil }
  if index < source.endIndex, source[index] == ";" { index += 1 }
  return (scalar, index)
}

private func digit(_ scalar: Unicode.Scalar, hex: Bool) -> UInt32? {
  if scalar.isASCIIDigit { return scalar.value - 0x30 }
  let letter = scalar.value | 0x20
  return hex && (0x61...0x66).contains(letter) ? letter - 0x57 : nil
}

/// Numbers 128–159 mean Windows' punctuation in practice; controls are no text.
private func numbered(_ value: UInt32) -> Unicode.Scalar {
  if (0x80..<0xA0).contains(value) { return windows[Int(value - 0x80)] }
  if value < 0x20, value != 0x09, value != 0x0A { return value == 0x0D ? "\n" : .replacement }
  return Unicode.Scalar(value) ?? .replacement
}

private let windows = Array(
  "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)

/// Those that Chinese pages use.
private let named: [String: Unicode.Scalar] = [
  "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "bdquo": "„",
  "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·", "bull": "•", "sdot": "⋅",
  "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "shy": "\u{AD}",
  "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}",
  "copy": "©", "reg": "®", "trade": "™", "times": "×", "divide": "÷", "deg": "°",
  "plusmn": "±", "minus": "−", "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "equiv": "≡",
  "permil": "‰", "yen": "¥", "euro": "€", "pound": "£", "cent": "¢", "sect": "§", "para": "¶",
  "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "larr": "←", "rarr": "→",
  "uarr": "↑", "darr": "↓", "harr": "↔", "radic": "√", "infin": "∞", "sum": "∑", "prod": "∏",
  "frac12": "½", "frac14": "¼", "frac34": "¾", "sup1": "¹", "sup2": "²", "sup3": "³",
  "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ", "lambda": "λ",
  "mu": "μ", "micro": "µ", "pi": "π", "sigma": "σ", "Sigma": "Σ", "omega": "ω", "Omega": "Ω",
  "phi": "φ", "Phi": "Φ", "prime": "′", "Prime": "″", "oline": "‾", "ordm": "º", "acute": "´",
  "cedil": "¸", "uml": "¨", "macr": "¯", "tilde": "˜", "circ": "ˆ", "dagger": "†",
]
