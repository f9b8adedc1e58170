import PlanModel

extension EditKind {
  /// The word that the audit trail can be filtered by.
  public var phrase: Phrase {
    switch self {
    case .importPlan: Phrase("导入", "匯入", "import")
    case .observe: Phrase("录入", "錄入", "figure")
    case .adopt: Phrase("采用", "採用", "adopted")
    case .setDuty: Phrase("责任分工", "責任分工", "duty")
    case .settleDoubt: Phrase("疑点", "疑點", "doubt")
    case .setSchedule, .setMilestones, .changeMilestone, .reachMilestone:
      Phrase("节点与进度", "節點與進度", "schedule")
    case .amend: Phrase("更正", "更正", "correction")
    case .verify: Phrase("核定", "核定", "verified")
    case .returnObservation: Phrase("退回", "退回", "returned")
    case .reopen: Phrase("重开", "重開", "reopened")
    case .setRules: Phrase("规则", "規則", "rules")
    case .exempt: Phrase("免责", "免責", "exemption")
    case .setProgress: Phrase("进展", "進展", "progress")
    case .setWeight: Phrase("权重", "權重", "weight")
    case .addOrganization, .setAlias, .mergeOrganizations, .splitOrganization, .setRegion,
      .setMember:
      Phrase("单位", "單位", "organization")
    case .setShares: Phrase("分解", "分解", "shares")
    case .remind: Phrase("催报", "催報", "reminder")
    case .issueOrder, .replyOrder, .closeOrder, .escalateOrder: Phrase("督办", "督辦", "order")
    case .raiseProblem, .addRemedy, .closeProblem: Phrase("问题整改", "問題整改", "problem")
    case .setPerson, .removePerson: Phrase("人员", "人員", "person")
    case .undo: Phrase("撤销", "撤銷", "undo")
    case .redo: Phrase("重做", "重做", "redo")
    }
  }
}
