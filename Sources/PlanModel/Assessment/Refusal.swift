/// Why a comparison makes no sense and was not made.
public enum Refusal: Error, Hashable, Sendable {
  /// The indicator has no target.
  case noTarget
  /// Neither the item nor the document says by when.
  case noDueDate
  /// The target's figure can't be known from the source.
  case damagedTarget
  /// 翻一番 of a figure that nobody has entered.
  case multipleWithoutBaseline
  /// The only figures lie outside the days the target counts over: a 2016 target against a 2018
  /// actual.
  case periodOutsideTarget(observed: Period, due: Period)
  /// A flow was reported for a period that begins before the target's days and ends within them.
  case periodAcrossStart(observed: Period, start: Day)
  /// The first figures of a flow are missing, so that there is no sum: these are the days without
  /// one.
  case missingFirst(from: Day, to: Day)
  /// 万元 against 家.
  case unitsDiffer(String, String)
  /// A share of nothing.
  case zeroWhole
}
