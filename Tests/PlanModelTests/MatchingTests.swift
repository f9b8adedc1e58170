import Foundation
import TestSupport
import Testing

@testable import PlanModel

@Suite("Matching across plans")
struct MatchingTests {
  let anna = Actor(uid: 1001, login: "anna")

  private func plan(
    _ id: RowID, _ year: Int?, kind: DocumentKind = .plan, region: String? = "云岚市"
  ) -> Plan {
    Plan(
      id: id, documentID: id, title: "文件\(id)", region: region, kind: kind, fromYear: year,
      toYear: year)
  }

  private func indicator(
    _ name: String, _ unit: String = "家", _ nature: Nature = .stock, id: RowID = 1
  ) -> Indicator {
    Indicator(id: id, planID: 1, name: name, unit: MeasureUnit(unit), nature: nature)
  }

  private func wanted(
    _ indicator: Indicator, year: Int = 2016, region: String? = "云岚市",
    observations: [Observation] = []
  ) -> FigureMatcher.Wanted {
    FigureMatcher.Wanted(
      plan: plan(1, year, region: region),
      record: IndicatorRecord(
        indicator: indicator,
        targets: [
          Target(
            id: 1, indicatorID: indicator.id, comparator: .ge, value: 600, due: .year(year))
        ], observations: observations))
  }

  private func reported(
    _ indicator: Indicator, _ value: Decimal = 512, in year: Int = 2016, id: RowID = 9,
    region: String? = "云岚市"
  ) -> FigureMatcher.Reported {
    FigureMatcher.Reported(
      document: plan(2, year, kind: .summary, region: region), indicator: indicator,
      actual: Observation(
        id: id, indicatorID: indicator.id, period: .year(year), value: value,
        status: .estimated))
  }

  private func match(
    _ wanted: FigureMatcher.Wanted, _ reported: FigureMatcher.Reported...
  ) -> [FigureMatch] {
    FigureMatcher([wanted]).matches(reported)
  }

  @Test("the same name, place and year is as sure as can be")
  func same() throws {
    let found = try #require(
      match(wanted(indicator("高新技术企业")), reported(indicator("高新技术企业", id: 5))).first)
    #expect(found.strength == 100)
    #expect(
      found.reasons == [.sameName, .sameRegion("云岚市"), .withinTarget(due: .year(2016))])
    #expect(found.id == "1-9")
  }

  @Test("other words for the same figure are a strong match, with both names as the reason")
  func synonyms() throws {
    let found = try #require(
      match(wanted(indicator("高新技术企业数量")), reported(indicator("云岚市高企总数"))).first)
    #expect(found.strength == 95)
    #expect(found.reasons.first == .sameSeries("高新技术企业数量", "云岚市高企总数"))
  }

  @Test("a 2018 figure for a 2016 target is offered for the history only, never strongly")
  func laterYear() throws {
    let found = try #require(
      match(wanted(indicator("高新技术企业")), reported(indicator("高新技术企业"), in: 2018)).first)
    #expect(!found.isStrong)
    #expect(found.reasons.contains(.afterTarget(due: .year(2016))))
    #expect(found.actual.period == .year(2018))
  }

  @Test("a figure from before the plan began is not offered")
  func earlierYear() {
    #expect(
      match(wanted(indicator("高新技术企业")), reported(indicator("高新技术企业"), in: 2015)).isEmpty)
  }

  @Test("万元 become 亿元; 万元 never become 家")
  func units() throws {
    let found = try #require(
      match(
        wanted(indicator("技术合同成交额", "亿元", .flow)),
        reported(indicator("技术合同成交额", "万元", .flow), 374_000)
      ).first)
    #expect(found.value == Decimal(string: "37.4"))
    #expect(
      found.reasons.contains(.unitConverted(from: MeasureUnit("万元"), to: MeasureUnit("亿元"))))
    #expect(
      match(
        wanted(indicator("技术合同成交额", "亿元", .flow)),
        reported(indicator("技术合同成交额", "项", .flow))
      ).isEmpty)
  }

  @Test("a growth rate never stands for a level, nor a level for a growth rate")
  func growth() {
    let rate = indicator("规模以上工业增加值增长", "%", .growth)
    let share = indicator("规模以上工业增加值", "%", .ratio)
    #expect(match(wanted(rate), reported(share)).isEmpty)
    #expect(match(wanted(share), reported(rate)).isEmpty)
    #expect(
      match(wanted(rate), reported(indicator("规上工业增加值增速", "%", .growth))).first?.isStrong == true)
  }

  @Test("a stock and a flow of one name are offered, not strongly")
  func natures() throws {
    let found = try #require(
      match(wanted(indicator("概念验证中心")), reported(indicator("概念验证中心", "家", .flow))).first)
    #expect(!found.isStrong)
    #expect(found.reasons.contains(.naturesDiffer(plan: .stock, actual: .flow)))
  }

  @Test(
    "names that only look alike are not offered",
    arguments: [
      ("新增省级工程技术研究中心", "新增市级工程技术研究中心"), ("发放科技创新券", "兑现科技创新券"),
      ("高新技术企业", "净增高新技术企业"), ("引进高层次人才", "柔性引进高层次人才"),
      ("省级专精特新中小企业", "科技型中小企业"), ("新建5G基站", "新建4G基站"),
    ])
  func nearNames(_ a: String, _ b: String) {
    #expect(match(wanted(indicator(a)), reported(indicator(b))).isEmpty)
  }

  @Test("names that are much alike are offered, never strongly")
  func likeNames() throws {
    let found = try #require(
      match(
        wanted(indicator("大型科研仪器设备入网共享率", "%", .ratio)),
        reported(indicator("大型科研仪器入网共享率", "%", .ratio))
      ).first)
    #expect(!found.isStrong)
    guard case .likeName(let percent) = found.reasons.first else {
      Issue.record("no likeness among \(found.reasons)")
      return
    }
    #expect(percent < 100)
  }

  @Test("another place's figure is not offered; a province before the city is no other place")
  func regions() throws {
    let own = wanted(indicator("高新技术企业"))
    #expect(match(own, reported(indicator("高新技术企业"), region: "青溪区")).isEmpty)
    #expect(
      match(own, reported(indicator("高新技术企业"), region: "示州省云岚市")).first?.strength == 100)
    let unknown = try #require(match(own, reported(indicator("高新技术企业"), region: nil)).first)
    #expect(unknown.strength == 90)
    #expect(unknown.reasons.contains(.regionUnknown))
  }

  @Test("a period that has another figure is not taken unseen; one with the same is done")
  func holding() throws {
    func held(_ value: Decimal) -> FigureMatcher.Wanted {
      wanted(
        indicator("高新技术企业"),
        observations: [Observation(id: 3, indicatorID: 1, period: .year(2016), value: value)])
    }
    let found = try #require(match(held(500), reported(indicator("高新技术企业"), 512)).first)
    #expect(!found.isStrong)
    #expect(found.adoption == Adoption(source: 9, indicator: 1, replacing: 3))
    #expect(match(held(512), reported(indicator("高新技术企业"), 512)).isEmpty)
  }

  @Test("of several figures that fit equally none is strong; the same figure twice is one")
  func several() {
    let own = wanted(indicator("高新技术企业"))
    let differing = match(
      own, reported(indicator("高新技术企业"), 512, id: 9),
      reported(indicator("高新技术企业"), 530, id: 10))
    #expect(differing.count == 2)
    #expect(differing.allSatisfy { !$0.isStrong && $0.reasons.contains(.severalFigures) })
    let equal = match(
      own, reported(indicator("高新技术企业"), 512, id: 9),
      reported(indicator("高新技术企业"), 512, id: 10))
    #expect(equal.map(\.id) == ["1-9"])
    #expect(equal.first?.isStrong == true)
  }

  // In the store

  /// A plan for 2016 and a summary of another year, in one store.
  private func store(
    summaryOf year: Int, planned: String = "高新技术企业数量", reported: String = "全市高企总数"
  ) throws -> Store {
    let store = try Store.inMemory()
    var draft = DraftFixtures.small
    draft.period = DraftPeriod(from: 2016, to: 2016)
    draft.indicators = [
      DraftIndicator(
        path: "1", name: planned, comparator: .ge, value: 600, unit: "家", due: "2016",
        nature: .stock, quote: "高新技术企业达到600家", span: SourceSpan(8, 20))
    ]
    try store.apply(.importPlan(draft, DraftFixtures.document()), by: anna)
    var summary = DraftFixtures.small
    summary.title = "工作总结"
    summary.kind = .summary
    summary.period = DraftPeriod(from: year, to: year)
    summary.indicators = [
      DraftIndicator(
        path: "1", name: reported, comparator: .eq, value: 640, unit: "家", due: "\(year)",
        nature: .stock, actual: true, quote: "全市高企总数640家", span: SourceSpan(8, 20))
    ]
    try store.apply(.importPlan(summary, DraftFixtures.document(digest: "d2")), by: anna)
    return store
  }

  @Test("what is accepted is an observation with its period, status and source, and can be undone")
  func adopt() throws {
    let store = try store(summaryOf: 2016)
    let found = try store.matches()
    #expect(found.count == 1)
    let match = try #require(found.first)
    #expect(match.isStrong)
    try store.apply(.adopt([match.adoption]), by: anna)
    let record = try #require(try store.indicator(match.indicator.id))
    #expect(record.observations.map(\.value) == [640])
    #expect(record.observations[0].period == .year(2016))
    #expect(record.observations[0].note == "《工作总结》：全市高企总数640家")
    #expect(try store.matches().isEmpty)
    #expect(try store.check().isEmpty)
    let entry = try #require(try store.log().first)
    #expect(entry.kind == .adopt)
    #expect(entry.planID == match.plan.id)
    #expect(entry.detail["document"] == "工作总结")
    try store.undo(by: anna)
    #expect(try store.indicator(match.indicator.id)?.observations.isEmpty == true)
    #expect(try store.matches() == found)
    try store.redo(by: anna)
    #expect(try store.matches().isEmpty)
  }

  @Test("the summary can't be taken back while a plan rests on its figures")
  func restedUpon() throws {
    let store = try store(summaryOf: 2016)
    try store.apply(.adopt(try store.matches().map(\.adoption)), by: anna)
    #expect(throws: StoreError.restedUpon(sequence: 2, later: [])) {
      try store.apply(.revert(sequence: 2), by: anna)
    }
  }

  @Test("a 2018 figure that is accepted keeps its year, shows in the history, and is not compared")
  func history() throws {
    let store = try store(summaryOf: 2018)
    let match = try #require(try store.matches().first)
    #expect(!match.isStrong)
    try store.apply(.adopt([match.adoption]), by: anna)
    let record = try #require(try store.indicator(match.indicator.id))
    #expect(record.observations.map(\.period) == [.year(2018)])
    let day = try #require(Day(2018, 12, 31))
    let assessment = Assessor(today: day).assess(record, plan: match.plan)
    #expect(assessment.light == Light.none)
    #expect(
      assessment.refusal == .periodOutsideTarget(observed: .year(2018), due: .year(2016)))
    let series = try store.series(of: match.source.id)
    #expect(series.map(\.plan.id) == [match.plan.id, match.document.id])
    #expect(series[0].targets.map(\.due) == [.year(2016)])
    #expect(series[1].observations.map(\.value) == [640])
  }

  @Test("what was seen before somebody else recorded a figure is a conflict, and nothing is taken")
  func conflict() throws {
    let store = try store(summaryOf: 2016)
    let match = try #require(try store.matches().first)
    try store.apply(
      .observe([
        ObservationEntry(indicatorID: match.indicator.id, period: .year(2016), value: 600)
      ]), by: anna)
    #expect(throws: StoreError.self) {
      try store.apply(.adopt([match.adoption]), by: anna)
    }
    #expect(try store.indicator(match.indicator.id)?.observations.map(\.value) == [600])
    #expect(try store.matches().first?.reasons.contains(.holdsAnother(600)) == true)
  }

  @Test("accepting a name that is only alike makes one series of the two, until it is undone")
  func joinedSeries() throws {
    let store = try store(
      summaryOf: 2016, planned: "县域农业技术推广服务站点", reported: "农业技术推广服务站点")
    let match = try #require(try store.matches().first)
    #expect(!match.isStrong)
    #expect(try store.series(of: match.indicator.id).count == 1)
    try store.apply(.adopt([match.adoption]), by: anna)
    #expect(try store.series(of: match.indicator.id).count == 2)
    #expect(try store.series(of: match.source.id).count == 2)
    try store.undo(by: anna)
    #expect(try store.series(of: match.indicator.id).count == 1)
    #expect(try store.series(of: 999).isEmpty)
  }

  @Test("an import puts equal figures of two documents into one series")
  func seriesAtImport() throws {
    let store = try store(summaryOf: 2018)
    let series = try store.series(of: 1)
    #expect(series.map(\.indicator.name) == ["高新技术企业数量", "全市高企总数"])
    #expect(Set(series.map(\.indicator.seriesID)).count == 1)
  }
}
