import PlanModel

extension OrganizationGroup {
  public var phrase: Phrase {
    switch self {
    case .party: Phrase("党委群团", "黨委群團", "Party bodies")
    case .government: Phrase("政府部门", "政府部門", "Departments")
    case .places: Phrase("县区镇街", "縣區鎮街", "Districts")
    case .enterprises: Phrase("企业院校", "企業院校", "Enterprises")
    case .other: Phrase("其他单位", "其他單位", "Others")
    }
  }

  /// For places too narrow for the whole name.
  public var shortPhrase: Phrase {
    switch self {
    case .party: Phrase("党群", "黨群", "Pty")
    case .government: Phrase("部门", "部門", "Dep")
    case .places: Phrase("镇街", "鎮街", "Dis")
    case .enterprises: Phrase("企院", "企院", "Ent")
    case .other: Phrase("其他", "其他", "Oth")
    }
  }
}
