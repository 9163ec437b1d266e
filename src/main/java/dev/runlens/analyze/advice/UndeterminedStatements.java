package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.LowestPoint;
import dev.runlens.analyze.single.OpenEnd;
import dev.runlens.analyze.single.ValidationCourse;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.statistics.Streak;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Metric;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;

/// What a validation loss did of which nothing is shown, in sentences: what was measured, with its bounds.
final class UndeterminedStatements {
    private final Wording wording = new Wording();
    private final List<Statement> said = new ArrayList<>();
    private final ComparedRun compared;

    private UndeterminedStatements(ComparedRun compared) {
        this.compared = compared;
    }

    /// The sentences about a run that was evaluated; none without evaluations.
    static List<Statement> of(ComparedRun compared) {
        ValidationCourse validation = compared.analysis().curve().validation();
        UndeterminedStatements statements = new UndeterminedStatements(compared);
        if (validation != null) {
            statements.undetermined(validation);
            statements.lowest(validation);
        }
        return statements.said;
    }

    private void undetermined(ValidationCourse validation) {
        switch (OpenEnd.of(validation)) {
            case ODD_LAST -> said.add(OddStatements.ofLast(compared, validation));
            case FEW -> few(validation);
            case FELL -> late(validation, "fell_by", share -> Numbers.fineShare(-share));
            case LAST_ALONE -> late(validation, "last_alone", Numbers::fineShare);
            case ROSE_SLIGHTLY -> late(validation, "rose_slightly", Numbers::fineShare);
            case ROSE -> late(validation, "rose_by", Numbers::fineShare);
            case BETWEEN -> late(validation, "between", StatusStatements::signed);
            case UNKNOWN -> {}
        }
    }

    /// The smaller change first.
    private void late(ValidationCourse validation, String id, DoubleFunction<String> words) {
        Interval change = Objects.requireNonNull(validation.course().late()).interval();
        String low = words.apply(change.low());
        String high = words.apply(change.high());
        boolean fell = change.high() < 0;
        say(
                "status.undetermined." + id,
                List.of(AnalysisPart.STATUS, AnalysisPart.LATE_CHANGE),
                fell ? high : low,
                fell ? low : high);
    }

    /// Evaluations that are too few to be tested, or for the test to find what all can see: what they did is said.
    private void few(ValidationCourse validation) {
        Streak rising = validation.rising();
        List<Evidence> evidence = List.of(
                new Evidence.Analysed(compared.name(), AnalysisPart.STATUS),
                new Evidence.Reported(compared.name(), Metric.VAL_LOSS));
        String count = Numbers.count(validation.evaluations());
        if (validation.evaluations() == 1) {
            said.add(wording.say("status.undetermined.one", evidence));
        } else if (rising.length() > 0) {
            said.add(wording.say(
                    rose(validation, rising),
                    evidence,
                    Numbers.count(rising.length()),
                    Numbers.loss(rising.from()),
                    Numbers.loss(rising.to())));
        } else {
            double first = validation.observations().loss(0);
            double last = validation.observations().loss(validation.evaluations() - 1);
            said.add(wording.say(
                    "status.undetermined.few", evidence, count, Numbers.loss(first), Numbers.loss(last)));
        }
    }

    private static String rose(ValidationCourse validation, Streak rising) {
        if (validation.course().rise() != null) {
            return "status.undetermined.rose_each";
        }
        return rising.length() == 1 ? "status.undetermined.rose_once" : "status.undetermined.rose";
    }

    private void lowest(ValidationCourse validation) {
        LowestPoint lowest = validation.lowest();
        if (lowest == null || validation.course().rise() == null || !validation.endsAboveLowest()
                || validation.course().risesByTest()) {
            return;
        }
        say(
                lowest.first() ? "status.lowest.at_first" : "status.lowest",
                List.of(AnalysisPart.LOWEST_POINT),
                Numbers.count(lowest.low()),
                Numbers.count(lowest.high()));
    }

    private void say(String id, List<AnalysisPart> parts, String... arguments) {
        List<Evidence> evidence = new ArrayList<>();
        parts.forEach(part -> evidence.add(new Evidence.Analysed(compared.name(), part)));
        said.add(wording.say(id, evidence, arguments));
    }
}
