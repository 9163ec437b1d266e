package dev.runlens.packaging;

import java.util.List;
import java.util.Locale;

/// A system and processor that RunLens runs on, with the names that others have for it.
///
/// @param system `Linux`, `Darwin` or `Windows`, as a Java says of itself in its file `release`
/// @param processor `x86_64` or `aarch64`
/// @param javafx the classifier of JavaFX's jars
/// @param sqlite the folder in sqlite-jdbc that holds the library
/// @param wheel the platform tag of wheels. On Linux it names the oldest C library that all natives run with
/// @param debian Debian's name of the processor
record Platform(String system, String processor, String javafx, String sqlite, String wheel, String debian) {

    static final List<Platform> ALL = List.of(
            new Platform("Linux", "x86_64", "linux", "Linux/x86_64", "manylinux_2_17_x86_64", "amd64"),
            new Platform("Linux", "aarch64", "linux-aarch64", "Linux/aarch64", "manylinux_2_17_aarch64", "arm64"),
            new Platform("Darwin", "x86_64", "mac", "Mac/x86_64", "macosx_11_0_x86_64", ""),
            new Platform("Darwin", "aarch64", "mac-aarch64", "Mac/aarch64", "macosx_11_0_arm64", ""),
            new Platform("Windows", "x86_64", "win", "Windows/x86_64", "win_amd64", ""));

    /// The platform that this runs on.
    static Platform here() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "Windows" : os.startsWith("mac") ? "Darwin" : "Linux";
        String arch = System.getProperty("os.arch");
        String processor = arch.equals("amd64") ? "x86_64" : arch;
        return ALL.stream()
                .filter(platform -> platform.system.equals(system) && platform.processor.equals(processor))
                .findFirst()
                .orElseThrow(() -> new PackagingException("there are no libraries of JavaFX for " + os + " on " + arch));
    }

    boolean isWindows() {
        return system.equals("Windows");
    }

    /// As it stands in names of files.
    String label() {
        String name = system.equals("Darwin") ? "macos" : system.toLowerCase(Locale.ROOT);
        return name + "-" + processor;
    }
}
