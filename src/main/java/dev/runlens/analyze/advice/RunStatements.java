package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.GapBand;
import dev.runlens.analyze.single.RunAnalysis;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.wording.Figures;
import dev.runlens.analyze.wording.JsonField;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/// What is said of one run by itself: how training went and what it cost, the gap at its end, which file to ship.
public final class RunStatements {
    private final Wording wording = new Wording();
    private final List<Statement> said = new ArrayList<>();
    private final ComparedRun compared;
    private final int index;

    private RunStatements(ComparedRun compared, int index) {
        this.compared = compared;
        this.index = index;
    }

    /// The sentences about a run, the status first.
    ///
    /// @param compared the run
    /// @param index its place in the comparison, which the fields of the sentences name
    public static List<Statement> of(ComparedRun compared, int index) {
        RunStatements statements = new RunStatements(compared, index);
        statements.said.addAll(StatusStatements.of(compared, index));
        statements.gap();
        statements.checkpoint();
        return List.copyOf(statements.said);
    }

    /// Which file to ship, and what that costs; a sentence that says so where there is none.
    ///
    /// @param compared the run
    /// @param index its place in the comparison
    public static List<Statement> ofCheckpoint(ComparedRun compared, int index) {
        RunStatements statements = new RunStatements(compared, index);
        statements.checkpoint();
        return List.copyOf(statements.said);
    }

    private void gap() {
        Gap gap = compared.analysis().gap();
        if (gap == null) {
            return;
        }
        if (gap.percent().isPresent() && gap.band() != null) {
            RunStatus status = compared.analysis().status();
            boolean steady = status == RunStatus.PLATEAU || status == RunStatus.STILL_IMPROVING;
            boolean called = gap.band() == GapBand.OVERFITTING || gap.band() == GapBand.SIGNIFICANT_OVERFITTING;
            say(
                    called && steady ? "gap.percent.no_rise" : "gap.percent",
                    List.of("train_val_gap", "train_val_gap_percent", "gap_band"),
                    Figures.loss(gap.value()),
                    Figures.percent(gap.percent().getAsDouble()),
                    gap.band().words());
        } else {
            say("gap.value", List.of("train_val_gap"), Figures.loss(gap.value()));
        }
    }

    private void checkpoint() {
        RunAnalysis analysis = compared.analysis();
        CheckpointAdvice advice = analysis.checkpoint();
        if (advice == null) {
            boolean saved = !compared.run().checkpoints().isEmpty();
            say(saved ? "checkpoint.unknown_loss" : "checkpoint.none", List.of("recommended_checkpoint"));
            return;
        }
        say(
                "checkpoint.ship",
                List.of("recommended_checkpoint.path", "recommended_checkpoint.val_loss"),
                String.valueOf(advice.checkpoint().path().getFileName()),
                Figures.loss(advice.valLoss()),
                Figures.count(advice.iteration()));
        if (advice.lowest().iteration() != advice.iteration()) {
            say(
                    "checkpoint.within_noise",
                    List.of("recommended_checkpoint.lowest_file", "fit.sigma"),
                    String.valueOf(advice.lowest().checkpoint().path().getFileName()),
                    Figures.loss(advice.valLoss() - advice.lowest().valLoss()));
        }
        if (advice.missed().isPresent()) {
            say(
                    "checkpoint.missed",
                    List.of("recommended_checkpoint.missed", "recommended_checkpoint.cost"),
                    Figures.count(advice.missed().getAsLong()),
                    Figures.loss(advice.cost()));
        }
    }

    private void say(String id, List<String> fields, String... arguments) {
        List<String> paths = fields.stream()
                .map(field -> JsonField.ofRun(index, "analysis") + "." + field)
                .toList();
        said.add(wording.say(id, paths, arguments));
    }
}
