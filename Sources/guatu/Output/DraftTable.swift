import PlanModel

/// A draft as one table: a line for each fact.
enum DraftTable {
  static func table(_ draft: DraftPlan) -> Table {
    var table = Table(
      columns: [
        "fact", "path", "kind", "text", "comparator", "value", "value2", "unit", "due", "start",
        "end", "quote",
      ].map { Table.Column($0) })
    for node in draft.nodes {
      table.rows.append([
        .string("node"), .string(node.path), .string(node.kind.rawValue),
        .string(node.label + " " + node.title), .null, .null, .null, .null, JSON(node.due),
        JSON(node.span.start), JSON(node.span.end), .null,
      ])
    }
    for duty in draft.duties {
      table.rows.append([
        .string("duty"), .string(duty.path), .string(duty.role.rawValue),
        .string(duty.organization), .null, .null, .null, .null, .null, JSON(duty.span.start),
        JSON(duty.span.end), .string(duty.unit),
      ])
    }
    for figure in draft.indicators {
      table.rows.append([
        .string(figure.actual ? "actual" : "indicator"), .string(figure.path),
        .string(figure.nature.rawValue), .string(figure.name),
        .string(figure.comparator.rawValue), JSON(figure.value), JSON(figure.value2),
        .string(figure.unit), JSON(figure.due), JSON(figure.span.start), JSON(figure.span.end),
        .string(figure.quote),
      ])
    }
    for rule in draft.subsidies {
      table.rows.append([
        .string("subsidy"), .string(rule.path), .null, .string(rule.name), .null,
        JSON(rule.ratePct ?? rule.fixed), JSON(rule.cap),
        JSON(rule.ratePct == nil ? rule.capUnit : "%"), .null, JSON(rule.span.start),
        JSON(rule.span.end), .string(rule.quote),
      ])
    }
    for doubt in draft.doubts {
      table.rows.append([
        .string("doubt"), .string(doubt.path), .string(doubt.kind.rawValue),
        .string(doubt.message), .null, .null, .null, .null, .null, JSON(doubt.span.start),
        JSON(doubt.span.end), .null,
      ])
    }
    return table
  }
}
