package dev.runlens.read.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of every kind that grow piece by piece, cut anywhere: in the end they are what they are when read at once.
class GrowingFilesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final int PIECES = 7;

    @TempDir
    Path folder;

    private LoadResult result = LoadResult.EMPTY;
    private final BackgroundLoader loader = new BackgroundLoader(
            Formats.reader(), Formats.assembly(Clock.systemUTC()), Runnable::run, (items, loaded) -> result = loaded);

    @ParameterizedTest
    @ValueSource(strings = {
            "wandb-history-iter-key/wandb/run-20261005_101010-k3m9x2ab/run-k3m9x2ab.wandb",
            "csv-step-restarts-each-epoch/history.csv",
            "ultralytics-results-csv/runs/detect/train/results.csv",
            "flat-run/never-learnt/events.out.tfevents.1700000000.box.1.0",
            "notebooks-share-outputs/outputs/checkpoint-60/trainer_state.json",
            "artifacts-folder/project/run_b/train.log",
            "copied-best-adapter/train.log",
            "six-evaluations-rise/train.log",
            "jsonl-split-field/metrics.jsonl"
    })
    void areInTheEndWhatTheyAreAtOnce(String file) throws IOException {
        Path root = CASES.resolve(Path.of(file).getName(0));
        Path copy = copied(root);
        Path grown = copy.resolve(root.relativize(CASES.resolve(file)));
        byte[] whole = Files.readAllBytes(grown);
        Files.write(grown, Arrays.copyOf(whole, whole.length / PIECES));
        loader.add(List.of(copy));
        try (Follower follower = new Follower(loader, Clock.systemUTC(), activities -> {})) {
            for (int piece = 2; piece <= PIECES; piece++) {
                Files.write(grown, Arrays.copyOf(whole, (int) ((long) whole.length * piece / PIECES)));
                follower.tick();
            }
        }

        LoadResult once = Formats.assembly(Clock.systemUTC())
                .assemble(List.of(Formats.reader().read(copy, ReadProgress.NONE)));
        assertThat(once.runs()).isNotEmpty().allMatch(run -> run.history().pointCount() > 0);
        assertThat(told(result)).isEqualTo(told(once));
        assertThat(result.problems()).isEqualTo(once.problems());
    }

    private static Map<String, Object> told(LoadResult result) {
        Map<String, Object> told = new TreeMap<>();
        for (Run run : result.runs()) {
            told.put(run.name(), List.of(run.history(), run.configuration(), run.findings()));
        }
        return told;
    }

    private Path copied(Path root) throws IOException {
        Path copy = folder.resolve("case");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(root.relativize(file));
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(file, target);
            }
        }
        return copy;
    }
}
