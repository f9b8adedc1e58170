import Canvas
import PlanModel

/// Draws the whole screen.
public func view(_ state: State) -> Surface {
  let settings = state.settings
  var surface = Surface(state.size, fit: settings.fit, style: settings.theme[.text])
  guard state.size.width >= Frame.least.width, state.size.height >= Frame.least.height else {
    Frame.drawTooSmall(state, on: &surface)
    settings.theme.paint(&surface)
    return surface
  }
  Frame.drawTitle(state, on: &surface)
  switch state.view {
  case .overview: OverviewView.draw(state, on: &surface)
  case .tree: TreeView.draw(state, on: &surface)
  case .matrix: MatrixView.draw(state, on: &surface)
  case .gauges: GaugesView.draw(state, on: &surface)
  case .timeline: TimelineView.draw(state, on: &surface)
  case .organizations, .supervision, .policies, .audit: BoardView.draw(state, on: &surface)
  }
  if let marked = state.marked {
    MatchMarks.draw(marked, settings.theme[.match], in: state.body, on: &surface)
  }
  Frame.drawBottom(state, on: &surface)
  if let form = state.form { FormView.draw(form, state, on: &surface) }
  switch state.overlay {
  case .help(let offset): HelpPage.draw(state, offset: offset, on: &surface)
  case .page(let title, let lines, let offset):
    TextPage.draw(title, lines, offset: offset, state, on: &surface)
  case .views(let selection): SavedViewsList.draw(state, selection: selection, on: &surface)
  case nil: break
  }
  if state.prompt?.purpose == .everywhere { FoundView.draw(state, on: &surface) }
  if state.prompt?.purpose == .palette { PaletteView.draw(state, on: &surface) }
  if state.prompt?.purpose == .theme { ThemeChoice.draw(state, on: &surface) }
  settings.theme.paint(&surface)
  return surface
}
