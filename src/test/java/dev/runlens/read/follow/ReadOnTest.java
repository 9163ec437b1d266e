package dev.runlens.read.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.FaultLog;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.RunReader;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.read.mlx.log.MlxLogFormat;
import dev.runlens.read.table.JsonLinesFormat;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log that is followed is read on where it ended, and as a whole where that would be wrong.
class ReadOnTest {
    @TempDir
    Path folder;

    private final CountedReadings readings = new CountedReadings(() -> {});
    private final List<Long> added = readings.added();
    private final List<Path> whole = readings.whole();
    private LoadResult result = LoadResult.EMPTY;
    private final BackgroundLoader loader = new BackgroundLoader(
            RunReader.onCallersThread(
                    List.of(readings.counted(new MlxLogFormat()), new JsonLinesFormat()), new FaultLog()),
            Formats.assembly(Clock.systemUTC()),
            Runnable::run,
            (items, loaded) -> result = loaded);
    private final Follower follower = new Follower(loader, Clock.systemUTC(), activities -> {});

    @Test
    void fromTheSecondChangeOnOnlyWhatWasAddedIsRead() throws IOException {
        Path log = followed(log(1, 40));

        append(log, report(41));
        assertThat(added).containsExactly(Files.size(log));
        append(log, report(42));
        append(log, report(43) + report(44));

        assertThat(added).endsWith((long) report(42).length(), (long) (report(43) + report(44)).length());
        assertThat(whole).hasSize(1);
        assertThat(steps()).hasSize(44).endsWith(44L);
    }

    @Test
    void aLineThatHasNotEndedIsToldWhenNothingMoreComes() throws IOException {
        Path log = followed(log(1, 40));
        append(log, report(41));

        append(log, report(42).stripTrailing());
        assertThat(steps()).endsWith(41L);
        follower.tick();
        assertThat(steps()).endsWith(42L);
        assertThat(whole).hasSize(2);
        follower.tick();
        assertThat(whole).hasSize(2);

        append(log, "\n" + report(43));
        assertThat(added).endsWith((long) (report(42) + report(43)).length());
        assertThat(steps()).hasSize(43).endsWith(43L);
    }

    @Test
    void aLogThatIsWrittenOverByALongerOneThatBeginsAlikeIsTheOther() throws IOException {
        Path log = followed(log(1, 40));
        append(log, report(41));

        look(() -> Files.writeString(log, log(1, 20) + log(2, 60)));

        assertThat(steps()).isEqualTo(stepsOf(log));
        assertThat(result.runs()).hasSize(2);
    }

    @Test
    void aLogWithTheSameBeginningAndAnotherMiddleIsReadAnew() throws IOException {
        Path log = followed(log(1, 3500));
        append(log, report(3501));
        assertThat(Files.size(log)).isGreaterThan(FileProbe.WINDOW);
        String text = Files.readString(log);

        look(() -> Files.writeString(log, text.substring(0, FileProbe.WINDOW) + "\n" + log(3600, 4400)));

        assertThat(steps()).isEqualTo(stepsOf(log));
    }

    @Test
    void aLogThatWasEmptiedAndIsLongerByTheNextLookGoesOn() throws IOException {
        Path log = followed(log(1, 10));
        append(log, report(11));

        look(() -> Files.writeString(log, log(12, 40).replace("Starting training..., iters: 100000\n", "")));

        assertThat(added).endsWith(Files.size(log));
        assertThat(steps()).isEqualTo(stepsOf(log));
    }

    @Test
    void aBlockOfZerosStaysToldWhenTheLogIsReadOn() throws IOException {
        Path log = followed(log(1, 40));
        append(log, report(41));
        append(log, "\0".repeat(64) + "\n" + report(42));
        List<Finding> before = zeros();
        assertThat(before).singleElement().extracting(Finding::origin)
                .isEqualTo(Origin.in(log, 43));

        append(log, report(43));

        assertThat(zeros()).isEqualTo(before);
        assertThat(steps()).endsWith(43L);
    }

    @Test
    void anObjectWithTwoMembersOfOneNameIsToldWithItsLineAndStaysTold() throws IOException {
        Path lines = folder.resolve("log.jsonl");
        Files.writeString(lines, row(1) + row(2));
        loader.add(List.of(lines));
        follower.tick();
        append(lines, row(3));
        append(lines, "{\"step\": 4, \"loss\": 2.5, \"loss\": 2.25}\n" + row(5));
        List<Finding> before = twins();
        assertThat(before).singleElement().extracting(Finding::origin)
                .isEqualTo(Origin.in(lines, 4));

        append(lines, row(6));
        append(lines, row(7));

        assertThat(twins()).isEqualTo(before);
        assertThat(steps()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    private static String row(int step) {
        return "{\"step\": %d, \"loss\": %.3f}\n".formatted(step, 3.0 / step);
    }

    private List<Finding> twins() {
        return result.problems().stream()
                .filter(problem -> problem.code() == FindingCode.CONFLICT)
                .toList();
    }

    private List<Finding> zeros() {
        return result.problems().stream()
                .filter(problem -> problem.code() == FindingCode.TRUNCATED)
                .toList();
    }

    private interface Change {
        void make() throws IOException;
    }

    private void look(Change change) throws IOException {
        change.make();
        follower.tick();
    }

    private void append(Path log, String text) throws IOException {
        look(() -> Files.writeString(log, text, StandardOpenOption.APPEND));
    }

    private Path followed(String text) throws IOException {
        Path log = Files.writeString(folder.resolve("run.log"), text);
        loader.add(List.of(log));
        follower.tick();
        return log;
    }

    private List<Long> steps() {
        return steps(result);
    }

    /// The steps by a reading that knows nothing from before.
    private static List<Long> stepsOf(Path log) {
        return steps(Formats.assembly(Clock.systemUTC())
                .assemble(List.of(Formats.reader().read(log, ReadProgress.NONE))));
    }

    private static List<Long> steps(LoadResult result) {
        Series series = result.runs().getFirst().series(Metric.TRAIN_LOSS);
        List<Long> steps = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            steps.add(series.step(i));
        }
        return steps;
    }

    private static String log(int from, int to) {
        StringBuilder text = new StringBuilder("Starting training..., iters: 100000\n");
        for (int step = from; step <= to; step++) {
            text.append(report(step));
        }
        return text.toString();
    }

    private static String report(int step) {
        return "Iter %d: Train loss %.3f, Learning Rate 1.000e-05, It/sec 0.5, Tokens/sec 180.0, Trained Tokens %d\n"
                .formatted(step, 3.0 / step, step * 100);
    }
}
