package dev.runlens.write;

import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.SavedFile;
import dev.runlens.analyze.statistics.FileLoss;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/// Every file of a run on disk as lines of text: iteration, what the nearest evaluation measured, what is told of it.
public final class CheckpointTable {
    private static final String UNKNOWN = "-";

    private CheckpointTable() {}

    /// The table, its head first; the file to ship is marked.
    public static List<String> of(CheckpointAdvice advice) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"", "iteration", "measured", "at", estimated(advice) ? "estimated" : "value", "file"});
        for (SavedFile file : advice.files()) {
            rows.add(row(file, file.equals(advice.shipped())));
        }
        int[] widths = new int[rows.getFirst().length];
        rows.forEach(row -> {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        });
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static boolean estimated(CheckpointAdvice advice) {
        return advice.files().stream().anyMatch(file -> file.interval() != null);
    }

    private static String[] row(SavedFile file, boolean shipped) {
        FileLoss known = file.known();
        String iteration = file.iteration().isPresent() ? Numbers.count(file.iteration().getAsLong()) : UNKNOWN;
        return new String[] {
                shipped ? "*" : "",
                iteration,
                known == null ? UNKNOWN : Numbers.loss(known.measured()),
                known == null ? UNKNOWN : Numbers.count(known.nearest()),
                known == null ? UNKNOWN : told(known),
                VisibleText.of(String.valueOf(file.checkpoint().path().getFileName()))
        };
    }

    private static String told(FileLoss known) {
        Interval interval = known.interval();
        return interval == null
                ? Numbers.loss(known.value())
                : Numbers.loss(known.value()) + " ± " + Numbers.loss((interval.high() - interval.low()) / 2);
    }

    private static String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            boolean last = i == row.length - 1;
            String padding = " ".repeat(widths[i] - row[i].length());
            line.append(last ? row[i] : padding + row[i] + "  ");
        }
        return line.toString().stripTrailing();
    }
}
