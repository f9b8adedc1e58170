import PlanModel

/// The field's words for the model's vocabularies.
extension Role {
  public var phrase: Phrase {
    switch self {
    case .lead: Phrase("牵头单位", "牽頭單位", "Lead")
    case .responsible: Phrase("责任单位", "責任單位", "Responsible")
    case .cooperating: Phrase("配合单位", "配合單位", "Cooperating")
    }
  }

  /// The one character that stands in a cell of the matrix.
  public var sign: Phrase {
    switch self {
    case .lead: Phrase("牵", "牽", "L")
    case .responsible: Phrase("责", "責", "R")
    case .cooperating: Phrase("配", "配", "C")
    }
  }
}

extension ItemKind {
  public var phrase: Phrase {
    switch self {
    case .goal: Phrase("目标", "目標", "goal")
    case .task: Phrase("任务", "任務", "task")
    case .safeguard: Phrase("保障", "保障", "safeguard")
    case .policy: Phrase("政策", "政策", "policy")
    case .other: Phrase("其他", "其他", "other")
    }
  }
}

extension Nature {
  public var phrase: Phrase {
    switch self {
    case .stock: Phrase("存量", "存量", "stock")
    case .flow: Phrase("增量", "增量", "flow")
    case .ratio: Phrase("比率", "比率", "ratio")
    case .growth: Phrase("增速", "增速", "growth")
    case .multiple: Phrase("倍数", "倍數", "multiple")
    }
  }
}

extension Direction {
  public var phrase: Phrase {
    switch self {
    case .higher: Phrase("越高越好", "越高越好", "higher is better")
    case .lower: Phrase("越低越好", "越低越好", "lower is better")
    case .within: Phrase("区间内", "區間內", "within a range")
    }
  }
}

extension ObservationStatus {
  public var phrase: Phrase {
    switch self {
    case .estimated: Phrase("预计", "預計", "estimated")
    case .reported: Phrase("上报", "上報", "reported")
    case .verified: Phrase("核定", "核定", "verified")
    case .returned: Phrase("退回", "退回", "returned")
    }
  }
}

extension ObservationBasis {
  public var phrase: Phrase {
    switch self {
    case .cumulative: Phrase("累计", "累計", "cumulative")
    case .period: Phrase("当期", "當期", "in the period")
    }
  }
}

extension DocumentKind {
  public var phrase: Phrase {
    switch self {
    case .plan: Phrase("方案", "方案", "plan")
    case .summary: Phrase("总结", "總結", "summary")
    }
  }
}

extension DocumentStatus {
  public var phrase: Phrase {
    switch self {
    case .issued: Phrase("印发", "印發", "issued")
    case .draft: Phrase("征求意见稿", "徵求意見稿", "draft for comment")
    }
  }
}

extension Comparator {
  /// How a target's figure is written; `{0}` its value with unit, `{1}` the upper end.
  public var phrase: Phrase {
    switch self {
    case .ge: Phrase("≥{0}", "≥{0}", "≥{0}")
    case .gt: Phrase(">{0}", ">{0}", ">{0}")
    case .le: Phrase("≤{0}", "≤{0}", "≤{0}")
    case .lt: Phrase("<{0}", "<{0}", "<{0}")
    case .eq: Phrase("{0}", "{0}", "{0}")
    case .about: Phrase("约{0}", "約{0}", "about {0}")
    case .range: Phrase("{0}–{1}", "{0}–{1}", "{0}–{1}")
    case .multiple: Phrase("{0}", "{0}", "{0}")
    }
  }
}

extension OrganizationLevel {
  public var phrase: Phrase {
    switch self {
    case .nation: Phrase("国家级", "國家級", "nation")
    case .province: Phrase("省级", "省級", "province")
    case .city: Phrase("市级", "市級", "city")
    case .county: Phrase("县区级", "縣區級", "county")
    case .town: Phrase("镇街级", "鎮街級", "town")
    case .enterprise: Phrase("企业", "企業", "enterprise")
    case .institution: Phrase("院校院所", "院校院所", "institution")
    }
  }
}

extension Target {
  /// What stands for a figure that the document prints so that it can't be read.
  public static let damaged = Phrase("原文残缺", "原文殘缺", "illegible")
}

extension DoubtKind {
  public var phrase: Phrase {
    switch self {
    case .damagedNumber: Phrase("数字残缺", "數字殘缺", "damaged figure")
    case .conflictingTargets: Phrase("目标不一致", "目標不一致", "conflicting targets")
    case .numberingGap: Phrase("编号不连续", "編號不連續", "gap in the numbering")
    case .unclosedBracket: Phrase("括号未闭合", "括號未閉合", "unclosed bracket")
    case .cutOff: Phrase("原文不完整", "原文不完整", "text cut off")
    case .similarOrganization: Phrase("单位名称相近", "單位名稱相近", "similar organization")
    case .inferredLead: Phrase("牵头单位系推定", "牽頭單位係推定", "lead inferred")
    case .unclearSubject: Phrase("指标主体不明", "指標主體不明", "subject unclear")
    case .repeatedTarget: Phrase("同一指标重复出现", "同一指標重複出現", "target repeated")
    case .roleSlip: Phrase("职责用语疑有误", "職責用語疑有誤", "slip in a role word")
    case .growthConflict: Phrase("同比与已有数据不符", "同比與已有數據不符", "growth contradicts the record")
    case .unclearDue: Phrase("目标的期限或周期不明", "目標的期限或週期不明", "due date or cycle unclear")
    case .unknownPlace: Phrase("单位所属地区不明", "單位所屬地區不明", "place of organizations unknown")
    case .similarPlace: Phrase("地区名称相近", "地區名稱相近", "similar place")
    }
  }
}
