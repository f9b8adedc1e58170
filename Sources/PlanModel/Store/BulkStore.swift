import Foundation
import GRDB

/// Makes large stores quickly, for measurements: rows by the hundred thousand, past the change log.
@_spi(Bulk)
public struct BulkStore: Sendable {
  public var plans = 1_000
  public var itemsOfPlan = 300
  public var dutiesOfItem = 3
  public var indicatorsOfPlan = 100
  public var observationsOfIndicator = 10
  public var seed: UInt64 = 20_250_930

  public init() {}

  /// The same shape with a hundredth of the rows.
  public static var small: BulkStore {
    var bulk = BulkStore()
    bulk.plans = 40
    bulk.itemsOfPlan = 75
    bulk.indicatorsOfPlan = 25
    return bulk
  }

  /// Makes the store at `path`, where no file may be yet. `progress` is told how many plans are made.
  public func make(at path: String, progress: (Int) -> Void = { _ in }) throws {
    if FileManager.default.fileExists(atPath: path) { throw StoreError.exists(path: path) }
    let store = try Store.open(path, for: .create)
    try store.queue.writeWithoutTransaction { db in
      // A store that is not finished is thrown away: nothing has to survive a power cut.
      try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
      for trigger in Schema.triggers { try db.execute(sql: "DROP TRIGGER \(trigger.name)") }
      var random = SplitMix(state: seed)
      try db.inTransaction {
        for index in 0..<BulkStore.organizations {
          try db.execute(
            sql: "INSERT INTO organization (name, collective) VALUES (?, 0)",
            arguments: ["示例单位\(index + 1)"])
        }
        return .commit
      }
      var rows = BulkRows()
      for first in stride(from: 0, to: plans, by: 20) {
        try db.inTransaction {
          for plan in first..<min(first + 20, plans) {
            try make(plan, &rows, &random, db)
          }
          return .commit
        }
        progress(min(first + 20, plans))
      }
      for trigger in Schema.triggers { try db.execute(sql: trigger.sql) }
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
  }

  static let organizations = 400
  private static let subjects = [
    "高新技术企业", "科技型中小企业", "技术合同成交额", "发明专利授权", "工业技术改造投资", "研发平台", "省级智能工厂",
    "高层次人才", "科技特派员", "人才公寓",
  ]

  private func make(
    _ index: Int, _ rows: inout BulkRows, _ random: inout SplitMix, _ db: Database
  ) throws {
    let year = 2025 - (plans - 1 - index) % 10
    let region = "示例市\(index % 50 + 1)"
    let line = "完善工作机制，明确时间节点，全年完成示例任务。\n"
    let text = String(repeating: line, count: itemsOfPlan)
    let length = line.unicodeScalars.count
    let document = try rows.insert(
      db, "document",
      ["name", "digest", "format", "text", "imported_at", "imported_by"],
      ["plan\(index).txt", "bulk\(index)", "text", text, "2025-01-20T01:30:00Z", "bulk"])
    let plan = try rows.insert(
      db, "plan",
      [
        "document_id", "title", "region", "kind", "status", "script", "from_year", "to_year",
        "schedule",
      ],
      [
        document, "\(region)\(year)年重点工作方案（\(index + 1)）", region, "plan", "issued", "hans", year,
        year, "month",
      ])
    let pool = Int(random.next() % UInt64(BulkStore.organizations))
    var items: [RowID] = []
    var parents: [RowID] = []
    var numbers: [Int] = []
    for position in 0..<itemsOfPlan {
      let depth = position % 60 == 0 ? 0 : position % 10 == 0 ? 1 : min(2, parents.count)
      parents = Array(parents.prefix(depth))
      numbers = Array(numbers.prefix(depth + 1))
      if numbers.count == depth { numbers.append(0) }
      numbers[depth] += 1
      let start = position * length
      let item = try rows.insert(
        db, "item",
        [
          "plan_id", "parent_id", "position", "path", "label", "title", "kind", "inline", "start",
          "end", "heading_start", "heading_end", "milestone",
        ],
        [
          plan, parents.last, position, numbers.map(String.init).joined(separator: "."),
          "\(numbers[depth])", "示例任务\(position + 1)：完善工作机制", "task", 0, start, start + length,
          start, start + 6, 0,
        ])
      items.append(item)
      parents.append(item)
      let first = Int(random.next() % 17)
      for (offset, role) in ["lead", "responsible", "cooperating"].prefix(dutiesOfItem).enumerated()
      {
        let organization = (pool + first + offset) % BulkStore.organizations + 1
        _ = try rows.insert(
          db, "duty", ["item_id", "organization_id", "role", "unit", "inferred"],
          [item, organization, role, "示例单位\(organization)", 0])
      }
    }
    for number in 0..<indicatorsOfPlan {
      try makeIndicator(
        number, of: plan, year: year, region: region,
        item: items[(number * max(1, itemsOfPlan / indicatorsOfPlan) + 2) % items.count], &rows,
        &random, db)
    }
  }

  private func makeIndicator(
    _ number: Int, of plan: RowID, year: Int, region: String, item: RowID,
    _ rows: inout BulkRows, _ random: inout SplitMix, _ db: Database
  ) throws {
    let subject = BulkStore.subjects[number % BulkStore.subjects.count]
    let name = number < BulkStore.subjects.count ? subject : "\(subject)第\(number)类"
    let isFlow = number % 3 != 0
    let series = try rows.series(db, name: name, region: region)
    let indicator = try rows.insert(
      db, "indicator",
      [
        "plan_id", "item_id", "series_id", "name", "unit", "nature", "direction", "baseline",
        "damaged", "quote", "start", "end",
      ],
      [
        plan, item, series, name, "家", isFlow ? "flow" : "stock", "higher", isFlow ? nil : "100", 0,
        "完成示例任务", number * 23, number * 23 + 6,
      ])
    let target = 200 + Int(random.next() % 800)
    _ = try rows.insert(
      db, "target", ["indicator_id", "comparator", "value", "due"],
      [indicator, "ge", "\(target)", "\(year)"])
    let pace = 60 + Int(random.next() % 60)
    for month in 1...max(1, min(12, observationsOfIndicator)) {
      let period = Period.month(year, month)
      _ = try rows.insert(
        db, "observation",
        [
          "indicator_id", "period", "from_day", "to_day", "value", "status", "basis",
          "recorded_at", "recorded_by",
        ],
        [
          indicator, period.description, period.start.description, period.end.description,
          "\(target * month * pace / 1200)", "reported", "cumulative", "2025-10-08T01:30:00Z",
          "bulk",
        ])
    }
  }
}

/// Inserts rows by statements that are prepared once.
private struct BulkRows {
  private var statements: [String: Statement] = [:]
  private var known: [String: RowID] = [:]

  mutating func insert(
    _ db: Database, _ table: String, _ columns: [String],
    _ values: [(any DatabaseValueConvertible)?]
  ) throws -> RowID {
    let statement: Statement
    if let prepared = statements[table] {
      statement = prepared
    } else {
      let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
      let places = columns.map { _ in "?" }.joined(separator: ", ")
      statement = try db.makeStatement(
        sql: "INSERT INTO \(table) (\(names)) VALUES (\(places))")
      statements[table] = statement
    }
    try statement.execute(arguments: StatementArguments(values))
    return db.lastInsertedRowID
  }

  mutating func series(_ db: Database, name: String, region: String) throws -> RowID {
    let key = name + "\u{1}" + region
    if let id = known[key] { return id }
    let id = try insert(
      db, "series", ["name", "folded", "region", "unit_base"],
      [name, SeriesName.fold(name, region: region), region, "家"])
    known[key] = id
    return id
  }
}

/// A small generator of random numbers whose sequence the seed settles.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
