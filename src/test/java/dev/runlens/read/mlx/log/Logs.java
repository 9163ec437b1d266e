package dev.runlens.read.mlx.log;

import dev.runlens.read.lines.LineScanner;
import dev.runlens.read.FileProbe;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.NullMarked;

/// Reads logs from memory.
@NullMarked
final class Logs {
    static final String NAME = "train.log";

    private Logs() {}

    static SourceContent.Log read(String log) {
        return read(log.getBytes(StandardCharsets.UTF_8), LineScanner.CHUNK, true);
    }

    static SourceContent.Log read(byte[] log, int chunk, boolean quick) {
        return read(log, new LogBytes(chunk, size -> 1), quick);
    }

    /// @param bytes how the log comes to its reading
    static SourceContent.Log read(byte[] log, LogBytes bytes, boolean quick) {
        SourceInput input = SourceInput.of(NAME, new ByteArrayInputStream(log));
        try {
            return new MlxLogFormat(bytes, quick).read(input, ReadProgress.NONE);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The only training of a log.
    static LoggedTraining training(String... lines) {
        SourceContent.Log log = read(String.join("\n", lines) + "\n");
        if (log.trainings().size() != 1) {
            throw new AssertionError("trainings: " + log.trainings());
        }
        return log.trainings().get(0);
    }

    /// The points of a series: `step=value`, separated by spaces.
    static String points(Series series) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < series.size(); i++) {
            text.append(i == 0 ? "" : " ").append(series.step(i)).append('=').append(series.value(i));
        }
        return text.toString();
    }

    /// Everything that was read, with every line number.
    static String describe(SourceContent.Log log) {
        StringBuilder text = new StringBuilder();
        for (LoggedTraining training : log.trainings()) {
            training.metrics().forEach((metric, series) -> {
                text.append(metric.key()).append(": ").append(points(series)).append(" lines");
                for (int i = 0; i < series.size(); i++) {
                    text.append(' ').append(series.line(i));
                }
                text.append('\n');
            });
            LoggedTraining.Header header = training.header();
            text.append(header).append('\n');
            for (String name : header.stated().names()) {
                text.append(name)
                        .append(' ')
                        .append(header.stated().sourced(name))
                        .append('\n');
            }
            text.append(training.ending()).append('\n');
            text.append(training.saves()).append('\n');
            text.append(training.findings()).append("\n\n");
        }
        return text.append(log.findings()).toString();
    }

    static FileProbe probe(byte[] bytes) {
        int head = Math.min(bytes.length, FileProbe.WINDOW);
        byte[] tail = bytes.length > head
                ? Arrays.copyOfRange(bytes, Math.max(head, bytes.length - FileProbe.WINDOW), bytes.length)
                : new byte[0];
        return new FileProbe(Path.of(NAME), Arrays.copyOf(bytes, head), tail, bytes.length);
    }

    static boolean recognised(String log) {
        return new MlxLogFormat().recognises(probe(log.getBytes(StandardCharsets.UTF_8)));
    }
}
