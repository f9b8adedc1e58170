import Dashboard
import Foundation
import Phrases
import PlanDocument
import PlanModel

extension Importer {
  /// Imports as the import command does.
  static let documents = Importer(extensions: [
    "txt", "text", "md", "markdown", "htm", "html", "docx", "doc", "wps", "xlsx", "xls", "et",
    "csv",
    "pdf", "ofd",
  ]) { name, store, actor, language throws(Refusal) in
    do {
      let (title, bytes) = try Importing.load(bytes: name)
      let (source, draft) = try Importing.draft(bytes, name: title)
      do {
        let applied = try store.apply(
          .importPlan(draft, Importing.document(source, bytes)), by: actor)
        return Report(
          plan: applied.planID ?? 0,
          lines: ImportReport.lines(applied, draft, Importer.held(applied, store), language))
      } catch StoreError.alreadyImported(let document, let plan, let title) {
        let error = StoreError.alreadyImported(document: document, plan: plan, title: title)
        return Report(plan: plan, lines: [error.sentence(language)])
      }
    } catch {
      throw Refusal(Failure(error).sentence(language))
    }
  }

  /// The doubts that the store holds of a plan: some arise only there, as where a name fits two organizations.
  private static func held(_ applied: Applied, _ store: Store) -> [DoubtKind]? {
    let snapshot = applied.planID.flatMap { try? store.snapshot(of: $0) }
    return snapshot?.doubts.map(\.kind)
  }
}

/// What an import says it found.
enum ImportReport {
  /// One sentence with the counts.
  static func sentence(_ applied: Applied, _ draft: DraftPlan, _ language: Language) -> String {
    CommandPhrases.imported(
      language, "\(applied.planID ?? 0)", draft.title, "\(draft.nodes.count)",
      "\(draft.duties.count)", "\(draft.indicators.count)",
      applied.detail["doubts"] ?? "\(draft.doubts.count)")
  }

  /// The sentence, and below it the doubts by kind and what comes next.
  static func lines(
    _ applied: Applied, _ draft: DraftPlan, _ held: [DoubtKind]?, _ language: Language
  ) -> [String] {
    var lines = [sentence(applied, draft, language)]
    if draft.nodes.isEmpty { lines.append(ImportPhrases.nothing(language)) }
    let doubts = held ?? draft.doubts.map(\.kind)
    let kinds = DoubtKind.allCases.compactMap { kind -> String? in
      let count = doubts.count { $0 == kind }
      return count == 0 ? nil : "  \(kind.phrase(language)) \(count)"
    }
    guard !kinds.isEmpty else { return lines }
    lines += ["", ImportPhrases.doubts(language)] + kinds + ["", ImportPhrases.review(language)]
    return lines
  }
}

private enum ImportPhrases {
  static let doubts = Phrase("拿不准、要由人判定的疑点：", "拿不準、要由人判定的疑點：", "Doubts for you to settle:")
  static let nothing = Phrase(
    "没有识别出任何条目，它可能不是方案。按 u 撤销导入。", "沒有識別出任何條目，它可能不是方案。按 u 復原匯入。",
    "No item was found: it may be no plan. u takes the import back.")
  static let review = Phrase(
    "回到任务视图后按 d 逐条核对。", "回到任務檢視後按 d 逐條核對。", "In the task view, d goes through them.")
}
