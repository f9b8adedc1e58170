import Dashboard
import Foundation
import PlanDocument
import PlanModel

/// The one way from bytes to a kept plan; samples take it too.
enum Importing {
  /// Reads the file at `path`, "-" being standard input.
  static func load(_ path: String) throws -> (name: String, bytes: [UInt8]) {
    let reader = Reader()
    do throws(ReadingError) {
      if path == "-" { return ("-", try reader.load(descriptor: 0)) }
      return (name(of: path), try load(path, by: reader))
    } catch {
      throw DocumentError(name: path, reason: error)
    }
  }

  /// On a machine whose locale is not UTF-8, the names of files may not be either.
  private static func load(_ path: String, by reader: Reader) throws(ReadingError) -> [UInt8] {
    do {
      return try reader.load(path: path)
    } catch {
      guard error == .missing, Console.codeset != .utf8 else { throw error }
      let bytes = Console.codeset.encoded(path).map { CChar(bitPattern: $0) } + [0]
      let file = open(bytes, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { throw error }
      defer { close(file) }
      return try reader.load(descriptor: file)
    }
  }

  /// Reads the file whose name these bytes are; the name may be no text at all.
  static func load(bytes name: [UInt8]) throws -> (name: String, bytes: [UInt8]) {
    let path = String(decoding: name, as: UTF8.self)
    if Array(path.utf8) == name { return try load(path) }
    do throws(ReadingError) {
      let file = open(name.map { CChar(bitPattern: $0) } + [0], O_RDONLY | O_CLOEXEC)
      guard file >= 0 else {
        throw errno == ENOENT ? ReadingError.missing : ReadingError.unreadable(errno: errno)
      }
      defer { close(file) }
      return (Importing.name(of: path), try Reader().load(descriptor: file))
    } catch {
      throw DocumentError(name: path, reason: error)
    }
  }

  /// Reads and recognises a document.
  static func draft(_ bytes: [UInt8], name: String) throws -> (SourceText, DraftPlan) {
    do throws(ReadingError) {
      let source = try Reader().read(bytes, name: name)
      return (source, Recognizer(organizations: lexicon).recognize(source))
    } catch {
      throw DocumentError(name: name, reason: error)
    }
  }

  /// The abbreviations that the program brings along, and over them the user's own.
  private static let lexicon: OrganizationLexicon = {
    var lexicon = OrganizationLexicon.builtin
    let path = Folders(environment: ProcessInfo.processInfo.environment).organizations
    if let text = try? String(contentsOfFile: path, encoding: .utf8) { lexicon.add(text) }
    return lexicon
  }()

  /// What the store keeps beside the plan.
  static func document(_ source: SourceText, _ bytes: [UInt8]) -> KeptDocument {
    KeptDocument(
      name: source.name, digest: SHA256.digest(bytes), format: source.format.rawValue,
      encoding: source.encoding, text: source.text)
  }

  private static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? Substring(path))
  }
}
