import ArgumentParser
import Dashboard
import Phrases
import PlanModel

/// Options of a query that prints what a view shows.
struct ViewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only what fits: words, @organization, red, lead, 2025Q3 … as in the dashboard.",
      valueName: "words"))
  var filter: String?

  @Option(
    help: ArgumentHelp("As a saved view shows it.", valueName: "name"), completion: .savedViews)
  var saved: String?

  /// The saved view; nil where none is asked for.
  func savedView(of store: Store, _ session: Session) throws -> SavedView? {
    try saved.map { try session.savedView($0, of: store) }
  }

  /// What a view is filtered by; nil for nothing.
  func query(_ view: ViewID, _ saved: SavedView?) -> FilterQuery? {
    (filter ?? saved?.filter(of: view)).map { FilterQuery($0) }
  }
}

/// The plan of a query that prints what a view shows.
struct PlanViewOptions: ParsableArguments {
  @Argument(help: "The plan, by number or a part of its title.", completion: .plans)
  var plan: String?

  @OptionGroup var shown: ViewOptions

  @OptionGroup var query: QueryOptions

  /// The plan with what is to be printed of it; nil for all.
  func wall(_ view: ViewID) throws -> (Wall, ViewExtract?) {
    let session = query.session
    guard shown.filter != nil || shown.saved != nil else {
      return (try Walls.chosen(plan, session), nil)
    }
    let saved = try shown.savedView(of: session.open(.reading), session)
    let wall = try Walls.chosen(plan ?? saved?.plan.map { "\($0)" }, session)
    let extract = ViewExtract(
      of: wall, in: view, saved: saved, filter: shown.filter, today: session.today)
    return (wall, extract)
  }
}

extension Session {
  /// The view that was saved under a name.
  func savedView(_ name: String, of store: Store) throws -> SavedView {
    let views = SavedViews(store: store.path, folder: folders.configuration).load()
    if let view = views.first(where: { $0.name == name }) { return view }
    let comma = language == .english ? ", " : "、"
    let names =
      views.isEmpty ? SearchPhrases.none(language) : views.map(\.name).joined(separator: comma)
    throw Failure(.usage, SearchPhrases.noSuchView, name, names)
  }
}

extension Table {
  /// The rows that fit a filter, by the words that are shown and the light.
  func fitting(_ query: FilterQuery?) -> Table {
    guard let query else { return self }
    let light = columns.firstIndex { $0.key == "light" }
    var table = self
    table.rows = rows.filter { row in
      query.fits(
        row.map(\.plain),
        light: light.flatMap { Light(rawValue: row[$0].plain) })
    }
    return table
  }
}
