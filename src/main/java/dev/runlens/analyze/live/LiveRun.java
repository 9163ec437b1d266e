package dev.runlens.analyze.live;

import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.Divergence;
import dev.runlens.analyze.single.RunAnalysis;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Activity;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A run at one moment of its training.
///
/// @param card what is said of it by what it has reported so far
/// @param activity whether it goes on
public record LiveRun(RunCard card, Activity activity) {
    /// The run.
    public Run run() {
        return card.run().run();
    }

    /// Its name.
    public String name() {
        return card.name();
    }

    /// What its losses say so far; null where they say nothing. One evaluation that is no number is not yet a run that is lost, while
    /// it goes on: what its next train loss says is waited for.
    public @Nullable RunStatus status() {
        RunStatus status = analysis().status();
        boolean early = status == RunStatus.DIVERGED && activity.isFollowing() && Divergence.isOneEvaluation(run());
        return early ? null : status;
    }

    /// The same for a person, in a word or two; null where they say nothing.
    @Nullable
    String statusLabel() {
        return status() == null ? null : analysis().statusLabel();
    }

    /// The advice not to train on: empty where nothing speaks for it, or too little is known. It is asked for while the
    /// run goes on, from five evaluations on, and holds by the file that would be shipped now.
    public Optional<Statement> stopAdvice() {
        return stopAdvice(card);
    }

    /// The advice not to train on of a run by its card.
    public static Optional<Statement> stopAdvice(RunCard card) {
        CheckpointAdvice advice = card.run().analysis().checkpoint();
        CheckpointAdvice.Further further = advice == null ? null : advice.further();
        return further == null || !further.unlikely()
                ? Optional.empty()
                : card.statements().stream()
                        .filter(statement -> statement.id().equals("checkpoint.further"))
                        .findFirst();
    }

    /// Whether it came to its planned end, or said that it finished.
    public boolean isFinished() {
        return progress() == Progress.State.FINISHED;
    }

    /// Whether nothing more is to come.
    public boolean isOver() {
        return isFinished() || progress() == Progress.State.INTERRUPTED;
    }

    RunAnalysis analysis() {
        return card.run().analysis();
    }

    private Progress.State progress() {
        return run().history().progress().state();
    }
}
