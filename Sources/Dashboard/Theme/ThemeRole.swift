/// What a theme gives a style to. Raw values are the keys of a theme file.
public enum ThemeRole: String, CaseIterable, Sendable {
  case text
  case faint
  case strong
  case title
  case titleActive = "title.active"
  case heading
  case rule
  case selection
  case selectionIdle = "selection.idle"
  case hint
  case hintKey = "hint.key"
  case number
  case input
  case match
  case notice
  case problem
  case matrixHeader = "matrix.header"
  case matrixHeaderCurrent = "matrix.header.current"
  case matrixRow = "matrix.row"
  case matrixCursor = "matrix.cursor"
  case matrixLead = "matrix.lead"
  case matrixResponsible = "matrix.responsible"
  case matrixCooperating = "matrix.cooperating"
  case matrixInherited = "matrix.inherited"
  case matrixInferred = "matrix.inferred"
  case lightDone = "light.done"
  case lightGreen = "light.green"
  case lightYellow = "light.yellow"
  case lightRed = "light.red"
  case lightOverdue = "light.overdue"
  case lightNone = "light.none"
  case gaugeAhead = "gauge.ahead"
  case gaugeClose = "gauge.close"
  case gaugeBehind = "gauge.behind"
  case gaugeEmpty = "gauge.empty"
  case gaugeScheduled = "gauge.scheduled"
  case gaugeTarget = "gauge.target"
  case sourceHeading = "source.heading"
  case sourceDuty = "source.duty"
  case sourceIndicator = "source.indicator"
  case sourceFigure = "source.figure"
  case sourceComparator = "source.comparator"
  case sourceSubsidy = "source.subsidy"
  case sourceDoubt = "source.doubt"
  case sourceUnread = "source.unread"
}
