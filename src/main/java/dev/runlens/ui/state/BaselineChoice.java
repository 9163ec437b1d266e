package dev.runlens.ui.state;

import dev.runlens.read.collect.RunKey;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The run that others are compared to: the chosen one while it is ticked, else one that is good for it by itself. FX thread
/// only.
public final class BaselineChoice {
    private final Ticks ticks;
    private final Changes changes;
    private final Runnable refresh;
    private final ReadOnlyObjectWrapper<@Nullable RunKey> now = new ReadOnlyObjectWrapper<>();
    private @Nullable RunKey chosen;
    private @Nullable RunKey byItself;

    /// @param refresh looks again which runs are ticked, and tells [#among]
    BaselineChoice(Ticks ticks, Changes changes, Runnable refresh) {
        this.ticks = ticks;
        this.changes = changes;
        this.refresh = refresh;
    }

    /// The run; null where none is ticked.
    public ReadOnlyObjectProperty<@Nullable RunKey> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// Whether a run is the one that the others are compared to.
    public boolean is(RunKey run) {
        return run.equals(now.get());
    }

    /// Whether another run is compared to once nobody's choice counts.
    public boolean canBeTakenBack() {
        return chosen != null && is(chosen) && !chosen.equals(byItself);
    }

    /// Compares all others to this run, which is ticked for it.
    public void choose(RunKey run) {
        boolean ticked = ticks.has(run);
        if (ticked && is(run)) {
            return;
        }
        RunKey before = chosen;
        hold(run);
        changes.did(Changes.Change.BASELINE, Step.of(
                () -> {
                    chosen = before;
                    ticks.set(Set.of(run), ticked);
                    refresh.run();
                },
                () -> hold(run)));
    }

    /// The same where it is nobody's step that could be taken back.
    public void hold(RunKey run) {
        chosen = run;
        ticks.set(Set.of(run), true);
        refresh.run();
    }

    /// Nobody's choice counts any more.
    public void takeBack() {
        RunKey before = chosen;
        if (before != null) {
            Runnable forget = () -> {
                chosen = null;
                refresh.run();
            };
            forget.run();
            changes.did(Changes.Change.BASELINE, Step.of(() -> hold(before), forget));
        }
    }

    /// Other runs are there, or ticked. Of many nobody asks for the one that happens to have been opened first.
    void among(@Nullable Board board) {
        List<ShownRun> runs = board == null ? List.of()
                : board.runs().size() > DashboardModel.TICKED_AT_FIRST ? board.judged().bestFirst() : board.runs();
        List<ShownRun> ticked = runs.stream().filter(run -> ticks.has(run.key())).toList();
        byItself = ShownRun.baseline(ticked);
        RunKey held = chosen;
        now.set(ticked.stream().anyMatch(run -> run.key().equals(held)) ? held : byItself);
    }
}
