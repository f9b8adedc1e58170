import PlanModel

/// Searches the whole store for what is being typed: names at once, source texts and lights a share at a time, so that no
/// key waits.
struct Finder {
  private let store: Store
  private var index: SearchIndex?
  private var source: SourceSearch?
  private var answer = SearchAnswer()
  private var query = SearchQuery("")
  private var names = SearchResult()
  /// Plans whose lights are worked out.
  private var lit: Set<RowID> = []
  /// Shares of work since the last key.
  private var shares = 0
  /// Something was typed that has no answer yet.
  private(set) var isDue = false

  /// So many lines of each kind are listed; nobody reads more.
  private static let limit = 100

  init(_ store: Store) { self.store = store }

  /// Takes what is typed; the answer to what was typed before is given up.
  mutating func ask(_ text: String) {
    answer.query = text
    query = SearchQuery(text)
    source = nil
    shares = 0
    isDue = true
  }

  /// Forgets what was read: the store has changed.
  mutating func forget() {
    index = nil
    lit = []
    answer.lights = [:]
    isDue = true
  }

  /// The names that fit.
  mutating func look() throws(StoreError) -> SearchAnswer {
    isDue = false
    let index: SearchIndex
    if let known = self.index {
      index = known
    } else {
      var new = try store.searchIndex()
      try store.fill(&new, plans: Finder.share)
      self.index = new
      index = new
    }
    names = try store.search(query, in: index, limit: Finder.limit)
    source = SourceSearch(query, plans: index.plans, limit: Finder.limit)
    compose(index)
    return answer
  }

  /// How long to wait for a key before the next share: whoever types on is not to be held up, nor their link filled.
  var pauseMilliseconds: Int { shares == 0 ? 120 : 0 }

  /// Does a share of what is left to do, and tells the answer as it is then; nil while it is not worth a frame.
  ///
  /// - Parameter shown: the lines on the screen, whose lights are wanted.
  mutating func work(
    shown: ArraySlice<SearchLine>, wall: (RowID) throws -> Wall?
  ) throws -> SearchAnswer? {
    guard var index else { return nil }
    shares += 1
    var isWorthShowing = shares % 8 == 0
    if !index.pending.isEmpty {
      try store.fill(&index, plans: Finder.share)
      self.index = index
      // Many plans are searched again only once in a while.
      if index.pending.isEmpty || index.pending.count % (Finder.share * 5) == 0 {
        names = try store.search(query, in: index, limit: Finder.limit)
        isWorthShowing = true
      }
    } else if source?.isDone == false {
      try source?.step(store)
      isWorthShowing = isWorthShowing || source?.isDone == true
    } else if let plan = Finder.unlit(shown, lit) {
      lit.insert(plan)
      if let wall = try wall(plan) { light(plan, wall) }
      isWorthShowing = isWorthShowing || Finder.unlit(shown, lit) == nil
    } else {
      return nil
    }
    compose(index)
    return isWorthShowing ? answer : nil
  }

  /// Whether there is something left to do.
  func hasWork(shown: ArraySlice<SearchLine>) -> Bool {
    guard let index else { return false }
    return !index.pending.isEmpty || source?.isDone == false || Finder.unlit(shown, lit) != nil
  }

  private static let share = 20

  private static func unlit(_ shown: ArraySlice<SearchLine>, _ lit: Set<RowID>) -> RowID? {
    shown.lazy.filter { $0.hit.kind != .plan }.compactMap(\.hit.plan).first { !lit.contains($0) }
  }

  private mutating func light(_ plan: RowID, _ wall: Wall) {
    let indicators = Dictionary(
      zip(wall.snapshot.indicators.map(\.id), wall.assessments.map(\.light))
    ) { first, _ in first }
    for line in answer.lines where line.hit.plan == plan {
      switch line.hit.kind {
      case .indicator: answer.lights[line.hit] = indicators[line.hit.id]
      case .item, .source:
        answer.lights[line.hit] = wall.tree.row(of: line.hit.id).flatMap { wall.lights[$0].worst }
      case .plan, .organization: break
      }
    }
  }

  private mutating func compose(_ index: SearchIndex) {
    let sources = source?.lines ?? []
    // A plan found only now may have had its lights worked out for other lines.
    let known = Set(answer.lines)
    answer.lines = names.lines + sources
    for line in answer.lines where !known.contains(line) {
      if let plan = line.hit.plan, answer.lights[line.hit] == nil { lit.remove(plan) }
    }
    answer.counts = names.counts
    answer.counts[.source] = sources.isEmpty ? nil : sources.count
    answer.plans = index.plans.count
    answer.pending = index.pending.count
    answer.isReading = source?.isDone == false
  }
}
