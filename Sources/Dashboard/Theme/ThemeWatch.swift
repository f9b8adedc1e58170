import Foundation

/// Tells when the files of the present theme have changed.
struct ThemeWatch {
  private var stamps: [String: Stamp]

  private struct Stamp: Equatable {
    var date: Date?
    var size: UInt64?
    var inode: UInt64?
  }

  init(_ paths: [String]) {
    stamps = Dictionary(paths.map { ($0, ThemeWatch.stamp($0)) }) { first, _ in first }
  }

  /// Whether a file is another than at the last look. One that is gone is being written by an editor.
  mutating func hasChanged() -> Bool {
    var isChanged = false
    for (path, old) in stamps {
      let now = ThemeWatch.stamp(path)
      if now.size != nil, now != old {
        stamps[path] = now
        isChanged = true
      }
    }
    return isChanged
  }

  private static func stamp(_ path: String) -> Stamp {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    return Stamp(
      date: facts?[.modificationDate] as? Date, size: (facts?[.size] as? NSNumber)?.uint64Value,
      inode: (facts?[.systemFileNumber] as? NSNumber)?.uint64Value)
  }
}
