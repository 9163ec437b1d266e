package dev.runlens.read.mlflow;

import dev.runlens.read.series.RecordedRun;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// The lines of one metric: `TIMESTAMP VALUE STEP`, in later versions with a run's id behind; at first without a step.
final class MlflowPoints {
    private static final int LONGEST = 1000;
    private static final int MOST_COMPLAINTS = 5;

    /// A line without an end.
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final Path file;
    private final String name;
    private final RecordedRun run;
    private int line;
    private int complaints;

    /// @param file for findings
    MlflowPoints(Path file, String name, RecordedRun run) {
        this.file = file;
        this.name = name;
        this.run = run;
    }

    /// Reads to the end of the stream.
    void read(InputStream stream) throws IOException {
        StringBuilder text = new StringBuilder();
        try (BufferedInputStream bytes = new BufferedInputStream(stream, 64 * 1024)) {
            for (int one = bytes.read(); one >= 0; one = bytes.read()) {
                if (one == '\n') {
                    line++;
                    point(text.toString());
                    text.setLength(0);
                } else if (text.length() < LONGEST) {
                    text.append((char) one);
                } else {
                    throw new TooLong();
                }
            }
        }
        if (!text.isEmpty()) {
            complain(line + 1, FindingCode.TRUNCATED, "the last line is cut off and was left out");
        }
    }

    private void point(String text) {
        String[] parts = text.strip().split(" ", -1);
        try {
            double value = value(parts[Math.min(1, parts.length - 1)]);
            long step = parts.length > 2 ? Long.parseLong(parts[2]) : 0;
            if (parts.length > 1) {
                run.add(name, step, value, 0);
                return;
            }
        } catch (NumberFormatException strange) {
            complain(line, FindingCode.SKIPPED_LINE, "the line is no value of a metric and was left out: " + text);
            return;
        }
        complain(line, FindingCode.SKIPPED_LINE, "the line is no value of a metric and was left out");
    }

    private static double value(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private void complain(int at, FindingCode code, String message) {
        if (++complaints <= MOST_COMPLAINTS) {
            run.find(Finding.in(file, at, code, message));
        }
    }
}
