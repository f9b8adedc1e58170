/// The theme files that are part of the program.
public enum BuiltinThemes {
  /// A theme's name, as `--theme` takes it, and its TOML.
  public static let files: [(name: String, toml: String)] = [
    ("dark", text(PackageResources.dark_toml)),
    ("light", text(PackageResources.light_toml)),
    ("contrast", text(PackageResources.contrast_toml)),
    ("colour-blind", text(PackageResources.colour_blind_toml)),
    ("gongwen", text(PackageResources.gongwen_toml)),
    ("mono", text(PackageResources.mono_toml)),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
