package dev.runlens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The program as it runs once so that the JVM can record a cache of its classes for later starts. What it says does not
/// matter, nor that some files are meant to be broken.
///
/// A start loads all classes of its cache at once, needed or not. So the cache of the terminal has what its usual commands
/// need on the samples and nothing else; that of the window, where a start takes longer and lasts, has files of every format,
/// what exports a picture, and what the window does with [TrainingRuns].
public final class StartTraining {
    private static final int PATHS_AT = 2;

    private StartTraining() {}

    /// Runs commands one after the other.
    ///
    /// @param arguments a folder for what is written, the start to train for (`runlens` or `window`), and the folders to
    ///     read, the samples first
    public static void main(String[] arguments) throws IOException {
        Path scraps = Path.of(arguments[0]);
        List<String> paths = Arrays.asList(arguments).subList(PATHS_AT, arguments.length);
        List<String> output = List.of("--force", "--output", scraps.resolve("trained.json").toString());
        List<String> two = two(Path.of(paths.getFirst()));
        run(List.of("--version"));
        run(List.of("--help"));
        run(command("compare", two, output));
        // Again, over what is there by now.
        run(command("compare", two, output));
        run(command("verdict", two, List.of()));
        run(command("inspect", two, List.of()));
        if (arguments[1].equals("window")) {
            List<String> report = List.of(
                    "--report", scraps.resolve("trained.md").toString(),
                    "--plot", scraps.resolve("trained.png").toString());
            run(command("compare", paths, Stream.concat(output.stream(), report.stream()).toList()));
            ScreenClasses.load();
            WindowTraining.run(scraps.resolve("config"), List.of(Path.of(paths.getFirst())));
        }
        System.exit(0);
    }

    /// The first two folders in one.
    private static List<String> two(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory).sorted().limit(2).map(Path::toString).toList();
        }
    }

    private static List<String> command(String name, List<String> paths, List<String> options) {
        List<String> words = new ArrayList<>(List.of(name));
        words.addAll(paths);
        words.addAll(options);
        return words;
    }

    private static void run(List<String> words) {
        Main.run(words.toArray(String[]::new));
    }
}
