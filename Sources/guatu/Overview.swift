import Dashboard
import Foundation
import Phrases
import PlanModel

/// Opens the dashboard on the session's store; as text where nothing can be drawn.
func openDashboard(
  _ session: Session, plain: Bool, isDemo: Bool = false, isFresh: Bool = false,
  saved: String? = nil
) throws {
  let term = ProcessInfo.processInfo.environment["TERM"] ?? ""
  let isDrawable = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  guard isDrawable, !plain, !["", "dumb"].contains(term) else { return try printOverview(session) }
  let configuration = try session.configuration()
  // A path that somebody typed and that is not there is more likely a slip than a wish for a new store.
  let store = try session.open(session.isNamedStore ? .existing : .create)
  try Dashboard(
    store: store,
    options: Dashboard.Options(
      configuration: configuration, today: session.fixedToday, isDemo: isDemo,
      // A demonstration is thrown away, and begins the same way each time.
      stateFolder: isDemo ? nil : session.folders.state,
      viewsFolder: isDemo ? nil : session.folders.configuration,
      savedView: try saved.map { try savedView($0, of: store, session) }, isFresh: isFresh)
  ).run()
}

/// The view that was saved under a name.
private func savedView(_ name: String, of store: Store, _ session: Session) throws -> SavedView {
  let views = SavedViews(store: store.path, folder: session.folders.configuration).load()
  if let view = views.first(where: { $0.name == name }) { return view }
  let language = session.language
  let comma = language == .english ? ", " : "、"
  let names =
    views.isEmpty ? SearchPhrases.none(language) : views.map(\.name).joined(separator: comma)
  throw Failure(.usage, SearchPhrases.noSuchView, name, names)
}

/// Prints the plans with their lights, and what is behind.
func printOverview(_ session: Session) throws {
  let language = session.language
  let store: Store
  do {
    store = try session.open(.reading)
  } catch {
    guard case .missing = error else { throw error }
    return try session.say(CommandPhrases.noPlans(language))
  }
  let plans = try Walls.map(in: store, session) { overview(of: $0, session) }
  if plans.isEmpty { return try session.say(CommandPhrases.noPlans(language)) }
  let text = plans.joined(separator: "\n")
  try Console.print(CommandPhrases.asOf(language, session.today.description) + "\n\n" + text)
}

private func overview(of wall: Wall, _ session: Session) -> String {
  let page = session.page
  let language = page.language
  let snapshot = wall.snapshot
  let counts = [
    CommandPhrases.itemCount(language, "\(snapshot.items.count)"),
    CommandPhrases.dutyCount(language, "\(snapshot.duties.count)"),
    CommandPhrases.indicatorCount(language, "\(snapshot.indicators.count)"),
    CommandPhrases.doubtCount(
      language, "\(snapshot.doubts.count { $0.resolution == nil })"),
  ].joined(separator: ", ")
  let lights = Light.allCases.filter { wall.total[$0] > 0 }
    .map { "\($0.text(language)) \(wall.total[$0])" }.joined(separator: "  ")
  var lines = ["\(wall.plan.id)《\(wall.plan.title)》", "  " + counts]
  if !lights.isEmpty { lines.append("  " + lights) }
  let behind = snapshot.indicators.indices.filter { wall.assessments[$0].light.isBehind }
    .sorted { wall.assessments[$0].light.severity > wall.assessments[$1].light.severity }
  for index in behind {
    let assessment = wall.assessments[index]
    lines.append(
      "    \(snapshot.indicators[index].indicator.name)：\(assessment.explanation.text(language))")
  }
  return lines.map { page.clean($0) + "\n" }.joined()
}
