import Foundation
import GRDB
import PlanModel
import Samples
import TestSupport
import Testing

@Suite("Bad input")
struct BadInputTests {
  /// The store holds what it held, and is sound.
  private func expectUntouched(_ guatu: Program) throws {
    #expect(try guatu("check").status == 0)
    #expect(try guatu("log", "--format", "csv").output.split(separator: "\r\n").count == 2)
  }

  private func expect(
    _ outcome: Program.Outcome, _ status: Int32, _ words: String,
    location: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.status == status, "\(outcome.complaint)", sourceLocation: location)
    #expect(outcome.output.isEmpty, sourceLocation: location)
    #expect(outcome.complaint.hasPrefix("guatu: "), sourceLocation: location)
    #expect(
      outcome.complaint.contains(words), "\(outcome.complaint)", sourceLocation: location)
    #expect(
      outcome.complaint.split(separator: "\n").count == 1, "one sentence",
      sourceLocation: location)
  }

  @Test("files that are no documents are refused, each with its reason")
  func documents() throws {
    try withStore { guatu in
      try guatu.write([], to: "empty.txt")
      try guatu.write(
        Array("\u{7F}ELF\u{1}\u{1}".utf8) + Array(repeating: 0, count: 900), to: "program")
      let text = Samples.documents[0].bytes
      try guatu.write(text + [0xFF, 0xFE, 0xFA], to: "broken.txt")
      let big = FileManager.default.createFile(atPath: guatu.path("big.txt"), contents: nil)
      #expect(big)
      try FileHandle(forWritingTo: URL(fileURLWithPath: guatu.path("big.txt")))
        .truncate(atOffset: 200 << 20)
      for command in ["import", "extract"] {
        expect(try guatu(command, "nowhere.txt"), 66, "nowhere.txt：没有这个文件")
        expect(try guatu(command, "/"), 66, "这是目录")
        expect(try guatu(command, "empty.txt"), 65, "empty.txt：文件是空的")
        expect(try guatu(command, "program"), 65, "不是文档")
        expect(try guatu(command, "broken.txt"), 65, "第 \(text.count) 字节处")
        expect(try guatu(command, "big.txt"), 65, "超过 64 MB")
      }
      try expectUntouched(guatu)
    }
  }

  @Test("a document that can't be read does not make a store")
  func noStoreMade() throws {
    let guatu = try Program()
    defer { guatu.discard() }
    expect(try guatu("import", "nowhere.txt"), 66, "nowhere.txt")
    #expect(!FileManager.default.fileExists(atPath: guatu.store))
    expect(try guatu("plans"), 66, "没有数据文件 \(guatu.store)")
  }

  @Test("files that are no store of ours, or of a newer program, are left as they are")
  func foreignStores() throws {
    try withStore { guatu in
      let document = try guatu.write(Samples.documents[0].bytes, to: "plan.txt")
      let text = try guatu.write(Array("some text of somebody's".utf8), to: "notes.db")
      let other = guatu.path("other.db")
      do {
        let queue = try DatabaseQueue(path: other)
        try queue.write { try $0.execute(sql: "CREATE TABLE t (a)") }
      }
      let newer = guatu.path("newer.guatu")
      #expect(try guatu("backup", newer).status == 0)
      do {
        let queue = try DatabaseQueue(path: newer)
        try queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
      }
      for (path, words) in [(text, "不是 guatu"), (other, "不是 guatu"), (newer, "版本是 99")] {
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        expect(try guatu("plans", "--store", path), 65, words)
        expect(try guatu("import", "--store", path, document), 65, words)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      }
    }
  }

  @Test("a store that somebody holds is waited for, then told to be busy")
  func locked() throws {
    try withStore { guatu in
      let queue = try DatabaseQueue(path: guatu.store)
      try queue.inDatabase { db in
        try db.execute(sql: "BEGIN IMMEDIATE")
        // Readers go on.
        #expect(try guatu("plans").status == 0)
        expect(try guatu("observe", "1", "--period", "2025", "--value", "1"), 75, "请稍后再试")
        try db.execute(sql: "ROLLBACK")
      }
      try queue.close()
      try expectUntouched(guatu)
    }
  }

  @Test(
    "a store that may not be written can be read; one that may not be read is told",
    .enabled(if: !Machine.isRoot || Machine.canBeNobody))
  func permissions() throws {
    try withStore { guatu in
      let files = FileManager.default
      let document = try guatu.write(Samples.documents[0].bytes, to: "plan.txt")
      let shelf = guatu.path("shelf")
      try files.createDirectory(atPath: shelf, withIntermediateDirectories: true)
      let copy = shelf + "/copy.guatu"
      #expect(try guatu("backup", copy).status == 0)
      try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: copy)
      try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: shelf)
      defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: shelf) }
      if Machine.isRoot { guatu.wrapper = Machine.asNobody }
      // Other tests make private files meanwhile; what a file lets in is the whole process's matter when it is made.
      try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: document)
      // The folder of the test must let nobody in.
      try files.setAttributes([.posixPermissions: 0o777], ofItemAtPath: guatu.folder.path)
      #expect(try guatu("plans", "--store", copy).status == 0)
      expect(try guatu("import", "--store", copy, document), 73, "只读")
      expect(
        try guatu("observe", "1", "--period", "2025", "--value", "1", "--store", copy), 73, "只读")
      expect(try guatu("backup", "--store", copy, shelf + "/b.guatu"), 73, "b.guatu")
      expect(try guatu("import", "--store", shelf + "/new.guatu", document), 73, "new.guatu")
      guatu.wrapper = []
      try files.setAttributes([.posixPermissions: 0o000], ofItemAtPath: copy)
      try files.setAttributes([.posixPermissions: 0o000], ofItemAtPath: document)
      if Machine.isRoot { guatu.wrapper = Machine.asNobody }
      expect(try guatu("plans", "--store", copy), 77, "没有打开")
      expect(try guatu("extract", document), 77, "没有读取权限")
      guatu.wrapper = []
    }
  }

  @Test("on a full disk nothing is half-written", .enabled(if: Machine.canMount))
  func fullDisk() throws {
    try withStore { guatu in
      let disk = guatu.path("disk")
      try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
      try guatu.write(Samples.documents[0].bytes, to: "a.txt")
      let program = guatu.executablePath
      let script = """
        mount -t tmpfs -o size=600k tmpfs "\(disk)" || exit 99
        '\(program)' backup disk/store.guatu || exit 98
        head -c 450k /dev/zero > disk/filler
        '\(program)' --store disk/store.guatu import a.txt; echo "import $?"
        '\(program)' --store disk/store.guatu check; echo "check $?"
        '\(program)' --store disk/store.guatu log --format csv | wc -l
        '\(program)' backup disk/copy.guatu; echo "backup $?"
        ls disk | grep copy; echo "copies $?"
        """
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      shell.arguments = ["unshare", "-rm", "sh", "-c", script]
      shell.environment = guatu.environment
      shell.currentDirectoryURL = guatu.folder
      let pipe = Pipe()
      shell.standardOutput = pipe
      shell.standardError = pipe
      try shell.run()
      let said = String(
        decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      shell.waitUntilExit()
      #expect(said.contains("磁盘已满，未作改动"), "\(said)")
      #expect(said.contains("import 73"), "\(said)")
      #expect(said.contains("check 0\n2\n"), "\(said)")
      #expect(said.contains("backup 73\ncopies 1"), "\(said)")
    }
  }

  @Test("output that can't be written is told; a reader that leaves early is not")
  func outputs() throws {
    try withStore { guatu in
      for (command, status) in [("> /dev/full", 73), ("| head -c 1 > /dev/null", 0)] {
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/bash")
        shell.arguments = ["-c", "'\(guatu.executablePath)' tree \(command)"]
        shell.environment = guatu.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
        let errors = Pipe()
        shell.standardError = errors
        try shell.run()
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == Int32(status))
        #expect(said.isEmpty == (status == 0))
      }
    }
  }

  @Test("a document's control characters never reach the terminal")
  func controls() throws {
    let guatu = try Program()
    defer { guatu.discard() }
    let text =
      "云岚\u{1B}]0;x\u{7}市\u{9B}31m工作方案\u{202E}\n一、重点\u{1B}[2J任务\n（一）做好\u{85}事\n"
    let file = try guatu.write(Array(text.utf8), to: "a\u{1B}[31m.txt")
    for arguments in [
      ["import", file], ["import", file], ["extract", file], ["plans"], ["tree"],
      ["matrix", "--all"], ["log"], ["undo"], ["import", file + "\u{1B}"], [],
    ] {
      let outcome = try guatu.run(arguments)
      for scalar in (outcome.output + outcome.complaint).unicodeScalars {
        let isPlain =
          scalar == "\n" || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
        #expect(
          isPlain && scalar != "\u{202E}", "\(arguments): U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test(
    "each failure has its sentence in three languages",
    arguments: [
      (
        "zh-Hans",
        "guatu: 没有数据文件 /nowhere/s.guatu。请先用 guatu import 导入方案，或用 guatu demo 看演示。\n",
        "guatu: 不能读取 x.txt：没有这个文件。请检查文件名。\n"
      ),
      (
        "zh-Hant",
        "guatu: 沒有資料檔 /nowhere/s.guatu。請先用 guatu import 匯入方案，或用 guatu demo 看示範。\n",
        "guatu: 不能讀取 x.txt：沒有這個檔案。請檢查檔名。\n"
      ),
      (
        "en",
        "guatu: There is no store /nowhere/s.guatu. Import a plan with guatu import, or look at guatu demo.\n",
        "guatu: x.txt can't be read: there is no such file; check the name.\n"
      ),
    ])
  func languages(tag: String, store: String, document: String) throws {
    var guatu = try Program()
    defer { guatu.discard() }
    #expect(
      try guatu("plans", "--store", "/nowhere/s.guatu", "--language", tag).complaint == store)
    guatu.environment["LC_ALL"] = tag.replacingOccurrences(of: "-", with: "_") + ".UTF-8"
    #expect(try guatu("extract", "x.txt").complaint == document)
  }
}
