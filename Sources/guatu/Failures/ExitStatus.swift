/// What the program's exit status says, after sysexits.h.
enum ExitStatus: Int32, Sendable {
  case ok = 0
  /// The command was given wrongly.
  case usage = 64
  /// What was to be read is no good.
  case badData = 65
  /// There is no such file to read.
  case noInput = 66
  /// A mistake of ours.
  case `internal` = 70
  /// A file can't be made or written.
  case cannotWrite = 73
  /// Reading or writing failed on the way.
  case io = 74
  /// Somebody else holds the store; trying again may help.
  case busy = 75
  /// The system doesn't let this user.
  case noPermission = 77
  /// A setting, a key or a theme is wrong.
  case badConfiguration = 78
}
