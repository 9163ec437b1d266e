package dev.runlens.analyze.verdict;

import dev.runlens.analyze.health.HealthFinding;
import dev.runlens.analyze.health.HealthFinding.Effect;
import dev.runlens.analyze.single.CurveFit.FittedBest;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.analyze.wording.Evidence.VerdictPart;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Metric;
import dev.runlens.run.Setting;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A verdict in sentences.
final class VerdictWords {
    private static final List<Evidence> DIFFERENCE = List.of(judged(VerdictPart.DIFFERENCE),
            judged(VerdictPart.INTERVAL));

    /// More than this many times as much validation data is not worth asking for.
    private static final double MOST_DATA = 100;

    private final RunPair pair;
    private final Wording wording;

    VerdictWords(RunPair pair, Wording wording) {
        this.pair = pair;
        this.wording = wording;
    }

    Statement notComparable() {
        return say("verdict.not_comparable", List.of(judged(VerdictPart.RESULT)), name(Side.BASELINE),
                name(Side.CANDIDATE));
    }

    Statement cannotTell() {
        return say("verdict.cannot_tell", List.of(judged(VerdictPart.RESULT)), name(Side.BASELINE),
                name(Side.CANDIDATE));
    }

    /// Says sizes, not signs: "lower by 0.09 (0.05 to 0.13)".
    Statement better(Difference difference, Side lower, Assumption assumption) {
        double near = Math.min(Math.abs(difference.low()), Math.abs(difference.high()));
        double far = Math.max(Math.abs(difference.low()), Math.abs(difference.high()));
        return say(
                "verdict.better." + assumption.id() + difference.basis().word(),
                List.of(judged(VerdictPart.RESULT), judged(VerdictPart.RUN), judged(VerdictPart.DIFFERENCE),
                        judged(VerdictPart.INTERVAL)),
                name(lower),
                name(lower.other()),
                Numbers.loss(Math.abs(difference.value())),
                Numbers.loss(near),
                Numbers.loss(far),
                Integer.toString(difference.evaluations()));
    }

    Statement lowest(FittedBest baseline, FittedBest candidate) {
        return say(
                "verdict.lowest",
                pair.evidence(AnalysisPart.FITTED_BEST),
                name(Side.BASELINE),
                Numbers.loss(baseline.value()),
                Numbers.count(baseline.iteration()),
                name(Side.CANDIDATE),
                Numbers.loss(candidate.value()),
                Numbers.count(candidate.iteration()));
    }

    /// A caution where the runs differ at their ends and hardly, or the other way round, at their best.
    Optional<Statement> onlyLate(Difference late, Difference best) {
        double near = Math.min(Math.abs(late.low()), Math.abs(late.high()));
        boolean sameWay = late.value() < 0 ? best.value() < 0 : best.value() > 0;
        return sameWay && Math.abs(best.value()) >= near
                ? Optional.empty()
                : Optional.of(say(
                        "caution.only_late",
                        pair.evidence(AnalysisPart.FITTED_BEST),
                        name(Side.CANDIDATE),
                        name(Side.BASELINE),
                        signed(best.value())));
    }

    Statement withinNoise(Difference difference) {
        return say(
                "verdict.within_noise." + difference.basis().word(),
                DIFFERENCE,
                name(Side.CANDIDATE),
                name(Side.BASELINE),
                signed(difference.value()),
                signed(difference.low()),
                signed(difference.high()),
                Integer.toString(difference.evaluations()));
    }

    Statement identical() {
        return say(
                "verdict.identical",
                pair.evidence(run -> new Evidence.Reported(run, Metric.VAL_LOSS)),
                name(Side.BASELINE),
                name(Side.CANDIDATE));
    }

    List<Statement> decidesIdentical() {
        return List.of(say("decides.identical", pair.evidence(run -> new Evidence.Reported(run, Metric.VAL_LOSS))));
    }

    List<Statement> tooFew() {
        return List.of(say(
                "verdict.too_few",
                pair.evidence(run -> new Evidence.Reported(run, Metric.VAL_LOSS)),
                name(Side.BASELINE),
                count(Side.BASELINE),
                name(Side.CANDIDATE),
                count(Side.CANDIDATE)));
    }

    List<Statement> why(Obstacle obstacle) {
        String name = name(obstacle.side());
        String other = name(obstacle.side().other());
        String both = obstacle.both() ? ".both" : "";
        return switch (obstacle.kind()) {
            case NO_VALIDATION ->
                    List.of(say("verdict.no_validation" + both, pair.evidence(RunPart.FINAL_METRICS), name, other));
            case DIVERGED ->
                    List.of(say("verdict.diverged" + both, pair.evidence(AnalysisPart.DIVERGED_AT), name, other));
            case UNSOUND -> unsound();
            case SINGLE_EVALUATION -> List.of(single(obstacle, both));
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

    private Statement single(Obstacle obstacle, String both) {
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

    List<Statement> decides(Obstacle obstacle) {
        return switch (obstacle.kind()) {
            case NO_VALIDATION ->
                    List.of(say("decides.validate", pair.evidence(run -> new Evidence.Stated(run, "steps_per_eval"))));
            case DIVERGED -> List.of(say("decides.diverged", pair.evidence(AnalysisPart.DIVERGED_AT)));
            case UNSOUND -> List.of(say("decides.unsound", pair.evidence(AnalysisPart.STATUS)));
            case SINGLE_EVALUATION -> moreEvaluations();
        };
    }

    /// For runs with too few evaluations to measure anything.
    List<Statement> moreEvaluations() {
        List<Statement> decides = new ArrayList<>();
        decides.add(say("decides.first_evaluations", pair.evidence(run -> new Evidence.Stated(run, "steps_per_eval"))));
        wholeSet().ifPresent(decides::add);
        return decides;
    }

    /// What would make the interval of a difference small enough.
    List<Statement> decides(Measurement measurement, Difference difference) {
        List<Statement> decides = new ArrayList<>();
        if (measurement.further().isPresent()) {
            decides.add(say(
                    "decides.evaluations",
                    DIFFERENCE,
                    Integer.toString(measurement.further().getAsInt())));
        }
        double moreData = measurement.moreData().orElse(Double.POSITIVE_INFINITY);
        if (moreData <= MOST_DATA) {
            decides.add(say("decides.data", DIFFERENCE, Integer.toString((int) Math.ceil(moreData))));
        }
        wholeSet().ifPresent(decides::add);
        if (decides.isEmpty()) {
            decides.add(say("decides.too_close", DIFFERENCE, Numbers.loss(Math.abs(difference.value()))));
        }
        return decides;
    }

    /// Validating on everything, where a run is known to draw parts.
    private Optional<Statement> wholeSet() {
        for (Side side : Side.values()) {
            Setting batches = pair.setting(side, "val_batches").orElse(null);
            if (batches instanceof Setting.Whole whole && whole.value() > 0) {
                return Optional.of(say("decides.val_batches", pair.settingEvidence("val_batches")));
            }
        }
        return Optional.empty();
    }

    private String name(Side side) {
        return pair.run(side).name();
    }

    private String count(Side side) {
        return Integer.toString(Evaluations.of(pair.run(side)).size());
    }

    private static String signed(double value) {
        String text = Numbers.loss(Math.abs(value));
        return value < 0 ? "−" + text : value > 0 ? "+" + text : text;
    }

    private Statement say(String id, List<Evidence> evidence, String... arguments) {
        return wording.say(id, evidence, arguments);
    }

    private static Evidence judged(VerdictPart part) {
        return new Evidence.Judged(part);
    }
}
