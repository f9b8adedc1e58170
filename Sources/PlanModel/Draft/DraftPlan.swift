import Foundation

/// What was recognised in one document: the JSON contract of `guatu extract`, and what an import takes.
///
/// Every span counts Unicode scalars of the kept source text. Paths are by ordinal position ("1.3.2"); "0" is the
/// preamble, which is no node.
public struct DraftPlan: Codable, Sendable, Equatable {
  /// The file's name, or "-" for standard input.
  public var document: String
  public var title: String
  /// The place the plan is for, as printed; nil when the document doesn't say.
  public var region: String?
  /// 发文机关
  public var issuer: String?
  /// 发文字号, such as 示政发〔2025〕3号
  public var number: String?
  public var status: DocumentStatus
  public var period: DraftPeriod
  public var script: Script
  public var kind: DocumentKind
  /// Parent documents cited as 《…》 in the preamble.
  public var parents: [String]
  public var titleSpan: SourceSpan?
  public var nodes: [DraftNode]
  public var duties: [DraftDuty]
  public var indicators: [DraftIndicator]
  public var subsidies: [DraftSubsidy]
  public var doubts: [DraftDoubt]
  /// Stretches of the source that are no part of the plan.
  public var unread: [DraftUnread]
  /// Stretches before the first node that belong to the plan but to no node: preamble, addressee, number line.
  public var frontMatter: [SourceSpan]
  /// Responsibility clauses: role words, names and brackets.
  public var clauses: [SourceSpan]

  public init(
    document: String = "", title: String = "", region: String? = nil, issuer: String? = nil,
    number: String? = nil, status: DocumentStatus = .issued, period: DraftPeriod = DraftPeriod(),
    script: Script = .hans, kind: DocumentKind = .plan, parents: [String] = [],
    titleSpan: SourceSpan? = nil, nodes: [DraftNode] = [], duties: [DraftDuty] = [],
    indicators: [DraftIndicator] = [], subsidies: [DraftSubsidy] = [], doubts: [DraftDoubt] = [],
    unread: [DraftUnread] = [], frontMatter: [SourceSpan] = [], clauses: [SourceSpan] = []
  ) {
    self.document = document
    self.title = title
    self.region = region
    self.issuer = issuer
    self.number = number
    self.status = status
    self.period = period
    self.script = script
    self.kind = kind
    self.parents = parents
    self.titleSpan = titleSpan
    self.nodes = nodes
    self.duties = duties
    self.indicators = indicators
    self.subsidies = subsidies
    self.doubts = doubts
    self.unread = unread
    self.frontMatter = frontMatter
    self.clauses = clauses
  }
}

extension DraftPlan {
  public func encode(to encoder: any Encoder) throws {
    // Absent values are written as null: a reader of the contract sees every field.
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(document, forKey: .document)
    try container.encode(title, forKey: .title)
    try container.encode(region, forKey: .region)
    try container.encode(issuer, forKey: .issuer)
    try container.encode(number, forKey: .number)
    try container.encode(status, forKey: .status)
    try container.encode(period, forKey: .period)
    try container.encode(script, forKey: .script)
    try container.encode(kind, forKey: .kind)
    try container.encode(parents, forKey: .parents)
    try container.encode(titleSpan, forKey: .titleSpan)
    try container.encode(nodes, forKey: .nodes)
    try container.encode(duties, forKey: .duties)
    try container.encode(indicators, forKey: .indicators)
    try container.encode(subsidies, forKey: .subsidies)
    try container.encode(doubts, forKey: .doubts)
    try container.encode(unread, forKey: .unread)
    try container.encode(frontMatter, forKey: .frontMatter)
    try container.encode(clauses, forKey: .clauses)
  }
}

/// The years a plan runs; either end may be unprinted.
public struct DraftPeriod: Codable, Sendable, Equatable {
  public var from: Int?
  public var to: Int?
  /// The months that the first and the last year begin and end with, where they are printed.
  public var fromMonth: Int?
  public var toMonth: Int?

  public init(
    from: Int? = nil, to: Int? = nil, fromMonth: Int? = nil, toMonth: Int? = nil
  ) {
    self.from = from
    self.to = to
    self.fromMonth = fromMonth
    self.toMonth = toMonth
  }

  /// By when what no words date is due: the last year, or its month.
  public var end: Period? {
    guard let year = to ?? from else { return nil }
    return to == nil ? .year(year) : toMonth.map { .month(year, $0) } ?? .year(year)
  }

  private enum CodingKeys: String, CodingKey {
    case from, to
    case fromMonth = "from_month"
    case toMonth = "to_month"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(from, forKey: .from)
    try container.encode(to, forKey: .to)
    try container.encodeIfPresent(fromMonth, forKey: .fromMonth)
    try container.encodeIfPresent(toMonth, forKey: .toMonth)
  }
}

/// A numbered heading or item.
public struct DraftNode: Codable, Sendable, Equatable {
  public var path: String
  /// The number as printed, without punctuation or brackets.
  public var label: String
  public var title: String
  /// 一是…二是… run into a paragraph.
  public var inline: Bool
  public var kind: ItemKind
  /// Heading and body, up to the next node that is not below this one.
  public var span: SourceSpan
  /// The printed number and heading alone.
  public var heading: SourceSpan
  /// Whether the item is a milestone without a number: 出台…方案, 通过…验收.
  public var milestone: Bool
  /// When the text says the item is due, in the written form of `Period`.
  public var due: String?

  public init(
    path: String, label: String, title: String, inline: Bool = false, kind: ItemKind = .task,
    span: SourceSpan, heading: SourceSpan, milestone: Bool = false, due: String? = nil
  ) {
    self.path = path
    self.label = label
    self.title = title
    self.inline = inline
    self.kind = kind
    self.span = span
    self.heading = heading
    self.milestone = milestone
    self.due = due
  }
}

/// One organization answering for one node.
public struct DraftDuty: Codable, Sendable, Equatable {
  public var path: String
  public var role: Role
  /// The name as printed.
  public var unit: String
  /// The name it stands for: 发改局 after 市科技局 is 市发展和改革局.
  public var organization: String
  /// Stands for many: 各镇区政府.
  public var collective: Bool
  /// The document names no lead here; its own rule for the first-listed makes this one lead.
  public var inferred: Bool
  public var span: SourceSpan

  public init(
    path: String, role: Role, unit: String, organization: String, collective: Bool = false,
    inferred: Bool = false, span: SourceSpan
  ) {
    self.path = path
    self.role = role
    self.unit = unit
    self.organization = organization
    self.collective = collective
    self.inferred = inferred
    self.span = span
  }
}

/// One quantified target, or in a summary one reported actual.
public struct DraftIndicator: Codable, Sendable, Equatable {
  public var path: String
  public var name: String
  public var comparator: Comparator
  /// In the unit as printed; nil when the source is damaged.
  public var value: Decimal?
  /// The upper end of a range.
  public var value2: Decimal?
  public var unit: String
  /// In the written form of `Period`.
  public var due: String?
  /// What `due` rests on; nil where that is not known.
  public var dueSource: DueSource?
  public var nature: Nature
  public var direction: Direction
  /// The year or figure progress counts from, as printed.
  public var baseline: String?
  public var actual: Bool
  public var growthPct: Decimal?
  public var damaged: Bool
  /// 预计 in a summary.
  public var estimated: Bool
  /// 累计 in the wording.
  public var cumulative: Bool
  public var quote: String
  public var span: SourceSpan

  public init(
    path: String, name: String, comparator: Comparator, value: Decimal?, value2: Decimal? = nil,
    unit: String, due: String? = nil, dueSource: DueSource? = nil, nature: Nature,
    direction: Direction = .higher,
    baseline: String? = nil, actual: Bool = false, growthPct: Decimal? = nil,
    damaged: Bool = false, estimated: Bool = false, cumulative: Bool = false, quote: String,
    span: SourceSpan
  ) {
    self.path = path
    self.name = name
    self.comparator = comparator
    self.value = value
    self.value2 = value2
    self.unit = unit
    self.due = due
    self.dueSource = dueSource
    self.nature = nature
    self.direction = direction
    self.baseline = baseline
    self.actual = actual
    self.growthPct = growthPct
    self.damaged = damaged
    self.estimated = estimated
    self.cumulative = cumulative
    self.quote = quote
    self.span = span
  }

  enum CodingKeys: String, CodingKey {
    case path, name, comparator, value, value2, unit, due
    case dueSource = "due_source"
    case nature, direction, baseline, actual
    case growthPct = "growth_pct"
    case damaged, estimated, cumulative, quote, span
  }

  public func encode(to encoder: any Encoder) throws {
    // Absent values are written as null: a reader of the contract sees every field.
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    try container.encode(name, forKey: .name)
    try container.encode(comparator, forKey: .comparator)
    try container.encode(value, forKey: .value)
    try container.encode(value2, forKey: .value2)
    try container.encode(unit, forKey: .unit)
    try container.encode(due, forKey: .due)
    try container.encode(dueSource, forKey: .dueSource)
    try container.encode(nature, forKey: .nature)
    try container.encode(direction, forKey: .direction)
    try container.encode(baseline, forKey: .baseline)
    try container.encode(actual, forKey: .actual)
    try container.encode(growthPct, forKey: .growthPct)
    try container.encode(damaged, forKey: .damaged)
    try container.encode(estimated, forKey: .estimated)
    try container.encode(cumulative, forKey: .cumulative)
    try container.encode(quote, forKey: .quote)
    try container.encode(span, forKey: .span)
  }
}

/// A rule for money that is paid out: a rate of something, a fixed sum, a cap.
public struct DraftSubsidy: Codable, Sendable, Equatable {
  public var path: String
  public var name: String
  public var ratePct: Decimal?
  /// What the rate is of.
  public var of: String?
  public var fixed: Decimal?
  public var cap: Decimal?
  /// Unit of `cap` and `fixed`.
  public var capUnit: String?
  public var quote: String
  public var span: SourceSpan

  public init(
    path: String, name: String, ratePct: Decimal? = nil, of: String? = nil, fixed: Decimal? = nil,
    cap: Decimal? = nil, capUnit: String? = nil, quote: String, span: SourceSpan
  ) {
    self.path = path
    self.name = name
    self.ratePct = ratePct
    self.of = of
    self.fixed = fixed
    self.cap = cap
    self.capUnit = capUnit
    self.quote = quote
    self.span = span
  }

  enum CodingKeys: String, CodingKey {
    case path, name
    case ratePct = "rate_pct"
    case of, fixed, cap
    case capUnit = "cap_unit"
    case quote, span
  }

  public func encode(to encoder: any Encoder) throws {
    // As with indicators, absent values are written as null.
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    try container.encode(name, forKey: .name)
    try container.encode(ratePct, forKey: .ratePct)
    try container.encode(of, forKey: .of)
    try container.encode(fixed, forKey: .fixed)
    try container.encode(cap, forKey: .cap)
    try container.encode(capUnit, forKey: .capUnit)
    try container.encode(quote, forKey: .quote)
    try container.encode(span, forKey: .span)
  }
}

/// Why a person must decide.
public enum DoubtKind: String, Codable, Sendable, CaseIterable {
  case damagedNumber = "damaged-number"
  case conflictingTargets = "conflicting-targets"
  case numberingGap = "numbering-gap"
  case unclosedBracket = "unclosed-bracket"
  case cutOff = "cut-off"
  case similarOrganization = "similar-organization"
  case inferredLead = "inferred-lead"
  case unclearSubject = "unclear-subject"
  case repeatedTarget = "repeated-target"
  case roleSlip = "role-slip"
  case growthConflict = "growth-conflict"
  /// By when, or how often: 每月检查企业30家.
  case unclearDue = "unclear-due"
  /// Whose bodies organizations are.
  case unknownPlace = "unknown-place"
  /// 青溪区 and 云岚市青溪区: one place or two.
  case similarPlace = "similar-place"
}

/// A question the program can't settle from the document.
public struct DraftDoubt: Codable, Sendable, Equatable {
  public var kind: DoubtKind
  public var path: String
  /// What the sentence to the user is about: the figures, names or labels in question, in the document's words.
  public var message: String
  public var span: SourceSpan

  public init(kind: DoubtKind, path: String, message: String, span: SourceSpan) {
    self.kind = kind
    self.path = path
    self.message = message
    self.span = span
  }
}

/// A stretch of the source that is no part of the plan, with the reason.
public struct DraftUnread: Codable, Sendable, Equatable {
  /// Such as "site chrome", "page mark", "blank".
  public var reason: String
  public var span: SourceSpan

  public init(reason: String, span: SourceSpan) {
    self.reason = reason
    self.span = span
  }
}
