package dev.runlens.ui.state;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.evaluation.EvaluationReader;
import dev.runlens.run.evaluation.Evaluation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The answers that are open: the files that they were found in, which are read together, for a subject may be spread over
/// several, and told to the [Workspace]. Safe to use from any thread.
public final class OpenAnswers {
    private final Threads threads;
    private final Workspace workspace;
    private final Set<Path> inputs = new LinkedHashSet<>();
    private final Set<Path> files = new LinkedHashSet<>();
    private final List<Listener> listeners = new ArrayList<>();
    private long wanted;

    /// Told of answers, on the screen's thread.
    public interface Listener {
        /// More were found, and all of them are being read.
        void found(FoundAnswers found);

        /// A folder in which some were found holds no run.
        ///
        /// @param shown whether what they say is to be shown over the window
        void holdsNoRun(boolean shown);

        /// All are read.
        void read(Evaluation evaluation);
    }

    /// What was open.
    ///
    /// @param inputs in which answers were found
    /// @param files that hold them
    public record Kept(List<Path> inputs, List<Path> files) {}

    /// @param workspace told what was read
    OpenAnswers(Threads threads, Workspace workspace) {
        this.threads = threads;
        this.workspace = workspace;
    }

    /// Tells another; on the screen's thread.
    public void tell(Listener listener) {
        listeners.add(listener);
    }

    /// The inputs in which answers were found.
    public synchronized List<Path> inputs() {
        return List.copyOf(inputs);
    }

    /// Adds what was found.
    void add(FoundAnswers found) {
        threads.screen().execute(() -> listeners.forEach(listener -> listener.found(found)));
        found.files().keySet().stream().filter(Files::isDirectory).forEach(folder -> workspace.needNoRun(
                folder, () -> listeners.forEach(listener -> listener.holdsNoRun(found.shown()))));
        List<Path> more = found.files().values().stream().flatMap(List::stream).toList();
        add(new Kept(List.copyOf(found.files().keySet()), more));
    }

    /// Adds what was open before.
    public synchronized void add(Kept more) {
        inputs.addAll(more.inputs());
        files.addAll(more.files());
        long wish = ++wanted;
        List<Path> all = List.copyOf(files);
        threads.slow().execute(() -> take(wish, new EvaluationReader().read(all, ReadProgress.NONE)));
    }

    private synchronized void take(long wish, Evaluation read) {
        if (wish == wanted) {
            workspace.know(read);
            threads.screen().execute(() -> {
                if (isWanted(wish)) {
                    listeners.forEach(listener -> listener.read(read));
                }
            });
        }
    }

    private synchronized boolean isWanted(long wish) {
        return wish == wanted;
    }

    /// Takes all of them away.
    ///
    /// @return what was open
    public synchronized Kept forget() {
        Kept were = new Kept(List.copyOf(inputs), List.copyOf(files));
        wanted++;
        inputs.clear();
        files.clear();
        workspace.know(Evaluation.NONE);
        return were;
    }
}
