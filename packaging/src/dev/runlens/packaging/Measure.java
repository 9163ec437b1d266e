package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Says how large an image is and how fast it starts. Started by `packaging/measure`.
public final class Measure {
    private static final double MEGABYTE = 1e6;
    private static final double LARGEST = 90;
    private static final double LONGEST = 0.3;
    private static final double MOST_WINDOWS = 1.3;

    private final Path image;
    private final Path work;
    private final int rounds;
    private boolean kept = true;

    private Measure(Path image, Path work, int rounds) {
        this.image = image;
        this.work = work;
        this.rounds = rounds;
    }

    /// Measures and prints; ends with 1 where a bar is not kept.
    ///
    /// @param arguments the image, a folder for scraps, how many starts are measured
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Measure measure = new Measure(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        measure.sizes();
        measure.command();
        measure.windows();
        System.exit(measure.kept ? 0 : 1);
    }

    private void sizes() throws IOException {
        for (String part : List.of("runtime", "app", "")) {
            long size = 0;
            for (Path file : Tree.files(image.resolve(part))) {
                size += isCache(file) ? 0 : Files.size(file);
            }
            say("%-34s %6.1f MB", part.isEmpty() ? "the image without its caches" : part, size / MEGABYTE);
            if (part.isEmpty()) {
                bar(size / MEGABYTE, LARGEST, "MB");
            }
        }
        try (Stream<Path> files = Files.list(image.resolve("app"))) {
            for (Path cache : files.filter(Measure::isCache).sorted().toList()) {
                say("%-34s %6.1f MB", "app/" + cache.getFileName(), Files.size(cache) / MEGABYTE);
            }
        }
    }

    private static boolean isCache(Path file) {
        return file.toString().endsWith(".aot") || file.toString().endsWith(".jsa");
    }

    private void command() throws IOException, InterruptedException {
        List<String> words = List.of(launcher(), "compare", sample("tiny-llama_run3"), sample("tiny-llama_run4"),
                "--force", "--output", work.resolve("comparison.json").toString());
        List<Start> starts = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            starts.add(Start.toItsEnd(words, environment("")));
        }
        say("%-34s %s", "compare, two samples", told(later(starts)));
        bar(Start.median(later(starts), Start::clock), LONGEST, "s");
    }

    /// In turn with an empty window, so that both meet the same machine.
    private void windows() throws IOException, InterruptedException {
        if (!Shell.has("Xvfb") || !Shell.has("xev")) {
            say("the window is not measured: Xvfb or xev is not here");
            return;
        }
        try (VirtualScreen screen = VirtualScreen.open()) {
            List<String> empty = new EmptyWindowProgram(image, work, environment(screen.display())).command();
            List<String> ours = List.of(launcher(), "samples");
            List<Start> ofEmpty = new ArrayList<>();
            List<Start> ofOurs = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                ofEmpty.add(screen.untilItsWindow(empty, environment(screen.display())));
                ofOurs.add(screen.untilItsWindow(ours, environment(screen.display())));
            }
            say("%-34s %s", "an empty window, its own cache", told(later(ofEmpty)));
            say("%-34s %s", "the window on the samples", told(later(ofOurs)));
            ratio("on the clock", Start.median(later(ofOurs), Start::clock) / Start.median(later(ofEmpty), Start::clock));
            ratio("in processor time",
                    Start.median(later(ofOurs), Start::processor) / Start.median(later(ofEmpty), Start::processor));
            bar(Start.median(later(ofOurs), Start::clock) / Start.median(later(ofEmpty), Start::clock), MOST_WINDOWS,
                    "times an empty window");
        }
    }

    /// The first start finds nothing in memory.
    private static List<Start> later(List<Start> starts) {
        return starts.subList(1, starts.size());
    }

    private String told(List<Start> starts) {
        return String.format(Locale.ROOT, "%6.2f s on the clock, %5.2f s of processor, medians of %d",
                Start.median(starts, Start::clock), Start.median(starts, Start::processor), starts.size());
    }

    private static void ratio(String of, double ratio) {
        say("%-34s %6.2f times the empty one", "the window " + of, ratio);
    }

    private void bar(double measured, double bar, String unit) {
        if (measured > bar) {
            kept = false;
            say("%-34s above the bar of %s %s", "", bar, unit);
        }
    }

    private String launcher() {
        return image.resolve("runlens").toString();
    }

    private String sample(String name) {
        return image.resolve("samples/models").resolve(name).toString();
    }

    private Map<String, String> environment(String display) {
        return Map.of("HOME", work.toString(), "DISPLAY", display, "RUNLENS_CONFIG", work.resolve("config").toString());
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
