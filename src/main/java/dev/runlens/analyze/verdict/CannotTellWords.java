package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.FinalMetric;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/// Why it cannot be told which of two runs is better, in sentences.
final class CannotTellWords {
    private final RunPair pair;
    private final Wording wording;
    private final CannotTellReason reason;

    CannotTellWords(RunPair pair, Wording wording, CannotTellReason reason) {
        this.pair = pair;
        this.wording = wording;
        this.reason = reason;
    }

    /// What it is.
    List<Statement> why() {
        String name = name(reason.side());
        String other = name(reason.side().other());
        String both = reason.both() ? ".both" : "";
        return switch (reason.kind()) {
            case NO_VALIDATION ->
                    List.of(say("verdict.no_validation" + both, pair.evidence(RunPart.FINAL_METRICS), name, other));
            case DIVERGED ->
                    List.of(say("verdict.diverged" + both, pair.evidence(AnalysisPart.DIVERGED_AT), name, other));
            case UNSOUND -> unsound();
            case SINGLE_EVALUATION -> List.of(single(both));
        };
    }

    /// What is wrong with the runs of which nothing may be concluded.
    private List<Statement> unsound() {
        List<Statement> why = new ArrayList<>();
        for (Side side : Side.values()) {
            pair.run(side).analysis().health().blocking().forEach(
                    wrong -> why.add(say("verdict.unsound", wrong.evidence(), name(side), wrong.text())));
        }
        return why;
    }

    private Statement single(String both) {
        double own = CannotTellReason.onlyValue(pair.run(reason.side())).orElse(Double.NaN);
        double other = CannotTellReason.onlyValue(pair.run(reason.side().other())).orElse(Double.NaN);
        return say(
                "verdict.single_evaluation" + both,
                pair.evidence(run -> new Evidence.Last(run, FinalMetric.FINAL_VAL_LOSS)),
                name(reason.side()),
                Numbers.loss(own),
                name(reason.side().other()),
                Numbers.loss(other),
                Numbers.loss(Math.abs(own - other)));
    }

    /// What would take it away.
    ///
    /// @param words those of the verdict
    List<Statement> decides(VerdictWords words) {
        return switch (reason.kind()) {
            case NO_VALIDATION ->
                    List.of(say("decides.validate", pair.evidence(run -> new Evidence.Stated(run, "steps_per_eval"))));
            case DIVERGED -> List.of(say("decides.diverged", pair.evidence(AnalysisPart.DIVERGED_AT)));
            case UNSOUND -> List.of(say("decides.unsound", pair.evidence(AnalysisPart.STATUS)));
            case SINGLE_EVALUATION -> words.moreEvaluations();
        };
    }

    private String name(Side side) {
        return pair.run(side).name();
    }

    private Statement say(String id, List<Evidence> evidence, String... arguments) {
        return wording.say(id, evidence, arguments);
    }
}
