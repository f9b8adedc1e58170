import Foundation

/// Who makes a change: the kernel's user id, not anything that can be typed.
public struct Actor: Hashable, Sendable, Codable {
  public var uid: UInt32
  public var login: String

  public init(uid: UInt32, login: String) {
    self.uid = uid
    self.login = login
  }

  /// The person this process runs as.
  public static var current: Actor {
    let uid = getuid()
    guard let entry = getpwuid(uid) else { return Actor(uid: uid, login: "uid\(uid)") }
    return Actor(uid: uid, login: String(cString: entry.pointee.pw_name))
  }
}

/// Where times come from; injected so that a test or the demo can say when.
public struct Clock: Sendable {
  private let seconds: @Sendable () -> Int

  /// `seconds`: of UTC since 1970.
  public init(seconds: @escaping @Sendable () -> Int) { self.seconds = seconds }

  /// The machine's clock.
  public static let system = Clock { Int(Date().timeIntervalSince1970) }

  /// Always noon UTC of `day`.
  public static func fixed(_ day: Day) -> Clock { Clock { day.number * 86_400 + 43_200 } }

  /// The present instant, written 2018-10-08T01:30:00Z.
  public var stamp: String {
    let now = seconds()
    let day = Day(number: Int((Double(now) / 86_400).rounded(.down)))
    let rest = now - day.number * 86_400
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { Day.padded($0, 2) }
    return "\(day)T\(time.joined(separator: ":"))Z"
  }

  /// Today where the machine stands.
  public var today: Day {
    let now = Date(timeIntervalSince1970: TimeInterval(seconds()))
    let offset = TimeZone.current.secondsFromGMT(for: now)
    return Day(number: Int((Double(seconds() + offset) / 86_400).rounded(.down)))
  }
}
