import PlanModel

/// Everything a person can ask of the dashboard. Keys, help, hint line and palette all come from `Command.table`.
public enum Command: String, CaseIterable, Sendable {
  // The views, in the order of their numbers.
  case overview, tree, matrix, gauges, timeline, organizations, supervision, policies, audit
  case nextView, previousView

  // Moving.
  case up, down, left, right
  case pageUp, pageDown, halfPageUp, halfPageDown
  case first, last, rowStart, rowEnd
  case nextPlan, previousPlan

  // Looking closer.
  case open, back
  case toggleFold, foldAll, unfoldAll, foldMore, unfoldMore
  case toggleDetail, detailDown, detailUp
  case search, searchNext, searchPrevious, filter, copy
  case toggleInherited, toggleDensity, hideEmpty, hideEmptyColumns, sortGauges
  case sortItems, sortOrganizations, toggleGroups, foldGroup, unfoldGroup, expandCollective
  case groupGauges, scaleUnits
  case turnMatrix, toggleTotals, mark
  case searchEverywhere, saveView, savedViews
  case cycleZoom, explain, openOrganization

  // Changing.
  case cycleRole, duties, observe, correct, correctOrganization, importDocument, undo, redo

  // Supervision.
  case sheet, schedule, milestones, progress, verify, question
  case issueOrder, replyOrder, closeOrder, escalateOrder, raiseProblem, remind

  // Doubts.
  case review, nextDoubt, previousDoubt, acceptDoubt, dismissDoubt

  // The program itself.
  case help, palette, theme, toggleMouse, repaint, suspend, quit
}

/// Where a command can be given.
public enum CommandGroup: Int, CaseIterable, Sendable {
  case views, moving, looking, changing, program

  public var phrase: Phrase {
    switch self {
    case .views: Phrase("视图", "檢視", "Views")
    case .moving: Phrase("移动", "移動", "Moving")
    case .looking: Phrase("查看", "查看", "Looking")
    case .changing: Phrase("修改", "修改", "Changing")
    case .program: Phrase("程序", "程式", "Program")
    }
  }
}

/// One row of the command table.
public struct CommandEntry: Sendable {
  public let command: Command
  public let group: CommandGroup
  /// A word or two, for the hint line and the palette.
  public let name: Phrase
  /// One sentence, for the help.
  public let help: Phrase
  /// Key sequences as `Key` prints them, the one to show first.
  public let keys: [String]
  /// The views it works in; nil for all.
  public let views: Set<ViewID>?

  init(
    _ command: Command, _ group: CommandGroup, _ name: Phrase, _ help: Phrase, _ keys: String...,
    in views: Set<ViewID>? = nil
  ) {
    self.command = command
    self.group = group
    self.name = name
    self.help = help
    self.keys = keys
    self.views = views
  }

  /// Whether the command can be given in a view.
  public func works(in view: ViewID) -> Bool { views?.contains(view) ?? true }
}

/// The views, by their number keys.
public enum ViewID: String, CaseIterable, Sendable, Codable {
  case overview, tree, matrix, gauges, timeline, organizations, supervision, policies, audit

  /// Whether the view is a page of lines: views 6 to 9.
  public var isBoard: Bool {
    switch self {
    case .organizations, .supervision, .policies, .audit: true
    default: false
    }
  }

  /// Whether the view shows all plans of the store, not one.
  public var isOfAllPlans: Bool {
    switch self {
    case .overview, .organizations, .supervision, .audit: true
    default: false
    }
  }

  /// The key that leads to the view.
  public var number: Int { (ViewID.allCases.firstIndex(of: self) ?? 0) + 1 }

  public var phrase: Phrase {
    switch self {
    case .overview: Phrase("总览", "總覽", "Overview")
    case .tree: Phrase("任务", "任務", "Tasks")
    case .matrix: Phrase("矩阵", "矩陣", "Matrix")
    case .gauges: Phrase("指标", "指標", "Indicators")
    case .timeline: Phrase("进度", "進度", "Timeline")
    case .organizations: Phrase("单位", "單位", "Organizations")
    case .supervision: Phrase("督查", "督查", "Supervision")
    case .policies: Phrase("政策", "政策", "Policies")
    case .audit: Phrase("留痕", "留痕", "Changes")
    }
  }
}
