import Foundation

/// How an indicator's marks are found.
public enum ScoreMethod: String, Codable, Sendable, CaseIterable {
  /// The attainment's share of the weight.
  case proRata = "pro-rata"
  /// Full marks, less `step` marks for each whole `per` per cent short.
  case step
  /// Full marks or none.
  case met
}

/// What a score makes of an indicator that nothing was reported for.
public enum UnreportedScore: String, Codable, Sendable, CaseIterable {
  /// It doesn't count, and the score says so.
  case leftOut = "left-out"
  case zero
}

/// 考核办法: how an organization's score is made of its indicators and tasks. Named, versioned data.
public struct ScoreRules: Hashable, Sendable {
  public var name: String
  public var version: Int
  public var note: String
  public var method: ScoreMethod
  /// Marks taken off at each step.
  public var step: Decimal
  /// How many per cent short make a step.
  public var per: Decimal
  public var unreported: UnreportedScore
  /// Of what should count, how many per cent must have figures for a score to be given (未评 below that).
  public var coverage: Decimal
  /// What a duty counts in each role.
  public var factors: [Role: Decimal]
  /// The weight of what has none of its own, in marks.
  public var weight: Decimal

  /// In each role a duty counts full for the lead, 0.6 for the responsible, 0.3 for the
  /// cooperating.
  public static let usualFactors: [Role: Decimal] = [
    .lead: 1, .responsible: Decimal(6) / 10, .cooperating: Decimal(3) / 10,
  ]

  public init(
    name: String = "默认", version: Int = 1, note: String = "", method: ScoreMethod = .proRata,
    step: Decimal = 1, per: Decimal = 2, unreported: UnreportedScore = .leftOut,
    coverage: Decimal = 50, factors: [Role: Decimal] = ScoreRules.usualFactors, weight: Decimal = 10
  ) {
    self.name = name
    self.version = version
    self.note = note
    self.method = method
    self.step = step
    self.per = per
    self.unreported = unreported
    self.coverage = coverage
    self.factors = factors
    self.weight = weight
  }

  /// Pro rata, with the usual factors.
  public static let standard = ScoreRules()

  /// One mark off for each 2 % short.
  public static let stepwise = ScoreRules(
    name: "逐档扣分", note: "达到序时得满分，每低 2% 扣 1 分。", method: .step)

  /// Full marks or none.
  public static let metOrNot = ScoreRules(
    name: "达标计分", note: "达到序时得满分，否则不得分。", method: .met)

  /// The rules that come with the program; the first is the default.
  public static let builtin = [standard, stepwise, metOrNot]
}
