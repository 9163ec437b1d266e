package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.GapBand;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        statements.said.addAll(FileStatements.of(compared));
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
                    wide ? wide(status) : "gap.percent",
                    List.of(AnalysisPart.GAP, AnalysisPart.GAP_PERCENT, AnalysisPart.GAP_BAND),
                    Numbers.loss(Math.abs(gap.value())),
                    Numbers.percent(Math.abs(gap.percent().getAsDouble())),
                    gap.band().words(),
                    side(gap));
        } else {
            say("gap.value", List.of(AnalysisPart.GAP), Numbers.loss(Math.abs(gap.value())), side(gap));
        }
    }

    /// A wide gap alone is not overfitting: whether the validation loss rises is.
    private static String wide(@Nullable RunStatus status) {
        return switch (status) {
            case OVERFITTING -> "gap.percent";
            case UNDETERMINED, NO_VALIDATION -> "gap.percent.wide.open";
            case null -> "gap.percent.wide.open";
            case PLATEAU, STILL_IMPROVING, DID_NOT_LEARN, DIVERGED -> "gap.percent.wide";
        };
    }

    private static String side(Gap gap) {
        return gap.value() < 0 ? "below" : "above";
    }

    private void say(String id, List<AnalysisPart> parts, String... arguments) {
        List<Evidence> evidence = new ArrayList<>();
        parts.forEach(part -> evidence.add(new Evidence.Analysed(compared.name(), part)));
        said.add(wording.say(id, evidence, arguments));
    }
}
