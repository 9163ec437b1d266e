package dev.runlens.ui.state;

import dev.runlens.read.collect.RunKey;
import dev.runlens.analyze.Judgements;
import dev.runlens.read.assemble.AssignedLogs;
import dev.runlens.read.follow.Follower;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.catalog.UnknownTexts;
import dev.runlens.read.lines.LinePattern;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.read.series.ColumnChoice;
import dev.runlens.read.load.LoadItem;
import dev.runlens.run.Activity;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.SeriesChoice;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.ui.state.PlacedInputs.Loaded;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is open: passes inputs to the loader, makes a [Board] of every change, and hands over the newest one.
///
/// Every method returns at once: the work is done on a background executor, one task at a time, so that no state is shared
/// between threads. Boards that are outdated before they were shown are dropped: loaders report a thousand times a second.
public final class Workspace implements AutoCloseable {
    private final Executor work;
    private final Consumer<Board> shown;
    private final Executor screen;
    private final BackgroundLoader loader;
    private final Follower follower;
    private final AtomicReference<@Nullable Loaded> arrived = new AtomicReference<>();
    private final AtomicReference<@Nullable Board> newest = new AtomicReference<>();
    private final BoardAssembly assembly;
    private final NeedlessInputs needless = new NeedlessInputs();
    private final LoadWatch watch;
    private final PlacedInputs inputs;
    private Loaded loaded = Loaded.NOTHING;
    private @Nullable Board board;
    private volatile Consumer<ReadRuns> read = runs -> {};

    /// @param loaders makes the loader that reports to the given listener
    /// @param judgements keeps what was found out about runs
    /// @param shown given every board worth showing, on the screen's thread
    /// @param activities given whether each run goes on, by its name, on the screen's thread
    public Workspace(
            Function<BackgroundLoader.Listener, BackgroundLoader> loaders, Threads threads, Judgements judgements,
            Consumer<Board> shown, Consumer<Map<String, Activity>> activities) {
        this.assembly = new BoardAssembly(judgements, threads.clock());
        this.work = threads.work();
        this.screen = threads.screen();
        this.watch = new LoadWatch(threads.clock());
        this.shown = shown;
        this.loader = loaders.apply((items, result) -> changed(new Loaded(items, result)));
        this.inputs = new PlacedInputs(loader);
        this.follower = new Follower(loader, threads.clock(),
                now -> screen.execute(() -> activities.accept(assembly.byNameNow(now))));
    }

    /// Says who is given the runs that are read and not judged yet, see [Opening#whenRead]; on the thread of the work.
    void whenRead(Consumer<ReadRuns> told) {
        read = told;
    }

    /// Reads inputs; one that is there already is read again.
    public void open(List<Path> paths) {
        work.execute(() -> {
            watch.start();
            // What was read before and is unchanged on the disk is not assembled again by itself.
            if (paths.stream().filter(assembly::restore).count() > 0) {
                rebuild();
            }
            inputs.add(paths);
        });
    }

    /// Opens answers of the runs, in place of those before.
    public void know(Evaluation evaluation) {
        anew(() -> assembly.know(evaluation));
    }

    /// An input in which something else was found: where it holds no run it goes, and `none` is run on the screen's thread.
    public void needNoRun(Path input, Runnable none) {
        work.execute(() -> {
            needless.add(input, none);
            dropNeedless(loaded.items());
        });
    }

    /// Reads inputs again, and whatever is opened from now on, with lines that look like these taken for reports.
    public void describe(List<Path> paths, List<LinePattern> patterns) {
        work.execute(() -> {
            loader.readWith(Formats.reader(new UnknownTexts(ColumnChoice.NONE, patterns)));
            inputs.add(paths);
        });
    }

    /// Gives logs to runs, whatever the files tell, and lets them tell again of all others.
    public void assign(AssignedLogs logs) {
        work.execute(() -> loader.assign(logs));
    }

    /// Calls runs by other names; one that is not among them has the name that it was read under.
    public void name(Map<RunKey, String> given) {
        work.execute(() -> {
            if (assembly.name(given)) {
                rebuild();
            }
        });
    }

    /// Stops reading an input.
    public void cancel(Path input) {
        work.execute(() -> loader.cancel(input));
    }

    /// Takes an input away, with its runs.
    public void remove(Path input) {
        work.execute(() -> inputs.remove(input));
    }

    /// Reads an input again that was taken away, and puts it where it was.
    public void bringBack(Path input) {
        work.execute(() -> inputs.bringBack(List.of(input)));
    }

    /// Takes runs away, and their inputs where these give nothing else.
    public void remove(List<ShownRun> runs) {
        work.execute(() -> {
            runs.forEach(run -> assembly.remove(run.key()));
            rebuild();
            inputs.removeOf(runs, board == null ? List.of() : board.runs());
        });
    }

    /// Brings back runs that were taken away, and reads their inputs again where they went with them.
    public void bringBack(List<ShownRun> runs) {
        work.execute(() -> {
            runs.forEach(run -> assembly.bringBack(run.key()));
            rebuild();
            inputs.bringBackOf(runs);
        });
    }

    /// Completes a run with final values that a person typed in; none takes earlier ones back.
    public void enter(RunKey run, FinalMetrics values) {
        anew(() -> assembly.enter(run, values));
    }

    /// Takes other series of a run for its losses.
    public void choose(RunKey run, SeriesChoice choice) {
        anew(() -> assembly.choose(run, choice));
    }

    /// Gives a run another look, see [dev.runlens.plot.Palette#style].
    public void look(RunKey run, int look) {
        anew(() -> assembly.look(run, look));
    }

    private void anew(Runnable change) {
        work.execute(() -> {
            change.run();
            rebuild();
        });
    }

    /// Gives runs that are yet to come the looks that they had, and leaves out those that had been removed.
    public void expect(Map<RunKey, Integer> looks, Set<RunKey> removed) {
        work.execute(() -> assembly.expect(looks, removed));
    }

    /// Looks whether anything that is open was written to, on the calling thread; meant to be called every
    /// [Follower#PAUSE], from one thread.
    public void follow() {
        follower.tick();
    }

    /// Stops everything that is still being read.
    @Override
    public void close() {
        follower.close();
        loader.close();
    }

    private void changed(Loaded now) {
        if (arrived.getAndSet(now) == null) {
            work.execute(this::refresh);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the loader promises the same object when only a state changed
    private void refresh() {
        Loaded next = inputs.inOrder(arrived.getAndSet(null));
        if (next == null || dropNeedless(next.items())) {
            return;
        }
        boolean sameRuns = next.result() == loaded.result();
        List<LoadItem> before = loaded.items();
        loaded = next;
        if (sameRuns && board != null) {
            if (watch.goesOn(before, loaded.items())) {
                show(BoardAssembly.withItems(board, loaded.items(), new Board.Progress(watch.begun(), false)));
            }
        } else if (!watch.isRunning()) {
            // Files were written to: what is shown is not marked as of before twice a second.
            judge();
        } else {
            rebuild();
        }
    }

    /// Whether something was taken away; the loader reports what is left.
    private boolean dropNeedless(List<LoadItem> items) {
        Map<Path, Runnable> gone = needless.among(items);
        gone.keySet().forEach(inputs::remove);
        gone.values().forEach(screen::execute);
        return !gone.isEmpty();
    }

    /// Judging many runs takes a moment, in which the board says what it said before, and that it does.
    private void rebuild() {
        if (board != null) {
            show(BoardAssembly.withItems(board, loaded.items(), new Board.Progress(watch.begun(), true)));
        }
        judge();
    }

    private void judge() {
        Board judged = assembly.assemble(loaded.items(), loaded.result(), watch.begun(), read);
        watch.stopIfDone(loaded.items());
        show(BoardAssembly.withItems(judged, loaded.items(), new Board.Progress(watch.begun(), false)));
    }

    private void show(Board next) {
        board = next;
        if (newest.getAndSet(next) == null) {
            screen.execute(() -> Optional.ofNullable(newest.getAndSet(null)).ifPresent(shown));
        }
    }
}
