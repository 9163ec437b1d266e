package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The folder that every package holds: the launcher, the program in `app`, the samples, the licences. See
/// `packaging/README.md`.
final class AppFolder {
    private static final String SQLITE_NATIVES = "org/sqlite/native/";
    private static final String AIRCOMPRESSOR_NATIVES = "aircompressor/";
    private static final Predicate<String> OTHER_THEME =
            name -> name.matches("atlantafx/base/theme/(cupertino|dracula|nord).*\\.[bc]ss");
    private static final Predicate<String> NATIVE = name -> name.matches("[^/]*\\.(so|dylib|dll)");

    private final Project project;

    AppFolder(Project project) {
        this.project = project;
    }

    /// With the libraries of one platform, unpacked beside their jars, where JavaFX finds them without copying them into
    /// the home of the user first.
    Path forOne(Platform platform, Path target) throws IOException {
        Path app = common(target, List.of(platform));
        Path graphics = graphics(platform);
        Path libraries = target.resolve("app/lib");
        Jars.copy(graphics, libraries.resolve(graphics.getFileName()), NATIVE.or("javafx-swt.jar"::equals).negate());
        Path natives = platform.isWindows() ? target.resolve("app/bin") : libraries;
        Jars.extract(graphics, natives, NATIVE);
        // Maven's is not compressed, so that its bytes do not depend on a JDK's way of compressing.
        Path program = target.resolve("app/runlens.jar");
        Files.delete(program);
        Jars.copy(project.built().resolve("runlens.jar"), program, name -> true);
        Files.deleteIfExists(target.resolve(platform.isWindows() ? "runlens" : "runlens.cmd"));
        return app;
    }

    /// With the libraries of every platform; the launcher takes the jar in `app/on` that names those of its own.
    Path forAll(Path target) throws IOException {
        Path app = common(target, Platform.ALL);
        for (Platform platform : Platform.ALL) {
            Path graphics = graphics(platform);
            Files.createDirectories(app.resolve("lib/graphics"));
            Path copy = app.resolve("lib/graphics").resolve(graphics.getFileName());
            Jars.copy(graphics, copy, name -> !name.equals("javafx-swt.jar"));
            Jars.naming(app.resolve("on").resolve(platform.system() + "-" + platform.processor() + ".jar"),
                    List.of("../runlens.jar", "../lib/graphics/" + copy.getFileName()));
        }
        return app;
    }

    private Path common(Path target, List<Platform> platforms) throws IOException {
        Path app = Files.createDirectories(target.resolve("app"));
        Files.createDirectories(app.resolve("lib"));
        Files.copy(project.built().resolve("runlens.jar"), app.resolve("runlens.jar"));
        List<Path> libraries = libraries();
        for (Path library : libraries) {
            Path copy = app.resolve("lib").resolve(library.getFileName());
            if (library.getFileName().toString().startsWith("sqlite-jdbc")) {
                Jars.copy(library, copy, name -> !name.startsWith(SQLITE_NATIVES) || platforms.stream()
                        .anyMatch(platform -> name.startsWith(SQLITE_NATIVES + platform.sqlite() + "/")));
            } else if (library.getFileName().toString().startsWith("aircompressor")) {
                // What is read with it is read in Java.
                Jars.copy(library, copy, name -> !name.startsWith(AIRCOMPRESSOR_NATIVES));
            } else if (library.getFileName().toString().startsWith("atlantafx")) {
                Jars.copy(library, copy, OTHER_THEME.negate());
            } else {
                Files.copy(library, copy);
            }
        }
        for (String launcher : List.of("runlens", "runlens.cmd")) {
            Files.copy(project.root().resolve(launcher), target.resolve(launcher), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Tree.copy(project.root().resolve("samples"), target.resolve("samples"));
        List<Path> licensed = new ArrayList<>(libraries);
        licensed.add(graphics(platforms.getFirst()));
        Legal.into(target, project, licensed);
        Tree.write(app.resolve("build"), project.version() + "-" + digest(app) + "\n");
        return app;
    }

    /// The libraries that are the same everywhere. Of JavaFX only `javafx-graphics` is not: the jars of the others, for
    /// different systems, differ in a time of building and in the order of names in compiled style sheets.
    private List<Path> libraries() throws IOException {
        try (Stream<Path> jars = Files.list(project.built().resolve("lib"))) {
            return jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .filter(jar -> !jar.getFileName().toString().startsWith("javafx-graphics"))
                    .filter(jar -> !jar.getFileName().toString().matches("javafx-\\w+-[0-9.]+\\.jar"))
                    .sorted()
                    .toList();
        }
    }

    private Path graphics(Platform platform) throws IOException {
        try (Stream<Path> jars = Files.list(project.built().resolve("graphics"))) {
            return jars.filter(jar -> jar.getFileName().toString()
                    .matches("javafx-graphics-[0-9.]+-" + platform.javafx() + "\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new PackagingException("no javafx-graphics for " + platform.label()));
        }
    }

    /// Tells one program from another: of the jars, by name and content.
    private static String digest(Path app) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Map<String, byte[]> jars = new TreeMap<>();
            for (Path file : Tree.files(app)) {
                jars.put(app.relativize(file).toString(), Files.readAllBytes(file));
            }
            jars.forEach((name, content) -> {
                digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
