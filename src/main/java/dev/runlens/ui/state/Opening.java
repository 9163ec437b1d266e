package dev.runlens.ui.state;

import dev.runlens.analyze.Judgements;
import dev.runlens.read.evaluation.EvaluationReader;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.run.Activity;
import dev.runlens.session.Remembered;
import dev.runlens.session.SessionFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/// The way of inputs into a window, whether that is there yet or not: their runs go into the [Workspace], and they are
/// searched for answers.
///
/// Made before there is a dashboard it is given a [ScreenGate] for a screen, which opens once there is one that listens.
/// Inputs are opened from any thread; who listens is said on the screen's.
public final class Opening implements AutoCloseable {
    private final Threads threads;
    private final Judgements judgements;
    private final Workspace workspace;
    private final OpenAnswers answers;
    private final AtomicBoolean begun = new AtomicBoolean();
    private Consumer<Board> boards = board -> {};
    private Consumer<Map<String, Activity>> activities = now -> {};

    /// Nothing is open yet.
    ///
    /// @param loaders makes the loader that reports to the given listener
    public Opening(Threads threads, Function<BackgroundLoader.Listener, BackgroundLoader> loaders) {
        this.threads = threads;
        this.judgements = new Judgements(threads.hands());
        this.workspace = new Workspace(
                loaders, threads, judgements, board -> boards.accept(board), now -> activities.accept(now));
        this.answers = new OpenAnswers(threads, workspace);
    }

    /// What was found out about runs.
    public Judgements judgements() {
        return judgements;
    }

    /// The runs that are open.
    public Workspace workspace() {
        return workspace;
    }

    /// Says who shows runs.
    ///
    /// @param shown given every board worth showing
    /// @param told given whether each run goes on, by its name
    public void showRuns(Consumer<Board> shown, Consumer<Map<String, Activity>> told) {
        boards = shown;
        activities = told;
    }

    /// Says who is given the runs, where they are few, whenever all that is open is read, before they are judged, which takes
    /// longer. Said before anything is opened.
    ///
    /// @param read given them on a background thread
    public void whenRead(Consumer<ReadRuns> read) {
        workspace.whenRead(read);
    }

    /// The answers that are open.
    public OpenAnswers answers() {
        return answers;
    }

    /// Opens what the program is started with, its runs under the names that were given to them. Once: whoever says it again,
    /// because there is a dashboard by now, changes nothing.
    ///
    /// @param remembered where something is, what remembers it brings back the sessions among the inputs
    public void begin(List<Path> inputs, Optional<Remembered> remembered) {
        if (!begun.compareAndSet(false, true)) {
            return;
        }
        List<Path> runs = remembered.isPresent() ? SessionFile.others(inputs) : inputs;
        if (!runs.isEmpty()) {
            remembered.map(Remembered::memos).map(RunMemos::names).filter(names -> !names.isEmpty())
                    .ifPresent(workspace::name);
            open(runs, true);
        }
    }

    /// Opens inputs. A file holds either answers or runs, which takes a look into it; a folder may hold both, so that it is
    /// searched for answers while its runs are read.
    ///
    /// @param shown whether answers are shown over the window: those of files, and of folders without a run
    public void open(List<Path> inputs, boolean shown) {
        // What is kept of them, or copied, is used where another folder is the current one.
        List<Path> whole = inputs.stream().map(Path::toAbsolutePath).toList();
        List<Path> folders = whole.stream().filter(Files::isDirectory).toList();
        List<Path> single = whole.stream().filter(input -> !folders.contains(input)).toList();
        if (!folders.isEmpty()) {
            workspace.open(folders);
        }
        threads.slow().execute(() -> search(folders, single, shown));
    }

    private void search(List<Path> folders, List<Path> single, boolean shown) {
        EvaluationReader reader = new EvaluationReader();
        SequencedMap<Path, List<Path>> found = new LinkedHashMap<>();
        single.forEach(input -> found.put(input, reader.answersIn(input)));
        List<Path> runs = single.stream().filter(input -> found.getOrDefault(input, List.of()).isEmpty()).toList();
        if (!runs.isEmpty()) {
            workspace.open(runs);
        }
        folders.forEach(input -> found.put(input, reader.answersIn(input)));
        found.values().removeIf(List::isEmpty);
        if (!found.isEmpty()) {
            answers.add(new FoundAnswers(found, shown));
        }
    }

    /// Stops everything that is still being read.
    @Override
    public void close() {
        workspace.close();
    }
}
