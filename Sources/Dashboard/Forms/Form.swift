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
    /// All figures that an organization owes, one under the other; a field is keyed by its indicator's number.
    case sheet(organization: RowID)
    /// Lay out an item's steps backwards from its due date.
    case schedule(item: RowID)
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

  /// One line of the form.
  public struct Field: Sendable, Hashable {
    public enum Value: Sendable, Hashable {
      case text(TextField)
      /// One of several words; `raw` is what is stored.
      case choice([Choice], selected: Int)
    }

    public struct Choice: Sendable, Hashable {
      public var raw: String
      public var word: String
    }

    public var key: String
    public var label: String
    public var value: Value
    /// What stands behind the field: its unit, or an example.
    public var hint: String
    /// What is wrong with the value as it is; nil when nothing is.
    public var problem: String?

    init(_ key: String, _ label: Phrase, _ language: Language, text: String, hint: String = "") {
      self.key = key
      self.label = label(language)
      value = .text(TextField(text))
      self.hint = hint
    }

    init(
      _ key: String, _ label: Phrase, _ language: Language, choices: [Choice], selected: String
    ) {
      self.key = key
      self.label = label(language)
      value = .choice(choices, selected: choices.firstIndex { $0.raw == selected } ?? 0)
      hint = ""
    }

    /// What the field holds, in its stored form.
    public var raw: String {
      switch value {
      case .text(let field): field.text
      case .choice(let choices, let selected):
        choices.indices.contains(selected) ? choices[selected].raw : ""
      }
    }
  }

  public var purpose: Purpose
  public var title: String
  public var fields: [Field]
  public var focus = 0
  /// Lines that help to fill the form in, such as earlier figures.
  public var context: [String] = []
  /// Asked once before something unusual is saved.
  public var question: String?

  func raw(_ key: String) -> String {
    fields.first { $0.key == key }?.raw.trimmed ?? ""
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    let blank: (Character) -> Bool = { $0.isWhitespace }
    return String(drop(while: blank).reversed().drop(while: blank).reversed())
  }
}
