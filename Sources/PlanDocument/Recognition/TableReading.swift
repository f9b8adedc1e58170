import PlanModel

/// Reads tables: task tables give nodes and duties, indicator tables indicators.
enum TableReading {
  /// A table that only lays out a page: its cells are read as text.
  static func isLayout(_ table: SourceText.Table, scalars: [Unicode.Scalar]) -> Bool {
    table.cells.contains { $0.span.count > 800 }
  }
}
