/// The units of measure that figures are printed with.
///
/// Words with an optional scale before them (万, 亿, 千万) and an optional denominator after (/年, /万人).
struct UnitLexicon: Sendable {
  static let builtin = UnitLexicon(bases: UnitLexicon.bases)

  private let words: Words

  init(bases: [String]) { words = Words(bases) }

  /// How many scalars the unit at `place` takes; nil where there is none.
  func match(_ text: ArraySlice<Unicode.Scalar>, at place: Int) -> Int? {
    guard place < text.endIndex else { return nil }
    let scale = Self.scales.match(text, at: place) ?? 0
    var count: Int
    if let base = words.match(text, at: place + scale) {
      count = scale + base
    } else if let base = words.match(text, at: place) {
      count = base
    } else if scale > 0, text[place..<place + scale].last != "千" {
      return scale
    } else {
      return nil
    }
    if place + count < text.endIndex, text[place + count] == "/" {
      let after = place + count + 1
      let scaled = Self.scales.match(text, at: after) ?? 0
      if let base = words.match(text, at: after + scaled) ?? Self.periods.match(text, at: after) {
        count += 1 + scaled + base
      } else if scaled > 0 {
        count += 1 + scaled
      }
    }
    return count
  }

  private static let scales: Words = ["万亿", "千亿", "百亿", "亿", "千万", "百万", "十万", "万", "千", "百"]
  private static let periods: Words = ["年", "月", "日", "天", "小时", "秒", "人", "户", "亩", "吨", "台"]

  /// One list to extend; longest match wins.
  static let bases: [String] = [
    "亿方", "万方", "元", "美元", "欧元", "港元", "元人民币", "人民币",
    "%", "‰", "个百分点", "百分点", "倍",
    "家", "家次", "个", "件", "件次", "项", "项次", "名", "人", "人次", "人年", "户", "户次", "座", "所", "处", "条",
    "台", "台套", "台(套)", "台次", "辆", "辆次", "艘", "架", "架次", "套", "部", "篇", "份", "次", "场", "场次", "宗",
    "起", "例", "只", "颗", "发", "款", "支", "幅", "位", "头", "羽", "张", "间", "栋", "幢", "班次", "列", "册",
    "亩", "公顷", "平方米", "平方千米", "平方公里", "平米", "公里", "千米", "立方米", "立方", "斤", "公斤", "千克", "克",
    "吨", "吨标准煤", "吨标煤", "吨煤", "千瓦", "千瓦时", "度", "兆瓦", "吉瓦", "瓦", "分", "分钟", "小时", "天", "岁",
    "个工作日", "工作日", "个月", "标准箱", "标箱", "微克", "毫克", "床", "张床位", "床位", "机架", "标准机架", "标准件",
    "批次", "批", "种", "枚", "根", "孔", "眼", "株", "棵", "尾", "箱", "辆份", "人份", "万",
    "GW", "MW", "kW", "KW", "TWh", "MWp", "kVA", "MVA", "千伏安", "蒸吨", "标准立方米", "吨公里", "升", "/10万",
    "/万", "/十万", "/100万", "/千", "担", "吊",
    "毫秒", "秒", "期",
    "串",
    "桩", "把", "口", "公升", "人公里", "片次", "大卡", "焦耳", "卢比", "日元", "英镑", "Wh", "TB", "PB", "EB", "GB",
    "GWh", "MWh", "kWh", "Tbps", "Gbps", "Mbps",
    "PFLOPS",
    "EFLOPS", "Eflops", "P", "PFlops", "EFlops", "TEU", "km", "m2", "㎡", "人口", "学时", "课时", "学位",
    "个学位",
    "泊位", "个泊位", "盏", "车次", "标台", "笔", "本", "人月", "毫升",
  ]
}
