import Foundation

extension Clock {
  /// An instant of UTC as the clock on the wall shows it, to the minute: 2025-10-08 09:30.
  public static func local(_ stamp: String, in zone: TimeZone = .current) -> String {
    guard let instant = try? Date(stamp, strategy: .iso8601) else { return stamp }
    let seconds = Int(instant.timeIntervalSince1970) + zone.secondsFromGMT(for: instant)
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    let minutes = (seconds - days * 86_400) / 60
    let time = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(Day(number: days)) \(time.joined(separator: ":"))"
  }
}
