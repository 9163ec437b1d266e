package dev.runlens.read.huggingface;

import dev.runlens.read.FileProbe;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/// Reads printed text from memory.
final class Printed {
    private Printed() {}

    static SourceContent read(RunFormat format, String name, byte[] bytes) {
        try {
            return format.read(SourceInput.of(name, new ByteArrayInputStream(bytes)), ReadProgress.NONE);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    static SourceContent.Log log(String text) {
        return (SourceContent.Log) read(new ConsoleFormat(), "train.log", text.getBytes(StandardCharsets.UTF_8));
    }

    /// The only training of a log.
    static LoggedTraining training(String... lines) {
        SourceContent.Log log = log(String.join("\n", lines) + "\n");
        if (log.trainings().size() != 1) {
            throw new AssertionError("trainings: " + log.trainings());
        }
        return log.trainings().getFirst();
    }

    /// The points of a series: `step=value`, separated by spaces.
    static String points(LoggedTraining training, Metric metric) {
        Series series = training.series(metric);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < series.size(); i++) {
            text.append(i == 0 ? "" : " ").append(series.step(i)).append('=').append(series.value(i));
        }
        return text.toString();
    }

    static FileProbe probe(String name, byte[] bytes) {
        int head = Math.min(bytes.length, FileProbe.WINDOW);
        byte[] tail = bytes.length > head
                ? Arrays.copyOfRange(bytes, Math.max(head, bytes.length - FileProbe.WINDOW), bytes.length)
                : new byte[0];
        return new FileProbe(Path.of(name), Arrays.copyOf(bytes, head), tail, bytes.length);
    }

    static boolean recognised(RunFormat format, String name, String text) {
        return format.recognises(probe(name, text.getBytes(StandardCharsets.UTF_8)));
    }
}
