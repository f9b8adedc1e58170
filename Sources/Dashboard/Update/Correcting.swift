import Phrases
import PlanModel

extension State {
  /// Opens the form for what is chosen in the present view.
  mutating func openCorrection() -> [Effect] {
    guard mayWrite() else { return [] }
    let language = settings.language
    switch view {
    case .overview:
      let plans = listedPlans
      guard plans.indices.contains(overview.selection) else { return [] }
      show(CorrectionRules.form(plans[overview.selection].plan, language))
    case .gauges: show(chosenIndicator.map { FormRules.correct($0, doubt: nil, state: self) })
    case .matrix: show(chosenMatrixItem.map { CorrectionRules.form($0, doubt: nil, language) })
    case .tree, .timeline:
      if view == .tree, let doubt = chosenDoubt {
        guard let wall, let form = FormRules.correct(doubt, wall: wall, state: self) else {
          return []
        }
        return open(form.purpose)
      }
      show(chosenTreeItem.map { CorrectionRules.form($0, doubt: nil, language) })
    case .organizations:
      if case .organization(let id) = chosenLine?.link { return open(.organization(id)) }
      return organization.map { open(.organization($0)) } ?? []
    case .supervision, .policies, .audit: break
    }
    return []
  }

  /// Opens the form of who answers for the chosen item.
  mutating func openDuties() -> [Effect] {
    guard mayWrite(), let item = view == .matrix ? chosenMatrixItem : chosenTreeItem else {
      return []
    }
    return open(.duties(item: item.id, doubt: nil))
  }

  /// Opens the form of the column's organization.
  mutating func openColumn() -> [Effect] {
    guard mayWrite(), let organization = chosenOrganization else { return [] }
    return open(.organization(organization.id))
  }

  /// Opens a form; one that names organizations waits for the store's list of them.
  private mutating func open(_ purpose: Form.Purpose) -> [Effect] {
    switch purpose {
    case .organization, .duties:
      pendingForm = purpose
      return [.loadDirectory]
    default:
      show(FormRules.fresh(purpose, state: self))
      return []
    }
  }

  /// The organizations as the store holds them now, for the form that waits for them.
  mutating func take(_ records: [OrganizationRecord]) {
    directory = Directory(records)
    guard let purpose = pendingForm else { return }
    pendingForm = nil
    show(FormRules.fresh(purpose, state: self))
  }

  /// An organization that has been made one with another is gone: what showed of it is the other's now.
  mutating func followMerger() {
    guard case .organization(let gone) = form?.purpose,
      let into = directory.placed(form?.raw("into") ?? "")?.id, into != gone,
      view == .organizations
    else { return }
    if organization == gone {
      organization = into
      boards[.organizations] = BoardPlace()
    } else if chosenLine?.link == .organization(gone) {
      _ = goTo(.organization(into))
    }
  }

  /// The store refused what a form holds: what is there now is shown beside what was typed.
  mutating func rebaseForm() {
    guard let purpose = form?.purpose, let fresh = FormRules.fresh(purpose, state: self) else {
      return
    }
    form?.rebase(on: fresh)
    validateForm()
  }
}
