import ArgumentParser
import Dashboard
import Foundation
import PlanModel

extension CompletionKind {
  /// The numbers of the plans in the store that the command line or the environment names.
  static var plans: CompletionKind {
    .custom { words, _, _ in
      let named = words.firstIndex(of: "--store").flatMap { words.dropFirst($0 + 1).first }
      let path = named ?? Session.storePath(ProcessInfo.processInfo.environment)
      return (try? Store.open(path, for: .reading).plans().map { "\($0.id)" }) ?? []
    }
  }

  /// The program's own themes, and those of the user's folder.
  static var themes: CompletionKind {
    .custom { _, _, _ in
      let folders = Folders(environment: ProcessInfo.processInfo.environment)
      return ThemeLibrary(folder: folders.themes).names
    }
  }

  /// The ready rules by the names they are typed with.
  static var rules: CompletionKind {
    .list(Set(RuleKind.allCases.flatMap { NamedRules.builtin($0).compactMap(\.key) }).sorted())
  }

  /// The views that were saved beside the store.
  static var savedViews: CompletionKind {
    .custom { _, _, _ in
      let environment = ProcessInfo.processInfo.environment
      let folder = Folders(environment: environment).configuration
      return SavedViews(store: Session.storePath(environment), folder: folder).load().map(\.name)
    }
  }
}
