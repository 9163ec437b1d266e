package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.GapBand;
import dev.runlens.analyze.single.RunAnalysis;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/// What is said of one run by itself: how training went and what it cost, the gap at its end, which file to ship.
public final class RunStatements {
    private final Wording wording = new Wording();
    private final List<Statement> said = new ArrayList<>();
    private final ComparedRun compared;

    private RunStatements(ComparedRun compared) {
        this.compared = compared;
    }

    /// The sentences about a run, the status first.
    public static List<Statement> of(ComparedRun compared) {
        RunStatements statements = new RunStatements(compared);
        statements.said.addAll(StatusStatements.of(compared));
        statements.gap();
        statements.checkpoint();
        return List.copyOf(statements.said);
    }

    /// Which file to ship, and what that costs; a sentence that says so where there is none.
    public static List<Statement> ofCheckpoint(ComparedRun compared) {
        RunStatements statements = new RunStatements(compared);
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
            boolean wide = gap.band() == GapBand.OVERFITTING || gap.band() == GapBand.SIGNIFICANT_OVERFITTING;
            say(
                    wide && status != RunStatus.OVERFITTING ? "gap.percent.wide" : "gap.percent",
                    List.of(AnalysisPart.GAP, AnalysisPart.GAP_PERCENT, AnalysisPart.GAP_BAND),
                    Numbers.loss(gap.value()),
                    Numbers.percent(gap.percent().getAsDouble()),
                    gap.band().words());
        } else {
            say("gap.value", List.of(AnalysisPart.GAP), Numbers.loss(gap.value()));
        }
    }

    private void checkpoint() {
        RunAnalysis analysis = compared.analysis();
        CheckpointAdvice advice = analysis.checkpoint();
        if (advice == null) {
            boolean saved = !compared.run().checkpoints().isEmpty();
            String why = saved && analysis.health().blocks() ? "checkpoint.blocked" : "checkpoint.unknown_loss";
            say(saved ? why : "checkpoint.none", List.of(AnalysisPart.FILE));
            return;
        }
        say(
                "checkpoint.ship",
                List.of(AnalysisPart.FILE_PATH, AnalysisPart.FILE_LOSS),
                String.valueOf(advice.checkpoint().path().getFileName()),
                Numbers.loss(advice.valLoss()),
                Numbers.count(advice.iteration()));
        if (advice.lowest().iteration() != advice.iteration()) {
            say(
                    "checkpoint.within_noise",
                    List.of(AnalysisPart.LOWEST_FILE, AnalysisPart.NOISE),
                    String.valueOf(advice.lowest().checkpoint().path().getFileName()),
                    Numbers.loss(advice.valLoss() - advice.lowest().valLoss()));
        }
        if (advice.missed().isPresent()) {
            say(
                    "checkpoint.missed",
                    List.of(AnalysisPart.MISSED, AnalysisPart.FILE_COST),
                    Numbers.count(advice.missed().getAsLong()),
                    Numbers.loss(advice.cost()));
        }
    }

    private void say(String id, List<AnalysisPart> parts, String... arguments) {
        List<Evidence> evidence = new ArrayList<>();
        parts.forEach(part -> evidence.add(new Evidence.Analysed(compared.name(), part)));
        said.add(wording.say(id, evidence, arguments));
    }
}
