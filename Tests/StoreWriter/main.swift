import Foundation
import PlanModel

// StoreWriter STORE INDICATOR FIRST COUNT: records COUNT days' figures from day number FIRST on, one change each, and
// prints a change's number once it is acknowledged.
let arguments = CommandLine.arguments
guard arguments.count == 5, let indicator = RowID(arguments[2]), let first = Int(arguments[3]),
  let count = Int(arguments[4])
else { exit(64) }

do {
  let store = try Store.open(arguments[1])
  for offset in 0..<count {
    let entry = ObservationEntry(
      indicatorID: indicator, period: .day(Day(number: first + offset)), value: Decimal(offset))
    let applied = try store.apply(.observe([entry]), by: .current)
    let line = Array("\(applied.sequence)\n".utf8)
    guard write(1, line, line.count) == line.count else { exit(74) }
  }
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(70)
}
