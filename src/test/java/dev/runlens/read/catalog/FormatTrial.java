package dev.runlens.read.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.FaultLog;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.assemble.RunAssembly;
import dev.runlens.read.find.InputContent;
import dev.runlens.read.find.RunReader;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Finding;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Gives bytes to a format as its file, and checks what every format promises: content or a message for the user, no
/// exception but an [IOException], and runs whose steps increase.
public final class FormatTrial {
    private static final RunAssembly ASSEMBLY = Formats.assembly(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private final RunFormat format;
    private final Path folder;
    private final Path named;
    private final Path damaged;
    private final Path good;

    private FormatTrial(RunFormat format, Path folder, Path named, Path damaged, Path good) {
        this.format = format;
        this.folder = folder;
        this.named = named;
        this.damaged = damaged;
        this.good = good;
    }

    /// A copy of the format's fixture in a folder.
    ///
    /// @param part the file of the fixture whose bytes will be others
    public static FormatTrial in(Path folder, RunFormat format, String part) throws IOException {
        FormatFixtures.Fixture fixture = FormatFixtures.of(format);
        Path home = folder.resolve(fixture.folder());
        Files.createDirectories(home);
        boolean alone = fixture.beside().isEmpty();
        try (Stream<Path> files = alone ? Stream.of(fixture.source().resolve(fixture.file()))
                : Files.walk(fixture.source())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = home.resolve(fixture.source().relativize(file).toString());
                if (!Files.exists(copy)) {
                    Files.createDirectories(copy.resolveSibling("."));
                    Files.copy(file, copy);
                }
            }
        }
        return new FormatTrial(
                format,
                folder,
                home.resolve(fixture.file()),
                home.resolve(part),
                fixture.source().resolve(part));
    }

    /// The bytes of the good file.
    public byte[] good() throws IOException {
        return Files.readAllBytes(good);
    }

    /// Reads bytes as the program reads a file that is named, whatever format it then has.
    ///
    /// @return how many values, final values and settings there were
    public long readNamed(byte[] bytes) throws IOException {
        Files.write(damaged, bytes);
        FaultLog faults = new FaultLog(folder);
        InputContent content = RunReader.onCallersThread(Formats.all(), faults).read(named, ReadProgress.NONE);
        assertThat(faults.faults()).as("what landed in the net").isZero();
        assertThat(content.sources().isEmpty() && content.problems().isEmpty())
                .as("neither content nor a message")
                .isFalse();
        Words quoted = new Words(bytes);
        content.problems().forEach(quoted::check);
        return checked(content, quoted);
    }

    /// Reads bytes as this format where no format recognises them: they may change after it was asked.
    public void readAnyway(byte[] bytes) throws IOException {
        if (damaged.equals(named) && format.recognises(probe(bytes))) {
            return;
        }
        Files.write(damaged, bytes);
        read(SourceInput.of(named), new Words(bytes));
    }

    /// Reads bytes as this format without a file: quicker, for formats that open nothing but the file itself.
    public void readFromMemory(byte[] bytes) throws IOException {
        format.recognises(probe(bytes));
        SourceInput input = new SourceInput(named, () -> Channels.newChannel(new ByteArrayInputStream(bytes)),
                bytes.length);
        read(input, new Words(bytes));
    }

    private void read(SourceInput input, Words quoted) throws IOException {
        try {
            SourceContent content = format.read(input, ReadProgress.NONE);
            checked(new InputContent(named, false, content.each(), List.of()), quoted);
        } catch (IOException trouble) {
            assertThat(trouble.getMessage()).as("message of %s", trouble).isNotBlank();
        }
    }

    /// What a format is shown of bytes under the fixture's name.
    public FileProbe probe(byte[] bytes) {
        int window = FileProbe.WINDOW;
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, window));
        byte[] tail = bytes.length > window
                ? Arrays.copyOfRange(bytes, Math.max(window, bytes.length - window), bytes.length)
                : new byte[0];
        return new FileProbe(named, head, tail, bytes.length);
    }

    private static long checked(InputContent content, Words quoted) {
        content.sources().forEach(source -> source.findings().forEach(quoted::check));
        LoadResult result = ASSEMBLY.assemble(List.of(content));
        long values = 0;
        for (Run run : result.runs()) {
            assertThat(run.name()).isNotBlank();
            run.findings().forEach(quoted::check);
            values += run.hyperparameters().names().size();
            values += Arrays.stream(FinalMetric.values())
                    .filter(metric -> run.finals().get(metric).isPresent())
                    .count();
            for (Series series : run.history().metrics().values()) {
                checkSteps(series);
                values += series.size();
            }
        }
        return values;
    }

    private static void checkSteps(Series series) {
        for (int i = 1; i < series.size(); i++) {
            if (series.step(i) <= series.step(i - 1)) {
                throw new AssertionError("steps do not increase: " + series);
            }
        }
    }

    /// What the bytes of a file say, which a message may quote.
    @SuppressWarnings("ArrayRecordComponent") // of one file, never compared
    private record Words(byte[] bytes) {
        private static final List<String> OF_CLASSES = List.of("Exception", "java.", "Constraints");

        /// A message is a sentence that a person can use: no name of a class that the file does not have itself, and
        /// not a page long.
        void check(Finding finding) {
            String message = finding.message();
            boolean bad = message.isBlank()
                    || message.length() > 2000
                    || OF_CLASSES.stream().anyMatch(word -> message.contains(word) && !holds(word));
            if (bad) {
                throw new AssertionError("no message for a user: "
                        + message.substring(0, Math.min(200, message.length())) + " (" + message.length() + ")");
            }
        }

        /// Whether a word stands in the bytes, in one byte for each letter or in several.
        private boolean holds(String word) {
            return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "").contains(word);
        }
    }
}
