import Synchronization

/// What searches and filters of a plan compare with, worked out once, when it is first asked for.
public final class WallIndex: Sendable {
  private let tree: ItemTree
  private let matrix: DutyMatrix
  private let names: [String]
  private let kept = Mutex(Kept())

  private struct Kept {
    var items: [SearchText]?
    var organizations: [SearchText]?
    var groups: [OrganizationGroup]?
    var indicators: [SearchText]?
  }

  init(tree: ItemTree, matrix: DutyMatrix, indicators: [IndicatorRecord]) {
    self.tree = tree
    self.matrix = matrix
    names = indicators.map(\.indicator.name)
  }

  /// The items' titles, by row.
  public var items: [SearchText] {
    kept.withLock { kept in
      let texts = kept.items ?? tree.items.map { SearchText($0.title) }
      kept.items = texts
      return texts
    }
  }

  /// The organizations' names, by column of the matrix; full name and short name, since either may be what one
  /// remembers.
  public var organizations: [SearchText] {
    kept.withLock { kept in
      let texts =
        kept.organizations
        ?? zip(matrix.organizations, matrix.labels).map { SearchText(names: [$0.name, $1]) }
      kept.organizations = texts
      return texts
    }
  }

  /// The indicators' names, by position in the snapshot.
  public var indicators: [SearchText] {
    kept.withLock { kept in
      let texts = kept.indicators ?? names.map { SearchText($0) }
      kept.indicators = texts
      return texts
    }
  }

  /// The organizations' groups, by column of the matrix.
  public var groups: [OrganizationGroup] {
    kept.withLock { kept in
      let groups = kept.groups ?? matrix.organizations.map { OrganizationGroup(of: $0.name) }
      kept.groups = groups
      return groups
    }
  }
}
