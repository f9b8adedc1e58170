import Dashboard
import Phrases
import PlanModel
import Terminal

/// What stopped a command: one sentence in each language, and the exit status.
struct Failure: Error {
  let status: ExitStatus
  let sentence: @Sendable (Language) -> String

  init(_ status: ExitStatus, _ sentence: @escaping @Sendable (Language) -> String) {
    self.status = status
    self.sentence = sentence
  }

  init(_ status: ExitStatus, _ phrase: Phrase, _ a: String = "", _ b: String = "", _ c: String = "")
  {
    self.init(status) { phrase($0, a, b, c) }
  }

  /// The one place where any error becomes a sentence and a status.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as StoreError:
      self.init(error.status) { language in
        guard let command = error.listing else { return error.sentence(language) }
        return CommandPhrases.listedBy(language, error.sentence(language), command)
      }
    case let error as SettingsError:
      self.init(.badConfiguration) { error.report($0) }
    case let error as DocumentError:
      self.init(error.reason.status) { error.sentence($0) }
    case let error as TerminalError: self.init(.usage) { error.sentence($0) }
    default:
      let detail = String(describing: error)
      self.init(.internal, CommandPhrases.unexpected, detail)
    }
  }
}

extension StoreError {
  /// The command that lists what there is, where a number was wrong.
  fileprivate var listing: String? {
    guard case .noSuch(let kind, _) = self else { return nil }
    return [
      "plan": "guatu plans", "item": "guatu tree", "indicator": "guatu indicators",
      "doubt": "guatu doubts --settled", "milestone": "guatu milestones",
      "organization": "guatu organizations", "change": "guatu log",
      "supervision_order": "guatu orders --all", "problem": "guatu problems --all",
      "person": "guatu people",
    ][kind]
  }

  var status: ExitStatus {
    switch self {
    case .missing: .noInput
    case .notAStore, .newer, .damaged: .badData
    case .past: .usage
    case .readOnly, .diskFull, .exists: .cannotWrite
    case .noPermission, .notAllowed: .noPermission
    case .busy: .busy
    case .failed: .io
    case .alreadyImported: .ok
    case .conflict, .restedUpon, .nothingToUndo, .nothingToRedo, .noSuch, .invalid, .rules,
      .notTheirs:
      .badData
    }
  }
}
