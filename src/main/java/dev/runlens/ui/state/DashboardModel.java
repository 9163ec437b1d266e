package dev.runlens.ui.state;

import dev.runlens.analyze.advice.RunCard;
import dev.runlens.read.collect.RunKey;
import dev.runlens.plot.PlotSubject;
import dev.runlens.plot.ShortNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the window shows now. Lives on the FX thread.
public final class DashboardModel {
    /// So many runs, of more the best, are ticked by themselves; the rest waits in the list, where a chart would be a thicket.
    public static final int TICKED_AT_FIRST = 12;

    private final PulseSteps steps = new PulseSteps();
    private final EntryList entries = new EntryList();
    private final ReadOnlyObjectWrapper<@Nullable Board> board = new ReadOnlyObjectWrapper<>();
    private final JudgedParts judged = new JudgedParts();
    private final RunActivities activities = new RunActivities();
    private final ReadOnlyObjectWrapper<List<ShownRun>> visible = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable Entry> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable RunKey> highlighted = new SimpleObjectProperty<>();
    private final RunMemos memos = new RunMemos();
    private final StringProperty activity = new SimpleStringProperty("");
    private final ObjectProperty<PlotSubject> subject = new SimpleObjectProperty<>(PlotSubject.DEFAULT);
    private final BooleanProperty logScale = new SimpleBooleanProperty();
    private final BooleanProperty gapShown = new SimpleBooleanProperty(true);
    private final BooleanProperty onlyDifferences = new SimpleBooleanProperty(true);
    private final RunListing listing = new RunListing(memos);
    private final ViewChoice views = new ViewChoice();
    private final Ticks ticks = new Ticks();
    private final Changes changes = new Changes();
    private final BaselineChoice baseline = new BaselineChoice(ticks, changes, this::refreshVisible);

    /// Shows a new board; what the user ticked stays ticked.
    public void show(Board next) {
        if (board.get() != null && listing.knows(next.judged())) {
            steps.atEnd(() -> {
                board.set(next);
                entries.show(next.entries());
                listing.pickArrival(next);
            });
            return;
        }
        steps.finish();
        ticks.take(next.judged().bestFirst(), next.pending() > 0);
        listing.take(next.judged());
        views.open(next.runs().size());
        steps.add(List.of(() -> board.set(next)));
        steps.add(judged.steps(next.judged()));
        steps.add(List.of(listing::refresh, this::refreshVisible));
        steps.add(judged.lastSteps(next.judged()));
        steps.add(entries.steps(next.entries()));
        steps.add(List.of(() -> listing.pickArrival(next)));
        steps.finishFew(next.runs().size());
    }

    /// What of many runs is still to be shown, a step with every picture.
    public PulseSteps steps() {
        return steps;
    }

    /// Whether runs go on.
    public RunActivities activities() {
        return activities;
    }

    /// Ticks or unticks some runs.
    public void tick(Collection<RunKey> some, boolean on) {
        Set<RunKey> before = ticks.all();
        if (ticks.set(some, on)) {
            ticksChanged(before);
        }
    }

    /// Ticks some runs and no other.
    public void tickOnly(Collection<RunKey> some) {
        ticksChanged(ticks.only(some));
    }

    private void ticksChanged(Set<RunKey> before) {
        refreshVisible();
        changes.did(Changes.Change.TICKS, ticks.since(before, this::refreshVisible));
    }

    /// What a person changes that shows where it is.
    public Changes changes() {
        return changes;
    }

    /// Shows or hides a run in chart and table.
    public void tick(RunKey run, boolean on) {
        tick(Set.of(run), on);
    }

    /// Ticks runs that are yet to come as they were in a session.
    public void expect(Map<RunKey, Boolean> before) {
        ticks.expect(before);
    }

    /// What a person wrote of runs.
    public RunMemos memos() {
        return memos;
    }

    /// Shows or hides all runs that are listed.
    public void tickAll(boolean on) {
        tick(listing.listedProperty().get().stream().map(ShownRun::key).toList(), on);
    }

    /// Whether a run is shown in chart and table.
    public boolean isTicked(RunKey run) {
        return ticks.has(run);
    }

    /// Whether no ticked run is shown, and one is on its way: it is being read, or will be shown in one of the next
    /// [#steps].
    public boolean isComing() {
        Board now = board.get();
        return now != null && visible.get().isEmpty()
                && (now.runs().stream().anyMatch(run -> ticks.has(run.key()))
                        || now.pending() > 0 && ticks.awaitsOne());
    }

    /// The run that others are compared to.
    public BaselineChoice baseline() {
        return baseline;
    }

    /// The runs in question, by name: all that are ticked, or of many those that the verdict is about and the one that is
    /// selected. Null for all.
    public @Nullable Set<String> inQuestion() {
        Board now = board.get();
        return now == null ? null : now.inQuestion(visible.get(), listing.pickedProperty().get());
    }

    /// What the runs list is about, of all runs the first ones first.
    public ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
        return entries.shown();
    }

    /// Everything that is loaded; null before anything was opened.
    public ReadOnlyObjectProperty<@Nullable Board> boardProperty() {
        return board.getReadOnlyProperty();
    }

    /// The runs that are loaded and what is known of them: the same while only the states of inputs change.
    public ReadOnlyObjectProperty<Judged> judgedProperty() {
        return judged.nowProperty();
    }

    /// The parts of the window that take long to show what is judged.
    public JudgedParts judgedParts() {
        return judged;
    }

    /// Which runs are asked for, and what is told of each.
    public RunListing listing() {
        return listing;
    }

    /// The ways in which the runs are looked at.
    public ViewChoice views() {
        return views;
    }

    /// How the runs are called where there is little room.
    public ShortNames shortNames() {
        return Optional.ofNullable(board.get()).map(Board::judged).orElse(Judged.NOTHING).shortNames();
    }

    /// The runs on the board.
    public List<ShownRun> runs() {
        Board now = board.get();
        return now == null ? List.of() : now.runs();
    }

    /// What is said of a run.
    public Optional<RunCard> card(ShownRun run) {
        return Optional.ofNullable(board.get()).flatMap(now -> now.judged().card(run));
    }

    /// The run of a key; empty when it is gone.
    public Optional<ShownRun> run(RunKey key) {
        return runs().stream().filter(run -> run.key().equals(key)).findFirst();
    }

    /// The ticked runs, in the order of the board.
    public ReadOnlyObjectProperty<List<ShownRun>> visibleProperty() {
        return visible.getReadOnlyProperty();
    }

    /// The line of the runs list that is selected; null where none is.
    public ObjectProperty<@Nullable Entry> selectedProperty() {
        return selected;
    }

    /// The run that the mouse points at in list or table; null where it points at none.
    public ObjectProperty<@Nullable RunKey> highlightedProperty() {
        return highlighted;
    }

    /// What is going on beside loading, one phrase; empty where nothing is.
    public StringProperty activityProperty() {
        return activity;
    }

    /// What the chart draws over what.
    public ObjectProperty<PlotSubject> subjectProperty() {
        return subject;
    }

    /// Whether losses are drawn on a logarithmic axis.
    public BooleanProperty logScaleProperty() {
        return logScale;
    }

    /// Whether the train/validation gap is shaded.
    public BooleanProperty gapShownProperty() {
        return gapShown;
    }

    /// Whether the table leaves out settings in which the runs agree.
    public BooleanProperty onlyDifferencesProperty() {
        return onlyDifferences;
    }

    private void refreshVisible() {
        baseline.among(board.get());
        visible.set(runs().stream().filter(run -> ticks.has(run.key())).toList());
    }
}
