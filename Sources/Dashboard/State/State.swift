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
  /// What the overview shows of the ranking.
  public var furthest = FurthestBehind()
  /// The whole loads that have been read: of the organization that shows, or that a sheet is for.
  public var loads: [OrganizationLoad] = []
  public var rankingOrder = RankingOrder.score
  /// The organization whose whole load shows; nil for the ranking.
  public var organization: RowID? {
    didSet { if organization != oldValue { board.pageFilter = "" } }
  }
  public var supervision: Supervision?
  /// The first lines of it, which the overview shows; nothing of what is red or overdue.
  public var waiting: Supervision?
  /// Among whom the targets of `loads` are divided.
  var memberNames: [RowID: Organization] = [:]
  /// Where to go once the plan it lies in has been read.
  public var pendingLink: Link?

  /// What lies over the view.
  public var overlay: Overlay?
  /// What is being filled in.
  public var form: Form?
  /// The form to open once the organizations have been read.
  var pendingForm: Form.Purpose?
  /// The figure that verifying was asked about; the same key again does it.
  var askedToVerify: RowID?
  /// The organizations of the store, as they were last read.
  var directory = Directory()
  /// Text typed into forms and not saved.
  var drafts: [String: FormDraft] = [:]
  /// The line chosen on the page of a store without plans.
  var firstChoice = 0
  /// Nothing has been pressed for a moment: what was left out to answer in few bytes may be shown.
  var isAtRest = true
  /// The line being typed at the bottom.
  public var prompt: Prompt?
  /// What was last searched for.
  public var query = ""
  /// What is searched for in the whole store, while its list is open.
  public var finding: Finding?
  /// The words marked on the screen: what was last searched for in the view.
  public var marked: SearchQuery?
  public var savedViews: [SavedView] = []
  /// The saved view that was just deleted.
  var droppedView: SavedView?
  /// Commands lately run by name, the latest first.
  var recent: [Command] = []
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
  /// The terminal tells what is done with the mouse.
  public var isMouseOn = false
  /// Documents can be imported from here.
  public var canImport = false
  /// The demo can be opened from here.
  public var canShowDemo = false
  /// Where the store is, to be shown; empty where that says nothing.
  public var storePath = ""

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
  /// The positions of the plans that fit the filter; nil for all.
  public var fitting: [Int]?
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
  /// The saved views, to choose from.
  case views(selection: Int)
}

/// A line being typed at the bottom.
public struct Prompt: Sendable, Hashable {
  /// What a typed line is for.
  public enum Purpose: Sendable, Hashable {
    case search, filter, palette, theme
    case everywhere
    case saveView
    case renameView(String)
  }

  public var purpose: Purpose
  public var field = TextField()
  /// The chosen line of the palette.
  public var selection = 0
  /// The palette was opened by Esc, as the menu of the view.
  var isMenu = false
  /// Where the cursor was, to come back to when the search is given up.
  public var origin: Place
  /// What a search in the view looks through, and which of it fits.
  var targets: [SearchTarget] = []
  var matches = SearchMatches()
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
