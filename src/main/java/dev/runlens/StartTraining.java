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
/// A start loads all classes of its first cache at once, needed or not. So the cache of the terminal has what its usual
/// commands need on the samples and nothing else, and the first of the window what it needs up to its first picture. That
/// which lies over it, of which a start loads what it needs, has files of every format, what exports a picture, and what the
/// window does with [TrainingRuns].
public final class StartTraining {
    private static final int PATHS_AT = 2;

    private StartTraining() {}

    /// Runs the start to train for: `runlens` for the commands, `picture` for the window up to its first picture, or `window`.
    ///
    /// @param arguments a folder for what is written, the start, and the folders to read, the samples first
    public static void main(String[] arguments) throws IOException {
        Path scraps = Path.of(arguments[0]);
        List<String> paths = Arrays.asList(arguments).subList(PATHS_AT, arguments.length);
        Path samples = Path.of(paths.getFirst());
        WindowTraining window = new WindowTraining(scraps.resolve("config"), List.of(samples));
        switch (arguments[1]) {
            case "picture" -> window.untilPicture();
            case "window" -> {
                commands(scraps, samples);
                List<String> written = List.of(
                        "--force", "--output", scraps.resolve("trained.json").toString(),
                        "--report", scraps.resolve("trained.md").toString(),
                        "--plot", scraps.resolve("trained.png").toString());
                run(command("compare", paths, written));
                window.untilJudged();
            }
            default -> commands(scraps, samples);
        }
        System.exit(0);
    }

    private static void commands(Path scraps, Path samples) throws IOException {
        List<String> output = List.of("--force", "--output", scraps.resolve("trained.json").toString());
        List<String> two = two(samples.resolve("models"));
        run(List.of("--version"));
        run(List.of("--help"));
        run(command("compare", two, output));
        // Again, over what is there by now.
        run(command("compare", two, output));
        run(command("verdict", two, List.of()));
        run(command("inspect", two, List.of()));
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
