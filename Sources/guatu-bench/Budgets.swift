/// A figure and what it may be at most.
struct Budget: Encodable {
  var name: String
  var measured: Double
  var allowed: Double

  var isKept: Bool { measured <= allowed }
}

/// What the program promises, beside what was measured.
enum Budgets {
  static let demo = "demo"
  static let large = "large"

  static func all(_ store: StoreTimings, _ readings: [Reading]) -> [Budget] {
    func reading(_ store: String, _ screen: String) -> Reading? {
      readings.first { $0.name == "\(store): \(screen)" }
    }
    let start = reading(demo, Screen.overview)
    let frame = start?.firstFrame
    func peer(_ name: String) -> Double? { readings.first { $0.name == name }?.firstFrame }
    func ratio(_ one: Double?, _ other: Double?) -> Double? {
      guard let one, let other, other > 0 else { return nil }
      return one / other
    }
    let rows: [(String, Double?, Double)] = [
      ("first frame of the demo / htop's", ratio(frame, peer("htop")), 0.5),
      ("first frame of the demo / calcurse's", ratio(frame, peer("calcurse")), 1),
      (
        "first frame of the large store / the demo's",
        ratio(reading(large, Screen.overview)?.firstFrame, frame), 3
      ),
      ("first frame, bytes", start?.firstFrameBytes.map(Double.init), 9_216),
      ("idle for two seconds, bytes", start?.idleBytes.map(Double.init), 0),
      ("key in the tree, ms", reading(demo, Screen.tree)?.keyMedian, 2),
      ("key in the matrix, ms", reading(demo, Screen.cell)?.keyMedian, 2),
      ("key in the large tree, ms", reading(large, Screen.tree)?.keyMedian, 3),
      ("key in the large matrix, ms", reading(large, Screen.cell)?.keyMedian, 3),
      (
        "cell to cell, bytes, median",
        reading(demo, Screen.cell)?.keyBytesMedian.map(Double.init), 100
      ),
      (
        "cell to cell, bytes, worst", reading(demo, Screen.cell)?.keyBytesWorst.map(Double.init),
        400
      ),
      (
        "a row scrolled, bytes", reading(demo, Screen.scroll)?.keyBytesMedian.map(Double.init),
        700
      ),
      ("a plan of the large store read, ms", store.planMedian, 50),
      ("a plan of the large store opened, ms", reading(large, Screen.plan)?.keyMedian, 50),
      (
        "searched everywhere in the large store, ms",
        reading(large, Screen.everywhere)?.keyMedian, 50
      ),
      (
        "resident with the large store, MB",
        readings.filter { $0.name.hasPrefix(large) }.compactMap(\.residentMegabytes).max(), 120
      ),
    ]
    return rows.compactMap { name, measured, allowed in
      measured.map { Budget(name: name, measured: $0, allowed: allowed) }
    }
  }
}
