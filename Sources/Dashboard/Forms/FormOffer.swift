import Canvas
import PlanModel

/// What is offered for the field in focus: the names that fit what is typed.
public struct Offer: Sendable, Hashable {
  /// One line of what is offered.
  public struct Entry: Sendable, Hashable {
    /// What the text before the caret becomes.
    var text: String
    var shown: String
  }

  var entries: [Entry]
  var selection = 0
  var window = ListWindow()

  /// At most this many lines show at a time.
  static let height = 6
}

/// The organizations of the store, as a search sees them.
struct Directory: Sendable {
  struct Entry: Sendable {
    var record: OrganizationRecord
    /// The name, then the aliases.
    var texts: [SearchText]
  }

  var entries: [Entry]

  init(_ records: [OrganizationRecord] = []) {
    entries = records.map { record in
      Entry(
        record: record,
        texts: ([record.organization.name, record.organization.shortName].compactMap { $0 }
          + record.aliases).map { SearchText(names: [$0]) })
    }
  }

  /// The record of a number.
  func record(_ id: RowID) -> OrganizationRecord? {
    entries.first { $0.record.id == id }?.record
  }

  /// Who goes by a name or an alias.
  func named(_ name: String) -> OrganizationRecord? {
    entries.first { $0.record.organization.name == name || $0.record.aliases.contains(name) }?
      .record
  }

  /// Who goes by a name, with the place before it where several places have one of the name: 云岚市/市科技局.
  func placed(_ text: String) -> OrganizationRecord? {
    entries.first { $0.record.organization.placedName == text }?.record ?? named(text)
  }

  /// Those that fit a part of a name, an alias or the pinyin, the best first.
  func matching(_ part: String) -> [OrganizationRecord] {
    guard !SearchText.fold(part).isEmpty else { return [] }
    let wanted = SearchQuery(part)
    let ranked = entries.enumerated().compactMap { index, entry in
      entry.texts.compactMap { $0.rank(wanted) }.min().map { ($0, index) }
    }
    return ranked.sorted { $0 < $1 }.map { entries[$0.1].record }
  }
}

extension State {
  /// Works out what to offer for the field in focus; files are asked for outside.
  mutating func renewOffer() -> [Effect] {
    guard var form, form.fields.indices.contains(form.focus) else { return [] }
    form.offer = nil
    defer { self.form = form }
    let field = form.fields[form.focus]
    guard case .text(let text) = field.value else { return [] }
    let before = String(text.characters[..<text.caret])
    switch field.completion {
    case nil: return []
    case .files: return [.listFiles(before)]
    case .organizations:
      let part = before.lastPart
      guard !part.trimmed.isEmpty, directory.named(part.trimmed) == nil else { return [] }
      let head = String(before.dropLast(part.count))
      // Which of several of one name is meant matters where one goes into another.
      let isPlaced = field.key == "into"
      let entries = directory.matching(part).prefix(50).map { record in
        let name = isPlaced ? record.organization.placedName : record.organization.name
        return Offer.Entry(
          text: head + name,
          shown: ([name] + record.aliases.prefix(3)).joined(separator: "  "))
      }
      form.offer = entries.isEmpty ? nil : Offer(entries: Array(entries))
      return []
    }
  }

  /// The files that fit what is typed, as the file system has them now.
  mutating func offerFiles(_ entries: [Offer.Entry], for typed: String) {
    guard var form, form.fields.indices.contains(form.focus),
      form.fields[form.focus].completion == .files,
      case .text(let text) = form.fields[form.focus].value,
      String(text.characters[..<text.caret]) == typed
    else { return }
    let isWhole = entries.contains { $0.text == typed }
    form.offer = entries.isEmpty || isWhole ? nil : Offer(entries: entries)
    self.form = form
  }

  /// Puts the chosen name in; false where nothing is offered.
  mutating func takeOffer() -> Bool {
    guard var form, let offer = form.offer, offer.entries.indices.contains(offer.selection),
      case .text(var text) = form.fields[form.focus].value
    else { return false }
    form.note(typing: nil)
    let rest = String(text.characters[text.caret...])
    let chosen = offer.entries[offer.selection].text
    text.set(chosen + rest)
    text.moveCaret(to: chosen.count)
    form.fields[form.focus].value = .text(text)
    form.offer = nil
    self.form = form
    return true
  }
}

extension String {
  /// What stands after the last separator of a list of names.
  var lastPart: String {
    String(self[(lastIndex { "、，,;；".contains($0) }.map { index(after: $0) } ?? startIndex)...])
  }

  /// The names of a list, each once.
  var parts: [String] {
    var seen: Set<String> = []
    return split { "、，,;；\n".contains($0) }.map { String($0).trimmed }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

extension Organization {
  /// The name, with the place before it where others share it.
  fileprivate var placedName: String {
    isNamesake && !region.isEmpty ? "\(region)/\(name)" : name
  }
}
