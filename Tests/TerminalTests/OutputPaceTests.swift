import Testing

@testable import Terminal

@Suite("Pace of output")
struct OutputPaceTests {
  @Test("a fast terminal is never made to wait and hardly asked")
  func fast() {
    var pace = OutputPace(baud: 38_400)
    pace.answered()
    var questions = 0
    for time in 0..<100 {
      #expect(pace.hold(at: time) == nil)
      let asks = pace.asks(after: 50)
      pace.sent(50, asking: asks, at: time)
      if asks {
        questions += 1
        pace.answered()
      }
    }
    #expect(questions == 16)
  }

  @Test("a terminal that answers late holds the next frame until it does")
  func late() {
    var pace = OutputPace(baud: 0)
    pace.answered()
    #expect(pace.asks(after: 3000))
    pace.sent(3000, asking: true, at: 0)
    #expect(pace.hold(at: 10) == OutputPace.patience - 10)
    #expect(!pace.asks(after: 3000))
    pace.answered()
    #expect(pace.hold(at: 300) == nil)
  }

  @Test("a little may be under way unanswered")
  func window() {
    var pace = OutputPace(baud: 0)
    pace.answered()
    pace.sent(300, asking: true, at: 0)
    #expect(pace.hold(at: 0) == nil)
    pace.sent(800, asking: false, at: 5)
    #expect(pace.hold(at: 5) != nil)
    pace.answered()
    #expect(pace.hold(at: 6) == nil)
  }

  @Test("a terminal that never answers is not asked and not waited for")
  func silent() {
    var pace = OutputPace(baud: 0)
    #expect(!pace.asks(after: 5000))
    pace.sent(5000, asking: false, at: 0)
    #expect(pace.hold(at: 0) == nil)
    pace.answered()
    pace.sent(5000, asking: true, at: 0)
    #expect(pace.hold(at: OutputPace.patience) == nil)
    #expect(!pace.asks(after: 5000))
  }

  @Test("on a slow line a frame waits until the one before has gone")
  func slowLine() {
    var pace = OutputPace(baud: 9600)
    pace.sent(960, asking: false, at: 0)
    #expect(pace.hold(at: 400) == 600)
    #expect(pace.hold(at: 1000) == nil)
  }
}
