import Foundation
import PlanModel

/// How long everywhere-search takes to answer one key, in process.
struct SearchTimings: Encodable {
  /// What was typed, how much was found, and the milliseconds until it is listed.
  struct Query: Encodable {
    var name: String
    var text: String
    var found: Int
    var milliseconds: Double
  }

  /// Milliseconds to pack all names, where they were not kept; to read them as they are kept.
  var packing: Double
  var reading: Double
  var queries: [Query] = []
  /// Milliseconds to look through all source texts, which is done between keys.
  var sources: Double

  private static let typed = [
    ("one character", "务"), ("two characters", "作机"), ("three characters", "机制完"),
    ("a whole name", "示例任务299"), ("initials", "slrw"), ("initials, rare", "zbgl"),
    ("one letter", "s"), ("whole pinyin", "gaoxinjishu"), ("two words", "任务29 机制"),
    ("nothing", "没有的词"), ("nothing, pinyin", "zzqqxx"),
  ]

  init(path: String) throws {
    let store = try Store.open(path)
    var begun = ContinuousClock.now
    var index = try store.searchIndex()
    try store.fill(&index)
    packing = begun.duration(to: .now).milliseconds
    begun = ContinuousClock.now
    index = try store.searchIndex()
    reading = begun.duration(to: .now).milliseconds
    for (name, text) in SearchTimings.typed {
      var found = 0
      let times = try (0..<5).map { _ in
        let begun = ContinuousClock.now
        found = try store.search(SearchQuery(text), in: index, limit: 100).total
        return begun.duration(to: .now).milliseconds
      }.sorted()
      queries.append(Query(name: name, text: text, found: found, milliseconds: times[2]))
    }
    begun = ContinuousClock.now
    var source = SourceSearch(SearchQuery("没有的词"), plans: index.plans, limit: 100)
    while !source.isDone { try source.step(store) }
    sources = begun.duration(to: .now).milliseconds
  }
}
