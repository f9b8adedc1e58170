import PlanModel

/// The field's words for what supervision adds.
extension PersonRole {
  public var phrase: Phrase {
    switch self {
    case .viewer: Phrase("查看人员", "查看人員", "viewer")
    case .reporter: Phrase("填报员", "填報員", "reporter")
    case .supervisor: Phrase("督查员", "督查員", "supervisor")
    case .keeper: Phrase("管理员", "管理員", "keeper")
    }
  }
}

extension OrderColour {
  public var phrase: Phrase {
    switch self {
    case .blue: Phrase("蓝", "藍", "blue")
    case .yellow: Phrase("黄", "黃", "yellow")
    case .orange: Phrase("橙", "橙", "orange")
    case .red: Phrase("红", "紅", "red")
    }
  }
}

extension OrderState {
  public var phrase: Phrase {
    switch self {
    case .open: Phrase("待回复", "待回覆", "open")
    case .replied: Phrase("已回复", "已回覆", "replied")
    case .closed: Phrase("已办结", "已辦結", "closed")
    }
  }
}

extension RuleKind {
  public var phrase: Phrase {
    switch self {
    case .light: Phrase("亮灯", "亮燈", "light")
    case .score: Phrase("考核", "考核", "score")
    }
  }
}

extension Supervision.Due.Kind {
  public var phrase: Phrase {
    switch self {
    case .target: Phrase("指标", "指標", "indicator")
    case .task: Phrase("任务", "任務", "task")
    case .milestone: Phrase("节点", "節點", "milestone")
    case .order: Phrase("督办", "督辦", "order")
    case .remedy: Phrase("整改", "整改", "remedy")
    }
  }
}
