import Testing

@testable import PlanModel

@Suite("Places and the names of their bodies")
struct RegionTests {
  @Test(
    "names of places are compared part by part",
    arguments: [
      ("云岚市", "云岭省云岚市", Region.Likeness.same), ("雲嵐市", "云岚市", .same),
      ("云岚市青溪区", "云岭省云岚市青溪区", .same), ("霁川县", "云岚市霁川县", .same),
      // Several cities may have a district of the name.
      ("青溪区", "云岚市青溪区", .possible), ("云岚", "云岚市", .bare), ("云岭省云岚", "云岚市", .bare),
      ("云岚市", "苇津市", .different), ("云岚市青溪区", "苇津市青溪区", .different),
      ("云岚市", "云岚市青溪区", .different), ("云岚", "大云岚市", .different),
    ])
  func likeness(a: String, b: String, expected: Region.Likeness) {
    #expect(Region(a).likeness(to: Region(b)) == expected)
    #expect(Region(b).likeness(to: Region(a)) == expected)
  }

  @Test(
    "a name is taken apart at its levels",
    arguments: [
      ("云岭省云岚市青溪区", ["云岭省", "云岚市", "青溪区"]), ("云北壮族自治区", ["云北壮族自治区"]),
      ("云西自治州", ["云西自治州"]), ("津市市", ["津市市"]), ("云岚市市中区", ["云岚市", "市中区"]),
      ("沙市区", ["沙市区"]), ("云岚", ["云岚"]), ("", []),
    ])
  func parts(text: String, expected: [String]) {
    #expect(Region(text).parts.map(\.name) == expected)
  }

  @Test(
    "the place that an organization's name begins with",
    arguments: [
      ("苇津市数据局", "苇津市"), ("青溪区政府", "青溪区"), ("云岚市青溪区科技局", "云岚市青溪区"), ("金山区政府", "金山区"),
      ("盐城市科技局", "盐城市"), ("青溪区", "青溪区"), ("市科技局", ""), ("市场监管局", ""), ("火炬开发区", ""),
      ("云岚新区管委会", ""), ("柳汀镇政府", ""), ("城市管理局", ""), ("各县(市、区)政府", ""), ("长三角区域合作办公室", ""),
      ("团市委", ""), ("本市有关部门", ""), ("云岚投资集团", ""),
    ])
  func leading(name: String, expected: String) {
    #expect(Region.leading(name)?.text ?? "" == expected)
  }

  @Test(
    "bodies of the whole country, and their branches that print a place",
    arguments: [
      ("财政部", true), ("税务总局", true), ("国家发展改革委", true), ("人民银行云岚市分行", true), ("国网云岚供电公司", true),
      // Alone these are the place's branch; zones of the state are the place's too.
      ("人民银行", false), ("国网", false), ("国家高新区", false), ("市委组织部", false), ("组织部", false),
      ("统计局", false),
    ])
  func national(name: String, expected: Bool) {
    #expect(OrganizationName.isNational(name) == expected)
  }
}
