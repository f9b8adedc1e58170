import Canvas
import Phrases
import PlanModel

extension State {
  /// Whether what is typed goes into a field.
  public var isTyping: Bool { prompt != nil || form != nil }

  /// Whether changes may be made; says so when not.
  mutating func mayWrite() -> Bool {
    if settings.isReadOnly {
      let sentence =
        settings.knownOn.map { StoreError.past($0).sentence(settings.language) }
        ?? DashboardPhrases.readOnly(settings.language)
      notice = Notice(sentence, isProblem: true)
    }
    return !settings.isReadOnly
  }

  /// The doubts that nobody has settled, in the order of the source.
  var openDoubts: [Doubt] { wall?.snapshot.doubts.filter { $0.resolution == nil } ?? [] }

  /// The doubt at hand.
  var chosenDoubt: Doubt? { openDoubts.first { $0.id == tree.doubt } }

  mutating func toggleReview() {
    if tree.doubt != nil {
      tree.doubt = nil
      return
    }
    guard let first = openDoubts.first else {
      notice = Notice(DashboardPhrases.noDoubts(settings.language))
      return
    }
    tree.showsDetail = true
    // From where the cursor is on.
    let here = chosenTreeItem?.span.start ?? 0
    show(openDoubts.first { $0.span.start >= here } ?? first)
  }

  mutating func stepDoubt(_ step: Int) {
    let doubts = openDoubts
    guard !doubts.isEmpty else {
      notice = Notice(DashboardPhrases.noDoubts(settings.language))
      return
    }
    guard let index = doubts.firstIndex(where: { $0.id == tree.doubt }) else {
      toggleReview()
      return
    }
    show(doubts[((index + step) % doubts.count + doubts.count) % doubts.count])
  }

  /// After a doubt was settled the next one is at hand; after the last the review ends.
  mutating func refreshDoubt() {
    guard let id = tree.doubt, chosenDoubt == nil else { return }
    let settled = wall?.snapshot.doubts.first { $0.id == id }
    let next = openDoubts.first { $0.span.start >= settled?.span.start ?? 0 } ?? openDoubts.first
    tree.doubt = nil
    if let next {
      show(next)
    } else {
      notice = Notice(DashboardPhrases.noDoubts(settings.language))
    }
  }

  private mutating func show(_ doubt: Doubt) {
    tree.doubt = doubt.id
    tree.detailOffset = 0
    if let item = doubt.itemID { select(item: item, in: .tree) }
    settle()
    // The place in question comes into sight.
    guard let line = TreeView.line(of: doubt, in: self) else { return }
    tree.detailOffset = max(0, line - 2)
  }

  mutating func acceptDoubt() -> [Effect] {
    guard let doubt = chosenDoubt, mayWrite() else { return [] }
    return [.save(.settleDoubt(doubt.id, .accepted, reason: nil, expecting: nil))]
  }

  mutating func dismissDoubt() {
    guard let doubt = chosenDoubt, mayWrite() else { return }
    show(FormRules.dismiss(doubt, state: self))
  }

  mutating func openObservation() {
    guard let record = chosenIndicator, mayWrite() else { return }
    show(FormRules.observe(record, state: self))
  }
}
