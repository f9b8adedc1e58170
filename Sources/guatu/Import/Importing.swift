import PlanDocument
import PlanModel

/// The one way from bytes to a kept plan; samples take it too.
enum Importing {
  /// Reads the file at `path`, "-" being standard input.
  static func load(_ path: String) throws -> (name: String, bytes: [UInt8]) {
    let reader = Reader()
    do throws(ReadingError) {
      if path == "-" { return ("-", try reader.load(descriptor: 0)) }
      return (name(of: path), try reader.load(path: path))
    } catch {
      throw DocumentError(name: path, reason: error)
    }
  }

  /// Reads and recognises a document.
  static func draft(_ bytes: [UInt8], name: String) throws -> (SourceText, DraftPlan) {
    do throws(ReadingError) {
      let source = try Reader().read(bytes, name: name)
      return (source, Recognizer().recognize(source))
    } catch {
      throw DocumentError(name: name, reason: error)
    }
  }

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
