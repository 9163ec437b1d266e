package dev.runlens.analyze.answers;

import dev.runlens.run.Order;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.Example;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An example on which two subjects differ.
///
/// @param example what was asked
/// @param baseline what the one said
/// @param candidate what the other said
/// @param baselineScore what that scored
/// @param candidateScore what that scored
public record DecidingExample(
        Example example, Answer baseline, Answer candidate, double baselineScore, double candidateScore) {
    /// No reader goes through more of them.
    private static final int MOST = 200;

    /// The examples that decide between two subjects, the largest differences first, of a question that was put several
    /// times the one with the largest; each side's in turn where they are
    /// equally large, so that the first few show both.
    static List<DecidingExample> of(AnswerGrid grid, int baseline, int candidate) {
        List<DecidingExample> up = new ArrayList<>();
        List<DecidingExample> down = new ArrayList<>();
        Map<Integer, DecidingExample> largestOf = new LinkedHashMap<>();
        for (int i = 0; i < grid.examples().size(); i++) {
            int question = grid.repetitions().of(i);
            double mean = grid.scores(candidate)[question] - grid.scores(baseline)[question];
            of(grid, i, baseline, candidate)
                    .filter(one -> Math.signum(one.candidateScore - one.baselineScore) == Math.signum(mean))
                    .ifPresent(one -> largestOf.merge(question, one, (a, b) -> b.size() > a.size() ? b : a));
        }
        largestOf.values().forEach(one -> (one.candidateScore > one.baselineScore ? up : down).add(one));
        Comparator<DecidingExample> largest = Order.comparingDouble(DecidingExample::size).reversed();
        up.sort(largest);
        down.sort(largest);
        return merged(up, down);
    }

    /// An example, where the two differ on it.
    private static Optional<DecidingExample> of(AnswerGrid grid, int example, int baseline, int candidate) {
        Answer first = grid.answer(baseline, example);
        Answer second = grid.answer(candidate, example);
        double difference = grid.score(candidate, example) - grid.score(baseline, example);
        return first == null || second == null || difference == 0 || Double.isNaN(difference)
                ? Optional.empty()
                : Optional.of(new DecidingExample(grid.examples().get(example), first, second,
                        grid.score(baseline, example), grid.score(candidate, example)));
    }

    private static List<DecidingExample> merged(List<DecidingExample> up, List<DecidingExample> down) {
        List<DecidingExample> all = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (all.size() < MOST && (i < up.size() || j < down.size())) {
            DecidingExample a = i < up.size() ? up.get(i) : null;
            DecidingExample b = j < down.size() ? down.get(j) : null;
            boolean first = b == null || a != null && (a.size() > b.size() || a.size() == b.size() && i <= j);
            all.add(first && a != null ? a : down.get(j));
            i += first ? 1 : 0;
            j += first ? 0 : 1;
        }
        return all;
    }

    /// What the one said that the other did not.
    public WordDiff diff() {
        return WordDiff.of(baseline.text(), candidate.text());
    }

    /// How far the scores are apart.
    public double size() {
        return Math.abs(candidateScore - baselineScore);
    }
}
