/// What is wrong with a file of settings, gathered so that all of it can be told at once.
struct SettingsFaults {
  private var found: [SettingsError] = []

  mutating func add(_ fault: SettingsError) { found.append(fault) }

  /// What `read` gives; nil where something is wrong, which is kept.
  mutating func attempt<Value>(_ read: () throws(SettingsError) -> Value?) -> Value? {
    do {
      return try read()
    } catch {
      add(error)
      return nil
    }
  }

  /// - Throws: The first fault in order of lines, with all others.
  func settle() throws(SettingsError) {
    let sorted = found.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    guard var first = sorted.first else { return }
    first.others = Array(sorted.dropFirst())
    throw first
  }
}
