/// How much a document may hold before it is refused.
public struct ReadingLimits: Sendable {
  /// Bytes of the file.
  public var fileBytes = 64 << 20
  /// Bytes of a text file or web page: its characters take several times as much while it is worked on.
  public var textBytes = 8 << 20
  /// Bytes of all that a package unpacks to.
  public var unpackedBytes = 256 << 20
  /// Bytes that one part of a package unpacks to.
  public var partBytes = 64 << 20
  /// Files in a package.
  public var entries = 20_000
  /// Elements within elements.
  public var depth = 256
  /// Rows times columns of one table.
  public var cells = 500_000
  /// Paragraphs and tables of a document.
  public var blocks = 200_000
  /// Elements and texts of a web page.
  public var nodes = 600_000
  /// Bytes that a tool such as pdftotext may write.
  public var toolBytes = 64 << 20
  /// Seconds that a tool such as pdftotext may take.
  public var toolSeconds = 30

  public init() {}
}
