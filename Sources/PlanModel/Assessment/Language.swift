/// The languages the program speaks.
public enum Language: String, Codable, Sendable, CaseIterable {
  case hans = "zh-Hans"
  case hant = "zh-Hant"
  case english = "en"
}

/// One phrase in every language; `{0}`, `{1}` … stand for what is filled in.
struct Phrase: Sendable {
  let hans: String
  let hant: String
  let english: String

  init(_ hans: String, _ hant: String, _ english: String) {
    self.hans = hans
    self.hant = hant
    self.english = english
  }

  func callAsFunction(_ language: Language, _ fills: String...) -> String {
    let pattern =
      switch language {
      case .hans: hans
      case .hant: hant
      case .english: english
      }
    var text = ""
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      if let index = Int(rest[rest.index(after: open)..<close]), fills.indices.contains(index) {
        text += fills[index]
      }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
