import Foundation
import TestSupport

/// Runs commands on a store with a small plan in it.
func withStore(_ body: (Program) throws -> Void) throws {
  let program = try Program()
  defer { program.discard() }
  try DraftFixtures.makeStore(at: program.store)
  try body(program)
}

/// The lines of a CSV answer.
func lines(_ outcome: Program.Outcome) -> [String] {
  outcome.output.split(separator: "\r\n").map(String.init)
}
