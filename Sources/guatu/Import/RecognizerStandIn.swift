import PlanDocument
import PlanModel

struct Recognizer {
  func recognize(_ source: SourceText) -> DraftPlan {
    DraftPlan(document: source.name, title: String(source.text.prefix { $0 != "\n" }))
  }
}
