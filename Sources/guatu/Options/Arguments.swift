import ArgumentParser
import PlanModel

// What a word of the command line may be, beside texts and numbers. What is wrong with it is said by `UsageSentence`,
// which knows these by the names of their values: day, period, name=value.

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Period: ExpressibleByArgument {
  public init?(argument: String) { self.init(written: argument) }
}

extension Language: ExpressibleByArgument {
  public init?(argument: String) { self.init(tag: argument) }
}

/// An organization and its part of a target: 柳汀镇=12亿元.
struct SharePart: ExpressibleByArgument {
  let organization: String
  let value: String

  init?(argument: String) {
    guard let equals = argument.lastIndex(of: "=") else { return nil }
    organization = String(argument[..<equals])
    value = String(argument[argument.index(after: equals)...])
  }
}

extension Direction: ExpressibleByArgument {}
extension Nature: ExpressibleByArgument {}
extension ObservationBasis: ExpressibleByArgument {}
extension ObservationStatus: ExpressibleByArgument {}
extension OrderColour: ExpressibleByArgument {}
extension PersonRole: ExpressibleByArgument {}
extension RankingOrder: ExpressibleByArgument {}
extension ReportingCycle: ExpressibleByArgument {}
extension RuleKind: ExpressibleByArgument {}
extension ScheduleForm: ExpressibleByArgument {}
extension SearchKind: ExpressibleByArgument {}
extension TaskState: ExpressibleByArgument {}
