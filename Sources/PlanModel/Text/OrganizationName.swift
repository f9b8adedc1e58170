/// What the name of an organization tells of the place whose body it is.
public enum OrganizationName {
  /// The level that a name starts with: 市 of 市科技局; nil where it shows none.
  public static func level(of name: String) -> String? {
    let folded = TextFolding.fold(name)
    // 市场监管局 starts with no level.
    guard !folded.hasPrefix("市场"), !folded.hasPrefix("区域"), !folded.hasPrefix("国资") else {
      return nil
    }
    return levels.first { folded.hasPrefix($0) && folded.count > $0.count + 1 }
  }

  public static let levels = ["自治区", "国家", "省", "市", "区", "县", "州", "旗"]

  /// How large the place is whose body a name says it is, without naming it: 市科技局, 团市委.
  static func rank(of name: String) -> Region.Rank? {
    let level = level(of: name.hasPrefix("团") ? String(name.dropFirst()) + "委" : name)
    switch level {
    case "自治区", "省": return .province
    case "市", "州": return .city
    case "区", "县", "旗": return .county
    default: return nil
    }
  }

  /// Whether the name is a body of the whole country, or the branch of one that prints its own place: 财政部,
  /// 人民银行云岚市分行.
  static func isNational(_ name: String) -> Bool {
    if ministries.contains(name) || name.hasSuffix("总局") { return true }
    let isZone = ["区", "园", "管委会", "管委", "基地"].contains { name.hasSuffix($0) }
    if states.contains(where: { name.hasPrefix($0) }), !isZone { return true }
    guard let system = systems.first(where: { name.hasPrefix($0) }) else { return false }
    var rest = String(name.dropFirst(system.count))
    for word in branchWords { rest = rest.replacing(word, with: "") }
    // 国网 alone, in a city's plan, is the city's branch.
    return !rest.isEmpty
  }

  /// A name that several documents may use for one and the same body, whatever place they are for: 柳汀镇政府,
  /// 云岚投资集团.
  static func isProper(_ name: String) -> Bool {
    guard level(of: name) == nil, !name.hasPrefix("各") else { return false }
    return ["镇", "乡", "街道", "开发区", "高新区", "新区", "集团", "公司", "大学", "学院", "实验室"].contains {
      name.count > $0.count + 1 && name.contains($0) && !name.hasPrefix($0)
    }
  }

  private static let states = ["国家", "国务院", "中央", "中共中央", "全国"]
  private static let systems = [
    "人民银行", "人行", "国网", "国家电网", "南方电网", "中国", "农发行", "国开行",
  ]
  /// What a branch's name consists of beside its place.
  private static let branchWords = [
    "有限公司", "分公司", "公司", "供电", "电力", "集团", "股份", "总行", "分行", "支行", "银行", "移动", "联通", "电信", "铁塔",
    "局",
  ]
  private static let ministries: Set<String> = [
    "外交部", "国防部", "教育部", "科学技术部", "科技部", "工业和信息化部", "工信部", "国家民委", "公安部", "国家安全部", "民政部", "司法部",
    "财政部", "人力资源和社会保障部", "人社部", "自然资源部", "生态环境部", "住房和城乡建设部", "住建部", "交通运输部", "水利部", "农业农村部",
    "商务部", "文化和旅游部", "退役军人事务部", "退役军人部", "应急管理部", "审计署", "海关总署", "银保监会", "证监会",
  ]
}
