import PlanModel

/// What a document was, by its content.
public enum SourceFormat: String, Codable, Sendable, CaseIterable {
  case text, markdown, html, docx, xlsx, pdf, doc, xls, ofd
}

/// A document as it was read: the text that is kept, and where its paragraphs and tables lie in it.
///
/// Reading makes one of these from bytes; Recognition makes a `DraftPlan` from it. Every span, in the blocks and in all
/// that is recognised later, counts Unicode scalars of `text`.
public struct SourceText: Sendable {
  /// The file's name, or "-".
  public var name: String
  public var format: SourceFormat
  /// The character encoding of a text file, such as "GB18030"; nil for packaged formats.
  public var encoding: String?
  /// The kept text: line ends are "\n", nothing else of the content is changed. Packaged formats are laid out as one
  /// paragraph a line; a table as one row a line with its cells separated by tabs.
  public var text: String
  /// Non-overlapping, in order of their spans. Blank lines lie in no block.
  public var blocks: [Block]

  public init(
    name: String, format: SourceFormat, encoding: String? = nil, text: String, blocks: [Block]
  ) {
    self.name = name
    self.format = format
    self.encoding = encoding
    self.text = text
    self.blocks = blocks
  }

  /// A paragraph or a table.
  public enum Block: Sendable, Equatable {
    case paragraph(Paragraph)
    case table(Table)

    public var span: SourceSpan {
      switch self {
      case .paragraph(let paragraph): paragraph.span
      case .table(let table): table.span
      }
    }
  }

  /// A line of text; may contain soft line breaks.
  public struct Paragraph: Sendable, Equatable {
    public var span: SourceSpan
    /// The heading level the format itself states (h1, #, Heading 1), from 1; nil for body text.
    public var heading: Int?
    /// The whole paragraph is bold.
    public var bold: Bool
    /// Navigation, footers and other chrome the format itself marks (nav, footer, a running head).
    public var chrome: Bool

    public init(span: SourceSpan, heading: Int? = nil, bold: Bool = false, chrome: Bool = false) {
      self.span = span
      self.heading = heading
      self.bold = bold
      self.chrome = chrome
    }
  }

  /// A grid of cells.
  public struct Table: Sendable, Equatable {
    public var span: SourceSpan
    public var rows: Int
    public var columns: Int
    public var cells: [Cell]

    public init(span: SourceSpan, rows: Int, columns: Int, cells: [Cell]) {
      self.span = span
      self.rows = rows
      self.columns = columns
      self.cells = cells
    }
  }

  /// A cell at its top left position; a merged one covers `rowSpan` × `columnSpan` places.
  public struct Cell: Sendable, Equatable {
    public var span: SourceSpan
    public var row: Int
    public var column: Int
    public var rowSpan: Int
    public var columnSpan: Int

    public init(
      span: SourceSpan, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1
    ) {
      self.span = span
      self.row = row
      self.column = column
      self.rowSpan = rowSpan
      self.columnSpan = columnSpan
    }
  }
}
