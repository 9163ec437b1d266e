package dev.runlens.read.mlflow;

import dev.runlens.read.lines.NumberField;
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
    private static final double LARGEST_STEP = 0x1p53;
    private static final int MOST_COMPLAINTS = 5;

    /// A line without an end.
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final NumberField field = new NumberField();
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
        if (text.isBlank()) {
            return;
        }
        String[] parts = text.strip().split(" ", -1);
        double step = parts.length > 2 ? number(parts[2]) : 0;
        if (parts.length > 1 && isNumber(parts[1]) && step == Math.rint(step) && Math.abs(step) < LARGEST_STEP) {
            run.add(name, (long) step, number(parts[1]), 0);
        } else {
            complain(line, FindingCode.SKIPPED_LINE, "the line is no value of a metric and was left out");
        }
    }

    private boolean isNumber(String text) {
        return field.read(text.toCharArray(), 0, text.length()) == NumberField.Kind.NUMBER;
    }

    /// The number that a text is; NaN where it is none.
    private double number(String text) {
        return isNumber(text) ? field.value() : Double.NaN;
    }

    private void complain(int at, FindingCode code, String message) {
        if (++complaints <= MOST_COMPLAINTS) {
            run.find(Finding.in(file, at, code, message));
        }
    }
}
