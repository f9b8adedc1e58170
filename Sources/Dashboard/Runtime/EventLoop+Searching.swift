import Foundation
import Phrases
import PlanModel

/// Everywhere-search and saved views.
extension EventLoop {
  /// Answers what was typed into everywhere-search.
  mutating func answer(_ state: inout State) {
    guard finder?.isDue == true else { return }
    attempt(&state) { loop, state in
      if let answer = try loop.finder?.look() { loop.send(.found(answer), &state) }
    }
  }

  /// Does a share of what everywhere-search has left to do.
  mutating func search(_ state: inout State) -> Bool {
    let shown = state.linesFound
    var isChanged = false
    attempt(&state) { loop, state in
      let data = loop.data
      guard let answer = try loop.finder?.work(shown: shown, wall: { try data.wall($0) }) else {
        return
      }
      loop.send(.found(answer), &state)
      isChanged = true
    }
    return isChanged
  }

  mutating func change(_ change: SavedViewChange, _ state: inout State) {
    if let views = savedViews?.change({ change.apply(to: &$0) }) {
      send(.views(views), &state)
    } else {
      let path = savedViews?.path ?? ""
      let text = SearchPhrases.notSaved(state.settings.language, path)
      send(.notice(Notice(text, isProblem: true)), &state)
    }
  }
}
