import Foundation
import PlanModel
import TestSupport
import Testing

@testable import guatu

@Suite("Output")
struct OutputTests {
  private let table = Table(
    columns: [
      .init("id", Phrase("编号", "編號", "No."), .right), .init("note"),
      .init("name", Phrase("名称", "名稱", "Name")), .init("", Phrase("值", "值", "Value"), .right),
    ],
    rows: [
      [.number(1), .string("=1+1"), .string("高新技术企业"), .string("1.50")],
      [.number(12), .null, .string("a \"b\", c"), .string("-3")],
    ])

  @Test("CSV has CRLF, doubled quotes, and an apostrophe before what would run as a formula")
  func csv() {
    #expect(
      table.csv == "id,note,name\r\n1,'=1+1,高新技术企业\r\n12,,\"a \"\"b\"\", c\"\r\n")
    for start in ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t"] {
      #expect(CSV.field(.string(start + "x")).hasPrefix("'" + start))
    }
    #expect(CSV.field(.string("\nx")) == "\"'\nx\"")
    #expect(CSV.field(.number(-3)) == "-3")
  }

  @Test("columns of text line up although Chinese characters are two columns wide")
  func text() {
    let lines = table.text(Page(language: .hans)).split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "编号  名称            值",
        "   1  高新技术企业  1.50",
        "  12  a \"b\", c        -3",
      ])
  }

  @Test("JSON has sorted keys, exact decimals, and short containers on one line")
  func json() throws {
    let tenth = try #require(Decimal(string: "0.1"))
    let value = JSON.object([
      "z": .number(tenth * 3), "a": .array([.number(1), .null, .bool(true)]),
      "s": .string("{\"\\/:,}"),
    ])
    #expect(
      try JSON.text(value) == #"{"a": [1, null, true], "s": "{\"\\/:,}", "z": 0.3}"# + "\n")
    let long = JSON.object(["k": .array(Array(repeating: .string("0123456789"), count: 9))])
    let lines = try JSON.text(long).split(separator: "\n")
    #expect(lines.count == 13)
    #expect(lines[2] == "    \"0123456789\",")
  }

  @Test("what a terminal would act on becomes a placeholder")
  func clean() {
    #expect(
      Page.clean("a\u{1B}[31mb\u{9B}c\u{202E}d\u{2066}e\u{7}f\ng\u{200B}h")
        == "a\u{FFFD}[31mb\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f gh")
  }

  @Test("text reaches a GB18030 terminal as GB18030, and a GBK one without what GBK lacks")
  func encoding() {
    let gb = Codeset(name: "GB18030")
    #expect(gb.encoded("市科a") == [0xCA, 0xD0, 0xBF, 0xC6, 0x61])
    #expect(Codeset(name: "GBK").encoded("a\u{20000}") == [0x61, 0x3F])
    #expect(Codeset.utf8.encoded("市") == Array("市".utf8))
    #expect(gb.decoded([0xCA, 0xD0, 0xBF, 0xC6, 0x61]) == "市科a")
    #expect(gb.decoded(Array("市科".utf8)) == "市科")
    #expect(Codeset.utf8.decoded([0x61, 0xFF]) == "a\u{FFFD}")
  }

  @Test("SHA-256 gives the standard's own examples")
  func digest() {
    #expect(
      SHA256.digest(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.digest([])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    let long = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
    #expect(
      SHA256.digest(Array(long.utf8))
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }

  @Test("common options may stand before the command")
  func arranged() {
    #expect(
      Guatu.arranged(["--store", "f", "--today=2025-01-01", "tree", "1"])
        == ["tree", "--store", "f", "--today=2025-01-01", "1"])
    #expect(Guatu.arranged(["--store", "f"]) == ["--store", "f"])
    #expect(Guatu.arranged(["--help", "tree"]) == ["--help", "tree"])
    #expect(Guatu.arranged(["tree", "--store", "f"]) == ["tree", "--store", "f"])
  }

  @Test("the store is where the option, GUATU_STORE, XDG_DATA_HOME or the home says, in that order")
  func storePath() {
    #expect(
      Session.storePath(["GUATU_STORE": "/s", "XDG_DATA_HOME": "/x"]) == "/s")
    #expect(
      Session.storePath(["GUATU_STORE": "", "XDG_DATA_HOME": "/x"]) == "/x/guatu/plans.guatu")
    #expect(
      Session.storePath(["XDG_DATA_HOME": "relative"]).hasSuffix("/.local/share/guatu/plans.guatu"))
  }

  @Test("an instant is shown by the clock on the wall")
  func localTime() throws {
    let shanghai = try #require(TimeZone(secondsFromGMT: 8 * 3600))
    #expect(Clock.local("2025-12-31T17:05:09Z", in: shanghai) == "2026-01-01 01:05")
  }
}
