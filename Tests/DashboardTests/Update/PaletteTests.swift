import PlanModel
import Testing

@testable import Dashboard

@Suite("The palette and the command table")
struct PaletteTests {
  @Test("every command has a row, keys, and a name and help in three languages")
  func complete() {
    #expect(Command.table.count == Command.allCases.count)
    for command in Command.allCases {
      let entry = command.entry
      #expect(entry?.keys.isEmpty == false, "\(command)")
      for language in Language.allCases {
        #expect(entry?.name(language).isEmpty == false, "\(command) \(language)")
        #expect(entry?.help(language).isEmpty == false, "\(command) \(language)")
      }
    }
  }

  @Test("no two commands of a view have the same keys, nor keys that begin another's")
  func conflicts() {
    for view in ViewID.allCases {
      let entries = Command.table.filter { $0.works(in: view) }
      let keys = entries.flatMap { entry in entry.keys.map { ($0, entry.command) } }
      for (index, (mine, command)) in keys.enumerated() {
        for (other, another) in keys[(index + 1)...] {
          #expect(mine != other, "\(view): \(command) and \(another) are both \(mine)")
          let isBeginning = other.hasPrefix(mine + " ") || mine.hasPrefix(other + " ")
          #expect(!isBeginning, "\(view): \(command) \(mine) and \(another) \(other)")
        }
      }
    }
  }

  @Test("the table's keys are written as the terminal names them")
  func keyNames() throws {
    for entry in Command.table {
      for keys in entry.keys {
        let presses = try KeyNames.presses(keys)
        #expect(presses == keys, "\(entry.command)")
      }
    }
  }

  @Test("every command can be run from the palette by its name in each language")
  func reachable() throws {
    for language in Language.allCases {
      for view in ViewID.allCases {
        var state = try Fixture.harbour(view)
        state.settings.language = language
        for entry in Command.table where entry.works(in: view) && entry.command != .palette {
          let found = Palette.entries(state, matching: entry.name(language))
          #expect(
            found.contains { $0.command == entry.command },
            "\(entry.name(language)) in \(view)")
          let rank = found.firstIndex { $0.command == entry.command } ?? 99
          #expect(rank < 4, "\(entry.name(language)) is number \(rank) in \(view)")
        }
      }
    }
  }

  @Test("a chosen line runs its command")
  func run() throws {
    var state = try Fixture.harbour(.tree)
    state.press(":")
    _ = update(&state, .text("全部折叠"))
    state.press("Enter")
    #expect(state.prompt == nil)
    #expect(state.tree.rows.count == 3)
  }

  @Test("pinyin initials and a few letters find a command")
  func letters() throws {
    let state = try Fixture.harbour(.tree)
    #expect(Palette.entries(state, matching: "qbzd").first?.command == .foldAll)
    #expect(Palette.entries(state, matching: "unfld").first?.command == .unfoldAll)
    #expect(Palette.entries(state, matching: "退出").first?.command == .quit)
    #expect(Palette.entries(state, matching: "结束").isEmpty == false)
  }

  @Test("a command of another view is not offered")
  func otherViews() throws {
    let state = try Fixture.harbour(.overview)
    #expect(!Palette.entries(state, matching: "").contains { $0.command == .cycleRole })
  }

  @Test("a command of another view is told with where it works, after those that work here")
  func reason() throws {
    var state = try Fixture.harbour(.overview)
    let found = Palette.entries(state, matching: "改责任")
    #expect(found.last?.command == .cycleRole)
    #expect(found.last?.reason == "只在 3矩阵 可用")
    #expect(found.dropLast().allSatisfy { $0.reason == nil || $0.command != .cycleRole })
    state.press(":")
    _ = update(&state, .text("改责任"))
    #expect(state.press("Enter").isEmpty)
    #expect(state.notice == Notice("改责任: 只在 3矩阵 可用", isProblem: true))
  }

  @Test("commands lately run come first, and are kept for the next start")
  func recent() throws {
    var state = try Fixture.harbour(.tree)
    state.press(":")
    _ = update(&state, .text("全部折叠"))
    state.press("Enter :")
    _ = update(&state, .text("gauges"))
    state.press("Enter 2")
    #expect(Palette.entries(state, matching: "").prefix(2).map(\.command) == [.gauges, .foldAll])
    var next = try Fixture.harbour(.tree)
    next.resume(SavedSession(state, store: "a"))
    #expect(next.recent == [.gauges, .foldAll])
  }

  @Test(
    "a command is found in any language, by pinyin, half-remembered letters, setting name or key",
    arguments: [
      ("Fold all", Command.foldAll), ("全部摺疊", .foldAll), ("quanbuzhedie", .foldAll),
      ("fa", .foldAll), ("fold-all", .foldAll), ("fold sections", .foldAll),
      ("g/", .searchEverywhere), ("qkcz", .searchEverywhere),
    ])
  func fuzzy(query: String, command: Command) throws {
    let state = try Fixture.harbour(.tree)
    let found = Palette.entries(state, matching: query).map(\.command)
    #expect(found.prefix(8).contains(command), "\(found.prefix(8))")
  }

  @Test("Up and Down choose among the lines and stop at the ends")
  func choose() throws {
    var state = try Fixture.harbour(.tree)
    state.press(": Up")
    #expect(state.prompt?.selection == 0)
    state.press("Down Tab")
    #expect(state.prompt?.selection == 2)
    for _ in 0..<99 { state.press("Down") }
    let count = Palette.entries(state, matching: "").count
    #expect(state.prompt?.selection == count - 1)
    state.press("Esc")
    #expect(state.prompt == nil)
  }

  @Test("an empty palette does nothing on Enter")
  func noMatch() throws {
    var state = try Fixture.harbour(.tree)
    state.press(":")
    _ = update(&state, .text("没有的命令"))
    #expect(state.press("Enter").isEmpty)
    #expect(state.prompt == nil)
  }

  @Test("the help of a view shows every command that works in it")
  func help() throws {
    for view in ViewID.allCases {
      let state = try Fixture.harbour(view)
      let lines = HelpPage.lines(state).map(\.text)
      for entry in Command.table where entry.works(in: view) {
        #expect(lines.contains(entry.help(.hans)), "\(entry.command)")
      }
    }
  }
}
