/// 级别: how high a body stands, or what else it is.
public enum OrganizationLevel: String, Codable, Sendable, CaseIterable {
  case nation, province, city, county, town
  /// 企业
  case enterprise
  /// 院校、院所、医院
  case institution

  /// The level that a name and the place whose body it is speak for; nil where neither does.
  public init?(of name: String, in region: String) {
    let name = SearchText.fold(name)
    func ends(_ endings: String...) -> Bool { endings.contains { name.hasSuffix($0) } }
    let isGovernment = ends("政府", "办事处")
    if OrganizationGroup(of: name) == .enterprises {
      let isCompany = ends("公司", "集团", "企业", "厂", "银行", "支行", "分行", "供电局", "电信", "移动", "联通", "铁塔")
      self = isCompany ? .enterprise : .institution
    } else if isGovernment && (name.contains("镇") || name.contains("街") || name.contains("乡"))
      || ends("镇", "乡", "街", "街道", "镇街", "(街道)")
    {
      self = .town
    } else if name.hasPrefix("各县") || ends("县政府", "区政府", "县人民政府", "区人民政府", "县", "区", "镇区") {
      self = .county
    } else if let level = OrganizationLevel.prefixes[name.prefix(1).description] {
      self = level
    } else if let last = SearchText.fold(region).last, !region.hasPrefix("#") {
      guard let level = OrganizationLevel.regionEnds[last] else { return nil }
      self = level
    } else {
      return nil
    }
  }

  private static let prefixes: [String: OrganizationLevel] = [
    "国": .nation, "省": .province, "市": .city, "州": .city, "县": .county, "区": .county, "旗": .county,
    "镇": .town, "乡": .town, "街": .town,
  ]
  private static let regionEnds: [Character: OrganizationLevel] = [
    "省": .province, "市": .city, "州": .city, "盟": .city, "县": .county, "区": .county, "旗": .county,
    "镇": .town, "乡": .town, "道": .town,
  ]
}

extension Organization {
  /// The level that a person gave it, else the one its name and place speak for.
  public var standing: OrganizationLevel? { level ?? OrganizationLevel(of: name, in: region) }
}
