package dev.runlens.analyze.answers;

import dev.runlens.analyze.answers.AnswerPair.Counts;
import dev.runlens.analyze.answers.AnswerPair.Levels;
import dev.runlens.analyze.answers.AnswerPair.Measured;
import dev.runlens.analyze.answers.AnswerPair.Result;
import dev.runlens.analyze.many.SimultaneousQuantiles;
import dev.runlens.analyze.paired.BcaInterval;
import dev.runlens.analyze.paired.DetectableDifference;
import dev.runlens.analyze.paired.McNemar;
import dev.runlens.analyze.paired.SignFlipTest;
import dev.runlens.analyze.paired.WilsonInterval;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Judges two subjects by their scores on the same examples.
///
/// Two are told apart where the exact test says so and the interval does not hold 0. Among K subjects both are as strict
/// as for the range of K normals ([SimultaneousQuantiles#amongAll]), so that of K equal ones none is told apart in 95 %.
public final class AnswerJudge {
    private static final double USUAL = new NormalDistribution().inverseCumulativeProbability(0.975);

    private final double direction;
    private final boolean rightOrWrong;
    private final double quantile;

    /// @param subjects how many are compared with each other, at least two
    /// @param rightOrWrong whether every answer is right or wrong, so that scores are 0 or 1, or shares of right ones among
    ///     several answers to one example
    /// @param higherIsBetter whether more is better
    public AnswerJudge(int subjects, boolean rightOrWrong, boolean higherIsBetter) {
        this.direction = higherIsBetter ? 1 : -1;
        this.rightOrWrong = rightOrWrong;
        this.quantile = subjects == 2 ? USUAL : new SimultaneousQuantiles().amongAll(subjects);
    }

    /// The judgement of two subjects.
    ///
    /// @param baseline its scores, one for each example, NaN where it has none
    /// @param candidate likewise
    AnswerPair of(SubjectAnswers baseline, double[] baselineScores, SubjectAnswers candidate,
            double[] candidateScores) {
        List<String> obstacles = obstacles(baseline.setup().conditions(), candidate.setup().conditions());
        Optional<Measured> measured = measured(baselineScores, candidateScores);
        Result result = !obstacles.isEmpty() ? Result.NOT_COMPARABLE
                : measured.map(this::result).orElse(Result.UNPAIRED);
        return new AnswerPair(baseline.subject().name(), candidate.subject().name(), result, measured, obstacles);
    }

    /// What was measured; empty where no example has both scores.
    Optional<Measured> measured(double[] baseline, double[] candidate) {
        double[] differences = differences(baseline, candidate);
        int single = (int) IntStream.range(0, baseline.length)
                .filter(i -> Double.isNaN(baseline[i]) != Double.isNaN(candidate[i]))
                .count();
        return differences.length == 0 ? Optional.empty()
                : Optional.of(of(differences, single, levels(baseline, candidate, mean(differences))));
    }

    private static Levels levels(double[] baseline, double[] candidate, double difference) {
        int[] paired = IntStream.range(0, baseline.length)
                .filter(i -> !Double.isNaN(baseline[i]) && !Double.isNaN(candidate[i])).toArray();
        return new Levels(Arrays.stream(paired).mapToDouble(i -> baseline[i]).average().orElse(Double.NaN),
                Arrays.stream(paired).mapToDouble(i -> candidate[i]).average().orElse(Double.NaN),
                difference);
    }

    /// Whether two are told apart: what [#measured] and [#result] say, without the interval where the test says no.
    ///
    /// @param baseline one score for each example, NaN where there is none
    /// @param candidate likewise
    public boolean tellsApart(double[] baseline, double[] candidate) {
        double[] differences = differences(baseline, candidate);
        return mayDiffer(differences) && interval(differences, mean(differences)).excludesZero();
    }

    /// Whether the test says that two differ.
    private boolean mayDiffer(double[] differences) {
        return isExact(differences)
                ? probability(differences) <= level()
                : SignFlipTest.isAtMost(level(), differences, AnswersAnalysis.SEED);
    }

    private double[] differences(double[] baseline, double[] candidate) {
        return IntStream.range(0, baseline.length)
                .mapToDouble(i -> direction * (candidate[i] - baseline[i]))
                .filter(difference -> !Double.isNaN(difference))
                .toArray();
    }

    /// Whether examples are right for both, for one or for neither, and no share of them.
    private boolean isExact(double[] differences) {
        return rightOrWrong && Arrays.stream(differences).allMatch(difference -> difference == Math.rint(difference));
    }

    private double probability(double[] differences) {
        return isExact(differences)
                ? McNemar.probability(
                        (int) Arrays.stream(differences).filter(difference -> difference < 0).count(),
                        (int) Arrays.stream(differences).filter(difference -> difference > 0).count())
                : SignFlipTest.probability(differences, AnswersAnalysis.SEED);
    }

    private Measured of(double[] differences, int unpaired, Levels levels) {
        int onlyBaseline = (int) Arrays.stream(differences).filter(difference -> difference < 0).count();
        int onlyCandidate = (int) Arrays.stream(differences).filter(difference -> difference > 0).count();
        return new Measured(levels, interval(differences, levels.difference()), probability(differences),
                new Counts(differences.length, onlyBaseline, onlyCandidate, unpaired),
                DetectableDifference.of(differences, isExact(differences)));
    }

    private static double mean(double[] differences) {
        return Arrays.stream(differences).average().orElseThrow();
    }

    /// As wide as it takes for all comparisons together. No difference of shares is more than the whole.
    private Interval interval(double[] differences, double mean) {
        Interval usual = usual(differences, mean);
        double stretch = quantile / USUAL;
        double most = rightOrWrong ? 1 : Double.POSITIVE_INFINITY;
        return new Interval(
                Math.max(-most, mean - stretch * (mean - usual.low())),
                Math.min(most, mean + stretch * (usual.high() - mean)));
    }

    /// Where the difference is likely to be, for two subjects. Of right and wrong answers that all fall out alike, no draw ever
    /// differs: then it is as far as that share of so many examples may be off.
    private Interval usual(double[] differences, double mean) {
        boolean alike = Arrays.stream(differences).allMatch(difference -> difference == mean);
        if (!rightOrWrong || !alike) {
            return BcaInterval.ofMean(differences, AnswersAnalysis.SEED);
        }
        double off = 1 - WilsonInterval.of(differences.length, differences.length).low();
        return new Interval(Math.max(-1, mean - off), Math.min(1, mean + off));
    }

    /// What follows from what was measured.
    Result result(Measured measured) {
        boolean apart = measured.probability() <= level() && measured.interval().excludesZero();
        return !apart ? Result.CANNOT_TELL : measured.mean() > 0 ? Result.BETTER : Result.WORSE;
    }

    /// How small a probability has to be.
    private double level() {
        return 2 * (1 - new NormalDistribution().cumulativeProbability(quantile));
    }

    /// What is known of both and differs.
    static List<String> obstacles(Map<String, String> baseline, Map<String, String> candidate) {
        List<String> obstacles = new ArrayList<>();
        new TreeMap<>(baseline).forEach((what, value) -> {
            String other = candidate.get(what);
            if (other != null && !other.equals(value)) {
                obstacles.add(what + ": " + value + ", " + other);
            }
        });
        return obstacles;
    }
}
