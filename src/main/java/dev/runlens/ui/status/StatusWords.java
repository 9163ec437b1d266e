package dev.runlens.ui.status;

import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import dev.runlens.ui.open.FirstWait;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.Judged;
import dev.runlens.ui.state.RunActivities;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What the status bar says about a board.
final class StatusWords {
    private StatusWords() {}

    /// @param loadTime from the first input to the picture of the runs; zero while that is not known
    static String of(Board board, Duration loadTime, Bundle texts) {
        if (FirstWait.isOn(board)) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("status.runs", board.runs().size()));
        long points = board.judged().points();
        if (points > 0) {
            parts.add(texts.get("status.points", points, Numbers.count(points)));
        }
        if (!loadTime.isZero() && board.isSettled()) {
            parts.add(texts.get("status.loaded", Numbers.waited(loadTime)));
        }
        return String.join(" · ", parts);
    }

    /// How many files were read; empty when none.
    static String files(Board board, Bundle texts) {
        int files = board.judged().files();
        return files == 0 ? "" : texts.get("status.files", files);
    }

    /// How many warnings and errors there are and how many files were passed over, empty when none.
    static String warnings(Judged judged, RunActivities activities, Bundle texts) {
        long problems = judged.comparison().problems().stream()
                .filter(finding -> !finding.code().isNote())
                .count();
        long warnings = judged.runs().stream()
                .map(activities::warnings)
                .mapToLong(List::size)
                .sum()
                + problems;
        long passedOver = judged.comparison().problems().size() - problems;
        List<String> parts = new ArrayList<>();
        if (warnings > 0) {
            parts.add(texts.get("status.warnings", warnings));
        }
        if (passedOver > 0) {
            parts.add(texts.get("status.passedOver", passedOver));
        }
        return String.join(" · ", parts);
    }
}
