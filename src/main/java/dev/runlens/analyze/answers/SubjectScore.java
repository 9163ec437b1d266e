package dev.runlens.analyze.answers;

import dev.runlens.analyze.paired.BcaInterval;
import dev.runlens.analyze.paired.WilsonInterval;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// What one subject reached.
///
/// @param answers what it answered, and how
/// @param counts how many answers that is of
/// @param mean of its scores; NaN where it has none
/// @param interval of that, 95 %: Wilson's of a share of right answers, else by bootstrap. Of scores that are all the same, of
///     which a bootstrap would be certain, Wilson's, as the mean of no numbers from 0 to 1 scatters more than that of zeros
///     and ones; unknown where they are not from 0 to 1
/// @param macroF1 of a closed set of labels; empty for any other score
public record SubjectScore(
        SubjectAnswers answers, Counts counts, double mean, Interval interval, OptionalDouble macroF1) {
    /// How many answers there are.
    ///
    /// @param scored examples with a score, each once however often it was put
    /// @param answers how many answers these scores are of
    /// @param failed could not be had
    /// @param missing examples that another subject has and this one has not
    public record Counts(int scored, int answers, int failed, int missing) {}

    /// Of a row of the grid.
    static SubjectScore of(AnswerGrid grid, SubjectAnswers answers, int row, boolean rightOrWrong) {
        double[] scores = Arrays.stream(grid.scores(row)).filter(score -> !Double.isNaN(score)).toArray();
        int all = (int) IntStream.range(0, grid.examples().size())
                .filter(i -> !Double.isNaN(grid.score(row, i)))
                .count();
        double mean = Arrays.stream(scores).average().orElse(Double.NaN);
        Interval interval = interval(scores, rightOrWrong);
        return new SubjectScore(answers, new Counts(scores.length, all, answers.failed(), grid.missing(row)),
                mean, interval, OptionalDouble.empty());
    }

    private static Interval interval(double[] scores, boolean rightOrWrong) {
        double least = Arrays.stream(scores).min().orElse(Double.NaN);
        double most = Arrays.stream(scores).max().orElse(Double.NaN);
        if (scores.length > 0 && (rightOrWrong || least == most && least >= 0 && most <= 1)) {
            return WilsonInterval.of(Arrays.stream(scores).sum(), scores.length);
        }
        return least < most
                ? BcaInterval.ofMean(scores, AnswersAnalysis.SEED)
                : new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /// The same with the F1 of its labels.
    SubjectScore withMacroF1(double value) {
        return new SubjectScore(answers, counts, mean, interval, OptionalDouble.of(value));
    }

    /// Its name.
    public String name() {
        return answers.subject().name();
    }
}
