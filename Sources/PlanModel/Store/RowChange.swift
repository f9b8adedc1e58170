import Foundation
import GRDB

/// A value of one column, as SQLite stores it.
enum ColumnValue: Hashable, Sendable, Codable {
  case null
  case integer(Int64)
  case text(String)

  init(_ value: DatabaseValue) throws {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .string(let text): self = .text(text)
    case .double, .blob:
      // The schema has neither; were one added, the log would have to learn it.
      throw DatabaseError(message: "a column holds a value that the change log can't keep")
    }
  }

  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    }
  }

  /// As a person reads it; nil for no value.
  var written: String? {
    switch self {
    case .null: nil
    case .integer(let number): String(number)
    case .text(let text): text
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let number = try? container.decode(Int64.self) {
      self = .integer(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .integer(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    }
  }
}

/// One row made, changed or taken away: what the change log keeps, and what an inverse is made of.
enum RowChange: Hashable, Sendable, Codable {
  /// `row` is nil where an import made so many rows that only their numbers are kept.
  case insert(table: String, id: RowID, row: [String: ColumnValue]?)
  case update(table: String, id: RowID, old: [String: ColumnValue], new: [String: ColumnValue])
  case delete(table: String, id: RowID, row: [String: ColumnValue])
}
