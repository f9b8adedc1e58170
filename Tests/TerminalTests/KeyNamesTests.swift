import Testing

@testable import Terminal

@Suite("Names of keys")
struct KeyNamesTests {
  @Test(
    "a name is read and printed alike",
    arguments: [
      "j", "G", "C-d", "PgDn", "Esc", "Enter", "S-Tab", "F12", "Space", "C-Left", "S-Up", "-", ":",
      "A-x", "Backspace", "C-S-End", "甲",
    ])
  func roundTrip(name: String) throws {
    #expect(try KeyPress(named: name).description == name)
  }

  @Test("several keys one after the other")
  func sequence() throws {
    let keys = try KeyPress.sequence(named: "g g")
    #expect(keys == [KeyPress(.char("g")), KeyPress(.char("g"))])
    #expect(KeyPress.name(of: keys) == "g g")
    #expect(try KeyPress.sequence(named: "C-w  h").count == 2)
  }

  @Test("names are understood whatever their case; Ctrl takes small letters")
  func lenient() throws {
    #expect(try KeyPress(named: "pgdn").key == .pageDown)
    #expect(try KeyPress(named: "C-D") == KeyPress(.control("d")))
    #expect(try KeyPress(named: "f5").key == .function(5))
  }

  @Test(
    "an unknown name is refused and told", arguments: ["PageDwn", "X-a", "F0", "F99", "", "C-"])
  func unknown(name: String) {
    #expect(throws: KeyNameError(name: name)) { try KeyPress(named: name) }
  }

  @Test(
    "keys typed with an input method on are the keys meant",
    arguments: [
      ("：", ":"), ("／", "/"), ("？", "?"), ("、", "/"), ("ｊ", "j"), ("Ｇ", "G"), ("\u{3000}", " "),
    ])
  func inputMethod(text: String, key: Character) {
    #expect(KeyPress(inputMethod: text) == KeyPress(.char(key)))
  }

  @Test("other text is no key", arguments: ["市", "：：", "", "j"])
  func notAKey(text: String) {
    #expect(KeyPress(inputMethod: text) == nil)
  }
}
