package dev.runlens.read.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is recognised and not read: each says what to do, and pickles are not even opened.
class NotReadTest {
    private static final List<String> PICKLES = List.of(
            "training_args.bin", "optimizer.pt", "scheduler.pt", "rng_state.pth", "model.ckpt", "x.pkl", "log.pickle");
    private static final String POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:0123456789abcdef\nsize 12345\n";
    private static final String LOG = "Iter 10: Train loss 2.350, Learning Rate 1.000e-05\n";

    @TempDir
    private Path folder;

    private static LoadResult load(Path input) {
        InputContent content = Formats.reader().read(input, ReadProgress.NONE);
        return Formats.assembly(Clock.systemUTC()).assemble(List.of(content));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> messages() {
        return load(folder).problems().stream().map(Finding::message).toList();
    }

    @Test
    void aZipWithMoreRunsThanAreReadSaysSo() throws IOException {
        Path zip = folder.resolve("runs.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i <= 1000; i++) {
                out.putNextEntry(new ZipEntry("run" + i + "/train.log"));
                out.write("Iter 10: Train loss 1.9, Learning Rate 1.000e-05\n".getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(Formats.reader().read(zip, ReadProgress.NONE).problems())
                .anyMatch(problem -> problem.code() == FindingCode.REJECTED
                        && problem.message().contains("not all of them were read"));
    }

    @Test
    void noByteOfAPickleIsRead() throws IOException {
        Path run = folder.resolve("run");
        Path log = write("run/train.log", LOG);
        for (String name : PICKLES) {
            write("run/" + name, LOG.repeat(50));
            write("run/checkpoint-10/" + name, LOG.repeat(50));
        }
        Path events = folder.resolve("events.jfr");
        LoadResult result;
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileRead").withoutThreshold();
            recording.start();
            result = load(run);
            PICKLES.forEach(name -> load(run.resolve(name)));
            recording.stop();
            recording.dump(events);
        }
        Set<String> read = RecordingFile.readAllEvents(events).stream()
                .map(event -> event.getString("path"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());

        assertThat(read).as("the log shows that reading is seen").contains(log.toString());
        assertThat(read).noneMatch(path -> PICKLES.stream().anyMatch(path::endsWith));
        assertThat(result.runs()).hasSize(1);
        assertThat(result.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"training_args.bin", "optimizer.pt", "model.ckpt", "x.pkl"})
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPickleThatIsNamedIsRefusedWithoutOpeningIt(String name) throws IOException, InterruptedException {
        Path pipe = pipe(name);

        assertThat(load(pipe).problems())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("never opens");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void pipesInAFolderAreNotWaitedFor() throws IOException, InterruptedException {
        for (String name : PICKLES) {
            pipe(name);
        }
        pipe("train.log");
        pipe("metrics.csv");
        write("run.log", LOG);

        assertThat(load(folder).runs()).hasSize(1);
    }

    /// A file that blocks for ever whoever opens it.
    private Path pipe(String name) throws IOException, InterruptedException {
        Path pipe = folder.resolve(name);
        try {
            Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
            Assumptions.assumeTrue(made.waitFor(5, TimeUnit.SECONDS) && made.exitValue() == 0);
        } catch (IOException noSuchProgram) {
            Assumptions.abort("there are no named pipes here");
        }
        return pipe;
    }

    @Test
    void aFolderWithNothingButPicklesSaysWhatToDo() throws IOException {
        write("good/train.log", LOG);
        write("lost/model.ckpt", "x");
        write("lost/last.ckpt", "x");
        write("data/train.bin", "x");
        write("data/meta.pkl", "x");
        Finding finding = load(folder).problems().getFirst();

        assertThat(load(folder).problems()).hasSize(1);
        assertThat(finding.code()).isEqualTo(FindingCode.SKIPPED_FILE);
        assertThat(finding.toString()).contains("lost");
        assertThat(finding.message()).contains("model.ckpt", "last.ckpt", "never opens", "keep the log");
    }

    @Test
    void picklesAloneAreToldWhateverTheirName() throws IOException {
        write("run/history.pkl", "x");

        assertThat(messages()).anyMatch(message -> message.contains("history.pkl") && message.contains("never opens"));
    }

    @Test
    void picklesOfARunThatWasReadAreNotWorthAWord() throws IOException {
        write("run/trainer_state.json", "{\"log_history\": [{\"loss\": 2.5, \"step\": 1}], \"global_step\": 1}");
        write("run/training_args.bin", "x");
        write("run/checkpoint-1/optimizer.pt", "x");
        write("run/checkpoint-1/global_step1/rng_state_0.pth", "x");
        write("other/train.log", LOG);
        write("other/checkpoints/epoch=1.ckpt", "x");

        assertThat(messages()).isEmpty();
    }

    @Test
    void gitLfsPointersSayHowToGetTheFile() throws IOException {
        for (String name : List.of(
                "trainer_state.json", "train.log", "metrics.csv", "events.out.tfevents.1719859843.host.1.0", "a.db")) {
            Path pointer = write("run/" + name, POINTER);

            assertThat(load(pointer).problems())
                    .as(name)
                    .extracting(Finding::message)
                    .containsExactly("is a Git LFS pointer, not the file itself: run `git lfs pull` first");
        }
        assertThat(messages())
                .filteredOn(message -> message.contains("git lfs pull"))
                .hasSize(5);
    }

    @Test
    void anAimRepositorySaysHowToExportIt() throws IOException {
        write("project/train.log", LOG);
        write("project/.aim/meta/chunks/0a1b/CURRENT", "MANIFEST-000001\n");
        write("project/.aim/meta/chunks/0a1b/LOG.log", LOG);
        LoadResult result = load(folder);

        assertThat(result.runs()).hasSize(1);
        assertThat(result.runs().getFirst().series(Metric.TRAIN_LOSS).size()).isEqualTo(1);
        assertThat(result.problems())
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("Aim", "CSV");
        assertThat(load(folder.resolve("project/.aim")).problems())
                .singleElement()
                .extracting(Finding::code)
                .isEqualTo(FindingCode.REJECTED);
    }

    @Test
    void newFilesOfSwanlabSayHowToExportThem() throws IOException {
        Path file = write("swanlog/run-20260101_000000-abc/run-abc.swanlab", "\u0001\u0002\u0000binary");
        Path names = write("swanlog/runs.swanlab", "SQLite format 3\0");

        assertThat(load(file).problems())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("SwanLab", "CSV");
        assertThat(load(names).problems())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("open the folder");
        assertThat(messages()).anyMatch(message -> message.contains("record file of SwanLab"));
    }

    @Test
    void aFileThatMayNotBeReadIsAFindingAndAPickleNeverIs() throws IOException {
        Path log = write("run/train.log", LOG);
        Path pickle = write("run/optimizer.pt", "x");
        assertThat(log.toFile().setReadable(false, false)).isTrue();
        assertThat(pickle.toFile().setReadable(false, false)).isTrue();
        // Root may read everything.
        boolean forbidden = !Files.isReadable(log);

        assertThat(load(folder).runs()).hasSize(forbidden ? 0 : 1);
        assertThat(messages().contains("may not be read: permission denied")).isEqualTo(forbidden);
        assertThat(load(folder).problems())
                .noneMatch(problem -> problem.toString().contains("optimizer.pt may not"));
    }
}
