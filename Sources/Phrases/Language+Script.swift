import PlanModel

extension Language {
  /// A name or a title out of a document, where many plans stand side by side: for a reader of Simplified characters in
  /// these, so that one list has one script.
  ///
  /// Each Traditional character has one Simplified form; the other way there may be several, and which of them a body or
  /// a document bears is not to be guessed: for all other readers names stay as they are printed. So does everything
  /// that is read for its own words: a plan's own views, its source, and what people wrote.
  public func written(_ name: String) -> String {
    self == .hans ? TextFolding.simplified(name) : name
  }
}
