package dev.runlens.ui.live;

import dev.runlens.analyze.live.LiveNews;
import dev.runlens.analyze.live.LiveRun;
import dev.runlens.analyze.live.RunNews;
import dev.runlens.run.Activity;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Tells what calls for a person of runs that are followed: once, and nothing of what was so when they were opened.
public final class NewsDesk {
    private final DashboardModel model;
    private final Consumer<String> told;
    private final Map<String, LiveNews> known = new HashMap<>();

    private NewsDesk(DashboardModel model, Consumer<String> told) {
        this.model = model;
        this.told = told;
    }

    /// Listens to a model from now on.
    ///
    /// @param told given a sentence that names the run
    public static void over(DashboardModel model, Consumer<String> told) {
        NewsDesk desk = new NewsDesk(model, told);
        model.boardProperty().subscribe(board -> desk.look());
        GoneRuns.over(model, told);
        model.activities().allProperty().subscribe(activities -> desk.look());
    }

    private void look() {
        Board board = model.boardProperty().get();
        if (board == null) {
            return;
        }
        model.activities().allProperty().get().forEach((name, activity) -> {
            if (!(activity instanceof Activity.AtRest)) {
                board.comparison().advice().card(name).ifPresent(card -> look(new LiveRun(card, activity)));
            }
        });
    }

    private void look(LiveRun run) {
        if (run.activity() instanceof Activity.Finished && !run.isFinished()) {
            // The board with its last points is still on its way.
            return;
        }
        boolean first = !known.containsKey(run.name());
        for (RunNews news : known.computeIfAbsent(run.name(), name -> new LiveNews()).of(run)) {
            if (!first && news.kind().calls()) {
                told.accept(run.name() + ": " + news.text());
            }
        }
    }
}
