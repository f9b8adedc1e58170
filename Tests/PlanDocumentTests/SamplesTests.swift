import Foundation
import PlanModel
import Samples
import Testing

@Suite("The sample plans")
struct SamplesTests {
  @Test("every document is UTF-8 and says in its first lines that it is a sample")
  func marked() throws {
    #expect(Samples.documents.count == 4)
    for document in Samples.documents {
      let text = try #require(String(bytes: document.bytes, encoding: .utf8), "\(document.name)")
      let start = text.split(separator: "\n").prefix(3).joined()
      #expect(start.contains("示例"), "\(document.name)")
      #expect(document.name.contains("示例"))
    }
  }

  @Test("every reported figure names a sample, a period, a decimal, a unit, a status and a basis")
  func observations() throws {
    let lines = rows(of: Samples.observations)
    #expect(
      lines.first?.joined(separator: ",") == "plan,indicator,period,value,unit,status,basis,note")
    for line in lines.dropFirst() {
      try #require(line.count == 8, "\(line)")
      #expect(isSample(line[0]), "\(line)")
      #expect(Period(line[2]) != nil, "\(line)")
      #expect(Decimal(exactly: line[3]) != nil, "\(line)")
      #expect(!line[4].isEmpty, "\(line)")
      #expect(ObservationStatus(rawValue: line[5]) != nil, "\(line)")
      #expect(line[6].isEmpty || ObservationBasis(rawValue: line[6]) != nil, "\(line)")
    }
  }

  @Test(
    "a cumulative figure of the samples never falls within the year, and no period is given twice")
  func cumulative() throws {
    var last: [String: (period: Period, value: Decimal)] = [:]
    for line in rows(of: Samples.observations).dropFirst() {
      let period = try #require(Period(line[2]))
      let value = try #require(Decimal(exactly: line[3]))
      let key = line[0] + line[1]
      if let before = last[key] {
        #expect(before.period < period, "\(line)")
        if line[6] == ObservationBasis.cumulative.rawValue {
          #expect(before.value <= value, "\(line)")
        }
      }
      last[key] = (period, value)
    }
  }

  @Test("milestones name a sample, a path and a quarter")
  func milestones() throws {
    for line in rows(of: Samples.milestones).dropFirst() {
      try #require(line.count == 5, "\(line)")
      #expect(isSample(line[0]), "\(line)")
      #expect(line[1].split(separator: ".").allSatisfy { Int($0) != nil }, "\(line)")
      #expect(Period(line[2]) != nil, "\(line)")
      #expect(["yes", "no"].contains(line[4]), "\(line)")
    }
  }

  @Test("a roster line's dates are days in order")
  func roster() throws {
    for line in rows(of: Samples.roster).dropFirst() {
      try #require(line.count == 5, "\(line)")
      let from = try #require(Day(line[2]), "\(line)")
      if !line[3].isEmpty { #expect(from < (try #require(Day(line[3]))), "\(line)") }
    }
  }

  private func isSample(_ id: String) -> Bool { Samples.documents.contains { $0.id == id } }

  private func rows(of csv: String) -> [[String]] {
    csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
