package dev.runlens.analyze.verdict;

import dev.runlens.analyze.health.HealthFinding;
import dev.runlens.analyze.health.HealthFinding.Effect;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.FinalMetric;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/// What keeps two runs from being told apart, in sentences.
final class ObstacleWords {
    private final RunPair pair;
    private final Wording wording;
    private final Obstacle obstacle;

    ObstacleWords(RunPair pair, Wording wording, Obstacle obstacle) {
        this.pair = pair;
        this.wording = wording;
        this.obstacle = obstacle;
    }

    /// What it is.
    List<Statement> why() {
        String name = name(obstacle.side());
        String other = name(obstacle.side().other());
        String both = obstacle.both() ? ".both" : "";
        return switch (obstacle.kind()) {
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
            pair.run(side).analysis().health().findings().stream()
                    .filter(finding -> finding.effect() == Effect.BLOCKS)
                    .map(HealthFinding::statement)
                    .forEach(wrong -> why.add(say("verdict.unsound", wrong.evidence(), name(side), wrong.text())));
        }
        return why;
    }

    private Statement single(String both) {
        double own = Obstacle.onlyValue(pair.run(obstacle.side())).orElse(Double.NaN);
        double other = Obstacle.onlyValue(pair.run(obstacle.side().other())).orElse(Double.NaN);
        return say(
                "verdict.single_evaluation" + both,
                pair.evidence(run -> new Evidence.Last(run, FinalMetric.FINAL_VAL_LOSS)),
                name(obstacle.side()),
                Numbers.loss(own),
                name(obstacle.side().other()),
                Numbers.loss(other),
                Numbers.loss(Math.abs(own - other)));
    }

    /// What would take it away.
    ///
    /// @param words those of the verdict
    List<Statement> decides(VerdictWords words) {
        return switch (obstacle.kind()) {
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
