import Canvas
import Phrases
import PlanModel

/// A few fields to fill in, over a view.
public struct Form: Sendable, Hashable {
  /// What saving the form does.
  public enum Purpose: Sendable, Hashable {
    /// Record a figure for an indicator.
    case observe(RowID)
    /// Say why a doubt is none.
    case dismissDoubt(RowID)
    /// Correct the indicator that a doubt is about.
    case correctIndicator(RowID, doubt: RowID?)
    /// Correct an item.
    case correctItem(RowID, doubt: RowID?)
    /// Correct a plan's title, years and region.
    case correctPlan(RowID)
    /// Who answers for an item.
    case duties(item: RowID, doubt: RowID?)
    /// Names and roster of an organization.
    case organization(RowID)
    /// Read a document into the store.
    case importDocument
    /// All figures that an organization owes, one under the other; a field is keyed by its indicator's number.
    case sheet(organization: RowID)
    /// Lay out an item's steps backwards from its due date.
    case schedule(item: RowID)
    /// Add, change or take away single milestones of an item.
    case milestones(item: RowID)
    /// Say how far a task has come.
    case progress(item: RowID)
    /// Send a figure back, or open a verified one again.
    case sendBack(observation: RowID)
    case reopen(observation: RowID)
    case order(OrderSubject)
    case reply(RowID)
    case closeOrder(RowID)
    case escalate(RowID)
    case problem(OrderSubject)
    case remedy(RowID)
    case closeProblem(RowID)
  }

  /// What an order or a problem is about, and whom it can go to.
  public struct OrderSubject: Sendable, Hashable {
    public var plan: RowID
    public var item: RowID?
    public var indicator: RowID?
    public var name: String
    public var organizations: [Organization]
  }

  public var purpose: Purpose
  public var title: String
  public var fields: [Field]
  public var focus = 0
  /// Lines that help to fill the form in, such as earlier figures.
  public var context: [String] = []
  /// Asked once before something unusual is saved.
  public var question: String?
  /// What is offered below the field in focus.
  var offer: Offer?
  /// What was typed before and can be gone back to.
  var history = FormHistory()
  /// The fields were filled from text that had not been saved; nothing has been typed since.
  var isRestored = false
  /// What changed in the store since the restored text was typed.
  var restoredRemark: String?

  init(purpose: Purpose, title: String, fields: [Field], focus: Int = 0) {
    self.purpose = purpose
    self.title = title
    self.fields = fields
    self.focus = focus
  }

  /// The field of a key.
  func field(_ key: String) -> Field? { fields.first { $0.key == key } }

  /// What the field of a key holds, in its stored form.
  func raw(_ key: String) -> String { field(key)?.raw.trimmed ?? "" }

  /// What the field of a key held when the form was opened.
  func original(_ key: String) -> String { field(key)?.original.trimmed ?? "" }

  /// Whether the field of a key holds something else than it did.
  func isChanged(_ key: String) -> Bool { raw(key) != original(key) }
}

extension Form {
  /// One entry of the form.
  public struct Field: Sendable, Hashable {
    /// Typed text, or one of several choices.
    public enum Value: Sendable, Hashable {
      case text(TextField)
      /// One of several words; `raw` is what is stored.
      case choice([Choice], selected: Int)
    }

    /// A choice: how it is recorded, and the word that shows.
    public struct Choice: Sendable, Hashable {
      public var raw: String
      public var word: String
    }

    /// Where the rest of what is typed can be had from.
    public enum Completion: Sendable, Hashable {
      /// Names of organizations, several separated by 、.
      case organizations
      /// Names of files.
      case files
    }

    public var key: String
    public var label: String
    public var value: Value
    /// What stands below the field: its unit, or an example.
    public var hint: String
    public var completion: Completion?
    /// What is wrong with the value as it is; nil when nothing is.
    public var problem: String?
    /// What the field held when the form was opened.
    public internal(set) var original: String

    init(
      _ key: String, _ label: Phrase, _ language: Language, text: String, hint: String = "",
      completion: Completion? = nil
    ) {
      self.init(key, label(language), .text(TextField(text)), hint, completion)
    }

    /// A field that keeps lines.
    init(_ key: String, _ label: Phrase, _ language: Language, note: String) {
      self.init(key, label(language), .text(TextField(note, keepsLines: true)), "", nil)
    }

    init(
      _ key: String, _ label: Phrase, _ language: Language, choices: [Choice], selected: String
    ) {
      self.init(key, named: label(language), choices: choices, selected: selected)
    }

    init(_ key: String, named label: String, choices: [Choice], selected: String) {
      let index = choices.firstIndex { $0.raw == selected } ?? 0
      self.init(key, label, .choice(choices, selected: index), "", nil)
    }

    private init(
      _ key: String, _ label: String, _ value: Value, _ hint: String, _ completion: Completion?
    ) {
      self.key = key
      self.label = label
      self.value = value
      self.hint = hint
      self.completion = completion
      original = ""
      original = raw
    }

    /// What the field holds, in its stored form.
    public var raw: String {
      switch value {
      case .text(let field): field.text
      case .choice(let choices, let selected):
        choices.indices.contains(selected) ? choices[selected].raw : ""
      }
    }

    /// Puts a stored form in.
    mutating func set(_ raw: String) {
      switch value {
      case .text(var field):
        field.set(raw)
        value = .text(field)
      case .choice(let choices, let selected):
        value = .choice(choices, selected: choices.firstIndex { $0.raw == raw } ?? selected)
      }
    }
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    let blank: (Character) -> Bool = { $0.isWhitespace }
    return String(drop(while: blank).reversed().drop(while: blank).reversed())
  }
}
