import PlanModel

/// Tells what a site or a viewer put around the document from the document itself.
enum Chrome {
  /// Wording that no plan has: the line that carries it goes, however long it is.
  private static let certain: Words = [
    "小编", "供大家参考", "版权声明", "版权所有", "推荐访问", "展开阅读全文", "免费预览", "猜你喜欢",
    "相关搜索", "经营许可证", "公网安备", "扫一扫", "上传人:", "文档编号:", "会员分享", "文稿预览",
    "海量公文", "侵权请", "C2C交易", "信息存储空间", "网站地图", "返回顶部", "微信公众号", "打印本页",
    "关闭窗口", "无障碍浏览", "收藏本站", "设为首页", "当前位置", "举报", "上一篇", "下一篇",
  ]
  /// Wording that marks a short line as chrome.
  private static let likely: Words = [
    "来源:", "发布日期", "发布时间", "发表时间", "更新时间", "浏览次数", "阅读次数", "阅读量", "点击数",
    "信息来源", "分享:", "字体:", "字号:", "【字体", "字体大小", "浏览:", "作者:", "责任编辑:", "热门标签",
    "检索时间", "检索关键词", "原文链接", "原文下载", "相关附件", "文件名称", "文档类型", "发布机构", "文件编号",
    "基本信息", "政策全文", "分类:", "下载相关", "相关资源", "资源描述", "copyright", "Copyright", "ICP备",
    "http://", "https://", "打印关闭", "【打印", "手机站", "索引号", "主题分类", "信息分类", "成文日期:",
    "发文机关:", "主题词", "公开方式", "有效性", "网站首页", "访问量", "点击量", "浏览量", "发布单位:", "发布机关:",
    "时间:2", "首页>", ".docx_第", ".doc_第", "第1页/共", "政务微信", "政务微博", "文章来源", "编辑:",
    "发布人:", "稿件来源", "网站标识码", "邮编:", "版权:", "技术支持:", "联系我们", "加入收藏", "网站帮助", "主办:", "文号:", "制发机关",
    "政策解读", "阅读原文",
  ]
  private static let exact: Words = [
    "首页", "分享", "打印", "关闭", "返回", "小", "中", "大", ">", ">>", "×", "】", "【", "|", "---", "***",
    "全文", "正文", "目录", "收藏", "下载", "政务信息", "政务公开", "繁体", "简体", "登录", "注册", "打印关闭",
    "A+", "A-", "A", "[打印]", "[关闭]", "[返回]",
  ]

  /// Marks the lines that are chrome by their own words.
  static func mark(_ lines: inout [SourceLine], scalars: [Unicode.Scalar]) {
    for index in lines.indices where lines[index].removed == nil && lines[index].table == nil {
      let text = bare(lines[index].span, scalars)
      if text.isEmpty {
        lines[index].removed = "layout"
      } else if isChrome(text[...]) {
        lines[index].removed = "site chrome"
      } else if index > 0, lines[index - 1].removed == "site chrome", text.count <= 20,
        isLabel(lines[index - 1].span, scalars), LabelGrammar.read(text[...], at: 0) == nil
      {
        lines[index].removed = "site chrome"
      }
    }
  }

  /// The lines of a table of contents: below 目录, each with its page; or with leaders.
  static func markContents(_ lines: inout [SourceLine], scalars: [Unicode.Scalar]) {
    var inContents = false
    var misses = 0
    for index in lines.indices where lines[index].table == nil {
      let text = bare(lines[index].span, scalars)[...]
      if text.count <= 4, text.starts("目录", at: 0) || text.starts("目次", at: 0) {
        inContents = true
        misses = 0
        lines[index].removed = "contents"
      } else if hasLeader(text) || inContents && text.last?.isDigit == true && text.count <= 60 {
        lines[index].removed = "contents"
      } else if inContents, lines[index].removed == nil {
        misses += 1
        if misses > 1 || text.count > 60 { inContents = false }
      }
    }
  }

  /// 一、总体要求……3
  private static func hasLeader(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= 90, text.last?.isDigit == true else { return false }
    var end = text.endIndex
    while end > text.startIndex, text[end - 1].isDigit { end -= 1 }
    var dots = 0
    while end > text.startIndex, [".", "…", "·", "⋯", "-", "_"].contains(text[end - 1]) {
      dots += text[end - 1] == "…" || text[end - 1] == "⋯" ? 3 : 1
      end -= 1
    }
    return dots >= 4 && end - text.startIndex >= 3
  }

  /// 来源: with its value on the next line.
  private static func isLabel(_ span: SourceSpan, _ scalars: [Unicode.Scalar]) -> Bool {
    let text = bare(span, scalars)
    return text.count <= 8 && text.last == ":"
  }

  /// A link to a file, or a file's name, alone on its line.
  private static func isLink(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    for mark in [".pdf](", ".docx](", ".doc](", ".xlsx](", ".zip]("] where text.contains(word: mark)
    {
      return true
    }
    if text.contains(word: "http"), text.count < 3000 {
      let latin = text.reduce(0) { $0 + ($1.value < 0x80 ? 1 : 0) }
      return latin * 2 > text.count
    }
    return text.count <= 90 && fileEndings.match(text) != nil
  }

  private static let fileEndings: Endings = [
    ".md", ".doc", ".docx", ".pdf", ".wps", ".txt", ".xls", ".xlsx", ".rar",
  ]

  static func isChrome(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    if exact.isExactly(text) { return true }
    if text.count <= 400, certain.occurs(in: text) { return !startsItem(text) }
    if text.count <= 90, let (place, _) = likely.first(in: text) {
      return (place < 14 || text.count < 40) && !startsItem(text)
    }
    return isPageNumber(text) || isRule(text) || isLink(text)
  }

  private static func startsItem(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let label = LabelGrammar.read(text, at: text.startIndex) else { return false }
    return label.kind != .arabic || label.mark == "."
  }

  /// "- 3 -", "第3页", "3/11".
  private static func isPageNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= 12 else { return false }
    var digits = 0
    for scalar in text {
      if scalar.isDigit {
        digits += 1
      } else if !["-", "/", "第", "页", "共", "~", "·", "."].contains(scalar) {
        return false
      }
    }
    return digits > 0 && digits < 5
  }

  private static func isRule(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count >= 3
      && text.allSatisfy { $0 == "-" || $0 == "=" || $0 == "*" || $0 == "_" || $0 == ":" }
  }

  /// The folded text of a line without spaces and Markdown marks.
  static func bare(_ span: SourceSpan, _ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(span.count)
    for scalar in scalars[span.start..<span.end]
    where !scalar.isSpace && scalar != "*" && scalar != "#" && scalar != "`" {
      result.append(TextFolding.fold(scalar))
    }
    return result
  }
}
