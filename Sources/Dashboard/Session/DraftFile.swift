import Foundation

/// The file in which text typed into forms is kept until it is saved, one for each store.
struct DraftFile {
  private let file: KeptFile
  /// What the file holds as far as this process knows.
  private(set) var kept: [String: FormDraft]
  /// When what was typed since may be written.
  private var nextAt = ContinuousClock.now
  /// Whether something was typed that the file does not hold yet.
  private var isBehind = false

  /// Writing takes no more than this share of the time, also where the home folder is far away.
  private static let share = 5

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

  /// Keeps what has been typed: at once, or in the next pause where writing takes long.
  mutating func keep(_ drafts: [String: FormDraft], isPause: Bool = false) {
    isBehind = drafts != kept
    let now = ContinuousClock.now
    guard isBehind, isPause || now >= nextAt else { return }
    write(drafts)
    isBehind = false
    let end = ContinuousClock.now
    nextAt = end + (end - now) * DraftFile.share
  }

  /// How long until what was typed is to be kept; nil where it is.
  var pauseMilliseconds: Int? {
    guard isBehind else { return nil }
    let rest = (nextAt - .now).components
    return max(0, Int(rest.seconds) * 1000 + Int(rest.attoseconds / 1_000_000_000_000_000) + 1)
  }

  /// Writes what changed here into what is there: the same person may have the store open twice.
  private mutating func write(_ drafts: [String: FormDraft]) {
    var whole = load()
    for key in Set(kept.keys).union(drafts.keys) where kept[key] != drafts[key] {
      whole[key] = drafts[key]
    }
    kept = drafts
    if whole.isEmpty { unlink(file.path) } else { file.save(whole) }
  }
}
