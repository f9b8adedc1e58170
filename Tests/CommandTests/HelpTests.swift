import Foundation
import TestSupport
import Testing

@Suite("Help and manual in the user's language")
struct HelpTests {
  /// Words that only an English sentence has four of in a row; what is typed is English in every language.
  private func sentences(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter {
      $0.contains(#/[A-Za-z]+ [a-z]+ [a-z]+ [a-z]+/#) && !$0.contains("guatu ")
    }
  }

  @Test("every sentence of the commands is told in Chinese", arguments: ["zh-Hans", "zh-Hant"])
  func manual(language: String) throws {
    let guatu = try Program()
    defer { guatu.discard() }
    let page = try guatu("manual", "--language", language).output.replacing("\\:", with: "")
    #expect(sentences(page).isEmpty, "\(sentences(page).prefix(5))")
    #expect(page.contains(language == "zh-Hans" ? ".SH 选项" : ".SH 選項"))
    #expect(page.contains(language == "zh-Hans" ? "筛选的写法" : "篩選的寫法"))
  }

  @Test("--help of a command says its own options first, and the common ones last")
  func help() throws {
    let guatu = try Program()
    defer { guatu.discard() }
    let text = try guatu("tree", "--help", "--language", "zh-Hans").output
    #expect(text.hasPrefix("显示方案的条目及负责单位。\n"))
    #expect(text.contains("  guatu tree [<plan>] [选项]\n"))
    let own = try #require(text.range(of: "--saved <name>"))
    let common = try #require(text.range(of: "通用选项："))
    let store = try #require(text.range(of: "--store <file>"))
    #expect(own.lowerBound < common.lowerBound && common.lowerBound < store.lowerBound)
    #expect(sentences(text).isEmpty)
    #expect(try guatu("help", "tree", "--language", "zh-Hans").output == text)
    #expect(
      try guatu("organizations", "describe", "-h", "--language", "zh-Hans").output.contains(
        "--short-name"))
    let english = try guatu("tree", "--help", "--language", "en").output
    #expect(english.contains("Options of every command:"))
    #expect(try guatu("--version").output.hasPrefix("0."))
  }
}
