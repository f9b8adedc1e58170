import PlanModel

/// How documents get into the store; the command line brings it along, since the dashboard knows no document format.
public struct Importer: Sendable {
  /// What an import found.
  public struct Report: Sendable {
    public var plan: RowID
    /// Counts and doubts, a sentence a line.
    public var lines: [String]

    public init(plan: RowID, lines: [String]) {
      self.plan = plan
      self.lines = lines
    }
  }

  /// Why a document could not be imported: one sentence in the person's language.
  public struct Refusal: Error {
    public var sentence: String

    public init(_ sentence: String) {
      self.sentence = sentence
    }
  }

  /// Reads the file whose name these bytes are and keeps it in the store.
  public var read: @Sendable ([UInt8], Store, Actor, Language) throws(Refusal) -> Report

  /// How the names of files end that can be read, without the dot; nil for any.
  public var extensions: Set<String>?

  public init(
    extensions: Set<String>? = nil,
    read: @escaping @Sendable ([UInt8], Store, Actor, Language) throws(Refusal) -> Report
  ) {
    self.extensions = extensions
    self.read = read
  }
}
