import Foundation

/// A program that reads a format for us: it gets the document on standard input and writes text.
///
/// It is started without a shell, with arguments of ours alone, in a group of its own that is ended as a whole when time
/// or output run out.
struct Tool {
  var name: String
  /// Debian's package that has it.
  var package: String
  var arguments: [String]

  static let pdfText = Tool(
    name: "pdftotext", package: "poppler-utils",
    arguments: ["-q", "-enc", "UTF-8", "-tsv", "-", "-"])
  static let antiword = Tool(
    name: "antiword", package: "antiword", arguments: ["-m", "UTF-8.txt", "-w", "0", "-"])
  static let catdoc = Tool(name: "catdoc", package: "catdoc", arguments: ["-w", "-d", "utf-8"])

  /// What the tool writes for a document.
  func run(on bytes: [UInt8], limits: ReadingLimits) throws(ReadingError) -> [UInt8] {
    let input = try spool(bytes)
    defer { close(input) }
    let (child, output, errors) = try start(input: input)
    defer {
      close(output)
      close(errors)
    }
    return try collect(child, output: output, errors: errors, limits: limits)
  }

  /// One start at a time: a child must not inherit the pipes of another.
  private static let starting = NSLock()

  private func start(
    input: Int32
  ) throws(ReadingError) -> (child: pid_t, output: Int32, errors: Int32) {
    Self.starting.lock()
    defer { Self.starting.unlock() }
    let output = try pipe()
    let errors: Pipe
    do throws(ReadingError) {
      errors = try pipe()
    } catch {
      output.close()
      throw error
    }
    do throws(ReadingError) {
      let child = try spawn(input: input, output: output.write, errors: errors.write)
      close(output.write)
      close(errors.write)
      return (child, output.read, errors.read)
    } catch {
      output.close()
      errors.close()
      throw error
    }
  }

  private struct Pipe {
    var read: Int32
    var write: Int32

    func close() {
      Foundation.close(read)
      Foundation.close(write)
    }
  }

  private func pipe() throws(ReadingError) -> Pipe {
    var ends: [Int32] = [-1, -1]
    guard Foundation.pipe(&ends) == 0 else { throw failed() }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return Pipe(read: ends[0], write: ends[1])
  }

  /// An open file without a name that holds the document.
  private func spool(_ bytes: [UInt8]) throws(ReadingError) -> Int32 {
    let folder = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    var template = Array((folder + "/guatu-XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw failed() }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    unlink(&template)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(file)
        throw failed()
      }
      written += count
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  private func failed() -> ReadingError {
    .toolFailed(tool: name, detail: String(cString: strerror(errno)))
  }

  private func spawn(input: Int32, output: Int32, errors: Int32) throws(ReadingError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))

    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    // antiword and catdoc find their tables beside HOME or in /usr/share.
    var environment = cStrings(["PATH=\(path)", "LC_ALL=C.UTF-8", "HOME=/"])
    var words = cStrings([name] + arguments)
    defer {
      for text in environment + words { free(text) }
    }
    var child: pid_t = 0
    let status = posix_spawnp(&child, name, &actions, &attributes, &words, &environment)
    if status == ENOENT { throw .toolMissing(tool: name, package: package) }
    guard status == 0 else {
      throw .toolFailed(tool: name, detail: String(cString: strerror(status)))
    }
    return child
  }

  private func collect(
    _ child: pid_t, output: Int32, errors: Int32, limits: ReadingLimits
  ) throws(ReadingError) -> [UInt8] {
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(limits.toolSeconds)
    var texts: [[UInt8]] = [[], []]
    var files = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var refusal: ReadingError?
    while refusal == nil, files.contains(where: { $0.fd >= 0 }) {
      let left = clock.now.duration(to: deadline)
      guard left > .zero else {
        refusal = .timeLimit(tool: name, seconds: limits.toolSeconds)
        break
      }
      guard poll(&files, 2, 100) > 0 else { continue }
      for index in files.indices where files[index].fd >= 0 && files[index].revents != 0 {
        let count = read(files[index].fd, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          files[index].fd = -1
        } else if index == 0 || texts[1].count < 4096 {
          texts[index].append(contentsOf: chunk[..<count])
        }
      }
      if texts[0].count > limits.toolBytes {
        refusal = .tooMuchInside(format: nil, limit: .unpackedBytes(limits.toolBytes))
      }
    }
    if refusal != nil { kill(-child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    if let refusal { throw refusal }
    let code = (status >> 8) & 0xFF
    if status != 0, texts[0].isEmpty {
      // What posix_spawn's child says when there is no such program.
      if code == 127 { throw .toolMissing(tool: name, package: package) }
      let complaint = String(decoding: texts[1], as: UTF8.self)
      let first = complaint.split(separator: "\n").first.map(String.init) ?? ""
      throw .toolFailed(tool: name, detail: String(first.prefix(200)))
    }
    return texts[0]
  }

  private func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var result: [UnsafeMutablePointer<CChar>?] = []
    for text in texts { result.append(strdup(text)) }
    result.append(nil)
    return result
  }
}
