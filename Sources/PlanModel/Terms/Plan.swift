import Foundation

/// A row of the store, by its number there.
public typealias RowID = Int64

/// 方案, 规划 or 总结: one imported document as it is kept.
public struct Plan: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var documentID: RowID
  public var title: String
  public var region: String?
  public var issuer: String?
  public var number: String?
  public var kind: DocumentKind
  public var status: DocumentStatus
  public var script: Script
  /// First and last year; either may be unprinted.
  public var fromYear: Int?
  public var toYear: Int?
  /// The months its years begin and end with, where the title prints them: 2024年7月—2025年6月.
  public var fromMonth: Int?
  public var toMonth: Int?
  /// How elapsed time counts for the plan's lights.
  public var schedule: ScheduleForm

  public init(
    id: RowID, documentID: RowID, title: String, region: String? = nil, issuer: String? = nil,
    number: String? = nil, kind: DocumentKind = .plan, status: DocumentStatus = .issued,
    script: Script = .hans, fromYear: Int? = nil, toYear: Int? = nil, fromMonth: Int? = nil,
    toMonth: Int? = nil, schedule: ScheduleForm = .month
  ) {
    self.id = id
    self.documentID = documentID
    self.title = title
    self.region = region
    self.issuer = issuer
    self.number = number
    self.kind = kind
    self.status = status
    self.script = script
    self.fromYear = fromYear
    self.toYear = toYear
    self.fromMonth = fromMonth
    self.toMonth = toMonth
    self.schedule = schedule
  }

  /// The days the plan runs; a plan that prints only its end runs that year alone.
  public var days: ClosedRange<Day>? {
    guard let last = toYear ?? fromYear else { return nil }
    let first = min(fromYear ?? last, last)
    let start = fromYear == nil ? nil : fromMonth.map { Period.month(first, $0).start }
    let end = toYear == nil ? nil : toMonth.map { Period.month(last, $0).end }
    let from = start ?? Period.year(first).start
    let to = end ?? Period.year(last).end
    return from <= to ? from...to : Period.year(first).start...Period.year(last).end
  }
}

/// How far a task without indicators has come, as a person states it.
public enum TaskState: String, Codable, Sendable, CaseIterable {
  case notStarted = "not-started"
  case underWay = "under-way"
  case done
  case dropped
}

/// 条目: a node of a plan's tree.
public struct Item: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var planID: RowID
  public var parentID: RowID?
  /// Position among all items of the plan, in the order of the document, from 0.
  public var position: Int
  /// By ordinal position from the root: 1.3.2.
  public var path: String
  public var label: String
  public var title: String
  public var kind: ItemKind
  public var inline: Bool
  /// Heading and body in the kept source text.
  public var span: SourceSpan
  public var heading: SourceSpan
  /// A milestone without a number: 出台…方案.
  public var milestone: Bool
  public var due: Period?
  /// Stated by a person; nil when nobody has.
  public var state: TaskState?
  /// Stated by a person, 0...100.
  public var percent: Decimal?
  /// Why a task was dropped or is exempt.
  public var reason: String?
  /// In marks, for scores; nil takes the rules' own.
  public var weight: Decimal?

  public init(
    id: RowID, planID: RowID, parentID: RowID? = nil, position: Int, path: String, label: String,
    title: String, kind: ItemKind = .task, inline: Bool = false, span: SourceSpan,
    heading: SourceSpan, milestone: Bool = false, due: Period? = nil, state: TaskState? = nil,
    percent: Decimal? = nil, reason: String? = nil, weight: Decimal? = nil
  ) {
    self.id = id
    self.planID = planID
    self.parentID = parentID
    self.position = position
    self.path = path
    self.label = label
    self.title = title
    self.kind = kind
    self.inline = inline
    self.span = span
    self.heading = heading
    self.milestone = milestone
    self.due = due
    self.state = state
    self.percent = percent
    self.reason = reason
    self.weight = weight
  }

  /// How deep in the tree: 0 for a top-level section.
  public var depth: Int { path.utf8.reduce(0) { $1 == UInt8(ascii: ".") ? $0 + 1 : $0 } }
}

/// 单位: who answers for items.
public struct Organization: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var name: String
  /// The place whose body it is: 云岚市. Empty for bodies of the whole country; "#3" when the plan with that number names
  /// it and doesn't print its place.
  public var region: String
  /// Stands for many: 各镇区政府.
  public var collective: Bool
  /// As a person gave it; nil leaves it to name and place.
  public var level: OrganizationLevel?
  /// What it is called where there is little room; nil leaves it to the plans' own short forms.
  public var shortName: String?
  /// Whether bodies of other places go by the name, so that it is shown with its place; queries fill it in.
  public var isNamesake = false

  public init(id: RowID, name: String, region: String = "", collective: Bool = false) {
    self.id = id
    self.name = name
    self.region = region
    self.collective = collective
  }

  /// The region of bodies that a plan names without printing which place it is for.
  public static func region(ofPlan plan: RowID) -> String { "#\(plan)" }
}

/// An organization answering for an item in a role.
public struct Duty: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var itemID: RowID
  public var organizationID: RowID
  public var role: Role
  /// The name as the document prints it.
  public var unit: String
  public var inferred: Bool
  /// Nil when a person entered the duty.
  public var span: SourceSpan?

  public init(
    id: RowID, itemID: RowID, organizationID: RowID, role: Role, unit: String,
    inferred: Bool = false, span: SourceSpan? = nil
  ) {
    self.id = id
    self.itemID = itemID
    self.organizationID = organizationID
    self.role = role
    self.unit = unit
    self.inferred = inferred
    self.span = span
  }
}

/// A rule for money that is paid out.
public struct SubsidyRule: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var planID: RowID
  public var itemID: RowID?
  public var name: String
  public var ratePct: Decimal?
  public var of: String?
  public var fixed: Decimal?
  public var cap: Decimal?
  public var capUnit: String?
  public var quote: String
  public var span: SourceSpan

  public init(
    id: RowID, planID: RowID, itemID: RowID?, name: String, ratePct: Decimal? = nil,
    of: String? = nil, fixed: Decimal? = nil, cap: Decimal? = nil, capUnit: String? = nil,
    quote: String, span: SourceSpan
  ) {
    self.id = id
    self.planID = planID
    self.itemID = itemID
    self.name = name
    self.ratePct = ratePct
    self.of = of
    self.fixed = fixed
    self.cap = cap
    self.capUnit = capUnit
    self.quote = quote
    self.span = span
  }
}

/// How a person settled a doubt.
public enum DoubtResolution: String, Codable, Sendable, CaseIterable {
  case accepted, corrected, dismissed
}

/// A question about the source that waits for a person, or that one has settled.
public struct Doubt: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var planID: RowID
  public var itemID: RowID?
  public var kind: DoubtKind
  /// The figures, names or labels in question, in the document's words.
  public var message: String
  public var span: SourceSpan
  public var resolution: DoubtResolution?
  /// The reason given with the resolution.
  public var reason: String?

  public init(
    id: RowID, planID: RowID, itemID: RowID?, kind: DoubtKind, message: String, span: SourceSpan,
    resolution: DoubtResolution? = nil, reason: String? = nil
  ) {
    self.id = id
    self.planID = planID
    self.itemID = itemID
    self.kind = kind
    self.message = message
    self.span = span
    self.resolution = resolution
    self.reason = reason
  }
}
