import Foundation

/// Folders that are gone when the tests are over.
public enum Scratch {
  private static let root: URL = {
    atexit { try? FileManager.default.removeItem(at: Scratch.place) }
    return place
  }()

  private static let place = FileManager.default.temporaryDirectory
    .appendingPathComponent("guatu-test-\(ProcessInfo.processInfo.processIdentifier)")

  /// A new folder.
  public static func folder() throws -> URL {
    let folder = root.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
