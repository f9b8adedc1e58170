import Foundation

/// A value of JSON, with exact decimals.
enum JSON: Encodable, Equatable {
  case object([String: JSON])
  case array([JSON])
  case string(String)
  case number(Decimal)
  case bool(Bool)
  case null

  init(_ value: String?) { self = value.map { .string($0) } ?? .null }
  init(_ value: Decimal?) { self = value.map { .number($0) } ?? .null }
  init(_ value: Int?) { self = value.map { .number(Decimal($0)) } ?? .null }
  init(_ value: Int64?) { self = value.map { .number(Decimal($0)) } ?? .null }
  init(_ value: Bool) { self = .bool(value) }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .object(let members): try container.encode(members)
    case .array(let elements): try container.encode(elements)
    case .string(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .bool(let flag): try container.encode(flag)
    case .null: try container.encodeNil()
    }
  }
}

extension JSON {
  /// The JSON text of a value: keys sorted, short containers on one line, a newline at the end.
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let compact = Array(try encoder.encode(value))
    var layout = JSONLayout(compact)
    return layout.laidOut()
  }
}

/// Lays compact JSON out in lines: a container that fits stays on one.
private struct JSONLayout {
  private let bytes: [UInt8]
  /// For each opening bracket, where it closes.
  private var close: [Int: Int] = [:]
  private var result: [UInt8] = []
  private static let room = 100

  init(_ compact: [UInt8]) {
    bytes = compact
    result.reserveCapacity(compact.count * 2)
    var open: [Int] = []
    var position = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""): position = JSONLayout.endOfString(bytes, from: position) - 1
      case UInt8(ascii: "{"), UInt8(ascii: "["): open.append(position)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if let start = open.popLast() { close[start] = position }
      default: break
      }
      position += 1
    }
  }

  mutating func laidOut() -> String {
    var position = 0
    var depth = 0
    // One flag a container: whether it stays on one line.
    var inline: [Bool] = []
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        let end = JSONLayout.endOfString(bytes, from: position)
        result += bytes[position..<end]
        position = end
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let end = close[position] ?? position
        let short = (inline.last ?? false) || end - position + depth * 2 <= JSONLayout.room
        inline.append(short)
        result.append(byte)
        depth += 1
        if !short { newline(depth) }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if inline.popLast() == false { newline(depth) }
        result.append(byte)
      case UInt8(ascii: ","):
        result.append(byte)
        if inline.last == true { result.append(0x20) } else { newline(depth) }
      case UInt8(ascii: ":"):
        result += [byte, 0x20]
      default:
        result.append(byte)
      }
      position += 1
    }
    result.append(0x0A)
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func newline(_ depth: Int) {
    result.append(0x0A)
    result += repeatElement(0x20, count: depth * 2)
  }

  private static func endOfString(_ bytes: [UInt8], from start: Int) -> Int {
    var position = start + 1
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\\") {
        position += 2
      } else if bytes[position] == UInt8(ascii: "\"") {
        return position + 1
      } else {
        position += 1
      }
    }
    return bytes.count
  }
}
