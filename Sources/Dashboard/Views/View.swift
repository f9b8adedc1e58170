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
  }
  Frame.drawBottom(state, on: &surface)
  if let form = state.form { FormView.draw(form, state, on: &surface) }
  if case .help(let offset) = state.overlay { HelpPage.draw(state, offset: offset, on: &surface) }
  if state.prompt?.purpose == .palette { PaletteView.draw(state, on: &surface) }
  if state.prompt?.purpose == .theme { ThemeChoice.draw(state, on: &surface) }
  settings.theme.paint(&surface)
  return surface
}
