import Canvas
import Testing

@testable import Terminal

@Suite("Colour depths")
struct ColorDepthTests {
  @Test("terminfo's numbers and the settings' words")
  func reading() {
    #expect(ColorDepth(colors: -1) == .mono)
    #expect(ColorDepth(colors: 8) == .colors8)
    #expect(ColorDepth(colors: 64) == .colors16)
    #expect(ColorDepth(colors: 256) == .colors256)
    #expect(ColorDepth(colors: 1 << 24) == .trueColor)
    #expect(ColorDepth(setting: "never") == .mono)
    #expect(ColorDepth(setting: "88") == .colors88)
    #expect(ColorDepth(setting: "auto") == nil)
  }

  @Test("a colour becomes the one most like it")
  func nearest() {
    let green = Color.rgb(0, 175, 95)
    #expect(ColorDepth.colors256.number(of: green) == 35)
    #expect(ColorDepth.colors88.number(of: .rgb(0, 139, 139)) == 16 + 5)
    #expect(ColorDepth.colors16.number(of: .rgb(250, 5, 5)) == 9)
    #expect(ColorDepth.colors8.number(of: green) == 2)
    #expect(ColorDepth.trueColor.number(of: .rgb(1, 2, 3)) == 0x010203)
    #expect(ColorDepth.colors256.number(of: .indexed(200)) == 200)
    #expect(ColorDepth.colors8.number(of: .ansi(9)) == 1)
  }

  @Test("every colour has a number that the depth has", arguments: ColorDepth.allCases)
  func inRange(depth: ColorDepth) {
    let colors =
      (0...255).flatMap { [Color.indexed($0), .ansi($0), .rgb($0, 255 - $0, $0 / 2)] } + [.default]
    for color in colors {
      #expect((-1..<max(1, depth.rawValue)).contains(depth.number(of: color)))
    }
    #expect(depth.number(of: .default) == -1)
  }

  @Test("the palette of 88 is a cube of four steps and eight greys, each its own nearest")
  func eightyEight() {
    #expect(ColorDepth.paletteOf88.count == 72)
    #expect(ColorDepth.paletteOf88.first == .rgb(0, 0, 0))
    #expect(ColorDepth.paletteOf88[63] == .rgb(255, 255, 255))
    #expect(ColorDepth.paletteOf88[64] == .rgb(0x2E, 0x2E, 0x2E))
    for (number, color) in ColorDepth.paletteOf88.enumerated() {
      // One grey is in the cube as well.
      let own = ColorDepth.colors88.number(of: color)
      #expect(own == 16 + number || number == 83 - 16 && own == 37)
    }
  }

  @Test("the numbers 16 to 255 are their own nearest colours")
  func ownNearest() {
    for number in UInt8(16)...255 {
      let components = Palette.components(of: Int(number), in: .colors256)
      let nearest = Palette.nearest(to: components, in: .colors256)
      #expect(Palette.components(of: nearest, in: .colors256) == components)
    }
  }
}
