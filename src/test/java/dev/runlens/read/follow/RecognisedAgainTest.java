package dev.runlens.read.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.FaultLog;
import dev.runlens.read.FileProbe;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.RunReader;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When the formats are asked again whose a file is that is followed.
class RecognisedAgainTest {
    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private final List<String> readAs = new ArrayList<>();
    private LoadResult result = LoadResult.EMPTY;

    @Test
    void aLogThatOnlyGrewIsNotShownToTheFormatsAgain() throws IOException {
        Path log = log("run.log", 40);
        follow(Formats.all(), log, () -> {
            append(log, report(41));
        });

        assertThat(asked).isEmpty();
        assertThat(readAs).containsExactly("mlx-lm log");
        assertThat(steps()).hasSize(41).endsWith(41L);
    }

    @Test
    void aLogWhoseBeginningGrewByAQuarterIsShownToThemAgain() throws IOException {
        Path log = log("run.log", 8);
        follow(Formats.all(), log, () -> {
            for (int step = 9; step <= 11; step++) {
                append(log, report(step));
            }
        });

        assertThat(asked).contains("mlx-lm log");
        assertThat(steps()).endsWith(11L);
    }

    @Test
    void aLogWhoseBeginningIsWholeIsNeverShownToThemAgain() throws IOException {
        Path log = log("run.log", 3000);
        assertThat(Files.size(log)).isGreaterThan(FileProbe.WINDOW);
        follow(Formats.all(), log, () -> {
            for (int step = 3001; step <= 6000; step++) {
                append(log, report(step));
            }
        });

        assertThat(asked).isEmpty();
        assertThat(steps()).hasSize(6000);
    }

    @Test
    void aFileThatIsWrittenOverByAnotherLongerOneIsWhatTheOtherIs() throws IOException {
        Path log = log("run.log", 40);
        StringBuilder table = new StringBuilder("step,train_loss,val_loss\n");
        for (int step = 1; step <= 600; step++) {
            table.append(step).append(",1.5,1.25\n");
        }
        Object before = key(log);
        assertThat(table.length()).isGreaterThan((int) Files.size(log));
        follow(Formats.all(), log, () -> Files.writeString(log, table));

        assertThat(key(log)).isEqualTo(before);
        assertThat(readAs).containsExactly("CSV of steps and losses (Lightning, Keras and others)");
        assertThat(steps()).hasSize(600);
    }

    @Test
    void aFileThatIsReplacedByAnotherIsWhatTheOtherIs() throws IOException {
        Path log = log("run.log", 40);
        follow(Formats.all(), log, () -> {
            Path other = Files.writeString(folder.resolve("other"), "step,train_loss\n1,1.5\n2,1.25\n3,1.125\n");
            Files.move(other, log, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        });

        assertThat(readAs).containsExactly("CSV of steps and losses (Lightning, Keras and others)");
    }

    @Test
    void aFileThatIsEmptiedAndGoesOnAsAnotherIsWhatTheOtherIs() throws IOException {
        Path log = log("run.log", 40);
        follow(Formats.all(), log, () -> Files.writeString(log, ""),
                () -> Files.writeString(log, "step,train_loss\n1,1.5\n2,1.25\n3,1.125\n"));

        assertThat(readAs).endsWith("CSV of steps and losses (Lightning, Keras and others)");
    }

    @Test
    void aLogThatHoldsOnlyItsBannerIsKnownOnceItReports() throws IOException {
        Path log = Files.writeString(folder.resolve("run.log"), "Loading the tokenizer.\n".repeat(40));
        follow(Formats.all(), log, () -> {
            append(log, "Starting training..., iters: 100\n");
            append(log, report(1));
        });

        assertThat(readAs).containsExactly("mlx-lm log");
        assertThat(steps()).containsExactly(1L);
    }

    @Test
    void whatNobodyKnewBetterIsAskedForAtEveryLook() throws IOException {
        Path log = Files.writeString(folder.resolve("run.log"), "a line of anything\n".repeat(40));
        follow(List.of(new Marked("certain", false), new Marked("anything", true)), log,
                () -> append(log, "certain\n"));

        assertThat(asked).containsExactly("certain");
        assertThat(readAs).containsExactly("certain");
    }

    @Test
    void anotherFormatIsFoundOnceTheBeginningGrewByAQuarter() throws IOException {
        Path log = Files.writeString(folder.resolve("run.log"), "anything\n".repeat(40));
        follow(List.of(new Marked("certain", false), new Marked("anything", false)), log,
                () -> append(log, "certain\n"),
                () -> append(log, "anything\n".repeat(10)));

        assertThat(readAs).containsExactly("anything", "certain");
    }

    private interface Change {
        void make() throws IOException;
    }

    private void follow(List<RunFormat> formats, Path log, Change... changes) throws IOException {
        BackgroundLoader loader = new BackgroundLoader(
                RunReader.onCallersThread(formats.stream().<RunFormat>map(Counted::new).toList(), new FaultLog()),
                Formats.assembly(Clock.systemUTC()),
                Runnable::run,
                (items, loaded) -> result = loaded);
        try (Follower follower = new Follower(loader, Clock.systemUTC(), activities -> {})) {
            loader.add(List.of(log));
            follower.tick();
            asked.clear();
            readAs.clear();
            for (Change change : changes) {
                change.make();
                follower.tick();
            }
        }
    }

    private List<Long> steps() {
        Series series = result.runs().getFirst().series(Metric.TRAIN_LOSS);
        List<Long> steps = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            steps.add(series.step(i));
        }
        return steps;
    }

    private Path log(String name, int reports) throws IOException {
        StringBuilder text = new StringBuilder("Starting training..., iters: 100000\n");
        for (int step = 1; step <= reports; step++) {
            text.append(report(step));
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private static String report(int step) {
        return "Iter %d: Train loss %.3f, Learning Rate 1.000e-05, It/sec 0.5, Tokens/sec 180.0, Trained Tokens %d\n"
                .formatted(step, 3.0 / step, step * 100);
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
    }

    private final class Counted extends SameFormat {
        Counted(RunFormat format) {
            super(format);
        }

        @Override
        public boolean recognises(FileProbe probe) {
            asked.add(name());
            return super.recognises(probe);
        }

        @Override
        public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
            readAs.add(name());
            return super.read(input, progress);
        }
    }

    /// Recognises a file by a word in it.
    private record Marked(String name, boolean isTentative) implements RunFormat {
        @Override
        public boolean recognises(FileProbe probe) {
            return probe.headText().contains(name);
        }

        @Override
        public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
            try (var bytes = Channels.newInputStream(input.open())) {
                int length = new String(bytes.readAllBytes(), StandardCharsets.UTF_8).length();
                Series loss = Series.of(new long[] {1}, new double[] {length});
                LoggedTraining training = new LoggedTraining(
                        Map.of(Metric.TRAIN_LOSS, loss),
                        new LoggedTraining.Header(1, null, null, OptionalLong.empty(), new LoggedTraining.Printed(
                                Hyperparameters.none(), Hyperparameters.none())),
                        new LoggedTraining.Ending(false, null, null),
                        List.of(),
                        List.of());
                return new SourceContent.Log(input.path(), Trainer.about(name).build(), List.of(training), List.of());
            }
        }
    }
}
