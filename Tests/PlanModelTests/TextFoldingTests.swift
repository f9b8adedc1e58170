import PlanModel
import Testing

@Suite("Text folding")
struct TextFoldingTests {
  @Test("Traditional, full-width and variant forms fold to one form each, one scalar to one")
  func folds() {
    let text = "徵求意見稿（２０２５年），１．羣衞「達到３０％」—～臺灣"
    let folded = TextFolding.fold(text)
    #expect(folded == "征求意见稿(2025年),1.群卫“达到30%”-~台湾")
    #expect(folded.unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test("folding twice changes nothing more")
  func idempotent() {
    for value in UInt32(0x20)...0xFFEF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = TextFolding.fold(scalar)
      #expect(TextFolding.fold(once) == once)
    }
  }

  @Test("only forms that change are Traditional")
  func traditional() {
    #expect(TextFolding.isTraditional("縣"))
    #expect(!TextFolding.isTraditional("县"))
    #expect(!TextFolding.isTraditional("（"))
  }
}

@Suite("Names in Simplified characters")
struct SimplifiedNameTests {
  @Test("a Traditional name is written in Simplified characters, its signs kept")
  func traditional() {
    #expect(
      TextFolding.simplified("霽川縣２０２５年「科技」服務業工作方案（徵求意見稿）")
        == "霁川县２０２５年「科技」服务业工作方案（征求意见稿）")
    #expect(TextFolding.simplified("顯著提升著名商標數量") == "显著提升著名商标数量")
  }

  @Test(
    "a Simplified name stays, also with characters that both have",
    arguments: ["著名商标", "乾隆路整治", "瞭望塔建设", "云岚市—青溪区〔2025〕3号", "ＡＢＣ“科技”"])
  func simplified(name: String) {
    #expect(TextFolding.simplified(name) == name)
  }
}
