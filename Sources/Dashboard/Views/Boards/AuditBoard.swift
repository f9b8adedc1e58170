import Canvas
import Phrases
import PlanModel

/// 留痕: every change, the latest first.
enum AuditBoard {
  static func make(_ state: State) -> Board {
    let columns = [
      Board.Column(title: BoardPhrases.number, width: 5, alignment: .right),
      Board.Column(title: BoardPhrases.when, width: 16),
      Board.Column(title: DashboardPhrases.recordedBy, width: 10),
      Board.Column(title: BoardPhrases.change, width: nil),
    ]
    return Board(
      columns: columns, lines: state.board.changes,
      empty: state.filter.isEmpty ? BoardPhrases.nothing : BoardPhrases.nothingFits)
  }

  /// A line for each change; those that were taken back later are faint.
  static func lines(_ entries: [LogEntry], _ language: Language) -> [Board.Line] {
    let undone = Set(entries.compactMap(\.undoes))
    return entries.map { entry in
      let time = Clock.local(entry.time)
      let sentence = entry.written(language).sentence(language)
      return Board.Line(
        cells: ["\(entry.sequence)", time, entry.login, sentence],
        isFaint: undone.contains(entry.sequence), link: .change(entry.sequence),
        detail: ["\(entry.sequence)  \(time)  \(entry.login) (uid \(entry.uid))", sentence])
    }
  }
}

extension LogEntry {
  /// With its names as a reader of the language writes them; what people wrote is left.
  fileprivate func written(_ language: Language) -> LogEntry {
    var entry = self
    for key in ["title", "plan", "item", "indicator", "subject", "target", "united", "unit"] {
      entry.detail[key] = detail[key].map(language.written)
    }
    return entry
  }
}
