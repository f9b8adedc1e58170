import Foundation
import PlanDocument
import PlanModel
import Samples
import Synchronization

/// A store of the sample plans with four quarters of figures.
enum DemoStore {
  /// Within the samples' year, after three quarters of figures.
  static let today = Day(2025, 9, 30) ?? Day(number: 0)

  /// Makes the store, through the same import as any document; changes are dated through the year. A file that exists
  /// is not overwritten.
  ///
  /// - Parameter actor: who signs all of it.
  static func build(at path: String, by actor: Actor = .current) throws {
    let clock = SettableClock()
    // In memory first: hundreds of changes that each wait for the disk would be felt.
    let store = try Store.inMemory(clock: clock.clock)
    var plans: [String: RowID] = [:]
    let figures = Figure.all
    // The summary comes last, when the year is over.
    for (index, sample) in Samples.documents.dropLast().enumerated() {
      clock.set(Day(2025, 1, 20 + index), minute: 90 + index * 25)
      plans[sample.id] = try keep(sample, in: store, by: actor)
    }
    let story = DemoStory(store, clock, plans, by: actor)
    for (quarter, day) in reportingDays {
      try story.tell(until: day)
      clock.set(day, minute: 60)
      var taken: Set<RowID> = []
      for sample in Samples.documents {
        guard let plan = plans[sample.id], let records = try store.snapshot(of: plan)?.indicators
        else { continue }
        for figure in figures where figure.plan == sample.id && figure.period == quarter {
          guard let entry = figure.entry(among: records.filter({ !taken.contains($0.id) }))
          else { continue }
          taken.insert(entry.indicatorID)
          clock.advance(minutes: 4)
          try store.apply(.observe([entry]), by: actor)
        }
      }
    }
    try story.tell(until: nil)
    if let summary = Samples.documents.last {
      clock.set(Day(2025, 12, 30), minute: 420)
      plans[summary.id] = try keep(summary, in: store, by: actor)
    }
    try store.backup(to: path)
  }

  private static func keep(
    _ sample: SampleDocument, in store: Store, by actor: Actor
  ) throws -> RowID? {
    let (source, draft) = try Importing.draft(sample.bytes, name: sample.name)
    return try store.apply(
      .importPlan(draft, Importing.document(source, sample.bytes)), by: actor
    ).planID
  }

  /// When each quarter's figures come in.
  private static let reportingDays: [(Period, Day?)] = [
    (.quarter(2025, 1), Day(2025, 4, 8)), (.quarter(2025, 2), Day(2025, 7, 8)),
    (.quarter(2025, 3), Day(2025, 9, 29)), (.quarter(2025, 4), Day(2025, 12, 26)),
  ]
}

/// A clock that stands where it is set.
final class SettableClock: Sendable {
  private let seconds = Mutex(0)

  var clock: Clock { Clock { [self] in seconds.withLock { $0 } } }

  /// `minute`: of the day, in UTC.
  func set(_ day: Day?, minute: Int) {
    guard let day else { return }
    seconds.withLock { $0 = day.number * 86_400 + minute * 60 }
  }

  func advance(minutes: Int) { seconds.withLock { $0 += minutes * 60 } }
}

/// A line of the samples' observations.
struct Figure {
  let plan: String
  let indicator: String
  let period: Period
  let value: String
  let status: ObservationStatus
  let basis: ObservationBasis
  let note: String?

  static var all: [Figure] {
    Samples.observations.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 8, let period = Period(fields[2]),
        let status = ObservationStatus(rawValue: fields[5])
      else { return nil }
      return Figure(
        plan: fields[0], indicator: fields[1], period: period, value: fields[3] + fields[4],
        status: status, basis: ObservationBasis(rawValue: fields[6]) ?? .cumulative,
        note: fields[7].isEmpty ? nil : fields[7])
    }
  }

  /// The edit's entry for the indicator that the name means; nil when there is none like it.
  func entry(among records: [IndicatorRecord]) -> ObservationEntry? {
    guard let record = record(among: records),
      let quantity = Quantity(value, expected: record.indicator.unit)?
        .converted(to: record.indicator.unit)
    else { return nil }
    return ObservationEntry(
      indicatorID: record.id, period: period, value: quantity.value, status: status, basis: basis,
      note: note)
  }

  /// By name; else the most alike of those that the value's unit fits.
  private func record(among records: [IndicatorRecord]) -> IndicatorRecord? {
    func fits(_ record: IndicatorRecord) -> Bool {
      Quantity(value, expected: record.indicator.unit)?.converted(to: record.indicator.unit) != nil
    }
    // Mostly it is called just that: then no other name need be folded.
    if let exact = records.first(where: { $0.indicator.name == indicator && fits($0) }) {
      return exact
    }
    let fitting = records.filter(fits)
    if let named = Choosing.candidates(indicator, among: fitting).first { return named }
    let best = fitting.map { ($0, Figure.likeness($0.indicator.name, indicator)) }
      .max { $0.1 < $1.1 }
    return best.flatMap { $0.1 >= 0.5 ? $0.0 : nil }
  }

  /// Dice's coefficient of the pairs of neighbouring characters, 0 to 1.
  private static func likeness(_ a: String, _ b: String) -> Double {
    let a = pairs(SeriesName.fold(a))
    let b = pairs(SeriesName.fold(b))
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    return Double(2 * a.intersection(b).count) / Double(a.count + b.count)
  }

  private static func pairs(_ text: String) -> Set<String> {
    Set(zip(text, text.dropFirst()).map { "\($0)\($1)" })
  }
}

extension DemoStore {
  /// Builds the samples in a folder that is there only while `body` runs, also when the terminal hangs up.
  static func withTemporary(_ body: (String) throws -> Void) throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.path + "/guatu-demo-\(UUID().uuidString)"
    do {
      try files.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StoreError.readOnly(path: folder)
    }
    defer { try? files.removeItem(atPath: folder) }
    let path = folder + "/demo.guatu"
    try build(at: path)
    try body(path)
  }
}
