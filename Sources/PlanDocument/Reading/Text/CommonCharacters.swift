/// The characters that plans are full of, by which a wrong decoding is told from a right one.
enum CommonCharacters {
  private static let simplified = """
    的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经
    十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形
    相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程
    展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做
    必战先回则任取据处府研质术规划项目推务市县镇局委创科技服项项企业项责牵单责任配印办厅附各项
    """
  private static let traditional = """
    這為個國時來們對於會發動過說產種後學經進著裡現實體機當點從業應開還義樣與關線內數質氣變條沒結問無係軍題黨員
    總設長頭資邊圖統將組見計別論運農幾區強決戰則據處術規劃項務縣鎮創企責牽單辦廳點網絡導環導環保護創業優勢貫徹實際協調責單
    推動創新發展環境臺灣開放資料機關審議會報告縣市鄉鎮
    """
  private static let marks = "，。、；：（）《》“”！？　—…〔〕「」『』0123456789"

  static let all: Set<UInt32> = Set(
    (simplified + traditional + marks).unicodeScalars.lazy.map(\.value).filter { $0 > 0x20 })

  /// The share of common ones among the characters beyond ASCII; nil when there are none.
  static func share(of scalars: some Sequence<Unicode.Scalar>) -> Double? {
    var total = 0
    var common = 0
    for scalar in scalars where scalar.value >= 0x80 {
      total += 1
      if all.contains(scalar.value) { common += 1 }
    }
    return total == 0 ? nil : Double(common) / Double(total)
  }
}
