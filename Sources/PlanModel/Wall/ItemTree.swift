/// A plan's items as a tree over their order in the document.
///
/// Rows are indices into `items`; the descendants of a row follow it without gaps.
public struct ItemTree: Sendable {
  /// In the order of the document: every parent before its children.
  public let items: [Item]
  /// The parent's row; nil for a top-level section.
  public let parent: [Int?]
  /// One past the last row below a row.
  public let end: [Int]
  /// 0 for a top-level section.
  public let depth: [Int]
  private let rowOfID: [RowID: Int]

  public init(_ items: [Item]) {
    self.items = items
    var rows: [RowID: Int] = [:]
    var parent: [Int?] = []
    var depth: [Int] = []
    for (row, item) in items.enumerated() {
      rows[item.id] = row
      let above = item.parentID.flatMap { rows[$0] }
      parent.append(above)
      depth.append(above.map { depth[$0] + 1 } ?? 0)
    }
    var end = items.indices.map { $0 + 1 }
    for row in items.indices.reversed() {
      if let above = parent[row] { end[above] = max(end[above], end[row]) }
    }
    self.parent = parent
    self.depth = depth
    self.end = end
    rowOfID = rows
  }

  /// The row of an item; nil when it is not in the tree.
  public func row(of id: RowID) -> Int? { rowOfID[id] }

  /// Whether a row has rows below it.
  public func hasChildren(_ row: Int) -> Bool { end[row] > row + 1 }

  /// The rows below a row, not itself.
  public func descendants(of row: Int) -> Range<Int> { (row + 1)..<end[row] }

  /// Whether `row` is `other` or lies below it.
  public func isWithin(_ row: Int, _ other: Int) -> Bool { (other..<end[other]).contains(row) }

  /// The rows above a row, the nearest first.
  public func ancestors(of row: Int) -> [Int] {
    var result: [Int] = []
    var above = parent[row]
    while let row = above {
      result.append(row)
      above = parent[row]
    }
    return result
  }

  /// The rows that show when the rows in `folded` hide what is below them.
  public func visible(folded: Set<RowID>) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(items.count)
    var row = 0
    while row < items.count {
      result.append(row)
      row = folded.contains(items[row].id) ? end[row] : row + 1
    }
    return result
  }

  /// The rows that show when siblings stand in an order of their own: what is below a row stays below it.
  ///
  /// `before` compares two siblings; those that it leaves equal keep the order of the document.
  public func visible(folded: Set<RowID>, before: (Int, Int) -> Bool) -> [Int] {
    var children: [Int?: [Int]] = [:]
    for row in items.indices { children[parent[row], default: []].append(row) }
    var result: [Int] = []
    result.reserveCapacity(items.count)
    func add(_ rows: [Int]) {
      let sorted = rows.sorted { before($0, $1) || (!before($1, $0) && $0 < $1) }
      for row in sorted {
        result.append(row)
        if !folded.contains(items[row].id) { add(children[row] ?? []) }
      }
    }
    add(children[nil] ?? [])
    return result
  }

  /// The labels from the root down, as an official cites an item: 一(三)2.
  public func citation(_ row: Int) -> String {
    let path = ancestors(of: row).reversed() + [row]
    return path.map { Item.numbering($0 == row ? items[row] : items[$0], depth: depth[$0]) }
      .joined()
  }

  /// The labels of items from the root down.
  static func citation(_ path: [Item]) -> String {
    path.enumerated().map { Item.numbering($1, depth: $0) }.joined()
  }

  /// A citation before what it cites; 、 needs no blank after it.
  public static func headline(_ citation: String, _ title: String) -> String {
    citation + (citation.isEmpty || citation.hasSuffix("、") ? "" : " ") + title
  }
}

extension Item {
  /// The printed number with the punctuation of its level: 一、 (一) 1. (1).
  public var numbering: String { Item.numbering(self, depth: depth) }

  fileprivate static func numbering(_ item: Item, depth: Int) -> String {
    let label = item.label
    guard let first = label.unicodeScalars.first else { return "" }
    if item.inline { return label + "是" }
    let isArabic = (0x30...0x39).contains(first.value)
    let isChinese = "一二三四五六七八九十百".unicodeScalars.contains(first)
    if isArabic { return depth >= 3 ? "(\(label))" : "\(label)." }
    if isChinese { return depth == 0 ? "\(label)、" : "(\(label))" }
    return label + " "
  }
}
