import Foundation

/// Everything that was measured, and where.
struct Report: Encodable {
  var environment: Environment
  var extraction: [Extraction]
  var store: StoreTimings
  var search: SearchTimings
  var terminal: [Reading]
  var budgets: [Budget]

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  var text: String {
    [environment.text, extractionText, storeText, searchText, terminalText, budgetText].joined(
      separator: "\n\n")
  }

  private var extractionText: String {
    Report.table(
      [["reading", "bytes", "ms", "allowed"]]
        + extraction.map {
          [
            $0.name, "\($0.bytes)", Report.rounded($0.milliseconds), Report.rounded($0.limit),
          ]
        })
  }

  private var storeText: String {
    Report.table([
      ["store of \(store.plans) plans", "ms", "allowed"],
      ["open the file", Report.rounded(store.open), ""],
      ["all lights, worked out", store.standingsCold.map(Report.rounded) ?? "-", ""],
      ["all lights, kept", Report.rounded(store.standingsWarm), ""],
      ["supervision, kept", Report.rounded(store.supervision), "100"],
      ["organizations, kept", Report.rounded(store.ranking), "100"],
      ["one organization, first lines", Report.rounded(store.organization), ""],
      ["open a plan, median", Report.rounded(store.planMedian), "50"],
      ["open a plan, worst", Report.rounded(store.planWorst), ""],
    ])
  }

  private var searchText: String {
    Report.table(
      [
        ["everywhere-search", "found", "ms", "allowed"],
        ["pack all names, once", "", Report.rounded(search.packing), ""],
        ["read them", "", Report.rounded(search.reading), "50"],
      ]
        + search.queries.map {
          ["\($0.name)", "\($0.found)", Report.rounded($0.milliseconds), "50"]
        } + [["all source texts, between keys", "", Report.rounded(search.sources), ""]])
  }

  /// First frames also as multiples of the demo's.
  private var terminalText: String {
    let base = terminal.first?.firstFrame ?? 1
    let heading = [
      "in a terminal", "frame ms", "ratio", "bytes", "key ms", "worst", "bytes", "worst", "MB",
    ]
    return Report.table([heading] + terminal.map { $0.cells(base: base) })
  }

  private var budgetText: String {
    Report.table(
      [["budget", "measured", "allowed", ""]]
        + budgets.map {
          [
            $0.name, Report.rounded($0.measured), Report.rounded($0.allowed),
            $0.isKept ? "kept" : "OVER",
          ]
        })
  }

  static func rounded(_ number: Double) -> String {
    let places = number < 10 ? 100.0 : 10.0
    let value = (number * places).rounded() / places
    return value == value.rounded() ? "\(Int(value))" : "\(value)"
  }

  /// The first column to the left, figures to the right.
  private static func table(_ rows: [[String]]) -> String {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + blanks : blanks + row[column]
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}

extension Reading {
  /// A line of the table; `base`: the first frame that others are compared with.
  fileprivate func cells(base: Double) -> [String] {
    func cell(_ number: Double?) -> String { number.map(Report.rounded) ?? "-" }
    func cell(_ number: Int?) -> String { number.map(String.init) ?? "-" }
    return [
      name, cell(firstFrame), cell(firstFrame.map { $0 / base }), cell(firstFrameBytes),
      cell(keyMedian), cell(keyWorst), cell(keyBytesMedian), cell(keyBytesWorst),
      cell(residentMegabytes),
    ]
  }
}

/// The machine that figures come from.
struct Environment: Encodable {
  var processor: String
  var cores: Int
  var system: String
  var load: String
  var build: String

  static var current: Environment {
    func read(_ path: String) -> String {
      (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }
    func value(_ key: String, in text: String, _ separator: Character) -> String {
      let line = text.split(separator: "\n").first { $0.hasPrefix(key) }
      return line?.split(separator: separator, maxSplits: 1).last.map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " \t\""))
      } ?? ""
    }
    #if DEBUG
      let build = "debug"
    #else
      let build = "release"
    #endif
    return Environment(
      processor: value("model name", in: read("/proc/cpuinfo"), ":"),
      cores: ProcessInfo.processInfo.processorCount,
      system: value("PRETTY_NAME", in: read("/etc/os-release"), "="),
      load: read("/proc/loadavg").split(separator: " ").prefix(1).joined(), build: build)
  }

  var text: String {
    "\(processor), \(cores) cores, \(system), load \(load), \(build) build"
  }
}
