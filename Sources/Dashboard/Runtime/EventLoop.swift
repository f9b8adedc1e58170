import Canvas
import Foundation
import Phrases
import PlanModel
import Terminal

/// Waits for events, turns them into messages, does what they ask for, and draws.
struct EventLoop {
  let backend: any Backend
  let store: Store
  let data: WallData
  let actor: Actor
  var themes: ThemeKeeper
  var drafts: DraftFile?
  private let importer: Importer?
  private var departure = Dashboard.Departure.left
  var version: Int64 = 0
  private var isEnding = false
  private var clicks = Clicks()
  /// What was copied last, until something else is.
  private var lastCopied: String?
  /// The changes made in this session, by their number in the log.
  private var own: Set<Int64> = []
  /// The earlier change that the person has been asked about.
  private var askedToUndo: Int64?
  /// What is wrong with the theme's file, while it is told.
  private var themeProblem: Notice?
  /// At work while everywhere-search is open.
  var finder: Finder?
  /// Where saved views are kept; nil keeps none.
  let savedViews: SavedViews?
  /// Some plans' lights are still to be worked out.
  var isLearning = false
  /// The load of an organization that is still being read.
  var reading: LoadReading?
  /// The supervision page that is still being read.
  var supervision: SupervisionReading?
  /// How many plans have been worked out since the sums over all of them were read.
  var unread = 0

  /// How often another process's changes are looked for; well within the second that is promised.
  private static let pollMilliseconds = 400

  /// Nothing pressed for so long is a rest: longer than between two keys of a row of them.
  private static let restMilliseconds = 250

  init(
    backend: any Backend, store: Store, data: WallData, actor: Actor, themes: ThemeKeeper,
    savedViews: SavedViews?,
    drafts: DraftFile? = nil, importer: Importer? = nil
  ) {
    self.backend = backend
    self.store = store
    self.data = data
    self.actor = actor
    self.themes = themes
    self.savedViews = savedViews
    self.drafts = drafts
    self.importer = importer
    version = (try? store.dataVersion()) ?? 0
  }

  /// `plan`: the plan to show, read after the first frame where that does without.
  mutating func run(_ state: inout State, plan: RowID?) -> Dashboard.Departure {
    backend.present(view(state))
    if EventLoop.isLate(state.view, plans: state.plans.count) {
      carryOut(.loadBoard(state.view), &state)
      backend.present(view(state))
    }
    // The overview shows nothing of it: it comes when all else is on the screen.
    if state.wall == nil, let plan { carryOut(.loadPlan(plan), &state) }
    isLearning = state.plans.contains { !$0.isKnown }
    // What waits may turn out to show nothing new: a frame left out for it is still owed then.
    var isFrameOwed = false
    while !isEnding {
      let limit = patience(state)
      let event = backend.nextEvent(timeoutMilliseconds: limit)
      if take(event, &state) { isFrameOwed = true }
      if event == .wake, !state.isAtRest, limit >= EventLoop.restMilliseconds {
        send(.rested, &state)
        // It alone leaves anything out.
        if state.view == .matrix { isFrameOwed = true }
      }
      // With more keys waiting, an answer or a frame now would be out of date before it is sent.
      let isBusy = isFrameOwed && !isEnding && backend.hasPendingInput
      if isFrameOwed, !isEnding, !isBusy {
        isFrameOwed = false
        answer(&state)
        backend.present(view(state))
      }
      // Also when the terminal is gone: what was typed is there the next time.
      if !isBusy { drafts?.keep(state.drafts, isPause: isEnding || event == .wake) }
    }
    return departure
  }

  /// How long to wait for an event.
  func patience(_ state: State) -> Int {
    if let finder, finder.hasWork(shown: state.linesFound) { return finder.pauseMilliseconds }
    if isLearning || reading != nil || supervision != nil { return 0 }
    let pause = state.isAtRest ? EventLoop.pollMilliseconds : EventLoop.restMilliseconds
    return min(drafts?.pauseMilliseconds ?? .max, pause)
  }

  /// Whether there is something new to show.
  mutating func take(_ event: Event, _ state: inout State) -> Bool {
    switch event {
    case .key(let press): send(.key(name(press, state)), &state)
    case .text(let text):
      if !state.isTyping, let press = KeyPress(inputMethod: text) {
        send(.key(press.description), &state)
      } else {
        send(.text(text), &state)
      }
    case .paste(let text):
      send(.text(text), &state)
      if !state.isTyping {
        send(.notice(Notice(DashboardPhrases.pasteIgnored(state.settings.language))), &state)
      }
    case .mouse(let mouse):
      guard [.press, .wheelUp, .wheelDown].contains(mouse.action) else { return false }
      send(.mouse(mouse, isDouble: clicks.isDouble(mouse)), &state)
    case .resize(let size): send(.resized(size), &state)
    case .redraw:
      state.settings.fit = backend.fit
      send(.resized(backend.size), &state)
    case .interrupt:
      if state.isTyping || state.overlay != nil {
        send(.key("Esc"), &state)
      } else {
        end(by: SIGINT)
      }
    case .terminate: end(by: SIGTERM)
    case .hangup: end(by: SIGHUP)
    case .wake:
      if finder?.hasWork(shown: state.linesFound) == true { return search(&state) }
      if supervision != nil {
        attempt(&state) { loop, state in
          try loop.readSupervision(EventLoop.linesLater, &state)
        }
        return supervision == nil
      }
      if reading != nil {
        attempt(&state) { loop, state in try loop.readOn(&state) }
        return true
      }
      return isLearning ? learn(&state) : lookForChanges(&state)
    }
    return true
  }

  mutating func end(by signal: Int32) {
    departure = .ended(signal: signal)
    isEnding = true
  }

  func name(_ press: KeyPress, _ state: State) -> String {
    if !state.isTyping, case .char(let character) = press.key,
      let plain = KeyPress(inputMethod: String(character))
    {
      return plain.description
    }
    return press.description
  }

  mutating func send(_ message: Message, _ state: inout State) {
    for effect in update(&state, message) { carryOut(effect, &state) }
  }

  mutating func carryOut(_ effect: Effect, _ state: inout State) {
    switch effect {
    case .quit: isEnding = true
    case .copy(let text): copy(text, &state)
    case .setMouse(let isOn):
      if !backend.setMouse(isOn) {
        state.settings.isMouseOn = false
        send(.notice(Notice(DashboardPhrases.noMouse(state.settings.language))), &state)
      }
    case .find(let text):
      if finder == nil { finder = Finder(store) }
      finder?.ask(text)
    case .stopFinding: finder = nil
    case .changeViews(let change): self.change(change, &state)
    case .repaint: backend.invalidate()
    case .suspend: raise(SIGTSTP)
    case .listThemes: for message in themes.list(state.settings, depth) { send(message, &state) }
    case .keepTheme(let name): send(.notice(themes.keep(name, state.settings)), &state)
    case .loadPlan(let id): attempt(&state) { loop, state in try loop.load(id, &state) }
    case .save(let edit):
      attempt(&state) { loop, state in
        let applied = try loop.store.apply(edit, by: loop.actor, today: loop.data.today)
        loop.send(.saved, &state)
        try loop.reload(&state)
        try loop.tell(applied, &state)
      }
    case .loadHistory(let id): send(.history(data.history(of: id)), &state)
    case .loadBoard(let view): attempt(&state) { loop, state in try loop.load(view, &state) }
    case .loadOrganization(let id):
      attempt(&state) { loop, state in
        loop.reading = try loop.data.loadReading(of: id)
        try loop.readOn(&state)
      }
    case .loadChanges(let before, let limit):
      attempt(&state) { loop, state in
        loop.send(try loop.data.changes(state, before: before, limit: limit), &state)
      }
    case .revert(let sequence):
      attempt(&state) { loop, state in
        let applied = try loop.store.apply(.revert(sequence: sequence), by: loop.actor)
        try loop.reload(&state)
        try loop.tell(applied, &state)
      }
    case .loadDirectory:
      attempt(&state) { loop, state in
        loop.send(.directory(try loop.store.organizations()), &state)
      }
    case .listFiles(let typed):
      let files = FileNames.matching(
        typed, home: NSHomeDirectory(), extensions: importer?.extensions)
      send(.files(files, typed: typed), &state)
    case .importDocument(let typed): importDocument(typed, &state)
    case .openDemo:
      departure = .demo
      isEnding = true
    case .undo:
      attempt(&state) { loop, state in
        guard try loop.mayUndo(&state) else { return }
        let applied = try loop.store.undo(by: loop.actor)
        try loop.reload(&state)
        try loop.tell(applied, &state)
      }
    case .redo:
      attempt(&state) { loop, state in
        let applied = try loop.store.redo(by: loop.actor)
        try loop.reload(&state)
        try loop.tell(applied, &state)
      }
    }
  }

  /// Reads a document into the store, and says what was found or why it can't be.
  mutating func importDocument(_ typed: String, _ state: inout State) {
    guard let importer else { return }
    let language = state.settings.language
    // A large document takes a moment.
    send(.notice(Notice(FormPhrases.reading(language, typed))), &state)
    backend.present(view(state))
    do throws(Importer.Refusal) {
      let bytes = FileNames.bytes(typed, home: NSHomeDirectory())
      let report = try importer.read(bytes, store, actor, language)
      send(.notice(Notice("")), &state)
      state.notice = nil
      send(.imported(report), &state)
      attempt(&state) { loop, state in try loop.reload(&state) }
    } catch {
      send(.notice(Notice(error.sentence, isProblem: true)), &state)
    }
  }

  /// Copies a text. Where the terminal can't, or the person asks for the same again since it has not arrived, it shows
  /// on a plain page to select from.
  mutating func copy(_ text: String, _ state: inout State) {
    let language = state.settings.language
    let isAgain = text == lastCopied
    lastCopied = isAgain ? nil : text
    let title: String
    switch isAgain ? .unsupported : backend.copyToClipboard(text) {
    case .sent:
      send(.notice(Notice(DashboardPhrases.copied(language, "\(text.count)"))), &state)
      return
    case .tooLong(let limit): title = DashboardPhrases.copyTooLong(language, "\(limit)")
    case .unsupported: title = DashboardPhrases.copyByHand(language)
    }
    let lines = TabbedTable.aligned(text, state.settings.fit)
    send(.page(title: title, lines: lines), &state)
  }

  /// Whether the latest change is one of this session; of an earlier one it is said what would be taken back, and only
  /// the second key does it.
  mutating func mayUndo(_ state: inout State) throws -> Bool {
    guard let next = try store.nextUndo(by: actor), !own.contains(next.sequence),
      askedToUndo != next.sequence
    else { return true }
    askedToUndo = next.sequence
    let language = state.settings.language
    let text = BoardPhrases.undoEarlier(
      language, "\(next.sequence)", Clock.local(next.time), next.sentence(language))
    send(.notice(Notice(text)), &state)
    return false
  }

  /// Says on the last line what a change did, in the log's words.
  mutating func tell(_ applied: Applied, _ state: inout State) throws {
    own.insert(applied.sequence)
    let entry = try store.log(limit: 1, before: applied.sequence + 1).first
    let language = state.settings.language
    var text = entry?.sentence(language) ?? ""
    // Verifying locks, and it was one key.
    if entry?.kind == .verify, let key = state.settings.keymap.keys(for: .undo).first {
      text = FormPhrases.verified(language, text, key)
    }
    send(.notice(Notice(text)), &state)
  }

  /// Does something with the store; what goes wrong is told on the last line.
  mutating func attempt(
    _ state: inout State, _ body: (inout EventLoop, inout State) throws -> Void
  ) {
    do {
      try body(&self, &state)
    } catch {
      let language = state.settings.language
      let text = (error as? StoreError)?.sentence(language) ?? String(describing: error)
      // What the edit was made against may be out of date: show what is there now.
      try? reload(&state)
      send(.notice(Notice(text, isProblem: true)), &state)
    }
  }

  private var depth: ColorDepth { backend.colorDepth }

  /// Whether something outside has changed since the last look, and is shown now.
  mutating func lookForChanges(_ state: inout State) -> Bool {
    let isThemeNew = lookForTheme(&state)
    guard let now = try? store.dataVersion() else { return isThemeNew }
    // Another process has written, or the day has changed.
    guard now != version || data.today != state.settings.today else { return isThemeNew }
    attempt(&state) { loop, state in try loop.reload(&state) }
    return true
  }

  /// Whether the present theme's file was edited.
  mutating func lookForTheme(_ state: inout State) -> Bool {
    // A choice that is going on shows other themes than the one being edited.
    guard state.prompt?.purpose != .theme,
      let message = themes.change(state.settings.language, depth)
    else { return false }
    if case .notice(let problem) = message {
      themeProblem = problem
    } else if state.notice == themeProblem {
      // It has been put right.
      state.notice = nil
    }
    send(message, &state)
    return true
  }
}
