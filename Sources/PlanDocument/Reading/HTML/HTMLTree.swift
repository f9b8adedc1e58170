/// A page as a tree, built as browsers forgive: what isn't closed is closed for it, what closes nothing is dropped.
struct HTMLTree {
  struct Node {
    var name: String
    var attributes: [String: String] = [:]
    /// Of a text node, whose name is empty.
    var text = Scalars()
    var children: [Int] = []

    var isText: Bool { name.isEmpty }
  }

  private(set) var nodes: [Node] = [Node(name: "#root")]
  private var open: [Int] = [0]

  /// Deeper elements become neighbours; no page that people read comes near.
  private static let depth = 200

  /// Whether the page had more to it than the limit, and was left there.
  private(set) var isCut = false

  init(_ source: Scalars, limit: Int) {
    var tokens = HTMLTokenizer(source)
    while let token = tokens.next() {
      if nodes.count >= limit {
        isCut = true
        return
      }
      switch token {
      case .text(let text): append(Node(name: "", text: text))
      case .start(let name, let attributes, let selfClosing):
        closeImplied(by: name)
        while open.count >= Self.depth { open.removeLast() }
        let index = append(Node(name: name, attributes: attributes))
        if !HTMLElements.void.contains(name), !selfClosing || HTMLElements.block.contains(name) {
          open.append(index)
        }
      case .end(let name): close(name)
      }
    }
  }

  @discardableResult
  private mutating func append(_ node: Node) -> Int {
    let index = nodes.count
    nodes.append(node)
    nodes[open[open.count - 1]].children.append(index)
    return index
  }

  private mutating func close(_ name: String) {
    // "</p>" and the like never reach out of a cell that they stand in.
    let bounded = !["table", "tbody", "thead", "tfoot", "tr", "td", "th", "body", "html"]
      .contains(name)
    var level = open.count - 1
    while level > 0 {
      let candidate = nodes[open[level]].name
      if candidate == name {
        open.removeSubrange(level...)
        return
      }
      if bounded, candidate == "td" || candidate == "th" || candidate == "table" { return }
      if name != "table", name.hasPrefix("t"), candidate == "table" { return }
      level -= 1
    }
  }

  /// Closes what the coming start tag can't stand in.
  private mutating func closeImplied(by name: String) {
    switch name {
    case "td", "th": closeUp(to: ["td", "th"], within: ["tr", "table"])
    case "tr": closeUp(to: ["tr"], within: ["table"])
    case "tbody", "thead", "tfoot": closeUp(to: ["tbody", "thead", "tfoot"], within: ["table"])
    case "li": closeUp(to: ["li"], within: ["ul", "ol", "menu"])
    case "dt", "dd": closeUp(to: ["dt", "dd"], within: ["dl"])
    case "option": closeUp(to: ["option"], within: ["select"])
    case "p": closeUp(to: ["p"], within: HTMLElements.containers)
    default:
      if HTMLElements.block.contains(name) { closeUp(to: ["p"], within: HTMLElements.containers) }
    }
  }

  private mutating func closeUp(to names: Set<String>, within bounds: Set<String>) {
    var level = open.count - 1
    while level > 0 {
      let candidate = nodes[open[level]].name
      if names.contains(candidate) {
        open.removeSubrange(level...)
        return
      }
      if bounds.contains(candidate) { return }
      level -= 1
    }
  }
}

/// What is known of elements.
enum HTMLElements {
  static let void: Set<String> = [
    "br", "hr", "img", "input", "meta", "link", "col", "area", "base", "embed", "param", "source",
    "track", "wbr",
  ]
  /// Elements that begin and end a paragraph.
  static let block: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table",
    "caption", "tr", "td", "th", "thead", "tbody", "tfoot", "section", "article", "header",
    "footer", "nav", "aside", "main", "blockquote", "pre", "form", "fieldset", "address", "center",
    "figure", "figcaption", "details", "summary", "hr", "menu", "body", "html", "ucapcontent",
  ]
  /// Elements that an unclosed paragraph outside isn't closed from within.
  static let containers: Set<String> = [
    "div", "td", "th", "table", "li", "section", "article", "blockquote", "body", "main", "form",
    "header", "footer", "nav", "aside", "dd", "dt", "center", "fieldset",
  ]
  /// Elements that show no text of the page.
  static let dropped: Set<String> = [
    "script", "style", "head", "template", "svg", "math", "select", "button", "input", "textarea",
    "iframe", "object", "embed", "audio", "video", "canvas", "map", "noembed", "title", "xmp",
  ]
}
