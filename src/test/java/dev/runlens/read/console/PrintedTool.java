package dev.runlens.read.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.FileProbe;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.catalog.Formats;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads what a tool printed, by whichever format recognises it.
final class PrintedTool {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path FILE = Path.of("run7", "train.log");

    private PrintedTool() {}

    /// What a file below the test resources holds.
    static SourceContent.Log fixture(String path) throws IOException {
        return log(Files.readString(RESOURCES.resolve(path)));
    }

    /// The content of a text, which some format recognises.
    static SourceContent.Log log(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        RunFormat format = format(text).orElseThrow();
        SourceInput input = new SourceInput(FILE, () -> Channels.newChannel(new ByteArrayInputStream(bytes)),
                bytes.length);
        return (SourceContent.Log) format.read(input, ReadProgress.NONE);
    }

    /// The name of the format that recognises a text; empty where none does.
    static String formatOf(String text) {
        return format(text).map(RunFormat::name).orElse("");
    }

    private static Optional<RunFormat> format(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        FileProbe probe = new FileProbe(FILE, bytes, new byte[0], bytes.length);
        return Formats.all().stream().filter(each -> each.recognises(probe)).findFirst();
    }

    /// The only training of a log in which nothing was strange.
    static LoggedTraining only(SourceContent.Log log) {
        assertThat(log.findings()).isEmpty();
        List<LoggedTraining> trainings = log.trainings();
        assertThat(trainings).hasSize(1);
        return trainings.getFirst();
    }

    /// A series of steps and values in turns.
    static Series series(double... stepsAndValues) {
        long[] steps = new long[stepsAndValues.length / 2];
        double[] values = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (long) stepsAndValues[2 * i];
            values[i] = stepsAndValues[2 * i + 1];
        }
        return Series.of(steps, values);
    }
}
