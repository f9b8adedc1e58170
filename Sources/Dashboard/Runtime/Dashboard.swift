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
    public var language: Language
    /// The name of a built-in theme.
    public var theme: String
    /// The day the wall is shown as of; nil follows the clock.
    public var today: Day?
    public var isDemo: Bool
    /// The plan to open; nil opens the overview.
    public var plan: RowID?
    public var terminal: TerminalOptions

    public init(
      actor: Actor = .current, language: Language = .hans, theme: String = "dark",
      today: Day? = nil, isDemo: Bool = false, plan: RowID? = nil,
      terminal: TerminalOptions = TerminalOptions()
    ) {
      self.actor = actor
      self.language = language
      self.theme = theme
      self.today = today
      self.isDemo = isDemo
      self.plan = plan
      self.terminal = terminal
    }
  }

  private let store: Store
  private let options: Options

  public init(store: Store, options: Options) {
    self.store = store
    self.options = options
  }

  /// Shows the store on this process's terminal until the person leaves.
  ///
  /// - Throws: `TerminalError`, `ThemeError` or `StoreError`; the terminal is as before.
  public func run() throws {
    // The store is read before the screen is taken, so that an unreadable one is told on a clean terminal.
    let data = WallData(store: store, options: options)
    let standings = try data.standings()
    let wall = try data.wall(options.plan ?? standings.plans.first?.id)
    try TerminalSession.run(options.terminal) { backend in
      try run(on: backend, data: data, standings: standings, wall: wall)
    }
  }

  /// Runs on any backend; the tests give a headless one.
  func run(
    on backend: any Backend, data: WallData, standings: Standings, wall: Wall?
  ) throws {
    let theme = try Theme.builtin(options.theme, depth: backend.colorDepth)
    var state = State(
      size: backend.size,
      settings: Settings(
        language: options.language, theme: theme ?? Theme(name: "", styles: [:]),
        fit: backend.fit, today: data.today, isReadOnly: store.isReadOnly,
        isDemo: options.isDemo))
    _ = update(&state, .standings(standings))
    _ = update(&state, .wall(wall))
    if options.plan != nil { _ = update(&state, .command(.matrix)) }
    var loop = EventLoop(backend: backend, store: store, data: data, actor: options.actor)
    loop.run(&state)
  }
}
