import Foundation

/// The file in which text typed into forms is kept until it is saved, one for each store.
struct DraftFile {
  private let file: KeptFile
  /// What the file holds as far as this process knows.
  private(set) var kept: [String: FormDraft]
  /// When something was typed that the file does not hold yet.
  private var changedAt: ContinuousClock.Instant?

  /// Text typed without a pause is kept at least this often.
  private static let interval = Duration.seconds(2)

  /// Where the file is.
  var path: String { file.path }

  /// `folder`: `$XDG_STATE_HOME/guatu`.
  init(store: String, folder: String) {
    file = KeptFile(store: store, folder: folder + "/drafts")
    kept = [:]
    kept = load()
  }

  /// What is in the file; nothing where it can't be read.
  func load() -> [String: FormDraft] {
    file.load([:]) ?? [:]
  }

  /// Keeps what has been typed: at once in a pause, otherwise from time to time.
  mutating func keep(_ drafts: [String: FormDraft], isPause: Bool) {
    guard drafts != kept else {
      changedAt = nil
      return
    }
    let now = ContinuousClock.now
    let since = changedAt ?? now
    changedAt = since
    if isPause || now - since >= DraftFile.interval { write(drafts) }
  }

  /// Writes what changed here into what is there: the same person may have the store open twice.
  private mutating func write(_ drafts: [String: FormDraft]) {
    changedAt = nil
    var whole = load()
    for key in Set(kept.keys).union(drafts.keys) where kept[key] != drafts[key] {
      whole[key] = drafts[key]
    }
    kept = drafts
    if whole.isEmpty { unlink(file.path) } else { file.save(whole) }
  }
}
