package dev.runlens.ui.status;

import dev.runlens.run.FindingCode;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.text.Figures;
import dev.runlens.ui.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the status bar says about a board.
final class StatusWords {
    private StatusWords() {}

    static String of(Board board, Texts texts) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.format("status.runs", board.runs().size()));
        long points = board.runs().stream()
                .mapToLong(run -> run.run().history().pointCount())
                .sum();
        if (points > 0) {
            parts.add(texts.format("status.points", points, Figures.grouped(points)));
        }
        if (!board.loadTime().isZero() && board.pending() == 0) {
            parts.add(texts.format("status.loaded", duration(board.loadTime())));
        }
        return String.join(" · ", parts);
    }

    /// How many warnings and errors there are, empty when none.
    static String warnings(Board board, Texts texts) {
        long problems = board.comparison().problems().stream()
                .filter(finding -> finding.code().severity() != FindingCode.Severity.NOTE)
                .count();
        long warnings = board.runs().stream()
                .map(ShownRun::warnings)
                .mapToLong(List::size)
                .sum()
                + problems;
        return warnings == 0 ? "" : texts.format("status.warnings", warnings);
    }

    private static String duration(Duration time) {
        long millis = Math.max(1, time.toMillis());
        return millis < 1000 ? millis + "\u202fms" : String.format(Locale.ROOT, "%.1f\u202fs", millis / 1000.0);
    }
}
