package dev.runlens.ui.export;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.Judgements;
import dev.runlens.read.load.LoadItem;
import dev.runlens.run.Run;
import dev.runlens.run.RunNote;
import dev.runlens.session.Memo;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.write.OutputRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// Finds out what the window shows: at once what is ticked and switched on, later the comparison of just those runs.
public final class ExportSource implements Supplier<Supplier<ExportView>> {
    private final DashboardModel model;
    private final Judgements judgements;
    private final Supplier<ExportView.Picture> drawn;

    /// @param judgements keeps what was found out about runs and choices of them
    /// @param drawn how the chart is drawn
    public ExportSource(
            DashboardModel model,
            Judgements judgements,
            Supplier<ExportView.Picture> drawn) {
        this.drawn = drawn;
        this.model = model;
        this.judgements = judgements;
    }

    /// What is shown now. Call on the screen's thread; the result may be asked on any.
    @Override
    public Supplier<ExportView> get() {
        Board board = Objects.requireNonNull(model.boardProperty().get(), "nothing is shown");
        Comparison all = board.comparison();
        List<Run> ticked = ticked().stream().map(ShownRun::run).toList();
        ExportView.Picture picture = drawn.get();
        OutputRules rules = rules(model);
        Map<String, RunNote> notes = notes();
        return () -> {
            Comparison shown = judgements.comparison(ticked, all.problems(), all.timestamp())
                    .chosenFrom(all)
                    .noted(notes);
            return new ExportView(all.noted(notes), shown, picture, rules);
        };
    }

    /// In the order of the list; of two the first is what the second is held against, however it is sorted.
    private List<ShownRun> ticked() {
        List<ShownRun> ticked = model.visibleProperty().get();
        return ticked.size() <= 2 ? ticked : model.listing().inOrder(ticked);
    }

    private Map<String, RunNote> notes() {
        Map<String, RunNote> notes = new HashMap<>();
        for (ShownRun run : model.runs()) {
            Memo memo = model.memos().of(run.key());
            if (!memo.note().isBlank() || !memo.tags().isEmpty()) {
                notes.put(run.name(), new RunNote(memo.note(), memo.tags()));
            }
        }
        return notes;
    }

    /// What may be written over while a board is shown: nothing that is open.
    public static OutputRules rules(DashboardModel model) {
        Board board = Objects.requireNonNull(model.boardProperty().get(), "nothing is shown");
        return new OutputRules(board.items().stream().map(LoadItem::input).toList());
    }
}
