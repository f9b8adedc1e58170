/// Why a document can't be read; the command layer puts it into a sentence of the user's language.
public enum ReadingError: Error, Sendable, Equatable {
  /// No file of that name.
  case missing
  /// A directory where a file is wanted.
  case directory
  /// The system refused to open or read it; `errno` says why.
  case unreadable(errno: Int32)
  /// No bytes, or nothing but blanks.
  case empty
  /// The file, in bytes, is over the limit.
  case tooLarge(limit: Int)
  /// What is inside the file, unpacked, is over a limit: a zip bomb, or a deeply nested document.
  case tooMuchInside(format: SourceFormat?, limit: InnerLimit)
  /// Not a document at all: a picture, a program, an archive of another kind.
  case binary(kind: String?)
  /// The bytes, from `offset`, are none of the encoding that the rest is in (nil: of any that is known).
  case invalidEncoding(encoding: String?, offset: Int)
  /// A document of a known format that is broken.
  case damaged(format: SourceFormat, reason: Damage)
  /// A document protected by a password.
  case encrypted(format: SourceFormat?)
  /// A document of a known kind that guatu doesn't read.
  case unsupported(UnsupportedKind)
  /// Pictures of pages only: a scan without a text layer.
  case noText(format: SourceFormat)
  /// A program that reads this format isn't installed; `package` is Debian's name.
  case toolMissing(tool: String, package: String)
  /// The program that reads this format gave up; `detail` is its first line of complaint.
  case toolFailed(tool: String, detail: String)
  /// The program that reads this format didn't end in time.
  case timeLimit(tool: String, seconds: Int)
}

/// A limit on what a document may hold.
public enum InnerLimit: Sendable, Equatable {
  /// All that a package unpacks to, or a tool writes, in bytes.
  case unpackedBytes(Int)
  /// Files in a package.
  case entries(Int)
  /// Elements within elements.
  case depth(Int)
  /// Rows times columns of the tables.
  case cells(Int)
  /// Paragraphs and tables, or the elements of a web page.
  case blocks(Int)
}

/// What is wrong with a broken document.
public enum Damage: Sendable, Equatable {
  /// The package can't be unpacked.
  case package
  /// A part that the format needs isn't there.
  case missingPart(String)
  /// A part isn't well-formed XML, from this byte.
  case xml(part: String, offset: Int)
  /// A part declares entities or a document type, which no office program writes.
  case documentType(part: String)
}

/// Documents that are recognised and refused.
public enum UnsupportedKind: String, Sendable, Equatable, CaseIterable {
  /// An old binary Office or WPS document that no tool here reads: save it as docx or xlsx.
  case oldOffice
  /// An OFD whose text can't be taken out: export it as PDF or docx.
  case ofd
  /// Presentations: save as docx or PDF.
  case presentation
  /// OpenDocument text or sheet: save as docx or xlsx.
  case openDocument
  /// Rich text: save as docx.
  case richText
  /// A binary spreadsheet (xlsb): save as xlsx.
  case binarySheet
  /// A zip, rar or other archive: unpack it first.
  case archive
}
