import Foundation
import Phrases
import PlanModel

/// A file of figures to be recorded as one change, or not at all.
struct ObservationFile {
  /// A column by the names its heading may have.
  enum Column: String, CaseIterable {
    case indicator, period, value, status, basis, growth, note, problem, next, plan, organization
    case replace

    var chinese: [String] {
      switch self {
      case .indicator: ["指标", "指標"]
      case .period: ["期间", "期間"]
      case .value: ["数值", "數值", "实绩", "實績"]
      case .status: ["状态", "狀態"]
      case .basis: ["口径", "口徑"]
      case .growth: ["同比"]
      case .note: ["备注", "備註"]
      case .problem: ["存在问题", "存在問題"]
      case .next: ["下一步"]
      case .plan: ["方案"]
      case .organization: ["单位", "單位"]
      case .replace: ["更正"]
      }
    }

    /// What the user's own heading would be.
    func name(_ language: Language) -> String {
      switch language {
      case .hans: chinese[0]
      case .hant: chinese.count > 1 ? chinese[1] : chinese[0]
      case .english: rawValue
      }
    }

    init?(heading: String) {
      let folded = heading.lowercased()
      let found = Column.allCases.first { $0.rawValue == folded || $0.chinese.contains(heading) }
      guard let found else { return nil }
      self = found
    }
  }

  /// What is wrong with a line.
  struct Fault {
    var line: Int
    var failure: Failure
  }

  private let file: CSVFile
  private let columns: [Column: Int]
  private let store: Store
  private let session: Session
  private let plans: [Plan]
  private let snapshots: [RowID: PlanSnapshot]
  private let organizations: [OrganizationRecord]

  /// - Throws: `Failure` for a heading that lacks a column, or has one that is not known.
  /// `plan`: where a line that names no plan looks for its indicator; nil for all.
  init(_ bytes: [UInt8], in store: Store, _ session: Session, plan: Plan? = nil) throws {
    file = CSVFile(bytes)
    self.store = store
    self.session = session
    var columns: [Column: Int] = [:]
    for (index, heading) in file.heading.enumerated() where !heading.isEmpty {
      guard let column = Column(heading: heading) else {
        throw Failure(.badData, SupervisionPhrases.strangeColumn, heading)
      }
      columns[column] = index
    }
    for needed in [Column.indicator, .period, .value] where columns[needed] == nil {
      throw Failure(.badData) { SupervisionPhrases.noColumn($0, needed.name($0)) }
    }
    self.columns = columns
    let all = try store.plans()
    plans = plan.map { [$0] } ?? all
    var snapshots: [RowID: PlanSnapshot] = [:]
    for plan in all { snapshots[plan.id] = try store.snapshot(of: plan.id) }
    self.snapshots = snapshots
    organizations = try store.organizations()
  }

  /// Records all lines but those that correct nothing, and returns how many; every bad one is reported with its
  /// number, and then none is recorded.
  /// `isConfirmed`: figures that look like slips are right.
  func record(_ name: String, isConfirmed: Bool) throws -> Int {
    var faults: [Fault] = []
    var entries: [ObservationEntry] = []
    var numbers: [Int] = []
    var repeated = 0
    for line in file.lines {
      do {
        let entry = try entry(line)
        if entry.replacing != nil, let held = try held(entry), entry.repeats(held) {
          repeated += 1
          continue
        }
        if let first = entries.firstIndex(where: { $0.isOfSame(as: entry) }) {
          throw twice(entries[first], line: numbers[first])
        }
        entries.append(entry)
        numbers.append(line.number)
      } catch {
        faults.append(Fault(line: line.number, failure: Failure(error)))
      }
    }
    // What the store would refuse is told with the rest.
    for refused in try store.rehearse(entries, by: .current) {
      faults.append(
        Fault(line: numbers[refused.position], failure: failure(refused, entries)))
    }
    guard faults.isEmpty else { throw ObservationFile.refusal(name, faults) }
    guard !entries.isEmpty else {
      if repeated > 0 { return 0 }
      throw Failure(.badData, SupervisionPhrases.noLines, name)
    }
    if !isConfirmed {
      let questions = try questions(about: entries, numbers)
      if !questions.isEmpty {
        throw Failure(.badData) { language in
          let lines = questions.map {
            "  " + SupervisionPhrases.line(language, "\($0.line)", $0.text(language))
          }
          return SupervisionPhrases.questionableLines(
            language, name, "\(questions.count)", lines.joined(separator: "\n"))
        }
      }
    }
    try store.apply(.observe(entries), by: .current)
    return entries.count
  }

  private func twice(_ entry: ObservationEntry, line: Int) -> Failure {
    let indicator = snapshots.values.lazy.flatMap(\.indicators)
      .first { $0.id == entry.indicatorID }?.indicator
    return Failure(.badData) { language in
      SupervisionPhrases.twiceInFile(
        language, indicator?.name ?? "", entry.period.description, "\(line)",
        entry.value.plain + (indicator?.unit.printed ?? ""))
    }
  }

  /// What looks like a slip, line by line.
  private func questions(
    about entries: [ObservationEntry], _ numbers: [Int]
  ) throws -> [(line: Int, text: @Sendable (Language) -> String)] {
    var found: [(line: Int, text: @Sendable (Language) -> String)] = []
    for (index, entry) in entries.enumerated() {
      guard let record = try store.indicator(entry.indicatorID) else { continue }
      let indicator = record.indicator
      let questions = FigureQuestion.questions(
        about: entry, of: record, plan: snapshots[indicator.planID]?.plan, today: session.today,
        held: try store.history(of: indicator.id),
        with: entries)
      guard !questions.isEmpty else { continue }
      found.append(
        (
          numbers[index],
          { language in
            indicator.name + " "
              + questions.map { $0.text(entry, unit: indicator.unit, language) }
              .joined(separator: language == .english ? "; " : "；")
          }
        ))
    }
    return found
  }

  private static func refusal(_ name: String, _ faults: [Fault]) -> Failure {
    let sorted = faults.sorted { $0.line < $1.line }
    let status = sorted.allSatisfy { $0.failure.status == .noPermission }
    return Failure(status ? .noPermission : .badData) { language in
      let lines = sorted.map {
        "  " + SupervisionPhrases.line(language, "\($0.line)", $0.failure.sentence(language))
      }
      return SupervisionPhrases.badLines(
        language, name, "\(sorted.count)", lines.joined(separator: "\n"))
    }
  }

  private func text(_ column: Column, _ line: CSVFile.Line) -> String? {
    guard let index = columns[column], index < line.fields.count, !line.fields[index].isEmpty
    else { return nil }
    return line.fields[index]
  }

  private func needed(_ column: Column, _ line: CSVFile.Line) throws -> String {
    guard let text = text(column, line) else {
      throw Failure(.badData) { SupervisionPhrases.emptyColumn($0, column.name($0)) }
    }
    return text
  }

  /// A field that no column names is a value cut in two by its own comma, or one column too many: never to be dropped.
  private func refuseStrayFields(_ line: CSVFile.Line) throws {
    let named = Set(columns.values)
    let stray = line.fields.indices.first { !named.contains($0) && !line.fields[$0].isEmpty }
    guard let stray else { return }
    throw Failure(
      .badData, SupervisionPhrases.strayField, line.fields[stray], "\(line.fields.count)",
      "\(file.heading.count)")
  }

  private func entry(_ line: CSVFile.Line) throws -> ObservationEntry {
    try refuseStrayFields(line)
    let among =
      try text(.plan, line).map { [try Choosing.plan($0, in: store, session)] } ?? plans
    let record = try Choosing.indicator(
      try needed(.indicator, line), in: among.compactMap { snapshots[$0.id] })
    let printed = try needed(.period, line)
    guard let period = Period(written: printed) else {
      throw Failure(.badData, CommandPhrases.notAPeriod, printed)
    }
    let organization = try text(.organization, line).map {
      try Choosing.organization($0, among: organizations).id
    }
    let status = try word(.status, line, ObservationStatus.self, \.phrase) ?? .reported
    let basis = try word(.basis, line, ObservationBasis.self, \.phrase)
    var entry = ObservationEntry(
      indicatorID: record.id, period: period,
      value: try Figures.value(try needed(.value, line), for: record.indicator), status: status,
      growth: try text(.growth, line).map(Figures.percent),
      note: text(.note, line), problem: text(.problem, line), nextStep: text(.next, line),
      organizationID: organization)
    let held = try held(entry)
    if let said = text(.replace, line), ["yes", "y", "1", "是"].contains(said.lowercased()) {
      entry.replacing = held?.id
    }
    entry.basis =
      try basis ?? (entry.replacing == nil ? nil : held?.basis) ?? store.basis(of: record.id)
      ?? .cumulative
    return entry
  }

  private func word<T: RawRepresentable<String> & CaseIterable & Sendable>(
    _ column: Column, _ line: CSVFile.Line, _: T.Type,
    _ phrase: any KeyPath<T, Phrase> & Sendable
  ) throws -> T? {
    guard let text = text(column, line) else { return nil }
    let found = T.allCases.first { value in
      value.rawValue == text.lowercased()
        || Language.allCases.contains { value[keyPath: phrase]($0) == text }
    }
    guard let found else {
      let words = T.allCases.map { $0 }
      throw Failure(.badData) { language in
        let allowed = words.map { "\($0[keyPath: phrase](language)) \($0.rawValue)" }
        return SupervisionPhrases.strangeWord(
          language, column.name(language), text,
          allowed.joined(separator: language == .english ? ", " : "、"))
      }
    }
    return found
  }

  private func held(_ entry: ObservationEntry) throws -> Observation? {
    try store.history(of: entry.indicatorID).last {
      $0.supersededBy == nil && $0.period == entry.period
        && $0.organizationID == entry.organizationID
    }
  }

  /// A figure that is there already is told as such, with how to correct it.
  private func failure(
    _ refused: (position: Int, error: StoreError), _ entries: [ObservationEntry]
  ) -> Failure {
    let entry = entries[refused.position]
    guard case .conflict = refused.error, entry.replacing == nil, let held = try? held(entry),
      let indicator = try? store.indicator(entry.indicatorID)?.indicator
    else { return Failure(refused.error) }
    return Failure(.badData) { language in
      SupervisionPhrases.corrects(
        language, indicator.name, held.period.description,
        held.value.plain + indicator.unit.printed, held.status.phrase(language), held.recordedBy)
    }
  }
}

extension ObservationEntry {
  /// Whether both are for the same indicator, period and organization.
  fileprivate func isOfSame(as other: ObservationEntry) -> Bool {
    indicatorID == other.indicatorID && period == other.period
      && organizationID == other.organizationID
  }
}

/// Figures as people write them.
enum Figures {
  /// A value in the indicator's unit.
  static func value(_ text: String, for indicator: Indicator) throws -> Decimal {
    guard let quantity = Quantity(text, expected: indicator.unit) else {
      throw Failure(.usage, CommandPhrases.notAFigure, text)
    }
    guard let own = quantity.converted(to: indicator.unit) else {
      throw Failure(
        .badData, CommandPhrases.otherUnit, text, indicator.name, indicator.unit.printed)
    }
    return own.value
  }

  /// A percentage, with or without its sign.
  static func percent(_ text: String) throws -> Decimal {
    guard let number = Decimal(exactly: text.hasSuffix("%") ? text.dropLast() : text[...]) else {
      throw Failure(.usage, CommandPhrases.notAFigure, text)
    }
    return number
  }

  /// A plain number.
  static func number(_ text: String) throws -> Decimal {
    guard let number = Decimal(exactly: text) else {
      throw Failure(.usage, CommandPhrases.notAFigure, text)
    }
    return number
  }
}
