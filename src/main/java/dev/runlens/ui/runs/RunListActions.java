package dev.runlens.ui.runs;

import dev.runlens.run.Checkpoint;
import dev.runlens.ui.state.ShownRun;
import java.nio.file.Path;
import java.util.List;

/// What can be done to a line of the runs list beyond ticking it.
public interface RunListActions {
    /// Stops reading an input.
    void cancel(Path input);

    /// Takes an input away.
    void dismiss(Path input);

    /// Reads an input again.
    void retry(Path input);

    /// Takes runs away, all in one step.
    void remove(List<ShownRun> runs);

    /// Shows all that is known of a run: its place, how it went, its files, what to try next.
    void why(ShownRun run);

    /// Lists what was strange about a run.
    void showFindings(ShownRun run);

    /// Lets the user say which series of a run are its losses.
    void chooseSeries(ShownRun run);

    /// Lets the user say how the lines of texts look that report.
    ///
    /// @param name what is described
    /// @param inputs what is read again
    void describeLines(String name, List<Path> inputs);

    /// Asks what of a run's saved files may go.
    void prune(ShownRun run);

    /// Puts the command into the clipboard that makes a saved file of a run ready to load, and says so.
    void copyCommand(ShownRun run, Checkpoint file);

    /// Lets the user give a run another name.
    void rename(ShownRun run);

    /// Lets the user write a note and tags.
    void writeMemo(ShownRun run);

    /// Gives a run another look.
    ///
    /// @param look its number, see [dev.runlens.plot.Palette#style]
    void colour(ShownRun run, int look);

    /// Puts a path into the clipboard and says so.
    void copy(Path path);

    /// Shows the folder of a run in the file manager.
    void reveal(ShownRun run);

    /// Gives a log that could belong to several runs to one of them.
    void assign(Path log, ShownRun run);

    /// Lets the user type in the final metrics of a run.
    void enterMetrics(ShownRun run);
}
