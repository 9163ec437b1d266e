package dev.runlens.ui.live;

import dev.runlens.read.collect.RunKey;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells of runs, or of their values, that were taken off the disk while they were shown: the verdict is another then,
/// without anybody at the window having done anything.
final class GoneRuns {
    private final Consumer<String> told;
    private List<ShownRun> before = List.of();

    private GoneRuns(Consumer<String> told) {
        this.told = told;
    }

    /// Listens to a model from now on.
    static void over(DashboardModel model, Consumer<String> told) {
        GoneRuns gone = new GoneRuns(told);
        model.boardProperty().map(Board::judged)
                .subscribe(judged -> gone.look(judged == null ? List.of() : judged.runs()));
    }

    private void look(List<ShownRun> now) {
        Map<RunKey, ShownRun> there = now.stream().collect(Collectors.toMap(ShownRun::key, Function.identity()));
        List<String> gone = new ArrayList<>();
        for (ShownRun run : before) {
            ShownRun still = there.get(run.key());
            // Where a run was taken out of the list its files are where they were.
            if (still == null && Files.notExists(run.key().path())) {
                gone.add(run.name());
            } else if (still != null && points(run) > 0 && points(still) == 0) {
                told.accept(Bundle.STATEMENTS.get("live.emptied", run.name()));
            }
        }
        before = now;
        if (gone.size() == 1) {
            told.accept(Bundle.STATEMENTS.get("live.gone", gone.getFirst()));
        } else if (gone.size() > 1) {
            told.accept(Bundle.STATEMENTS.get("live.gone_many", Numbers.count(gone.size())));
        }
    }

    private static long points(ShownRun run) {
        return run.run().history().pointCount();
    }
}
