import ArgumentParser
import Phrases
import PlanModel

struct ShareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "share", abstract: "Divide an indicator's target among organizations.",
    discussion: """
      The parts replace an earlier division, and what it had is said: guatu share 技术改造投资 --part 柳汀镇=12亿元 --part \
      石蓼镇=8亿元. Whether they carry the target is said; parts that fall short are kept all the \
      same. With --clear the division goes. guatu observe --organization records a member's figure. \
      --baseline 柳汀镇=30家 says where a member's progress counts from.
      """)

  @Argument(help: "The indicator, by number or a part of its name.")
  var indicator: String

  @Option(help: ArgumentHelp("An organization and its part.", valueName: "name=value"))
  var part: [SharePart] = []

  @Option(
    help: ArgumentHelp(
      "Where an organization's progress counts from.", valueName: "name=value"))
  var baseline: [SharePart] = []

  @Flag(help: "Take the division away.")
  var clear = false

  @OptionGroup var change: ChangeOptions

  func validate() throws {
    if clear != part.isEmpty { throw ValidationError(UsagePhrases.partOrClear) }
  }

  func run() throws {
    let lookup = try change.open()
    let (session, store) = (lookup.session, lookup.store)
    let found = try lookup.indicator(indicator)
    let assessor = try store.assessor(today: session.today)
    guard let target = assessor.inForce(found.targets),
      let plan = lookup.snapshots.first(where: { $0.plan.id == found.indicator.planID })?.plan
    else { throw Failure(.badData, SupervisionPhrases.noTarget, found.indicator.name) }
    let records = try store.organizations()
    var drafts = try part.map { part in
      ShareDraft(
        organizationID: try Choosing.organization(part.organization, among: records).id,
        value: try Figures.value(part.value, for: found.indicator))
    }
    if !baseline.isEmpty, found.indicator.nature == .flow {
      throw Failure(.badData, SupervisionPhrases.baselineOfFlow, found.indicator.name)
    }
    for part in baseline {
      let member = try Choosing.organization(part.organization, among: records)
      guard let index = drafts.firstIndex(where: { $0.organizationID == member.id }) else {
        throw Failure(.badData, SupervisionPhrases.baselineWithoutPart, member.name)
      }
      drafts[index].baseline = try Figures.value(part.value, for: found.indicator)
    }
    try lookup.apply(.organization(.setShares(target: target.id, drafts)))
    let breakdown = assessor.breakDown(
      found.indicator, target: target,
      into: drafts.map {
        BreakdownShare(
          organizationID: $0.organizationID, value: $0.value, baseline: $0.baseline)
      },
      plan: plan)
    if !drafts.isEmpty, let text = breakdown.text(found.indicator.unit, session.language) {
      try session.say(text)
    }
  }
}
