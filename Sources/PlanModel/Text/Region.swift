/// A place as documents print it, from the largest part to the smallest: 云岭省云岚市, 云岚市青溪区, 云岚.
public struct Region: Hashable, Sendable {
  /// How large a place is, from the word that its name ends with.
  enum Rank: Int, Comparable, Sendable {
    case province, city, county, town

    static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  struct Part: Hashable, Sendable {
    var name: String
    /// Nil where no level is printed: 云岚.
    var rank: Rank?

    /// Cities and counties bear their names alone in the country; several cities may have a 鼓楼区.
    var isUnique: Bool {
      switch rank {
      case .province, .city: true
      case .county: !name.hasSuffix("区")
      case .town, nil: false
      }
    }

    /// Without the level: 云岚.
    var stem: String { rank == nil ? name : String(name.dropLast()) }
  }

  /// How two names of places stand to each other.
  enum Likeness {
    case same
    /// One prints no level: 云岚 and 云岚市.
    case bare
    /// One prints no city: 青溪区 and 云岚市青溪区. They may be one place.
    case possible
    case different
  }

  let parts: [Part]

  /// Reads a name; script and width don't matter.
  public init(_ text: String) {
    let name = Array(TextFolding.fold(text).filter { !$0.isWhitespace })
    var parts: [Part] = []
    var start = 0
    for place in name.indices {
      guard let rank = Region.rank(name, from: start, at: place) else { continue }
      parts.append(Part(name: String(name[start...place]), rank: rank))
      start = place + 1
    }
    if start < name.count { parts.append(Part(name: String(name[start...]), rank: nil)) }
    self.parts = parts
  }

  init(parts: [Part]) { self.parts = parts }

  var text: String { parts.map(\.name).joined() }

  /// The level that the character at a place ends a name with.
  private static func rank(_ name: [Character], from start: Int, at place: Int) -> Rank? {
    guard place > start else { return nil }
    let next = place + 1 < name.count ? name[place + 1] : nil
    let isAutonomous =
      place - start >= 2 && name[place - 2] == "自" && name[place - 1] == "治"
    switch name[place] {
    case "省": return .province
    case "市":
      // 津市市, 沙市区; but 济南市市中区.
      if let next, "市区县".contains(next), place + 2 == name.count { return nil }
      return next == "场" ? nil : .city
    case "区": return isAutonomous ? .province : next == "域" ? nil : .county
    case "县", "旗": return .county
    case "州": return isAutonomous || next == nil ? .city : nil
    case "盟": return next == nil ? .city : nil
    case "镇", "乡": return next == nil ? .town : nil
    case "道": return next == nil && name[place - 1] == "街" ? .town : nil
    default: return nil
    }
  }

  func likeness(to other: Region) -> Likeness {
    if self == other { return .same }
    let (short, long) =
      parts.count <= other.parts.count ? (parts, other.parts) : (other.parts, parts)
    guard let first = short.first, let last = short.last, let match = long.last else {
      return .different
    }
    if Array(long.suffix(short.count)) == short { return first.isUnique ? .same : .possible }
    let above = Array(long.dropLast().suffix(short.count - 1)) == Array(short.dropLast())
    let isBare = last.rank == nil || match.rank == nil
    return above && isBare && last.stem == match.stem && last.stem.count > 1 ? .bare : .different
  }

  /// Whether one of the two lies in the other.
  func isNested(with other: Region) -> Bool {
    let (short, long) =
      parts.count <= other.parts.count ? (parts, other.parts) : (other.parts, parts)
    return !short.isEmpty && Array(long.prefix(short.count)) == short
  }
}

extension Region {
  /// The place that an organization's name begins with: 杭州市 of 杭州市数据局. Nil for 市科技局, 火炬开发区, 柳汀镇政府.
  static func leading(_ name: String) -> Region? {
    let name = Array(name)
    var parts: [Part] = []
    var start = 0
    for place in name.indices.prefix(12) {
      guard let rank = rank(name, from: start, at: place) else { continue }
      let part = String(name[start...place])
      if !isPlace(part) { break }
      parts.append(Part(name: part, rank: rank))
      start = place + 1
    }
    return parts.isEmpty ? nil : Region(parts: parts)
  }

  /// Zones: parts of a city that run themselves.
  private static let zones = [
    "开发区", "高新区", "经开区", "新区", "园区", "管理区", "片区", "示范区", "保税区", "试验区", "实验区", "合作区", "先行区", "功能区",
    "自贸区", "集聚区", "工业区", "度假区", "名胜区", "风景区", "保护区", "商务区",
  ]
  private static let nouns: Set<String> = [
    "城市", "都市", "超市", "门市", "山区", "老区", "城区", "地区", "校区", "库区", "林区", "矿区", "灾区", "景区", "港区", "厂区",
    "特区", "战区", "军区", "社区", "街区", "辖区", "团省", "团市", "团区", "团县",
  ]
  private static let notInPlaces = [
    "各", "有关", "相关", "其他", "银行", "公司", "集团", "局", "委会", "协会", "商会", "工会", "学院", "法院", "研究院", "检察院",
    "总部", "支部", "中心", "大学", "电网", "电力", "直属", "、", "(",
  ]

  /// Not 开发区, 各县 or 本市.
  private static func isPlace(_ part: String) -> Bool {
    let isOwn = part.count == 2 && "本我全该".contains(part.prefix(1))
    return !isOwn && !nouns.contains(part) && !zones.contains(where: { part.hasSuffix($0) })
      && !notInPlaces.contains(where: { part.contains($0) })
  }

  /// Whether two names may mean one place: 云岭省云岚市 and 云岚市. Good enough to propose a match, not to merge.
  static func isSame(_ a: String, _ b: String) -> Bool {
    let a = TextFolding.fold(a)
    let b = TextFolding.fold(b)
    return a == b || (b.count > 1 && a.hasSuffix(b)) || (a.count > 1 && b.hasSuffix(a))
  }

  /// The forms in which indicators may begin with it, the longest first: 云岭省云岚市, 云岚市, 云岚.
  static func forms(_ region: String) -> [String] {
    let whole = TextFolding.fold(region)
    guard !whole.isEmpty else { return [] }
    var forms = [whole]
    let levels: Set<Character> = ["省", "市", "区", "县", "镇"]
    if let cut = whole.dropLast().lastIndex(where: { levels.contains($0) }) {
      let last = String(whole[whole.index(after: cut)...])
      if last.count > 1 { forms.append(last) }
    }
    if let last = forms.last, last.count > 2, let end = last.last, levels.contains(end) {
      forms.append(String(last.dropLast()))
    }
    return forms
  }
}
