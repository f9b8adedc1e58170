/// What makes two indicators of different years the same figure.
public enum SeriesName {
  /// The name without the words that differ from year to year: whose figure it is, and that it is counted.
  public static func fold(_ name: String) -> String {
    var rest = Substring(name.filter { !$0.isWhitespace && !$0.isPunctuation })
    var changed = true
    while changed {
      changed = false
      for prefix in prefixes where rest.hasPrefix(prefix) && rest.count > prefix.count + 1 {
        rest = rest.dropFirst(prefix.count)
        changed = true
      }
      for suffix in suffixes where rest.hasSuffix(suffix) && rest.count > suffix.count + 1 {
        rest = rest.dropLast(suffix.count)
        changed = true
      }
    }
    return String(rest)
  }

  private static let prefixes = ["全省", "全市", "全区", "全县", "我省", "我市", "我区", "我县", "累计", "年末"]
  private static let suffixes = ["数量", "总数", "总量", "个数", "家数", "金额", "总额"]
}
