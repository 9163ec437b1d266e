package dev.runlens.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Measures how what reading costs grows with the size of a file: three sizes, and the power of the size that the processor
/// time grows with from each to the next.
final class GrowthBenchmark {
    private static final int[] MEGABYTES = {1, 10, 100};
    private static final int WARM_UPS = 3;
    private static final int MEGABYTE = 1_000_000;
    /// The bytes of a line of [SyntheticLog], about.
    private static final int LINE = 134;
    /// How many rows make some megabytes.
    private static final int ROWS = 50_000;

    private final PrintStream out;
    private final BenchmarkOptions options;

    GrowthBenchmark(PrintStream out, BenchmarkOptions options) {
        this.out = out;
        this.options = options;
    }

    private interface Writer {
        void write(Path file, long bytes) throws IOException;
    }

    /// Measures and prints.
    void run() throws IOException {
        grows("log", "train.log", GrowthBenchmark::log);
        grows("metrics.csv", "metrics.csv", SyntheticTexts::table);
        grows("lines of JSON", "metrics.jsonl", SyntheticTexts::lines);
        grows("trainer_state.json", "trainer_state.json", SyntheticTexts::state);
        added("log", file("train.log", 10, GrowthBenchmark::log));
        added("metrics.csv", file("metrics.csv", 10, SyntheticTexts::table));
        added("lines of JSON", file("metrics.jsonl", 10, SyntheticTexts::lines));
        added("Hugging Face console", file("console.log", 10, SyntheticTexts::console));
        added(".wandb", file("run-abc.wandb", 10, (file, bytes) -> SyntheticHistory.write(file, ROWS)));
        added("event file", file("events.out.tfevents.1", 10, (file, bytes) -> SyntheticEvents.write(file, ROWS)));
    }

    private void added(String what, Path file) throws IOException {
        out.printf(
                Locale.ROOT,
                "%-20s %5.1f MB  %8.2f ms for a look at what was added, %.2f ms for all of it%n",
                what,
                Files.size(file) / 1e6,
                AddedBytes.seconds(file) * 1e3,
                TimedReading.of(file).seconds() * 1e3);
    }

    private static void log(Path file, long bytes) throws IOException {
        SyntheticLog.write(file, bytes / LINE, SyntheticLog.Form.EVEN);
    }

    private void grows(String what, String name, Writer writer) throws IOException {
        double before = 0;
        for (int megabytes : MEGABYTES) {
            seconds(file(name, megabytes, writer), MEGABYTES[2] / megabytes * WARM_UPS);
        }
        for (int megabytes : MEGABYTES) {
            double seconds = seconds(file(name, megabytes, writer), MEGABYTES[2] / megabytes * options.rounds());
            out.printf(
                    Locale.ROOT,
                    "%-20s %3d MB  %8.2f ms of processor%s%n",
                    what,
                    megabytes,
                    seconds * 1e3,
                    before == 0 ? ""
                            : String.format(Locale.ROOT, ", grows with the size to the power of %.2f",
                                    Math.log10(seconds / before)));
            before = seconds;
        }
    }

    private Path file(String name, int megabytes, Writer writer) throws IOException {
        Path file = options.folder().resolve("runlens-benchmark-growth-" + megabytes).resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Path unfinished = file.resolveSibling(name + ".part");
            writer.write(unfinished, (long) megabytes * MEGABYTE);
            Files.move(unfinished, file);
        }
        return file;
    }

    /// What one reading took of the processor: many together, since it is counted in hundredths of a second.
    private static double seconds(Path file, int times) throws IOException {
        double all = 0;
        for (int i = 0; i < times; i++) {
            all += TimedReading.of(file).cpu();
        }
        return all / times;
    }
}
