import Foundation
import PlanModel

extension DraftFixtures {
  /// Makes a store with `small` in it and closes it.
  public static func makeStore(at path: String) throws {
    let store = try Store.open(path, for: .create)
    try store.apply(.importPlan(small, document()), by: .current)
  }
}
