package dev.runlens.ui.verdict;

import dev.runlens.analyze.advice.NextRun;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Checkpoint;

/// What can be done with a verdict.
public interface VerdictActions {
    /// Copies the commands that make a checkpoint ready to ship.
    ///
    /// @param run the name of its run
    void copyCommand(String run, Checkpoint checkpoint);

    /// Asks what of a run's saved files may go.
    void prune(ComparedRun run);

    /// Shows a checkpoint in the file manager.
    void reveal(Checkpoint checkpoint);

    /// Asks for a file and writes the configuration of the next run into it.
    ///
    /// @param run the name of the run that it follows
    void saveNext(String run, NextRun.Proposal next);
}
