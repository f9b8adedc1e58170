import Canvas
import Foundation
import Phrases
import PlanModel
import Terminal

/// The dashboard: a store, shown on a terminal and changed by keys.
public struct Dashboard {
  /// What the command line and the environment have settled.
  public struct Options: Sendable {
    public var actor: Actor
    public var configuration: Configuration
    /// The day the wall is shown as of; nil follows the clock.
    public var today: Day?
    public var isDemo: Bool
    /// The plan to open; nil opens where the person was, else the overview.
    public var plan: RowID?
    /// `$XDG_STATE_HOME/guatu`, where the person's place is kept; nil keeps none.
    public var stateFolder: String?
    /// `$XDG_CONFIG_HOME/guatu`, where saved views are kept; nil keeps none.
    public var viewsFolder: String?
    /// The saved view to begin with.
    public var savedView: SavedView?
    /// Begins afresh instead of where the person was.
    public var isFresh: Bool
    /// The view to open; nil opens where the person was.
    public var view: ViewID?
    /// How documents are imported; nil where they can't be.
    public var importer: Importer?
    /// Whether the demo can be asked for; `run` then says so.
    public var offersDemo = false

    public init(
      actor: Actor = .current, configuration: Configuration = Configuration(), today: Day? = nil,
      isDemo: Bool = false, plan: RowID? = nil, stateFolder: String? = nil,
      viewsFolder: String? = nil, savedView: SavedView? = nil, isFresh: Bool = false
    ) {
      self.actor = actor
      self.configuration = configuration
      self.today = today
      self.isDemo = isDemo
      self.plan = plan
      self.stateFolder = stateFolder
      self.viewsFolder = viewsFolder
      self.savedView = savedView
      self.isFresh = isFresh
    }
  }

  /// How the person left.
  public enum Departure: Hashable, Sendable {
    case left
    /// They want to see the demo.
    case demo
    /// A signal asked for the end, or the terminal is gone; all is kept.
    case ended(signal: Int32)
  }

  private let store: Store
  private let options: Options

  public init(store: Store, options: Options) {
    self.store = store
    self.options = options
  }

  /// Shows the store on this process's terminal until the person leaves.
  ///
  /// - Throws: `TerminalError`, `SettingsError` or `StoreError`; the terminal is as before.
  @discardableResult
  public func run() throws -> Departure {
    // All is read before the screen is taken, so that what can't be is told on a clean terminal.
    let opening = try prepare()
    return try TerminalSession.run(options.configuration.terminal) { backend in
      run(on: backend, opening)
    }
  }

  /// Runs on any backend; the tests give a headless one.
  @discardableResult
  func run(on backend: any Backend) throws -> Departure {
    run(on: backend, try prepare())
  }

  /// The state with which the dashboard opens.
  func start(on backend: any Backend) throws -> State {
    let opening = try prepare()
    var state = state(on: backend, opening)
    if let plan = opening.plan, state.wall == nil {
      _ = update(&state, .wall(try opening.data.wall(plan)))
    }
    return settled(state, backend.size)
  }

  /// What is read before there is a screen.
  private struct Opening {
    var data: WallData
    var standings: Standings
    /// The plan to show.
    var plan: RowID?
    /// That plan, where the first view shows a plan at all; elsewhere it is read after the first frame.
    var wall: Wall?
    var view: ViewID
    var theme: ThemeFile
    var file: SessionFile?
    var session: SavedSession?
    var drafts: DraftFile?
  }

  private func prepare() throws -> Opening {
    let data = WallData(store: store, options: options)
    let theme = try options.configuration.themeFile()
    let file = options.stateFolder.map { SessionFile(store: store.path, folder: $0) }
    let session = options.isFresh ? nil : file?.load()
    let standings = try data.standings()
    let wanted = [options.savedView?.place.plan, options.plan, session?.now.plan].compactMap { $0 }
    let plan =
      wanted.first { id in standings.plans.contains { $0.id == id } } ?? standings.foremost?.id
    let view =
      options.savedView?.place.view ?? options.view
      ?? (options.plan != nil ? .matrix : session?.now.view ?? options.configuration.view.value)
    return Opening(
      data: data, standings: standings, plan: plan,
      wall: view.isOfAllPlans ? nil : try data.wall(plan), view: view, theme: theme, file: file,
      session: session,
      drafts: options.stateFolder.map { DraftFile(store: store.path, folder: $0) })
  }

  private func run(on backend: any Backend, _ opening: Opening) -> Departure {
    var state = state(on: backend, opening)
    backend.settleFit()
    state.settings.fit = backend.fit
    state = settled(state, backend.size)
    if options.configuration.mouse.value { state.settings.isMouseOn = backend.setMouse(true) }
    var loop = EventLoop(
      backend: backend, store: store, data: opening.data, actor: options.actor,
      themes: ThemeKeeper(options.configuration, showing: opening.theme), savedViews: savedViews,
      drafts: opening.drafts, importer: options.importer)
    let departure = loop.run(&state, plan: opening.plan)
    opening.file?.save(state)
    return departure
  }

  private var savedViews: SavedViews? {
    options.viewsFolder.map { SavedViews(store: store.path, folder: $0) }
  }

  private func state(on backend: any Backend, _ opening: Opening) -> State {
    let configuration = options.configuration
    var state = State(
      size: backend.size,
      settings: Settings(
        language: configuration.language.value,
        theme: opening.theme.theme(depth: backend.colorDepth), keymap: configuration.keymap,
        fit: backend.fit, today: opening.data.today, isReadOnly: store.isReadOnly,
        isDemo: options.isDemo, knownOn: store.knownOn))
    state.settings.canImport = options.importer != nil
    state.settings.canShowDemo = options.offersDemo
    state.settings.storePath = store.path
    state.drafts = opening.drafts?.kept ?? [:]
    if let session = opening.session { state.resume(session) }
    if let saved = options.savedView { state.prepare(for: saved.place) }
    state.savedViews = savedViews?.load() ?? []
    state.view = opening.view
    _ = update(&state, .standings(opening.standings))
    if let wall = opening.wall { _ = update(&state, .wall(wall)) }
    if opening.session == nil {
      state.overview.selection = state.plans.firstIndex { $0.id == opening.plan } ?? 0
    }
    if EventLoop.isLate(state.view, plans: opening.standings.plans.count) { return state }
    // What can't be read now is told when the view is next opened.
    for message in (try? opening.data.board(state.view, state)) ?? [] {
      _ = update(&state, message)
    }
    if state.view == .organizations, let id = state.organization,
      var reading = try? opening.data.loadReading(of: id)
    {
      repeat {
        guard let message = try? opening.data.read(on: &reading) else { break }
        _ = update(&state, message)
      } while !reading.plans.isEmpty
    }
    return state
  }

  /// The windows of the view follow its cursor.
  private func settled(_ state: State, _ size: Size) -> State {
    var state = state
    _ = update(&state, .resized(size))
    return state
  }
}
