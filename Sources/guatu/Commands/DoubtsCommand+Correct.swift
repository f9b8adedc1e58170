import ArgumentParser
import Phrases
import PlanModel

extension DoubtsCommand {
  struct Correct: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Correct what a doubt is about, and settle it with the same change.",
      discussion: """
        guatu doubts correct 7 --value 35家: the target in question is 35. The indicator is the one \
        that the doubt stands at; --indicator names another of the plan. --title corrects the item. \
        With nothing but the number the doubt is settled as corrected elsewhere, such as by guatu \
        organizations merge.
        """)

    @Argument(help: "The doubt's number, as guatu doubts lists it.")
    var doubt: RowID

    @Option(help: "What the target really is, such as 35, 1.2亿 or 62%.")
    var value: String?

    @Option(help: ArgumentHelp("By when: 2026, 2026Q2, 2026-06-30.", valueName: "period"))
    var due: Period?

    @Option(help: "What the indicator is called.")
    var name: String?

    @Option(help: "The indicator, by number or a part of its name. Default: the one at the doubt.")
    var indicator: String?

    @Option(help: "What the item is called.")
    var title: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      let store = try session.open()
      let (found, snapshot) = try DoubtsCommand.doubt(doubt, in: store)
      guard found.resolution == nil else {
        throw Failure(.badData, SupervisionPhrases.doubtSettled, "\(doubt)")
      }
      var amendments: [Amendment] = []
      if value != nil || due != nil || name != nil || indicator != nil {
        amendments += try corrections(of: try record(found, snapshot), session)
      }
      if let title {
        guard let item = snapshot.items.first(where: { $0.id == found.itemID }) else {
          throw Failure(.badData, SupervisionPhrases.noItemAtDoubt, "\(doubt)")
        }
        amendments.append(
          Amendment(.item(item.id), values: [.title: title], expecting: [.title: item.title]))
      }
      try session.apply(.amend(amendments, settling: found.id), to: store)
    }

    /// The indicator named, else the one nearest to the doubt on its item.
    private func record(_ doubt: Doubt, _ snapshot: PlanSnapshot) throws -> IndicatorRecord {
      if let indicator { return try Choosing.indicator(indicator, in: [snapshot]) }
      let near = snapshot.indicators.filter { $0.indicator.itemID == doubt.itemID }.min {
        doubt.span.distance(to: $0.indicator.span) < doubt.span.distance(to: $1.indicator.span)
      }
      guard let near else {
        throw Failure(.badData, SupervisionPhrases.noIndicatorAtDoubt, "\(doubt.id)")
      }
      return near
    }

    private func corrections(
      of record: IndicatorRecord, _ session: Session
    ) throws -> [Amendment] {
      let own = record.indicator
      var amendments: [Amendment] = []
      if let name {
        amendments.append(
          Amendment(.indicator(own.id), values: [.name: name], expecting: [.name: own.name]))
      }
      guard value != nil || due != nil else { return amendments }
      guard let target = Assessor(today: session.today).inForce(record.targets) else {
        throw Failure(.badData, SupervisionPhrases.noTarget, own.name)
      }
      var values: [Amendment.Field: String?] = [:]
      var expecting: [Amendment.Field: String?] = [:]
      if let value {
        values[.value] = try Figures.value(value, for: own).plain
        expecting[.value] = target.value?.plain
      }
      if let due {
        values[.due] = due.description
        expecting[.due] = target.due?.description
      }
      amendments.append(
        Amendment(.target(target.id), values: values, expecting: expecting))
      return amendments
    }
  }
}

extension SourceSpan {
  /// How many scalars lie between two spans; zero where they overlap.
  fileprivate func distance(to other: SourceSpan) -> Int {
    overlaps(other) ? 0 : min(abs(start - other.end), abs(other.start - end)) + 1
  }
}
