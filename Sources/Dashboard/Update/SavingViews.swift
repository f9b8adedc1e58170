import Canvas
import Phrases
import PlanModel

extension State {
  /// Keeps the present view under a name.
  mutating func saveView(as name: String) -> [Effect] {
    let name = name.trimmingCharacters(in: .whitespaces)
    guard !name.isEmpty else { return [] }
    let isThere = savedViews.contains { $0.name == name }
    let said = isThere ? SearchPhrases.replaced : SearchPhrases.saved
    notice = Notice(said(settings.language, name))
    return [.changeViews(.keep(SavedView(name: name, place: viewPlace)))]
  }

  mutating func renameView(_ name: String, to other: String) -> [Effect] {
    let other = other.trimmingCharacters(in: .whitespaces)
    overlay = .views(selection: savedViews.firstIndex { $0.name == name } ?? 0)
    guard !other.isEmpty, other != name else { return [] }
    guard !savedViews.contains(where: { $0.name == other }) else {
      notice = Notice(SearchPhrases.taken(settings.language, other), isProblem: true)
      return []
    }
    return [.changeViews(.rename(name, to: other))]
  }

  /// Takes the views as they are kept now.
  mutating func take(_ views: [SavedView]) {
    savedViews = views
    if case .views(let selection) = overlay {
      overlay = .views(selection: max(0, min(selection, views.count - 1)))
    }
  }

  /// A key in the list of saved views.
  mutating func pressInViews(_ key: String, _ selection: Int) -> [Effect] {
    let chosen = savedViews.indices.contains(selection) ? savedViews[selection] : nil
    var selection = selection
    notice = nil
    switch key {
    case "Up", "k": selection -= 1
    case "Down", "j": selection += 1
    case "Home": selection = 0
    case "End", "G": selection = savedViews.count - 1
    case "Enter":
      overlay = nil
      return chosen.map { open($0) } ?? []
    case "x", "Del":
      guard let chosen else { return [] }
      droppedView = chosen
      return [.changeViews(.drop(chosen.name))]
    case "u":
      guard let view = droppedView else { return [] }
      droppedView = nil
      return [.changeViews(.keep(view))]
    case "r":
      guard let chosen else { return [] }
      var prompt = Prompt(.renameView(chosen.name), origin: place)
      prompt.field.set(chosen.name)
      self.prompt = prompt
      return []
    case "C-l": return [.repaint]
    case "C-z": return [.suspend]
    default:
      overlay = nil
      droppedView = nil
      return []
    }
    overlay = .views(selection: max(0, min(selection, savedViews.count - 1)))
    return []
  }

  /// Looks at the store as a saved view does; what is no longer there is passed over.
  mutating func open(_ saved: SavedView) -> [Effect] {
    let target = saved.place
    rememberPlace()
    prepare(for: target)
    view = target.view
    trail = []
    let board: [Effect] = view.isBoard ? [.loadBoard(view)] : []
    guard let plan = target.plan else { return board }
    if wall?.plan.id == plan {
      recall(target.place)
      return board
    }
    guard plans.contains(where: { $0.id == plan }) else {
      refreshRows()
      if !view.isOfAllPlans {
        notice = Notice(SearchPhrases.planGone(settings.language, saved.name), isProblem: true)
      }
      return board
    }
    return [.loadPlan(plan)] + board
  }
}
