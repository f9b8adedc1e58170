import Canvas
import PlanModel

/// Everything the screen is drawn from. Pure data: `update` changes it, `view` draws it.
public struct State: Sendable {
  public var size: Size
  public var settings: Settings
  /// The plans of the store, the latest first.
  public var plans: [PlanStanding] = []
  /// The indicators furthest behind, over all plans, the worst first.
  public var laggards: [Laggard] = []
  /// The plan that views 2 to 4 show; nil in an empty store.
  public var wall: Wall?
  public var view = ViewID.overview

  public var overview = OverviewState()
  public var tree = TreeState()
  public var matrix = MatrixState()
  public var gauges = GaugesState()

  public var timeline = TimelineState()
  /// Cursors of views 6 to 9.
  public var boards: [ViewID: BoardPlace] = [:]
  public var board = BoardState()
  public var ranking = OrganizationRanking()
  /// The whole loads that have been read: of the organization that shows, or that a sheet is for.
  public var loads: [OrganizationLoad] = []
  public var rankingOrder = RankingOrder.score
  /// The organization whose whole load shows; nil for the ranking.
  public var organization: RowID?
  public var supervision: Supervision?
  public var organizationNames: [RowID: String] = [:]
  /// Where to go once the plan it lies in has been read.
  public var pendingLink: Link?

  /// What lies over the view.
  public var overlay: Overlay?
  /// What is being filled in.
  public var form: Form?
  /// The line being typed at the bottom.
  public var prompt: Prompt?
  /// What was last searched for.
  public var query = ""
  /// In the matrix: whether the last match was a row or a column, where the next search goes on from.
  public var lastFound = MatrixAxis.column
  /// What each view is filtered by; a view without an entry shows all.
  public var filters: [ViewID: String] = [:]
  public var notice: Notice?
  /// The keys of a sequence that is not complete yet.
  public var pendingKeys: [String] = []
  /// The number typed before a motion.
  public var count: Int?
  /// Where the person was in plans seen before.
  public var places: [RowID: PlanPlace] = [:]
  /// Views to go back to.
  public var trail: [ViewID] = []

  public init(size: Size, settings: Settings) {
    self.size = size
    self.settings = settings
  }

  /// The rectangle between the title line and the two lines at the bottom.
  public var body: Rect {
    Rect(x: 0, y: 1, width: size.width, height: max(0, size.height - 3))
  }
}

/// What the user and the terminal have set.
public struct Settings: Sendable {
  public var language: Language
  public var theme: Theme
  public var keymap: Keymap
  /// Widths and signs of the terminal.
  public var fit: TextFit
  public var today: Day
  /// The store may not be written.
  public var isReadOnly: Bool
  /// Shown in the title line: the store is only a demo.
  public var isDemo: Bool
  /// The day whose knowledge is shown; nil shows what is known now.
  public var knownOn: Day?

  public init(
    language: Language, theme: Theme, keymap: Keymap = .standard, fit: TextFit = TextFit(),
    today: Day,
    isReadOnly: Bool = false, isDemo: Bool = false, knownOn: Day? = nil
  ) {
    self.language = language
    self.theme = theme
    self.keymap = keymap
    self.fit = fit
    self.today = today
    self.isReadOnly = isReadOnly
    self.isDemo = isDemo
    self.knownOn = knownOn
  }
}

/// The overview's cursor: over the plans, and on through the sections below them.
public struct OverviewState: Sendable, Hashable {
  public var selection = 0
  /// Of the plans.
  public var window = ListWindow()
}

/// The plan tree's cursor and folds.
public struct TreeState: Sendable, Hashable {
  /// Rows of the wall's tree that show, in order.
  public var rows: [Int] = []
  /// Position in `rows`.
  public var selection = 0
  public var window = ListWindow()
  public var folded: Set<RowID> = []
  public var showsDetail = true
  /// First line of the source text that shows.
  public var detailOffset = 0
  /// Going from doubt to doubt: the one at hand.
  public var doubt: RowID?
}

/// The gauges' cursor and order.
public struct GaugesState: Sendable, Hashable {
  /// Positions in the snapshot's indicators, in the order shown.
  public var order: [Int] = []
  public var selection = 0
  public var window = ListWindow()
  public var sort = Sort.document
  public var showsDetail = true

  public enum Sort: String, Codable, Sendable, Hashable, CaseIterable {
    case document, deviation
  }
}

/// The timeline's scale and the first stretch on the screen; rows and cursor are the tree's.
public struct TimelineState: Sendable, Hashable {
  public var zoom = TimelineZoom.quarter
  public var window = ListWindow()
  /// The window has been put where today is in sight; another plan or scale puts it anew.
  public var isPlaced = false
}

/// What lies over a view until it is closed.
public enum Overlay: Sendable, Hashable {
  /// First line shown.
  case help(offset: Int)
  /// Lines to read, under a title.
  case page(title: String, lines: [String], offset: Int)
}

/// A line being typed at the bottom.
public struct Prompt: Sendable, Hashable {
  public enum Purpose: Sendable, Hashable {
    case search, filter, palette, theme
  }

  public var purpose: Purpose
  public var field = TextField()
  /// The chosen line of the palette.
  public var selection = 0
  /// Where the cursor was, to come back to when the search is given up.
  public var origin: Place
  /// The themes to choose from.
  var themes: [Theme] = []
  /// The filter to come back to when a new one is given up.
  var formerFilter = ""
  /// The theme to come back to when the choice is given up.
  var formerTheme: Theme?

  public init(_ purpose: Purpose, origin: Place) {
    self.purpose = purpose
    self.origin = origin
  }
}

/// The cursor of a view.
public struct Place: Sendable, Hashable {
  public var row: Int
  public var column: Int
}

/// The two ways through a matrix.
public enum MatrixAxis: Sendable, Hashable {
  case row, column
}

/// One line that says what happened.
public struct Notice: Sendable, Hashable {
  public var text: String
  public var isProblem: Bool

  public init(_ text: String, isProblem: Bool = false) {
    self.text = text
    self.isProblem = isProblem
  }
}
