import PlanModel

/// Decides which node each clause speaks for.
enum ClauseHomes {
  /// The node of each clause; nil for one before the first node.
  static func assign(_ clauses: [Clause], _ nodes: [OutlineNode]) -> [Int?] {
    var homes: [Int?] = []
    var node = 0
    for clause in clauses {
      if let home = clause.home {
        homes.append(home)
        continue
      }
      while node < nodes.count, nodes[node].own.upperBound <= clause.range.lowerBound { node += 1 }
      // A clause before the first node, or after all of them.
      let inside = node < nodes.count && nodes[node].own.contains(clause.range.lowerBound)
      homes.append(inside ? node : (node > 0 ? node - 1 : nil))
    }
    return raise(homes, clauses, nodes)
  }

  /// A clause on a line of its own after the last item of a section whose items have none speaks for the section.
  private static func raise(
    _ homes: [Int?], _ clauses: [Clause], _ nodes: [OutlineNode]
  ) -> [Int?] {
    var held = [Int](repeating: 0, count: nodes.count)
    // A sentence that names who does something is no clause of its item's: 市科技局牵头建立…机制.
    for (index, home) in homes.enumerated() where clauses[index].marked {
      if let home { held[home] += 1 }
    }
    var children = [[Int]](repeating: [], count: nodes.count)
    for (index, node) in nodes.enumerated() {
      if let parent = node.parent { children[parent].append(index) }
    }
    // The document's habit: does a clause ever stand between two items?
    var betweenItems = false
    for (index, home) in homes.enumerated() where clauses[index].marked {
      if let home, let parent = nodes[home].parent, children[parent].last != home,
        nodes[home].kind != .inline, clauses[index].home == nil
      {
        betweenItems = true
      }
    }
    var result = homes
    for (index, home) in homes.enumerated()
    where clauses[index].marked && clauses[index].home == nil {
      guard let home, let parent = nodes[home].parent, children[parent].last == home,
        children[home].isEmpty
      else { continue }
      let elder = children[parent].dropLast()
      guard elder.allSatisfy({ held[$0] == 0 && children[$0].isEmpty }) else { continue }
      let oneLine = !nodes[home].opensLine
      if nodes[home].kind == .inline && !clauses[index].ownLine && elder.isEmpty == false {
        result[index] = parent
      } else if !elder.isEmpty, clauses[index].ownLine || oneLine && !betweenItems {
        result[index] = parent
      } else if elder.isEmpty, clauses[index].ownLine, !betweenItems {
        result[index] = parent
      }
    }
    return result
  }
}
