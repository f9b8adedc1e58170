import Canvas
import PlanModel
import Terminal
import Testing

@testable import Dashboard

/// What is drawn on what: each pair must be told apart on every terminal.
@Suite("Contrast of the built-in themes")
struct ContrastTests {
  /// Ink, the ground it lies on, and the ratio it needs.
  private struct Pair {
    var name: String
    var ink: Color
    var ground: Color
    var least: Double
  }

  private static let text = 4.5
  private static let mark = 3.0

  private static let lights: [ThemeRole] = [
    .lightDone, .lightGreen, .lightYellow, .lightRed, .lightOverdue, .lightNone,
  ]
  /// What is written on the screen's own ground.
  private static let onGround: [ThemeRole] =
    [
      .text, .faint, .strong, .heading, .hint, .hintKey, .number, .input, .notice, .problem,
      .matrixHeader, .matrixLead, .matrixResponsible, .matrixCooperating, .matrixInherited,
      .sourceHeading, .sourceDuty, .sourceIndicator, .sourceSubsidy, .sourceDoubt, .sourceUnread,
    ] + lights
  /// What brings its own ground along.
  private static let onOwnGround: [ThemeRole] = [
    .title, .titleActive, .selection, .selectionIdle, .match, .matrixHeaderCurrent, .matrixCursor,
  ]
  private func pairs(_ theme: Theme, _ depth: ColorDepth) -> [Pair] {
    let screen = theme.base.background
    // Of eight colours the bright ones are bold, and only ink can be that.
    func ink(_ style: Style) -> Color {
      let color = style.foreground == .default ? theme.base.foreground : style.foreground
      guard depth == .colors8, style.attributes.contains(.bold), case .ansi(let number) = color
      else { return color }
      return .ansi(number | 8)
    }
    func ground(_ role: ThemeRole) -> Color {
      theme[role].background == .default ? screen : theme[role].background
    }
    var pairs: [Pair] = []
    func add(_ role: ThemeRole, on other: String, _ ground: Color, _ least: Double) {
      pairs.append(
        Pair(
          name: "\(role.rawValue) on \(other)", ink: ink(theme[role]), ground: ground,
          least: least))
    }
    for role in Self.onGround { add(role, on: "the ground", screen, Self.text) }
    add(.rule, on: "the ground", screen, Self.mark)
    for role in Self.onOwnGround { add(role, on: "its own ground", ground(role), Self.text) }
    for (band, least) in [(ThemeRole.selection, Self.text), (.title, Self.mark)] {
      for role in Self.lights { add(role, on: band.rawValue, ground(band), least) }
      add(.text, on: band.rawValue, ground(band), Self.text)
      add(.faint, on: band.rawValue, ground(band), Self.mark)
    }
    for tick in [ThemeRole.gaugeScheduled, .gaugeTarget] {
      for part in [ThemeRole.gaugeAhead, .gaugeClose, .gaugeBehind, .gaugeEmpty] {
        let under = theme[tick].background == .default ? ground(part) : theme[tick].background
        add(tick, on: part.rawValue, under, Self.mark)
      }
    }
    for part in [ThemeRole.gaugeAhead, .gaugeClose, .gaugeBehind] {
      pairs.append(
        Pair(
          name: "\(part.rawValue) beside gauge.empty", ink: ground(part),
          ground: ground(.gaugeEmpty), least: Self.mark))
    }
    return pairs
  }

  @Test("text stands out 4.5 : 1 and marks 3 : 1 at every depth", arguments: Theme.builtinNames)
  func contrast(name: String) throws {
    for depth in [ColorDepth.colors8, .colors16, .colors88, .colors256, .trueColor] {
      let theme = try #require(try Theme.builtin(name, depth: depth))
      guard theme.base != .plain else {
        #expect(name == "mono")
        continue
      }
      for pair in pairs(theme, depth) {
        let ratio = Contrast.ratio(pair.ink, pair.ground)
        #expect(ratio >= pair.least, "\(name), \(depth): \(pair.name) is \(ratio)")
      }
    }
  }

  @Test("with 88 colours a theme uses those of the palette", arguments: Theme.builtinNames)
  func palette(name: String) throws {
    let theme = try #require(try Theme.builtin(name, depth: .colors88))
    guard theme.base != .plain else { return }
    let palette = Set(ColorDepth.paletteOf88)
    for role in ThemeRole.allCases {
      for color in [theme[role].foreground, theme[role].background] where color != .default {
        #expect(palette.contains(color), "\(role): \(color)")
      }
    }
    #expect(Set(ThemeRole.allCases.map { theme[$0].foreground }).count > 6)
  }

  @Test("the high-contrast theme has 7 : 1 for text on its ground")
  func highContrast() throws {
    let theme = try #require(try Theme.builtin("contrast", depth: .trueColor))
    for role in Self.onGround {
      let style = theme[role].over(theme.base)
      #expect(Contrast.ratio(style.foreground, style.background) >= 7, "\(role)")
    }
  }

  @Test("the colour-blind theme's lights differ for each kind of colour vision")
  func vision() throws {
    let theme = try #require(try Theme.builtin("colour-blind", depth: .trueColor))
    let lights = Self.lights.dropLast()
    for kind in Vision.allCases {
      for (index, one) in lights.enumerated() {
        for other in lights.dropFirst(index + 1) {
          let distance = Contrast.distance(
            theme[one].foreground, theme[other].foreground, seen: kind)
          #expect(distance >= 15, "\(kind): \(one) and \(other) are \(distance) apart")
        }
      }
    }
  }

  @Test("black on white is 21 : 1, and red is seen as such")
  func arithmetic() {
    #expect(abs(Contrast.ratio(.rgb(0, 0, 0), .rgb(255, 255, 255)) - 21) < 0.001)
    #expect(abs(Contrast.ratio(.rgb(255, 0, 0), .rgb(0, 0, 0)) - 5.252) < 0.001)
    #expect(Contrast.ratio(.ansi(3), .ansi(3)) == 1)
  }
}
