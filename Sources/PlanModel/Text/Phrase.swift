/// A sentence or word in every language the program speaks; one that lacks a language does not compile.
///
/// `{0}`, `{1}`… stand for arguments.
public struct Phrase: Sendable, Hashable {
  public let hans: String
  public let hant: String
  public let english: String

  public init(_ hans: String, _ hant: String, _ english: String) {
    self.hans = hans
    self.hant = hant
    self.english = english
  }

  /// The phrase in a language, with its arguments filled in.
  public func callAsFunction(_ language: Language, _ arguments: String...) -> String {
    let template =
      switch language {
      case .hans: hans
      case .hant: hant
      case .english: english
      }
    guard !arguments.isEmpty else { return template }
    // One pass, so that an argument that itself holds "{0}" is left as it is.
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      if let close = rest.firstIndex(of: "}"),
        let index = Int(rest[rest.index(after: open)..<close]), arguments.indices.contains(index)
      {
        result += arguments[index]
        rest = rest[rest.index(after: close)...]
      } else {
        result += "{"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }
}
