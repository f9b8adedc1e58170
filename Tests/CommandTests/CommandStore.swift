import Foundation
import Samples
import TestSupport
import Testing

/// Runs commands in a home of their own, without a store.
func withProgram(_ body: (inout Program) throws -> Void) throws {
  var program = try Program()
  defer { program.discard() }
  try body(&program)
}

/// Runs commands on a store with a small plan in it.
func withStore(_ body: (inout Program) throws -> Void) throws {
  try withProgram { program in
    try DraftFixtures.makeStore(at: program.store)
    try body(&program)
  }
}

/// Runs commands on a store with the samples whose names begin so; all of them for "".
func withSamples(_ prefix: String = "", _ body: (inout Program) throws -> Void) throws {
  try withProgram { program in
    for sample in Samples.documents where sample.id.hasPrefix(prefix) {
      let file = try program.write(sample.bytes, to: sample.name)
      try #require(try program("import", file).status == 0)
    }
    try body(&program)
  }
}

/// The lines of a CSV answer.
func lines(_ outcome: Program.Outcome) -> [String] {
  outcome.output.split(separator: "\r\n").map(String.init)
}
