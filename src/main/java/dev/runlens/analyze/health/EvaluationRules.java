package dev.runlens.analyze.health;

import dev.runlens.analyze.single.Divergence;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import dev.runlens.text.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Evaluations that are too few, lost, or not what they seem.
final class EvaluationRules {
    /// Fewer than this say little.
    private static final int ENOUGH = 5;

    /// Less than this part of the expected evaluations are a part of the log.
    private static final double MOST_OF_THEM = 0.6;

    /// How far the distance of two evaluations may be from a multiple of the usual one.
    private static final double UNEVEN = 0.05;

    private static final int ENOUGH_TO_BE_USUAL = 4;

    /// Train reports that reach so many times as far as the evaluations are counted in another unit.
    private static final int OTHER_UNIT = 5;

    private EvaluationRules() {}

    /// A validation set of fewer examples moves with each of them.
    private static final long ENOUGH_EXAMPLES = 50;

    static void check(Examination of) {
        Series val = of.series(Metric.VAL_LOSS);
        boolean measured = of.run().finals().get(FinalMetric.FINAL_VAL_LOSS).isPresent();
        int finite = val.size() - val.nonFiniteCount();
        if (val.isEmpty() && !measured && !of.series(Metric.TRAIN_LOSS).isEmpty()) {
            boolean elsewhere = has(of, FindingCode.EVALUATED_ELSEWHERE);
            of.blocks(elsewhere ? "evaluated_elsewhere" : "no_evaluation", List.of(of.of(Metric.TRAIN_LOSS)));
        } else if (finite > 0 && finite < ENOUGH && Double.isFinite(val.lastValue())) {
            of.lowers(
                    finite == 1 ? "one_evaluation" : "few_evaluations",
                    List.of(of.of(Metric.VAL_LOSS)),
                    Numbers.count(finite));
        }
        noNumbers(of, finite);
        if (otherUnits(of)) {
            of.lowers(
                    "other_units",
                    List.of(of.of(Metric.VAL_LOSS), of.of(Metric.TRAIN_LOSS)),
                    Numbers.count(val.lastStep()),
                    Numbers.count(of.series(Metric.TRAIN_LOSS).lastStep()));
        } else {
            lost(of);
        }
        if (finite > 0) {
            examples(of);
        }
        if (has(of, FindingCode.MEASURED_AGAIN)) {
            of.notes("measured_again", List.of(new Evidence.Found(of.run().name(), FindingCode.MEASURED_AGAIN)));
        }
    }

    /// Evaluations that give no numbers while training goes on well.
    private static void noNumbers(Examination of, int finite) {
        OptionalLong from = Divergence.evaluationLostFrom(of.run());
        if (from.isEmpty()) {
            return;
        }
        List<Evidence> read = List.of(of.at(Metric.VAL_LOSS, from.getAsLong()), of.of(Metric.TRAIN_LOSS));
        if (finite == 0) {
            of.blocks("evaluations_no_numbers", read);
        } else {
            of.lowers("evaluations_no_numbers.from", read, Numbers.count(from.getAsLong()));
        }
    }

    /// The examples that were measured on.
    private static void examples(Examination of) {
        OptionalLong size = of.run().configuration().validationSize();
        if (has(of, FindingCode.TRAINED_ON)) {
            of.lowers("trained_on", List.of(new Evidence.Found(of.run().name(), FindingCode.TRAINED_ON)));
        }
        if (size.isPresent() && size.getAsLong() < ENOUGH_EXAMPLES) {
            of.lowers(
                    "few_examples",
                    List.of(of.known(RunPart.VALIDATION_SIZE)),
                    Numbers.count(size.getAsLong()),
                    Numbers.count(ENOUGH_EXAMPLES));
        } else if (size.isEmpty()) {
            of.unchecked("examples", of.known(RunPart.VALIDATION_SIZE));
        }
    }

    private static boolean has(Examination of, FindingCode code) {
        return of.run().findings().stream().anyMatch(finding -> finding.code() == code);
    }

    /// Whether evaluations are counted 1, 2, 3 … while training goes on for many times as long.
    private static boolean otherUnits(Examination of) {
        Series val = of.series(Metric.VAL_LOSS);
        Series train = of.series(Metric.TRAIN_LOSS);
        if (val.size() < 2 || train.size() < 2 || train.lastStep() < OTHER_UNIT * val.lastStep()) {
            return false;
        }
        for (int i = 1; i < val.size(); i++) {
            if (val.step(i) != val.step(0) + i || val.step(0) > 1) {
                return false;
            }
        }
        return true;
    }

    private static void lost(Examination of) {
        Series val = of.series(Metric.VAL_LOSS);
        Series train = of.series(Metric.TRAIN_LOSS);
        if (val.isEmpty() || train.isEmpty()) {
            return;
        }
        OptionalDouble every = of.run().hyperparameters().number("steps_per_eval");
        long expected = every.isPresent() && follows(val, every.getAsDouble())
                ? (long) (train.lastStep() / every.getAsDouble())
                : 0;
        long missing = between(val, train);
        if (val.size() < MOST_OF_THEM * expected && expected - val.size() >= 2) {
            List<Evidence> read = List.of(of.of(Metric.VAL_LOSS), of.of("steps_per_eval"));
            of.lowers(
                    "evaluations_lost",
                    read,
                    Numbers.count(val.size()),
                    Numbers.count(expected),
                    Numbers.number(every.getAsDouble()));
        } else if (missing > 0) {
            of.lowers("evaluations_missing", List.of(of.of(Metric.VAL_LOSS)), Numbers.count(missing));
        }
    }

    /// Whether evaluations stand where a setting puts them, or at the very beginning.
    private static boolean follows(Series val, double every) {
        boolean follows = every >= 1;
        for (int i = 0; i < val.size() && follows; i++) {
            follows = val.step(i) <= 1 || val.step(i) % every == 0;
        }
        return follows;
    }

    /// How many evaluations are missing between others, where all distances are multiples of the usual one and training
    /// was reported meanwhile; 0 where that cannot be told. The first distance may be any.
    private static long between(Series val, Series train) {
        if (val.size() < ENOUGH_TO_BE_USUAL) {
            return 0;
        }
        long[] distances = new long[val.size() - 1];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = val.step(i + 1) - val.step(i);
        }
        long[] sorted = distances.clone();
        Arrays.sort(sorted);
        double usual = (double) sorted[(sorted.length - 1) / 2];
        long missing = 0;
        for (int i = 1; i < distances.length; i++) {
            double times = distances[i] / usual;
            boolean last = i == distances.length - 1 && times < 1;
            if (!last && Math.abs(times - Math.rint(times)) > UNEVEN) {
                return 0;
            }
            boolean trained = train.floorIndex(val.step(i + 1) - 1) > train.floorIndex(val.step(i));
            missing += times > 1.5 && trained ? Math.round(times) - 1 : 0;
        }
        return missing;
    }
}
