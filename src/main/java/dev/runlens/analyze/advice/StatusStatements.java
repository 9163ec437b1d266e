package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.CurveJudgement;
import dev.runlens.analyze.single.Divergence;
import dev.runlens.analyze.single.ExpectedGain;
import dev.runlens.analyze.single.LowestPoint;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.single.Spent;
import dev.runlens.analyze.single.TrainRise;
import dev.runlens.analyze.single.ValidationCourse;
import dev.runlens.analyze.statistics.LateChange;
import dev.runlens.analyze.statistics.PlainRise;
import dev.runlens.analyze.statistics.RiseTest;
import dev.runlens.analyze.statistics.Streak;
import dev.runlens.analyze.statistics.Unmoved;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.text.Numbers;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How training went, in sentences. What is not shown is not denied: it is said what was measured.
final class StatusStatements {
    /// A fall of less than this share of the first loss is slow.
    private static final double SLOW = 0.005;

    private final Wording wording = new Wording();
    private final List<Statement> said = new ArrayList<>();
    private final ComparedRun compared;
    private final CurveJudgement curve;

    private StatusStatements(ComparedRun compared) {
        this.compared = compared;
        this.curve = compared.analysis().curve();
    }

    static List<Statement> of(ComparedRun compared) {
        StatusStatements statements = new StatusStatements(compared);
        statements.status();
        OddStatements.leftOut(compared).ifPresent(statements.said::add);
        return statements.said;
    }

    private void status() {
        RunStatus status = curve.status();
        ValidationCourse validation = curve.validation();
        if (status == null) {
            say("status.unknown", List.of(AnalysisPart.STATUS));
            return;
        }
        switch (status) {
            case NO_VALIDATION -> say(
                    "status.no_validation"
                            + (isWithoutNumbers(compared.run().series(Metric.VAL_LOSS)) ? ".no_numbers" : ""),
                    List.of(AnalysisPart.STATUS));
            case DIVERGED -> diverged();
            case DID_NOT_LEARN -> say("status.did_not_learn", List.of(AnalysisPart.STATUS));
            case OVERFITTING -> overfitting(validation);
            case STILL_IMPROVING -> stillImproving(validation);
            case PLATEAU -> plateau(validation);
            case UNDETERMINED -> said.addAll(UndeterminedStatements.of(compared));
        }
        slightRise(status, validation);
    }

    private static boolean isWithoutNumbers(Series val) {
        return !val.isEmpty() && val.nonFiniteCount() == val.size();
    }

    private void overfitting(@Nullable ValidationCourse validation) {
        LowestPoint lowest = curve.onset();
        if (validation == null || lowest == null) {
            return;
        }
        if (validation.course().risesByTest()) {
            byTest(lowest, Objects.requireNonNull(validation.course().rise()));
        } else {
            plainly(lowest, validation);
        }
        TrainRise.since(compared.run(), lowest.iteration())
                .ifPresent(share -> said.add(wording.say(
                        "status.train_rises",
                        List.of(new Evidence.Reported(compared.name(), Metric.TRAIN_LOSS)),
                        Numbers.fineShare(share),
                        Numbers.count(lowest.iteration()))));
        cost(lowest);
        validation
                .aFifthOver()
                .ifPresent(from -> say(
                        "status.a_fifth_over", List.of(AnalysisPart.FIFTH_OVER), Numbers.count(from)));
    }

    private void byTest(LowestPoint lowest, RiseTest rise) {
        say(
                lowest.first() ? "status.overfitting.at_first" : "status.overfitting",
                List.of(AnalysisPart.STATUS, AnalysisPart.ONSET, AnalysisPart.ONSET_LOW, AnalysisPart.ONSET_HIGH,
                        AnalysisPart.ONSET_P_VALUE),
                Numbers.count(lowest.iteration()),
                Numbers.count(lowest.low()),
                Numbers.count(lowest.high()),
                probability(rise.pValue()));
    }

    /// What is more than noise and yet too little to be called a rise.
    private void slightRise(RunStatus status, @Nullable ValidationCourse validation) {
        LowestPoint lowest = validation == null ? null : validation.lowest();
        boolean still = status == RunStatus.PLATEAU || status == RunStatus.UNDETERMINED;
        if (!still || validation == null || lowest == null || !validation.course().risesByTest()) {
            return;
        }
        say(
                "status.rise_of_little",
                List.of(AnalysisPart.LOWEST_POINT),
                Numbers.count(lowest.low()),
                Numbers.count(lowest.high()),
                Numbers.loss(lowest.since().loss()),
                probability(Objects.requireNonNull(validation.course().rise()).pValue()),
                Numbers.fineShare(Unmoved.LIMIT));
    }

    private void plainly(LowestPoint lowest, ValidationCourse validation) {
        Streak rising = validation.rising();
        said.add(wording.say(
                compared.effective().noise().isExact() ? "status.overfitting.exact" : "status.overfitting.in_a_row",
                List.of(
                        new Evidence.Analysed(compared.name(), AnalysisPart.STATUS),
                        new Evidence.Analysed(compared.name(), AnalysisPart.ONSET),
                        new Evidence.Reported(compared.name(), Metric.VAL_LOSS)),
                Numbers.count(lowest.iteration()),
                Numbers.count(rising.length()),
                Numbers.loss(rising.from()),
                Numbers.loss(rising.to()),
                Numbers.fineShare((rising.to() - rising.from()) / Math.abs(rising.from())),
                Numbers.fineShare(PlainRise.chance(validation.evaluations(), rising.length()))));
    }

    private static String probability(double value) {
        String text = Numbers.probability(value);
        return text.startsWith("below") ? text : "= " + text;
    }

    private void cost(LowestPoint lowest) {
        Spent cost = lowest.since();
        List<AnalysisPart> parts = new ArrayList<>(
                List.of(AnalysisPart.ONSET, AnalysisPart.COST_ITERATIONS, AnalysisPart.COST_LOSS));
        String spent = Numbers.count(cost.iterations());
        String more = "";
        if (cost.minutes().isPresent()) {
            parts.add(AnalysisPart.COST_MINUTES);
            more += ", " + Numbers.minutes(cost.minutes().getAsDouble());
        }
        if (cost.tokens().isPresent()) {
            parts.add(AnalysisPart.COST_TOKENS);
            more += ", " + Numbers.count(cost.tokens().getAsDouble()) + " tokens";
        }
        say("status.cost", parts, spent, more, Numbers.loss(cost.loss()), Numbers.count(lowest.iteration()));
    }

    private void stillImproving(@Nullable ValidationCourse validation) {
        if (validation == null) {
            return;
        }
        double fell = validation.fell();
        if (validation.course().rise() == null) {
            say("status.still_improving.few", List.of(AnalysisPart.STATUS), Numbers.count(validation.evaluations()));
        } else if (fell > 0 && fell < SLOW) {
            say("status.still_improving.slowly", List.of(AnalysisPart.STATUS), Numbers.fineShare(fell));
        } else {
            say("status.still_improving", List.of(AnalysisPart.STATUS));
        }
        ExpectedGain gain = validation.gain();
        Optional<EndedSchedule> ended = EndedSchedule.of(compared.run());
        if (ended.isPresent()) {
            said.add(wording.say(
                    "status.schedule_ended",
                    List.of(new Evidence.Reported(compared.name(), Metric.LEARNING_RATE)),
                    Numbers.significant(ended.get().highest(), 2),
                    Numbers.significant(ended.get().last(), 2)));
        } else if (gain != null) {
            say(
                    "status.expected_gain" + (gain.low() <= 0 ? ".unsure" : ""),
                    List.of(AnalysisPart.EXPECTED_GAIN),
                    Numbers.count(gain.iterations()),
                    Numbers.loss(gain.gain()),
                    Numbers.loss(gain.low()),
                    Numbers.loss(gain.high()));
        }
    }

    private void plateau(@Nullable ValidationCourse validation) {
        LateChange late = validation == null ? null : validation.course().late();
        if (late != null) {
            say(
                    "status.plateau",
                    List.of(AnalysisPart.STATUS, AnalysisPart.LATE_CHANGE),
                    signed(late.interval().low()),
                    signed(late.interval().high()),
                    Numbers.fineShare(late.margin()));
        }
        LowestPoint lowest = validation == null ? null : validation.lowest();
        if (validation != null && lowest != null && validation.endsAboveEarlierLowest()) {
            say(
                    "status.plateau.above",
                    List.of(AnalysisPart.LOWEST_POINT, AnalysisPart.COST_LOSS),
                    Numbers.loss(lowest.since().loss()),
                    Numbers.count(lowest.low()),
                    Numbers.count(lowest.high()));
        }
    }

    private void diverged() {
        Divergence divergence = curve.divergence();
        if (divergence == null) {
            return;
        }
        String id = switch (divergence.kind()) {
            case NOT_FINITE -> "status.diverged.not_finite";
            case GRADIENTS -> "status.diverged.gradients";
            case WORSE_THAN_AT_FIRST -> "status.diverged.worse";
            case ROSE_TOGETHER -> "status.diverged.together";
        };
        say(id, List.of(AnalysisPart.STATUS, AnalysisPart.DIVERGED_AT), Numbers.count(divergence.iteration()));
    }

    /// A share of the loss with two digits and its sign: `+0.47 %`.
    static String signed(double share) {
        return (share > 0 ? "+" : share < 0 ? "−" : "") + Numbers.fineShare(Math.abs(share));
    }

    private void say(String id, List<AnalysisPart> parts, String... arguments) {
        List<Evidence> evidence = new ArrayList<>();
        parts.forEach(part -> evidence.add(new Evidence.Analysed(compared.name(), part)));
        said.add(wording.say(id, evidence, arguments));
    }
}
