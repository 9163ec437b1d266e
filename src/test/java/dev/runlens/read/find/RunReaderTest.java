package dev.runlens.read.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.FaultLog;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.VanishingListing;
import dev.runlens.read.catalog.Formats;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReaderTest {
    private static final String CONFIG = "{\"iters\": 30, \"steps_per_report\": 10, \"batch_size\": 2}";

    @TempDir
    Path folder;

    private final RunReader reader = Formats.reader();

    private Finding onlyProblem(Path input) {
        InputContent content = reader.read(input, ReadProgress.NONE);
        assertThat(content.sources()).isEmpty();
        assertThat(content.problems()).hasSize(1);
        assertThat(content.problems().getFirst().code()).isEqualTo(FindingCode.REJECTED);
        return content.problems().getFirst();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aPathThatDoesNotExistSaysSoAndWhereItWasLookedFor() throws IOException {
        Path models = Files.createDirectories(folder.resolve("models"));
        assertThat(onlyProblem(models.resolve("gone")).message())
                .isEqualTo("does not exist; the folder models holds nothing named gone");
        assertThat(onlyProblem(models.resolve("sweeps/lr/run1")).message())
                .as("the first that is not there")
                .isEqualTo("does not exist; the folder models holds nothing named sweeps");
        Path root = folder.toAbsolutePath().getRoot();
        assertThat(onlyProblem(root.resolve("no-such-folder/run1")).message())
                .isEqualTo("does not exist; the folder " + root + " holds nothing named no-such-folder");
        Files.createSymbolicLink(models.resolve("link"), models.resolve("nowhere"));
        assertThat(onlyProblem(models.resolve("link/run1")).message())
                .as("a link is there, whatever it leads to")
                .isEqualTo("does not exist");
    }

    @Test
    void anEmptyFileSaysSo() throws IOException {
        assertThat(onlyProblem(write("train.log", "")).message()).isEqualTo("is empty");
    }

    @Test
    void anEmptyFolderSaysThatItHoldsNoRun() {
        assertThat(onlyProblem(folder).message()).contains("no training run");
    }

    @Test
    void howManyFilesOfAFolderAreReadIsTold() throws IOException {
        write("a.log", "Iter 1: Train loss 2.0");
        write("b.log", "Iter 1: Train loss 2.0");
        List<String> told = new CopyOnWriteArrayList<>();

        reader.read(folder, new ReadProgress() {
            @Override
            public void advanced(Path file, long done, long total) {}

            @Override
            public void filesRead(int done, int all) {
                told.add(done + " of " + all);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });

        assertThat(told).startsWith("0 of 2").contains("1 of 2").endsWith("2 of 2");
    }

    @Test
    void aGigabyteOfZerosIsRejectedWithoutReadingItWhole() throws IOException {
        Path zeros = folder.resolve("zeros.log");
        try (RandomAccessFile file = new RandomAccessFile(zeros.toString(), "rw")) {
            file.setLength(1L << 30);
        }
        assertThat(onlyProblem(zeros).message()).contains("binary");
    }

    @Test
    void anImageIsCalledAnImage() throws IOException {
        Path image = folder.resolve("loss.png");
        Files.write(image, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
        assertThat(onlyProblem(image).message()).contains("image");
    }

    @Test
    void aConfigurationThatIsAnArraySaysWhatItShouldHold() throws IOException {
        Finding problem = onlyProblem(write("adapter_config.json", "[1, 2]"));
        assertThat(problem.message()).contains("an array").contains("JSON object");
    }

    @Test
    void brokenJsonSaysOnWhichLine() throws IOException {
        Finding problem = onlyProblem(write("adapter_config.json", "{\n  \"iters\": 3,\n  \"batch_size\": }\n"));
        assertThat(problem.message()).startsWith("is not valid JSON");
        assertThat(problem.origin())
                .isNotNull()
                .satisfies(place -> assertThat(place.line()).isEqualTo(3));
    }

    @Test
    void brokenYamlSaysOnWhichLine() throws IOException {
        Finding problem = onlyProblem(write("lora_config.yaml", "iters: 3\nbatch_size: [1, 2\nmodel: x\n"));
        assertThat(problem.message()).startsWith("is not valid YAML");
        assertThat(problem.origin())
                .isNotNull()
                .satisfies(place -> assertThat(place.line()).isPositive());
    }

    @Test
    void aPickleIsNeverOpened() throws IOException {
        assertThat(onlyProblem(write("training_args.bin", "x")).message()).contains("never opens");
    }

    @Test
    void aLinkToItselfSaysSo() throws IOException {
        Path loop = folder.resolve("loop");
        Files.createSymbolicLink(loop, loop);
        assertThat(onlyProblem(loop).message()).contains("leads back to itself");
    }

    @Test
    void aLinkToNowhereSaysSo() throws IOException {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, folder.resolve("gone"));
        assertThat(onlyProblem(link).message()).contains("symbolic link to something that does not exist");
    }

    @Test
    void linksInsideAFolderAreNotFollowed() throws IOException {
        write("run/adapter_config.json", CONFIG);
        Files.createSymbolicLink(folder.resolve("latest-run"), folder.resolve("run"));
        Files.createSymbolicLink(folder.resolve("run/up"), folder);

        assertThat(reader.read(folder, ReadProgress.NONE).sources()).hasSize(1);
    }

    @Test
    void aLinkThatWasGivenIsFollowed() throws IOException {
        write("run/adapter_config.json", CONFIG);
        Path link = Files.createSymbolicLink(folder.resolve("latest"), folder.resolve("run"));

        assertThat(reader.read(link, ReadProgress.NONE).sources()).hasSize(1);
    }

    @Test
    void aFolderThatVanishesWhileItIsListedIsNamedAndTheOthersAreRead() throws IOException {
        write("good/adapter_config.json", CONFIG);
        Path gone = Files.createDirectories(folder.resolve("gone"));
        FolderWalk.Listing ordinary = Files::newDirectoryStream;
        RunReader reading = new RunReader(
                Formats.all(),
                new FaultLog(),
                new RunReader.Surroundings(Crew::ofCaller, Duration.ofMinutes(1),
                        path -> path.equals(gone) ? new VanishingListing() : ordinary.open(path)));

        InputContent content = reading.read(folder, ReadProgress.NONE);

        assertThat(content.sources()).hasSize(1);
        assertThat(content.problems()).singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).contains("could not be listed", "Stale file handle"));
    }

    @Test
    void aFolderThatMayNotBeListedIsNamedAndTheOthersAreRead() throws IOException {
        write("good/adapter_config.json", CONFIG);
        Path secret = Files.createDirectories(folder.resolve("secret"));
        FolderWalk.Listing ordinary = Files::newDirectoryStream;
        RunReader guarded = new RunReader(
                Formats.all(),
                new FaultLog(),
                new RunReader.Surroundings(Crew::ofCaller, Duration.ofMinutes(1), path -> {
                    if (path.equals(secret)) {
                        throw new AccessDeniedException(path.toString());
                    }
                    return ordinary.open(path);
                }));

        InputContent content = guarded.read(folder, ReadProgress.NONE);
        assertThat(content.sources()).hasSize(1);
        assertThat(content.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("may not be read: permission denied"));
        assertThat(guarded.read(secret, ReadProgress.NONE).problems()).hasSize(1);
    }

    @Test
    void aBrokenFileInAFolderDoesNotKeepTheOthersFromBeingRead() throws IOException {
        write("a/adapter_config.json", "{");
        write("b/adapter_config.json", CONFIG);

        InputContent content = reader.read(folder, ReadProgress.NONE);
        assertThat(content.sources())
                .extracting(SourceContent::file)
                .containsExactly(folder.resolve("b/adapter_config.json"));
        assertThat(content.problems()).extracting(problem -> problem.origin()).doesNotContainNull();
    }

    @Test
    void aLogInAFolderThatIsNoneAndALinkToNowhereAreNotedButDoNotCountAsRejected() throws IOException {
        write("run/adapter_config.json", CONFIG);
        write("run/empty.log", "");
        write("run/notes.txt", "buy milk");
        Files.createSymbolicLink(folder.resolve("run/latest"), folder.resolve("gone"));

        assertThat(reader.read(folder, ReadProgress.NONE).problems())
                .extracting(problem -> problem.code() + ": " + problem.message())
                .containsExactly("SKIPPED_FILE: is empty", "SKIPPED_FILE: is a symbolic link that leads nowhere");
    }

    @Test
    void aPageThatQuotesALogIsLeftOutWhereTheLogIs() throws IOException {
        String line = "Iter 10: Train loss 2.345, It/sec 0.5, Tokens/sec 200.0\n";
        write("a/train.log", line);
        write("a/README.md", "It says:\n\n" + line);
        write("b/TERMINAL.md", "Starting training..., iters: 30\n" + line
                + line.replace("10", "20") + line.replace("10", "30"));
        write("c/GUIDE.md", "Training prints this:\n\n" + line + line.replace("10", "20"));

        InputContent content = reader.read(folder, ReadProgress.NONE);
        assertThat(content.sources())
                .extracting(SourceContent::file)
                .containsExactly(folder.resolve("a/train.log"), folder.resolve("b/TERMINAL.md"));
    }

    @Test
    void foldersOfToolsAreLeftOut() throws IOException {
        for (String name : List.of(".git", "node_modules", ".ipynb_checkpoints", ".trash")) {
            write(name + "/adapter_config.json", CONFIG);
        }
        write("mlruns/1/run/artifacts/adapter_config.json", CONFIG);
        write("mlruns/1/run/meta.yaml", "not MLflow's after all");
        write("mlruns/1/0123456789abcdef0123456789abcdef/artifacts/adapter_config.json", CONFIG);
        assertThat(reader.read(folder, ReadProgress.NONE).sources()).isEmpty();
    }

    @Test
    void aFolderOfArtifactsThatIsNotOfMlflowIsRead() throws IOException {
        write("artifacts/one/adapter_config.json", CONFIG);
        write("exports/artifacts/adapter_config.json", CONFIG);

        assertThat(reader.read(folder, ReadProgress.NONE).sources()).hasSize(2);
    }

    @Test
    void savedWeightsAreListedWithoutBeingOpened() throws IOException {
        write("run/0000100_adapters.safetensors", "");
        write("run/adapters.safetensors", "");
        write("run/model.safetensors", "");

        assertThat(reader.read(folder, ReadProgress.NONE).sources())
                .singleElement()
                .isEqualTo(new SourceContent.Weights(
                        folder.resolve("run"),
                        List.of(
                                folder.resolve("run/0000100_adapters.safetensors"),
                                folder.resolve("run/adapters.safetensors"))));
    }

    @Test
    void readingStopsWhenItIsCancelled() throws IOException {
        write("run/adapter_config.json", CONFIG);
        ReadProgress cancelled = new ReadProgress() {
            @Override
            public void advanced(Path file, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> reader.read(folder, cancelled)).isInstanceOf(CancellationException.class);
    }

    @Test
    void progressIsToldOneCallAtATimeAlthoughFilesAreReadAtOnce() throws IOException {
        String log = "Iter 10: Train loss 1.000\n" + "a line that says nothing\n".repeat(40_000);
        for (int i = 0; i < 12; i++) {
            write("run" + i + "/train.log", log);
        }
        AtomicInteger telling = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        InputContent content = reader.read(folder, new ReadProgress() {
            @Override
            public void advanced(Path file, long done, long total) {
                most.accumulateAndGet(telling.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                telling.decrementAndGet();
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });

        assertThat(content.sources()).hasSize(12);
        assertThat(most).hasValue(1);
    }
}
