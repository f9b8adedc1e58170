import Phrases
import PlanDocument
import PlanModel
import Testing

@testable import guatu

@Suite("Sentences of failures")
struct SentenceTests {
  static let storeErrors: [StoreError] = [
    .missing(path: "/p"), .notAStore(path: "/p"), .newer(path: "/p", version: 9, known: 1),
    .readOnly(path: "/p"), .noPermission(path: "/p"), .busy(path: "/p"), .diskFull(path: "/p"),
    .exists(path: "/p"), .damaged(path: "/p", detail: "d"), .failed(path: "/p", detail: "d"),
    .alreadyImported(document: "a", plan: 1, title: "t"),
    .conflict(Conflict(table: "duty", id: 1, field: "f", expected: "a", found: "b")),
    .conflict(Conflict(table: "duty", id: 1, field: "f", expected: nil, found: "b")),
    .conflict(Conflict(table: "duty", id: 1, field: "f", expected: "a", found: nil)),
    .restedUpon(sequence: 1, later: [2]), .restedUpon(sequence: 1, later: []), .nothingToUndo,
    .nothingToRedo, .noSuch(kind: "plan", id: 3),
    .invalid(field: "f", value: "v", reason: .empty),
    .notAllowed(NotAllowed(login: "a", role: .reporter, needs: .supervisor, allowed: ["b"])),
    .notAllowed(NotAllowed(login: "a", role: nil, needs: .keeper, allowed: [])),
    .rules(RuleError(.missing(key: "name"), line: 3)), .past(Day(number: 0)),
  ]

  static let readingErrors: [ReadingError] =
    [
      .missing, .directory, .unreadable(errno: 13), .unreadable(errno: 5), .empty,
      .tooLarge(limit: 1 << 20), .tooMuchInside(format: .docx, limit: .depth(4)),
      .binary(kind: "PNG"), .binary(kind: nil), .invalidEncoding(encoding: "UTF-8", offset: 3),
      .invalidEncoding(encoding: nil, offset: 3),
      .damaged(format: .docx, reason: .missingPart("x.xml")), .encrypted(format: .pdf),
      .noText(format: .pdf), .toolMissing(tool: "pdftotext", package: "poppler-utils"),
      .toolFailed(tool: "pdftotext", detail: "d"), .timeLimit(tool: "pdftotext", seconds: 30),
    ] + UnsupportedKind.allCases.map { .unsupported($0) }

  @Test("every failure of the store is told in three languages, with all its arguments")
  func store() {
    for error in Self.storeErrors { expectSentences { error.sentence($0) } }
  }

  @Test("every failure of reading is told in three languages, with the document's name")
  func reading() {
    for error in Self.readingErrors {
      let failure = DocumentError(name: "方案.docx", reason: error)
      expectSentences { failure.sentence($0) }
      for language in Language.allCases {
        #expect(failure.sentence(language).contains("方案.docx"))
      }
    }
  }

  private func expectSentences(_ sentence: (Language) -> String) {
    let sentences = Language.allCases.map(sentence)
    #expect(Set(sentences).count == Language.allCases.count, "\(sentences)")
    for text in sentences {
      #expect(!text.contains("{"), "\(text)")
      let end = text.last.map(String.init) ?? ""
      #expect("。.".contains(end) || text.contains("apt-get install"), "\(text)")
    }
    #expect(
      sentences[2].unicodeScalars.allSatisfy { $0.isASCII || "方案“”".unicodeScalars.contains($0) })
  }

  @Test("failures end with the status that sysexits gives them")
  func statuses() {
    let expected: [(any Error, Int32)] = [
      (StoreError.missing(path: ""), 66), (StoreError.notAStore(path: ""), 65),
      (StoreError.readOnly(path: ""), 73), (StoreError.diskFull(path: ""), 73),
      (StoreError.exists(path: ""), 73), (StoreError.busy(path: ""), 75),
      (StoreError.noPermission(path: ""), 77), (StoreError.failed(path: "", detail: ""), 74),
      (DocumentError(name: "", reason: .missing), 66),
      (DocumentError(name: "", reason: .unreadable(errno: 13)), 77),
      (DocumentError(name: "", reason: .unreadable(errno: 5)), 74),
      (DocumentError(name: "", reason: .empty), 65), (CancellationError(), 70),
    ]
    for (error, status) in expected {
      #expect(Failure(error).status.rawValue == status, "\(error)")
    }
  }
}
