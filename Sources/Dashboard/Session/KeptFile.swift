import Foundation
import PlanModel

/// A file of JSON that a person's dashboard keeps about one store.
struct KeptFile {
  /// The store's path, links resolved.
  let store: String
  let path: String

  /// `folder`: one for each kind of file.
  init(store: String, folder: String) {
    self.store = URL(fileURLWithPath: store).resolvingSymlinksInPath().path
    path = folder + "/\(KeptFile.digest(self.store)).json"
  }

  /// What the file holds; `fresh` says what a value that it lacks is. Nil where there is no file that can be read.
  func load<T: Codable>(_ fresh: T) -> T? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return Lenient.decode(data, fresh: fresh)
  }

  /// Replaces the file; false where it can't be written.
  @discardableResult
  func save(_ value: some Encodable) -> Bool {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return false }
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true,
      // Which plans a person looks at is nobody else's business.
      attributes: [.posixPermissions: 0o700])
    return KeptFile.replace(path, with: data)
  }

  /// Puts a file that only the person can read in the place of another; false where it can't be written.
  private static func replace(_ path: String, with data: Data) -> Bool {
    let next = "\(path).\(getpid())-\(UInt32.random(in: 0 ... .max))"
    // Not by `umask`: that is the whole process's, and other threads make files too.
    let file = open(next, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    guard (try? handle.write(contentsOf: data)) != nil, (try? handle.close()) != nil,
      rename(next, path) == 0
    else {
      unlink(next)
      return false
    }
    return true
  }

  /// FNV-1a: tells paths apart, and gives the same name in every run.
  private static func digest(_ path: String) -> String {
    let hash = path.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}

/// Reads JSON that an older version wrote: what it lacks is as in a fresh value.
enum Lenient {
  /// In `fresh`, the key "*" stands for every key of a dictionary, and one element for every element of an array.
  static func decode<T: Codable>(_ data: Data, fresh: T) -> T? {
    guard let object = try? JSONSerialization.jsonObject(with: data),
      let template = try? JSONSerialization.jsonObject(with: JSONEncoder().encode(fresh)),
      let whole = try? JSONSerialization.data(withJSONObject: fill(object, from: template))
    else { return nil }
    return try? JSONDecoder().decode(T.self, from: whole)
  }

  private static func fill(_ value: Any, from template: Any) -> Any {
    if let object = value as? [String: Any], let template = template as? [String: Any] {
      if let every = template["*"] { return object.mapValues { fill($0, from: every) } }
      return object.merging(template) { own, fresh in fill(own, from: fresh) }
    }
    if let array = value as? [Any], let every = (template as? [Any])?.first {
      return array.map { fill($0, from: every) }
    }
    return value
  }
}
