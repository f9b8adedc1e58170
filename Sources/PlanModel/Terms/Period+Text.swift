extension Period {
  /// The period as people say it: 2025年一季度, 2025年上半年, 2025年9月.
  public func text(_ language: Language) -> String {
    if language == .english { return description }
    let quarters = ["一", "二", "三", "四"]
    switch self {
    case .year(let year): return "\(year)年"
    case .half(let year, let half): return "\(year)年\(half == 1 ? "上" : "下")半年"
    case .quarter(let year, let quarter):
      return "\(year)年\(quarters.indices.contains(quarter - 1) ? quarters[quarter - 1] : "")季度"
    case .month(let year, let month): return "\(year)年\(month)月"
    case .day(let day): return "\(day.year)年\(day.month)月\(day.day)日"
    case .span(let from, let to): return "\(from)—\(to)"
    }
  }
}
