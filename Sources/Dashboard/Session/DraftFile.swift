import Foundation

/// The file in which text typed into forms is kept until it is saved, one for each store.
struct DraftFile {
  let path: String
  /// What the file holds as far as this process knows.
  private(set) var kept: [String: FormDraft]
  /// When something was typed that the file does not hold yet.
  private var changedAt: ContinuousClock.Instant?

  /// Text typed without a pause is kept at least this often.
  private static let interval = Duration.seconds(2)

  /// `folder`: `$XDG_STATE_HOME/guatu`.
  init(store: String, folder: String) {
    let store = URL(fileURLWithPath: store).resolvingSymlinksInPath().path
    path = folder + "/drafts/\(SessionFile.digest(store)).json"
    kept = [:]
    kept = load()
  }

  /// What is in the file; nothing where it can't be read.
  func load() -> [String: FormDraft] {
    guard let data = FileManager.default.contents(atPath: path) else { return [:] }
    return (try? JSONDecoder().decode([String: FormDraft].self, from: data)) ?? [:]
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
    let files = FileManager.default
    guard !whole.isEmpty else {
      try? files.removeItem(atPath: path)
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(whole) else { return }
    let folder = (path as NSString).deletingLastPathComponent
    try? files.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    // Written beside and moved over: a power cut leaves the old text or the new.
    let beside = path + ".\(getpid())"
    guard
      files.createFile(atPath: beside, contents: data, attributes: [.posixPermissions: 0o600])
    else { return }
    if rename(beside, path) != 0 { unlink(beside) }
  }
}
