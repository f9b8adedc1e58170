/// Why a key's name was not understood.
public struct KeyNameError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name as it was written.
  public var name: String

  /// What is wrong and what to write.
  public var description: String {
    "unknown key “\(name)”: write a character, C-d, S-Tab, F5, Enter, Esc, PgDn and the like"
  }
}

extension KeyPress: CustomStringConvertible {
  private static let names: [(Key, String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "S-Tab"),
    (.backspace, "Backspace"), (.delete, "Del"), (.insert, "Ins"), (.up, "Up"), (.down, "Down"),
    (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"),
    (.pageDown, "PgDn"), (.char(" "), "Space"),
  ]
  private static let keysByName = Dictionary(
    names.map { ($0.1.lowercased(), $0.0) }, uniquingKeysWith: { first, _ in first })

  /// The name as written in a keymap and shown in help: `C-d`, `PgDn`, `S-Left`, `g`.
  public var description: String {
    var prefix = ""
    if modifiers.contains(.control) { prefix += "C-" }
    if modifiers.contains(.alt) { prefix += "A-" }
    if modifiers.contains(.shift) { prefix += "S-" }
    switch key {
    case .control(let character): return "C-" + prefix + String(character)
    case .function(let number): return prefix + "F\(number)"
    case .char(let character) where character != " ": return prefix + String(character)
    default: return prefix + (Self.names.first { $0.0 == key }?.1 ?? "")
    }
  }

  /// Reads a name such as `C-d`, `PgDn`, `S-Tab`, `F5` or `g`.
  public init(named name: String) throws(KeyNameError) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    while rest.count > 2, rest.dropFirst().first == "-" {
      switch rest.first {
      case "C": modifiers.insert(.control)
      case "A", "M": modifiers.insert(.alt)
      case "S": modifiers.insert(.shift)
      default: throw KeyNameError(name: name)
      }
      rest = rest.dropFirst(2)
    }
    if rest.count == 1, let character = rest.first {
      if modifiers.contains(.control) {
        modifiers.remove(.control)
        self.init(.control(Character(character.lowercased())), modifiers)
      } else {
        self.init(.char(character), modifiers)
      }
    } else if rest.lowercased() == "tab", modifiers.contains(.shift) {
      modifiers.remove(.shift)
      self.init(.backTab, modifiers)
    } else if let key = Self.keysByName[rest.lowercased()] {
      self.init(key, modifiers)
    } else if rest.first == "F" || rest.first == "f", let number = Int(rest.dropFirst()),
      (1...63).contains(number)
    {
      self.init(.function(number), modifiers)
    } else {
      throw KeyNameError(name: name)
    }
  }

  /// Reads several presses one after the other, such as `g g`.
  public static func sequence(named names: String) throws(KeyNameError) -> [KeyPress] {
    var presses: [KeyPress] = []
    for name in names.split(separator: " ") {
      presses.append(try KeyPress(named: String(name)))
    }
    if presses.isEmpty { throw KeyNameError(name: names) }
    return presses
  }

  /// The names of several presses one after the other.
  public static func name(of sequence: [KeyPress]) -> String {
    sequence.map(\.description).joined(separator: " ")
  }
}
