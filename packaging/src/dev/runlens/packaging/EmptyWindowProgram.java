package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A program that shows an empty window, on the Java and the JavaFX of an image, with a cache of its own: the least that the
/// window of a program in JavaFX takes.
final class EmptyWindowProgram {
    private static final String SOURCE = """
            import javafx.application.Application;
            import javafx.application.Platform;
            import javafx.scene.Scene;
            import javafx.scene.layout.StackPane;
            import javafx.stage.Stage;

            public final class EmptyWindow extends Application {
                public static void main(String[] arguments) {
                    launch(EmptyWindow.class, arguments);
                }

                @Override
                public void start(Stage stage) {
                    stage.setScene(new Scene(new StackPane(), 1280, 820));
                    stage.show();
                    if (!getParameters().getRaw().isEmpty()) {
                        Platform.runLater(() -> Platform.runLater(Platform::exit));
                    }
                }
            }
            """;

    /// Started through a class that is no `Application`, since JavaFX is in the class path.
    private static final String MAIN = """
            public final class Main {
                public static void main(String[] arguments) {
                    EmptyWindow.main(arguments);
                }
            }
            """;

    private final Path image;
    private final Path folder;
    private final Map<String, String> environment;

    EmptyWindowProgram(Path image, Path work, Map<String, String> environment) {
        this.image = image;
        this.folder = work.resolve("empty");
        this.environment = environment;
    }

    /// Makes it, and gives the command that starts it.
    List<String> command() throws IOException {
        Tree.write(folder.resolve("EmptyWindow.java"), SOURCE);
        Tree.write(folder.resolve("Main.java"), MAIN);
        String javafx;
        try (Stream<Path> jars = Files.list(image.resolve("app/lib"))) {
            javafx = jars.map(Path::toString).filter(jar -> jar.matches(".*/javafx-[^/]*\\.jar")).sorted()
                    .collect(Collectors.joining(":"));
        }
        Shell.run(folder, Shell.tool("javac"), "-cp", javafx, "-d", "classes", "EmptyWindow.java", "Main.java");
        Shell.run(folder, Shell.tool("jar"), "--create", "--file", "empty.jar", "-C", "classes", ".");
        String classes = folder.resolve("empty.jar") + ":" + javafx;
        Shell.run(folder, environment, java("-XX:AOTCacheOutput=empty.aot", classes, "train").toArray(String[]::new));
        return java("-XX:AOTCache=" + folder.resolve("empty.aot"), classes);
    }

    private List<String> java(String cache, String classes, String... arguments) {
        List<String> words = new ArrayList<>(List.of(image.resolve("runtime/bin/java").toString(), "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC", cache,
                "-cp", classes, "Main"));
        words.addAll(List.of(arguments));
        return words;
    }
}
