import PlanModel

/// A way of looking at a store, kept under a name.
public struct SavedView: Codable, Sendable, Hashable {
  public var name: String
  var place: ViewPlace

  /// The view it shows.
  public var view: ViewID { place.view }

  /// The plan it shows.
  public var plan: RowID? { place.plan }
}

/// The file a person's saved views of one store are kept in: beside the configuration, since they were made on purpose.
public struct SavedViews: Sendable {
  private let store: String
  private let folder: String

  /// `folder`: `$XDG_CONFIG_HOME/guatu`.
  public init(store: String, folder: String) {
    self.store = store
    self.folder = folder
  }

  private struct Contents: Codable {
    /// The store's path, for people who look into the file.
    var store: String
    var views: [SavedView]
  }

  private var file: KeptFile { KeptFile(store: store, folder: folder + "/views") }

  /// Where they are kept.
  var path: String { file.path }

  /// In the order they were saved.
  public func load() -> [SavedView] {
    let fresh = Contents(store: store, views: [SavedView(name: "", place: ViewPlace())])
    return file.load(fresh)?.views ?? []
  }

  /// Changes what is kept, also what another session of the person has kept meanwhile; nil where it can't be written.
  func change(_ body: (inout [SavedView]) -> Void) -> [SavedView]? {
    var views = load()
    body(&views)
    return file.save(Contents(store: file.store, views: views)) ? views : nil
  }
}

/// A change of the saved views.
public enum SavedViewChange: Sendable, Hashable {
  /// Keeps a view, in the place of one of the same name.
  case keep(SavedView)
  case drop(String)
  case rename(String, to: String)

  func apply(to views: inout [SavedView]) {
    switch self {
    case .keep(let view):
      if let index = views.firstIndex(where: { $0.name == view.name }) {
        views[index] = view
      } else {
        views.append(view)
      }
    case .drop(let name): views.removeAll { $0.name == name }
    case .rename(let name, let other):
      if let index = views.firstIndex(where: { $0.name == name }) { views[index].name = other }
    }
  }
}
