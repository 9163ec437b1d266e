package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The part of a JDK that RunLens runs on.
final class RuntimeImage {
    /// What no class asks for by name: charsets that logs may be in, and what JavaFX takes from the JDK at run time.
    private static final List<String> BESIDES = List.of("jdk.charsets", "jdk.unsupported");

    /// The JDK's own messages in other languages than the program's.
    private static final String TRANSLATIONS =
            "regex:.*_(de|es|fr|it|ja|ko|pt_BR|sv|zh|zh_CN|zh_HK|zh_TW)\\.(class|properties)";

    /// What only others ask for: a build that links a runtime again, a look into it from outside, a kernel that starts jars,
    /// a program with a picture of its own while it starts.
    private static final List<String> OF_OTHERS =
            List.of("lib/classlist", "lib/jrt-fs.jar", "lib/jexec", "lib/libsplashscreen.so");

    private RuntimeImage() {}

    /// Links a runtime with the modules that the jars of a program ask for.
    static void link(Path app, Path target) throws IOException {
        Tree.delete(target);
        TreeSet<String> modules = new TreeSet<>(List.of(neededBy(app).split(",")));
        modules.addAll(BESIDES);
        Shell.run(app, Shell.tool("jlink"), "--add-modules", String.join(",", modules), "--strip-debug",
                "--no-header-files", "--no-man-pages", "--compress", "zip-9", "--exclude-resources", TRANSLATIONS,
                "--output", target.toString());
        for (String file : OF_OTHERS) {
            Files.deleteIfExists(target.resolve(file));
        }
    }

    private static String neededBy(Path app) throws IOException {
        List<String> command = new ArrayList<>(List.of(Shell.tool("jdeps"), "-q", "--ignore-missing-deps",
                "--multi-release", "25", "--print-module-deps", "--class-path", "lib/*", "runlens.jar"));
        try (Stream<Path> jars = Files.list(app.resolve("lib"))) {
            jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().map(Path::toString).forEach(command::add);
        }
        String printed = Shell.run(app, command.toArray(String[]::new)).strip();
        return printed.substring(printed.lastIndexOf('\n') + 1);
    }
}
