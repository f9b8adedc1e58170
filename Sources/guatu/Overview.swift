import ArgumentParser
import Dashboard
import Foundation
import Phrases
import PlanModel

/// A view by its number or its name.
struct ViewName: ExpressibleByArgument {
  let id: ViewID

  init(_ id: ViewID) { self.id = id }

  init?(argument: String) {
    let found = ViewID.allCases.first { "\($0.number)" == argument || $0.rawValue == argument }
    guard let found else { return nil }
    id = found
  }

  static var allValueStrings: [String] { ViewID.allCases.map(\.rawValue) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// The command that prints what the view shows.
  var command: String {
    switch id {
    case .overview: "overview"
    case .tree: "tree"
    case .matrix: "matrix"
    case .gauges: "indicators"
    case .timeline: "timeline"
    case .organizations: "ranking"
    case .supervision: "supervision"
    case .policies: "policies"
    case .audit: "log"
    }
  }
}

/// How the dashboard is asked for.
struct DashboardOptions: ParsableArguments {
  @Flag(
    help: "Print the view as lines of text, one fact a line, instead of opening the dashboard.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "The view to begin with, or to print: 1 to 9, or \(ViewName.allValueStrings.joined(separator: ", ")).",
      valueName: "view"))
  var view: ViewName?
}

/// Opens the dashboard on the session's store; as text where nothing can be drawn.
func openDashboard(
  _ session: Session, _ options: DashboardOptions, isDemo: Bool = false, isFresh: Bool = false,
  saved: String? = nil
) throws {
  let term = ProcessInfo.processInfo.environment["TERM"] ?? ""
  let isDrawable = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  guard isDrawable, !options.plain, !["", "dumb"].contains(term) else {
    let kept = try saved.map { try session.savedView($0, of: session.open(.reading)) }
    let view = options.view ?? ViewName(kept?.view ?? .overview)
    return try printView(view, saved: kept, session)
  }
  try runDashboard(
    session, view: options.view?.id, isDemo: isDemo, isFresh: isFresh, saved: saved)
}

private func runDashboard(
  _ session: Session, view: ViewID?, isDemo: Bool, isFresh: Bool = false, saved: String? = nil
) throws {
  let configuration = try session.configuration()
  // A folder that somebody typed and that is not there is more likely a slip than a wish for a new store.
  let folder = URL(fileURLWithPath: session.storePath).deletingLastPathComponent().path
  let isThere = !session.isNamedStore || FileManager.default.fileExists(atPath: folder)
  let store = try session.open(isThere ? .create : .existing)
  var options = Dashboard.Options(
    configuration: configuration, today: session.fixedToday, isDemo: isDemo,
    // A demonstration is thrown away, and begins the same way each time.
    stateFolder: isDemo ? nil : session.folders.state,
    viewsFolder: isDemo ? nil : session.folders.configuration,
    savedView: try saved.map { try session.savedView($0, of: store) }, isFresh: isFresh)
  options.view = view
  options.importer = .documents
  options.offersDemo = !isDemo
  switch try Dashboard(store: store, options: options).run() {
  case .left: break
  case .ended(let signal): throw EndedBySignal(signal: signal)
  case .demo:
    try DemoStore.withTemporary { path in
      var options = session.options
      options.store = path
      options.today = session.fixedToday ?? DemoStore.today
      try runDashboard(Session(options), view: nil, isDemo: true)
    }
  }
}

/// Prints what a view shows, as its command does with --format plain.
private func printView(_ view: ViewName, saved: SavedView?, _ session: Session) throws {
  do {
    var words = [view.command]
    if view.id == .organizations, let id = saved?.organization {
      words = ["organizations", "show", "\(id)"]
    } else if view.id != .overview, let saved {
      words += ["--saved", saved.name]
    }
    let arguments = words + ["--format", "plain"] + session.options.arguments
    var command = try Guatu.parseAsRoot(arguments)
    try command.run()
  } catch StoreError.missing where view.id != .overview {
    try session.say(CommandPhrases.noPlans(session.language))
  }
}
