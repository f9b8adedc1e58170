/// The kinds of organizations that a responsibility table is read by.
public enum OrganizationGroup: String, Codable, Sendable, CaseIterable {
  /// 党委 and 群团: 组织部, 团市委, 科协
  case party
  /// 政府部门: 科技局, 发改委, 金融办
  case government
  /// 县区、镇街、园区: 各镇街, 高新区, 陆丰市政府
  case places
  /// 企业、院校、院所: 集团, 大学, 研究院
  case enterprises
  /// 法院, 协会, 各有关单位 and whatever no rule knows
  case other

  /// The group that a name speaks for.
  public init(of name: String) {
    let name = OrganizationGroup.bare(name)
    self =
      OrganizationGroup.rules.first { $0.holds(name) }?.group
      // 市政府 itself heads its departments; another place's government is that place.
      ?? (OrganizationGroup.governments.contains(name) ? .government : .other)
  }

  /// One rule: the first that holds decides.
  private struct Rule {
    let group: OrganizationGroup
    let holds: @Sendable (String) -> Bool
  }

  private static let governments: Set<String> = [
    "市政府", "省政府", "县政府", "区政府", "政府", "市人民政府", "省人民政府", "县人民政府", "区人民政府",
    "人民政府",
  ]

  private static let rules: [Rule] = [
    ending(
      .other, "法院", "检察院", "人大", "人大常委会", "政协", "武装部", "军分区", "部队", "村", "社区", "村委会",
      "居委会"),
    ending(
      .party, "党委", "党工委", "党组", "纪委", "监委", "纪检监察组", "组织部", "宣传部", "统战部", "政法委",
      "机关工委", "网信办", "编办", "机构编制委员会办公室", "文明办", "巡察办", "老干部局", "党校", "团委",
      "共青团", "妇联", "妇女联合会", "总工会", "工会", "科协", "科学技术协会", "文联", "侨联", "残联",
      "残疾人联合会", "工商联", "工商业联合会", "红十字会", "社科联", "关工委", "台办"),
    Rule(group: .party) { name in
      ["中共", "省委", "市委", "州委", "县委", "区委", "镇委", "团中央"].contains {
        name.hasPart($0, notBefore: "员")
      }
    },
    ending(.government, "政府办", "政府办公室", "政府办公厅"),
    Rule(group: .government) { $0.contains("人民银行") || $0.contains("市直") || $0.contains("部门") },
    ending(
      .enterprises, "公司", "集团", "企业", "厂", "银行", "支行", "分行", "大学", "学院", "学校", "中学", "小学",
      "高校", "院校", "院所", "研究院", "研究所", "科学院", "设计院", "医院", "实验室", "孵化器", "研究中心",
      "技术中心", "创新中心", "供电局", "电信", "移动", "联通", "铁塔"),
    Rule(group: .places) { name in
      !governments.contains(name)
        && ["政府", "地", "镇", "乡", "街", "街道", "街道办", "街道办事处", "区", "县", "旗", "市", "州", "盟"].contains {
          name.hasSuffix($0)
        }
    },
    Rule(group: .places) { name in
      ["管委会", "管理委员会"].contains { suffix in
        name.hasSuffix(suffix)
          && "区园城岛港".contains(name.dropLast(suffix.count).last ?? " ")
      }
    },
    ending(
      .government, "局", "委", "委员会", "办", "办公室", "厅", "署", "部", "科", "处", "队", "站", "所", "中心",
      "海关"),
  ]

  private static func ending(_ group: OrganizationGroup, _ ends: String...) -> Rule {
    Rule(group: group) { name in ends.contains { name.hasSuffix($0) } }
  }

  /// The name in Simplified script, without blanks and without what stands in brackets: 各縣(市、區) is 各县.
  private static func bare(_ name: String) -> String {
    var depth = 0
    var result = ""
    for character in SearchText.fold(name) {
      switch character {
      case "(", "〔", "[": depth += 1
      case ")", "〕", "]": depth = max(0, depth - 1)
      default: if depth == 0 { result.append(character) }
      }
    }
    return result.isEmpty ? SearchText.fold(name) : result
  }
}

extension String {
  /// Whether `part` is in the text with something other than `next` behind it: 市委 is in 市委办, not in 市委员会.
  fileprivate func hasPart(_ part: String, notBefore next: Character) -> Bool {
    ranges(of: part).contains { $0.upperBound == endIndex || self[$0.upperBound] != next }
  }
}
