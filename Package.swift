// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
]

// A release carries Swift's library and Foundation in itself, since loading them from elsewhere takes longer than most of
// what the program does before its first frame. The libraries are those that Foundation's modules ask for themselves where
// all of a program is built that way; lld comes with Swift, and other linkers complain of Foundation.
let carried: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims",
      "-l_FoundationCollections", "-use-ld=lld",
    ], .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "guatu",
  products: [
    .executable(name: "guatu", targets: ["guatu"]),
    .library(name: "PlanModel", targets: ["PlanModel"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // C: what Swift can't name by itself.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"])]),
    .target(name: "CTerminalGuard"),

    // The model: no terminal, no document format.
    .target(
      name: "PlanModel",
      dependencies: [
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: settings),
    .target(
      name: "PlanDocument",
      dependencies: [
        "PlanModel", "CArchive",
      ],
      swiftSettings: settings),
    .target(
      name: "Samples",
      resources: [
        .embedInCode("Plans")
      ],
      swiftSettings: settings),

    // Every sentence the program says, in each of its languages.
    .target(name: "Phrases", dependencies: ["PlanModel"], swiftSettings: settings),

    // The screen.
    .target(name: "Canvas", swiftSettings: settings),
    .target(
      name: "Terminal", dependencies: ["Canvas", "CNcurses", "CTerminalGuard"],
      swiftSettings: settings),
    .target(
      name: "Themes", path: "Themes", exclude: ["README.md"],
      resources: [.embedInCode("Builtin")], swiftSettings: settings),
    .target(
      name: "Dashboard",
      dependencies: [
        "Canvas", "Terminal", "Themes", "Phrases", "PlanModel",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: settings),

    .executableTarget(
      name: "guatu",
      dependencies: [
        "Canvas", "Dashboard", "Phrases", "PlanDocument", "PlanModel", "Samples", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings, linkerSettings: carried),

    // Measures the program beside others of its kind; asserts nothing.
    .executableTarget(
      name: "guatu-bench",
      dependencies: [
        "PlanDocument", "PlanModel", "Samples",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["PlanModel", "PlanDocument"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "PlanModelTests",
      dependencies: [
        "PlanModel", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: settings),
    .testTarget(
      name: "PlanDocumentTests", dependencies: ["PlanDocument", "Samples", "TestSupport"],
      swiftSettings: settings),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas"], swiftSettings: settings),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "Canvas", "CTerminalGuard"],
      swiftSettings: settings),
    .testTarget(
      name: "DashboardTests",
      dependencies: [
        "Dashboard", "Canvas", "Terminal", "Themes", "PlanModel", "Samples", "PlanDocument",
        "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "guatu", "Samples", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: settings),
    // Every view over the demonstration, as pictures kept in files.
    .testTarget(
      name: "PictureTests",
      dependencies: ["guatu", "Dashboard", "Canvas", "Terminal", "PlanModel", "TestSupport"],
      exclude: ["Pictures"], swiftSettings: settings),
    // Writes until it is stopped; the end-to-end tests kill it on the way.
    .executableTarget(
      name: "StoreWriter", dependencies: ["PlanModel"], path: "Tests/StoreWriter",
      swiftSettings: settings),
    // Comes to grief while it has the terminal; the end-to-end tests look at what is left.
    .executableTarget(
      name: "Mishap", dependencies: ["Canvas", "Terminal"], path: "Tests/Mishap",
      swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests", dependencies: ["guatu", "Mishap", "StoreWriter", "TestSupport"],
      swiftSettings: settings),
  ]
)
