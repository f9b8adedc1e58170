import Testing

@testable import PlanModel

@Suite("Groups of organizations")
struct OrganizationGroupTests {
  @Test(
    "party committees and mass organizations",
    arguments: [
      "市委组织部", "组织部", "市委办", "云岚市委", "团市委", "市妇联", "科协", "科学技术协会", "市总工会", "中共云岚市委宣传部",
      "市纪委监委", "区委党校", "市工商联", "市委组織部",
    ])
  func party(name: String) {
    #expect(OrganizationGroup(of: name) == .party)
  }

  @Test(
    "departments of a government",
    arguments: [
      "市科技局", "财政局", "市發展和改革委員會", "市国资委", "市金融办", "市政府办公室", "市政府", "国土分局", "工业和信息化部",
      "人民银行云岚市支行", "市流管办", "高新区经济发展局", "市直各部门", "市大数据中心", "市国有资产监督管理委员会",
    ])
  func government(name: String) {
    #expect(OrganizationGroup(of: name) == .government)
  }

  @Test(
    "places and zones",
    arguments: [
      "各镇街", "各镇区政府", "各縣(市、區)政府", "各县（市、区）人民政府", "东桥镇", "西滩街道办事处", "火炬开发区", "高新区管委会",
      "望岫县政府", "青溪区", "华侨管理区", "工业园区管理委员会",
    ])
  func places(name: String) {
    #expect(OrganizationGroup(of: name) == .places)
  }

  @Test(
    "enterprises, schools and institutes",
    arguments: [
      "云岚大学", "市职业技术学院", "云岚城投集团", "市水务有限公司", "市农业科学院", "工业技术研究院", "云岚农商银行", "各有关企业",
      "市供电局",
    ])
  func enterprises(name: String) {
    #expect(OrganizationGroup(of: name) == .enterprises)
  }

  @Test("what no rule knows", arguments: ["市法院", "市人民检察院", "市政协", "行业协会", "各有关单位", "张三", ""])
  func others(name: String) {
    #expect(OrganizationGroup(of: name) == .other)
  }
}
