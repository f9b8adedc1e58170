import Foundation
import PlanDocument
import PlanModel
import Testing

@Suite("Recognition of the shared corpus")
struct RecognitionCorpusTests {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/corpus")

  static var files: [URL] {
    let manager = FileManager.default
    let roots = [folder, folder.appending(path: "unlabelled")]
    return roots.flatMap { root in
      (try? manager.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)) ?? []
    }
    .filter { ["txt", "md"].contains($0.pathExtension) }
    .sorted { $0.path < $1.path }
  }

  @Test(
    "nothing of a document is lost, and every quotation stands at its span",
    .enabled(if: !files.isEmpty))
  func wholeDocuments() throws {
    for file in Self.files {
      guard let text = String(data: try Data(contentsOf: file), encoding: .utf8) else { continue }
      let made = source(text.replacingOccurrences(of: "\r\n", with: "\n"))
      let plan = Recognizer().recognize(made)
      expectWhole(plan, made.text, file.lastPathComponent)
    }
  }
}
