import ArgumentParser
import Foundation
import Phrases
import PlanModel

struct IndicatorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicator", abstract: "Say what kind of figure an indicator is.",
    subcommands: [Set.self])

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Set an indicator's baseline, nature, direction, weight or due date.",
      discussion: """
        guatu indicator set 智能家居产业规模 --baseline 62亿元@2023: progress then counts from 62亿元 at the \
        end of 2023. All that is given is one change, which can be undone. “none” empties a baseline \
        or a weight.
        """)

    @Argument(help: "The indicator, by number or a part of its name.")
    var indicator: String

    @Option(
      help: ArgumentHelp(
        "Where progress counts from, with its year: 120亿元@2020; or none.",
        valueName: "value@year"))
    var baseline: String?

    @Option(help: "stock, flow, ratio, growth or multiple.")
    var nature: Nature?

    @Option(help: "higher, lower or within.")
    var direction: Direction?

    @Option(help: ArgumentHelp("What it counts in a score, in marks; or none.", valueName: "marks"))
    var weight: String?

    @Option(
      help: ArgumentHelp("By when: 2026, 2026Q2, 2026-06-30, 2024/2026.", valueName: "period"))
    var due: Period?

    @Flag(
      name: .shortAndLong,
      help: "Take a baseline's year as it is, also when the target is due by then.")
    var yes = false

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      if baseline == nil, nature == nil, direction == nil, weight == nil, due == nil {
        throw ValidationError(UsagePhrases.indicator)
      }
    }

    func run() throws {
      let lookup = try change.open()
      let session = lookup.session
      let found = try lookup.indicator(indicator)
      let own = found.indicator
      var values: [Amendment.Field: String?] = [:]
      var expecting: [Amendment.Field: String?] = [:]
      if let baseline {
        let (value, year) = try read(baseline, for: own)
        if let question = year.flatMap({ Int($0) }).flatMap({
          Assessor(today: session.today).question(aboutBaselineOf: $0, found)
        }) {
          try Console.confirm(yes, session) { [question.text($0)] }
        }
        values[.baseline] = value
        values[.baselineNote] = year
        expecting[.baseline] = own.baseline?.plain
        expecting[.baselineNote] = own.baselineNote
      }
      if let nature {
        values[.nature] = nature.rawValue
        expecting[.nature] = own.nature.rawValue
      }
      if let direction {
        values[.direction] = direction.rawValue
        expecting[.direction] = own.direction.rawValue
      }
      if let weight {
        values[.weight] = weight == "none" ? .some(nil) : try Figures.number(weight).plain
        expecting[.weight] = own.weight?.plain
      }
      var amendments: [Amendment] = []
      if !values.isEmpty {
        amendments.append(Amendment(.indicator(found.id), values: values, expecting: expecting))
      }
      if let due {
        guard let target = Assessor(today: session.today).inForce(found.targets) else {
          throw Failure(.badData, SupervisionPhrases.noTarget, own.name)
        }
        amendments.append(
          Amendment(
            .target(target.id), values: [.due: due.description],
            expecting: [.due: target.due?.description]))
      }
      try lookup.apply(.amend(amendments, settling: nil))
      if baseline != nil, baseline != "none", [.ratio, .growth].contains(nature ?? own.nature) {
        try session.say(SupervisionPhrases.idleBaseline(session.language, own.name))
      }
    }

    /// The value and the year of 120亿元@2020; both nil for none.
    private func read(_ text: String, for indicator: Indicator) throws -> (String?, String?) {
      if text == "none" { return (nil, nil) }
      let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
      let value = try Figures.value(parts.first ?? "", for: indicator).plain
      guard parts.count == 2 else { return (value, nil) }
      guard parts[1].count == 4, case .year? = Period(parts[1]) else {
        throw Failure(.usage, CommandPhrases.notAPeriod, parts[1])
      }
      return (value, parts[1])
    }
  }
}
