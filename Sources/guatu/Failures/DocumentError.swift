import Foundation
import Phrases
import PlanDocument
import PlanModel

/// A document that can't be read, with its name.
struct DocumentError: Error {
  let name: String
  let reason: ReadingError

  func sentence(_ language: Language) -> String {
    let why = reason.phrase(language)
    return DocumentSentences.frame(language, name, why)
  }
}

extension ReadingError {
  var status: ExitStatus {
    switch self {
    case .missing: .noInput
    case .directory: .noInput
    case .unreadable(let code): code == EACCES || code == EPERM ? .noPermission : .io
    case .toolMissing: .noInput
    case .toolFailed, .timeLimit: .badData
    case .empty, .tooLarge, .tooMuchInside, .binary, .invalidEncoding, .damaged, .encrypted,
      .unsupported, .noText:
      .badData
    }
  }

  /// Why, and what to do.
  func phrase(_ language: Language) -> String {
    typealias Say = DocumentSentences
    switch self {
    case .missing: return Say.missing(language)
    case .directory: return Say.directory(language)
    case .unreadable(let code) where code == EACCES || code == EPERM:
      return Say.noPermission(language)
    case .unreadable(let code): return Say.unreadable(language, String(cString: strerror(code)))
    case .empty: return Say.empty(language)
    case .tooLarge(let limit): return Say.tooLarge(language, "\(limit >> 20)")
    case .tooMuchInside(_, let limit): return Say.tooMuchInside(language, limit.text(language))
    case .binary(let kind?): return Say.binaryOf(language, kind)
    case .binary(nil): return Say.binary(language)
    case .invalidEncoding(let encoding?, let offset):
      return Say.invalidEncoding(language, encoding, "\(offset)")
    case .invalidEncoding(nil, let offset): return Say.unknownEncoding(language, "\(offset)")
    case .damaged(let format, let damage):
      return Say.damaged(language, format.rawValue, damage.text(language))
    case .encrypted: return Say.encrypted(language)
    case .unsupported(let kind): return kind.phrase(language)
    case .noText(let format): return Say.noText(language, format.rawValue)
    case .toolMissing(let tool, let package): return Say.toolMissing(language, tool, package)
    case .toolFailed(let tool, let detail): return Say.toolFailed(language, tool, detail)
    case .timeLimit(let tool, let seconds): return Say.timeLimit(language, tool, "\(seconds)")
    }
  }
}

extension InnerLimit {
  fileprivate func text(_ language: Language) -> String {
    switch self {
    case .unpackedBytes(let bytes):
      Phrase("展开后超过 {0} MB", "展開後超過 {0} MB", "over {0} MB unpacked")(language, "\(bytes >> 20)")
    case .entries(let count):
      Phrase("内含文件超过 {0} 个", "內含檔案超過 {0} 個", "over {0} files inside")(language, "\(count)")
    case .depth(let depth):
      Phrase("嵌套超过 {0} 层", "巢狀超過 {0} 層", "nested over {0} deep")(language, "\(depth)")
    case .cells(let count):
      Phrase("表格超过 {0} 格", "表格超過 {0} 格", "over {0} table cells")(language, "\(count)")
    case .blocks(let count):
      Phrase("段落超过 {0} 个", "段落超過 {0} 個", "over {0} paragraphs")(language, "\(count)")
    }
  }
}

extension Damage {
  fileprivate func text(_ language: Language) -> String {
    switch self {
    case .package: Phrase("无法解包", "無法解包", "it can't be unpacked")(language)
    case .missingPart(let part):
      Phrase("缺少 {0}", "缺少 {0}", "{0} is missing")(language, part)
    case .xml(let part, let offset):
      Phrase("{0} 第 {1} 字节处格式错误", "{0} 第 {1} 位元組處格式錯誤", "{0} is malformed at byte {1}")(
        language, part, "\(offset)")
    case .documentType(let part):
      Phrase("{0} 含实体声明，不予读取", "{0} 含實體宣告，不予讀取", "{0} declares entities, which are not read")(
        language, part)
    }
  }
}

extension UnsupportedKind {
  fileprivate var phrase: Phrase {
    switch self {
    case .oldOffice:
      Phrase(
        "这是旧版 Office/WPS 文件。请另存为 docx 或 xlsx。", "這是舊版 Office/WPS 檔案。請另存為 docx 或 xlsx。",
        "it is an old Office or WPS document; save it as docx or xlsx.")
    case .ofd:
      Phrase(
        "这份 OFD 的文字取不出来。请另存为 PDF 或 docx。", "這份 OFD 的文字取不出來。請另存為 PDF 或 docx。",
        "the text of this OFD can't be taken out; export it as PDF or docx.")
    case .presentation:
      Phrase(
        "这是演示文稿。请另存为 docx 或 PDF。", "這是簡報。請另存為 docx 或 PDF。",
        "it is a presentation; save it as docx or PDF.")
    case .openDocument:
      Phrase(
        "这是 OpenDocument 文件。请另存为 docx 或 xlsx。", "這是 OpenDocument 檔案。請另存為 docx 或 xlsx。",
        "it is an OpenDocument file; save it as docx or xlsx.")
    case .richText:
      Phrase("这是 RTF 文件。请另存为 docx。", "這是 RTF 檔案。請另存為 docx。", "it is rich text; save it as docx.")
    case .binarySheet:
      Phrase(
        "这是 xlsb 表格。请另存为 xlsx。", "這是 xlsb 試算表。請另存為 xlsx。",
        "it is a binary spreadsheet; save it as xlsx.")
    case .archive:
      Phrase(
        "这是压缩包。请解压后导入其中的文件。", "這是壓縮檔。請解壓後匯入其中的檔案。",
        "it is an archive; unpack it and import what is inside.")
    }
  }
}

private enum DocumentSentences {
  static let frame = Phrase("不能读取 {0}：{1}", "不能讀取 {0}：{1}", "{0} can't be read: {1}")
  static let missing = Phrase(
    "没有这个文件。请检查文件名。", "沒有這個檔案。請檢查檔名。", "there is no such file; check the name.")
  static let directory = Phrase(
    "这是目录。请给出其中的文件。", "這是目錄。請給出其中的檔案。",
    "it is a directory; name the files in it.")
  static let noPermission = Phrase(
    "没有读取权限。请检查文件权限。", "沒有讀取權限。請檢查檔案權限。",
    "you may not read it; check its permissions.")
  static let unreadable = Phrase(
    "系统读取出错（{0}）。", "系統讀取出錯（{0}）。", "the system refused ({0}).")
  static let empty = Phrase(
    "文件是空的。请检查是否保存完整。", "檔案是空的。請檢查是否儲存完整。",
    "it is empty; check that it was saved.")
  static let tooLarge = Phrase(
    "超过 {0} MB。请只保留方案正文再导入。", "超過 {0} MB。請只保留方案正文再匯入。",
    "it is over {0} MB; keep only the plan's text.")
  static let tooMuchInside = Phrase(
    "内容过大（{0}）。请只保留方案正文再导入。", "內容過大（{0}）。請只保留方案正文再匯入。",
    "there is too much in it ({0}); keep only the plan's text.")
  static let binary = Phrase(
    "不是文档。可以读取文本、HTML、docx、xlsx 和 PDF。", "不是文件。可以讀取文字、HTML、docx、xlsx 和 PDF。",
    "it is not a document; text, HTML, docx, xlsx and PDF can be read.")
  static let binaryOf = Phrase(
    "是 {0}，不是文档。可以读取文本、HTML、docx、xlsx 和 PDF。",
    "是 {0}，不是文件。可以讀取文字、HTML、docx、xlsx 和 PDF。",
    "it is {0}, not a document; text, HTML, docx, xlsx and PDF can be read.")
  static let invalidEncoding = Phrase(
    "第 {1} 字节处不是有效的 {0} 编码。请重新保存为 UTF-8。", "第 {1} 位元組處不是有效的 {0} 編碼。請重新儲存為 UTF-8。",
    "byte {1} is not valid {0}; save it again as UTF-8.")
  static let unknownEncoding = Phrase(
    "编码无法辨认（第 {0} 字节处）。请重新保存为 UTF-8。", "編碼無法辨認（第 {0} 位元組處）。請重新儲存為 UTF-8。",
    "its encoding is not known (at byte {0}); save it again as UTF-8.")
  static let damaged = Phrase(
    "{0} 文件已损坏（{1}）。请重新保存。", "{0} 檔案已損壞（{1}）。請重新儲存。",
    "the {0} file is damaged ({1}); save it again.")
  static let encrypted = Phrase(
    "文件设有密码。请取消密码后再导入。", "檔案設有密碼。請取消密碼後再匯入。",
    "it is protected by a password; take the password off.")
  static let noText = Phrase(
    "这份 {0} 只有图片，没有文字。请先作文字识别。", "這份 {0} 只有圖片，沒有文字。請先作文字辨識。",
    "this {0} holds pictures only and no text; run text recognition on it first.")
  static let toolMissing = Phrase(
    "需要 {0}。请安装：sudo apt-get install {1}", "需要 {0}。請安裝：sudo apt-get install {1}",
    "it needs {0}; install it with: sudo apt-get install {1}")
  static let toolFailed = Phrase(
    "{0} 读不了它（{1}）。请检查文件是否完好。", "{0} 讀不了它（{1}）。請檢查檔案是否完好。",
    "{0} gave up on it ({1}); check that the file is whole.")
  static let timeLimit = Phrase(
    "{0} 超过 {1} 秒没有读完。请另存后再试。", "{0} 超過 {1} 秒沒有讀完。請另存後再試。",
    "{0} did not finish within {1} seconds; save it anew and try again.")
}
