/// What went wrong with a store, with what a sentence to the user needs.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no store at the path, and none was to be made.
  case missing(path: String)
  /// The file is no store of this program.
  case notAStore(path: String)
  /// The store was written by a newer version of the program.
  case newer(path: String, version: Int, known: Int)
  /// The store, or the folder it lies in, may not be written by this user.
  case readOnly(path: String)
  /// The store may not be opened by this user.
  case noPermission(path: String)
  /// Another program kept the store locked for longer than the busy timeout.
  case busy(path: String)
  /// No space is left on the disk.
  case diskFull(path: String)
  /// The file is damaged.
  case damaged(path: String, detail: String)
  /// A file that must not be there is.
  case exists(path: String)
  /// SQLite or the file system refused for another reason.
  case failed(path: String, detail: String)

  /// The document with these bytes is already in the store.
  case alreadyImported(document: String, plan: RowID, title: String)
  /// Someone changed the same thing meanwhile.
  case conflict(Conflict)
  /// The change can't be taken back while later ones rest on it.
  case restedUpon(sequence: Int64, later: [Int64])
  /// There is nothing to undo or redo for this person.
  case nothingToUndo
  case nothingToRedo
  /// No row has this number.
  case noSuch(kind: String, id: RowID)
  /// The value breaks a rule of the model.
  case invalid(field: String, value: String, reason: InvalidReason)
  /// The person may not make this change.
  case notAllowed(NotAllowed)
  /// The figure is not this organization's to give.
  case notTheirs(NotTheirs)
  /// The rules are not sound.
  case rules(RuleError)
  /// What was known on a day can only be looked at.
  case past(Day)
}

/// Two people changed one value: what the edit expected, and what is there now.
public struct Conflict: Error, Equatable, Sendable {
  public var table: String
  public var id: RowID
  public var field: String
  /// What the edit was made against, in written form; nil for no value.
  public var expected: String?
  /// What is in the store; nil for no value or when the row is gone.
  public var found: String?

  public init(table: String, id: RowID, field: String, expected: String?, found: String?) {
    self.table = table
    self.id = id
    self.field = field
    self.expected = expected
    self.found = found
  }
}

/// A figure that an organization can't give as it was given.
public struct NotTheirs: Error, Equatable, Sendable {
  /// What stands against it.
  public enum Reason: Equatable, Sendable {
    /// No target of the indicator is divided so that the organization has a part.
    case noShare
    /// The organization has a part; the figure of the whole is for others to give.
    case ownShare
  }

  public var organization: String
  public var indicator: String
  public var indicatorID: RowID
  public var reason: Reason
}

/// Why a value was refused.
public enum InvalidReason: String, Equatable, Sendable {
  case empty
  case unitMismatch = "unit-mismatch"
  case basisChange = "basis-change"
  case futurePeriod = "future-period"
  case locked
  case notAllowed = "not-allowed"
  case outOfRange = "out-of-range"
  case negative
  /// There is one already.
  case taken
  /// What it is about is closed.
  case closed
  /// The limit has not passed yet.
  case notDue = "not-due"
  /// The day is before today.
  case pastDay = "past-day"
  /// The day is before the one that steps begin on.
  case beforeStart = "before-start"
  /// The state says something else than the percentage.
  case contradictsState = "contradicts-state"
  /// A store with people needs a keeper.
  case lastKeeper = "last-keeper"
  /// The figure was returned: a new one is needed.
  case returned
  /// A milestone that was missed moves only with a reason.
  case missedMilestone = "missed-milestone"
  /// The due date has passed: it moves only with a reason.
  case overdueExtended = "overdue-extended"
  /// Two figures that are to become one say different things.
  case differs
  /// A problem that nothing was done about is closed only with a reason.
  case unremedied
  /// A figure is sent back only with a reason.
  case unreasoned
  /// Another figure up to the same day is verified, and says something else.
  case endsAlike = "ends-alike"
}
