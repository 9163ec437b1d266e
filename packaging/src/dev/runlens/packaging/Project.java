package dev.runlens.packaging;

import java.nio.file.Path;

/// What is packaged, and where.
///
/// @param root the folder of the repository
/// @param built the folder that Maven left the jar, `lib` and `graphics` in
/// @param out the folder that the packages go to
/// @param version the version as Maven has it, such as `0.1.0` or `0.1.0-SNAPSHOT`
record Project(Path root, Path built, Path out, String version) {

    /// The version without what tells that it is not released yet.
    String release() {
        return version.replace("-SNAPSHOT", "");
    }

    boolean isRelease() {
        return version.equals(release());
    }

    /// As Python orders versions: what comes before a release is a development release.
    String pythonVersion() {
        return version.replace("-SNAPSHOT", ".dev0");
    }

    /// As Debian and RPM order versions: a tilde sorts before nothing.
    String systemVersion() {
        return version.replace("-SNAPSHOT", "~dev");
    }

    Path resource(String name) {
        return root.resolve("packaging").resolve(name);
    }

    Path work(String name) {
        return built.resolve("work").resolve(name);
    }
}
