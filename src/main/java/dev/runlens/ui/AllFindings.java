package dev.runlens.ui;

import dev.runlens.run.Finding;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import java.util.ArrayList;
import java.util.List;

/// What the status bar counts: files that gave nothing and what is strange about runs.
final class AllFindings {
    private AllFindings() {}

    static List<Finding> of(DashboardModel model) {
        Board board = model.boardProperty().get();
        List<Finding> all = new ArrayList<>(board == null ? List.of() : board.comparison().problems());
        for (ShownRun run : model.runs()) {
            model.activities().warnings(run).forEach(finding -> all.add(new Finding(
                    finding.code(), run.name() + ": " + finding.message(), finding.origin(), finding.point())));
        }
        return all;
    }
}
