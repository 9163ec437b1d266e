package dev.runlens.analyze.answers.vote;

import dev.runlens.analyze.paired.BettingSequence;
import dev.runlens.analyze.paired.BradleyTerry;
import dev.runlens.analyze.paired.McNemar;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.run.evaluation.Vote;
import dev.runlens.run.evaluation.Vote.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// What votes say. Only blind ones count; a skipped one says nothing. Several votes on the same answers to one example
/// count together as one, of which each has its share.
///
/// @param pairs each two subjects that met
/// @param sides on how many examples the answer on each side won more often
/// @param agreement the share of answers on which two voters said the same; empty with one voter
/// @param strengths by subject, where there are three or more and votes link them all: logarithms of mean 0
/// @param notBlind how many votes do not count because names were shown; skipped ones would not either
public record VoteResult(
        List<Pair> pairs, Sides sides, OptionalDouble agreement, Map<String, Double> strengths, int notBlind) {
    private static final int MOST_NEEDED = 2000;
    private static final double HALF = 0.5;

    /// How the sides did.
    ///
    /// @param left on how many examples the left answer won more often
    /// @param right on how many the right one did
    public record Sides(int left, int right) {
        /// The probability of a split at least as uneven if the side made no difference.
        public double probability() {
            return McNemar.probability(left, right);
        }
    }

    /// Two subjects.
    ///
    /// @param baseline the first by name
    /// @param candidate the second
    /// @param counts how the votes fell
    /// @param share of the candidate's wins
    /// @param decision when it was decided, or would be
    public record Pair(
            String baseline, String candidate, Counts counts, Share share, Decision decision) {
        /// The better one; empty where that cannot be said.
        public Optional<String> better() {
            return share.low() > HALF ? Optional.of(candidate)
                    : share.high() < HALF ? Optional.of(baseline) : Optional.empty();
        }
    }

    /// A share of wins, a tie being half of one, of examples: the votes on one are averaged.
    ///
    /// @param value the share
    /// @param interval of it, that may be looked at after every vote
    /// @param examples of how many
    public record Share(double value, Interval interval, int examples) {
        /// The lower end of the interval.
        public double low() {
            return interval.low();
        }

        /// The upper end of the interval.
        public double high() {
            return interval.high();
        }
    }

    /// How the votes of two fell.
    public record Counts(int baseline, int candidate, int ties, int bothBad) {
        /// All of them.
        public int all() {
            return baseline + candidate + ties + bothBad;
        }

    }

    /// When it was decided, or would be.
    ///
    /// @param after after how many examples; empty where it is not
    /// @param needed about how many more like these would decide it; empty where it is, or where 2000 would not
    public record Decision(OptionalInt after, OptionalInt needed) {}

    /// Keeps copies.
    public VoteResult {
        pairs = List.copyOf(pairs);
        strengths = Map.copyOf(strengths);
    }

    /// The result of votes, in the order in which they were cast.
    public static VoteResult of(List<Vote> votes) {
        List<Vote> decided = votes.stream().filter(vote -> vote.choice() != Choice.SKIP).toList();
        List<Vote> counted = decided.stream().filter(Vote::blind).toList();
        List<String> subjects = List.copyOf(subjects(counted));
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            for (int j = i + 1; j < subjects.size(); j++) {
                String one = subjects.get(i);
                String other = subjects.get(j);
                List<Vote> between = counted.stream().filter(vote -> vote.isBetween(one, other)).toList();
                if (!between.isEmpty()) {
                    pairs.add(pair(one, other, between));
                }
            }
        }
        return new VoteResult(pairs, sides(counted), agreement(counted), strengths(subjects, counted),
                decided.size() - counted.size());
    }

    private static Sides sides(List<Vote> votes) {
        List<SameBallot> ballots = SameBallot.of(votes);
        return new Sides(
                (int) ballots.stream().filter(ballot -> ballot.left() > 0).count(),
                (int) ballots.stream().filter(ballot -> ballot.left() < 0).count());
    }

    private static TreeSet<String> subjects(List<Vote> votes) {
        TreeSet<String> subjects = new TreeSet<>();
        votes.forEach(vote -> {
            subjects.add(vote.left());
            subjects.add(vote.right());
        });
        return subjects;
    }

    private static Pair pair(String baseline, String candidate, List<Vote> votes) {
        double[] values = SameBallot.of(votes).stream().mapToDouble(ballot -> ballot.share(candidate)).toArray();
        BettingSequence sequence = new BettingSequence();
        OptionalInt decided = OptionalInt.empty();
        for (double value : values) {
            sequence.add(value);
            if (decided.isEmpty() && !sequence.interval().contains(HALF)) {
                decided = OptionalInt.of(sequence.count());
            }
        }
        Share share = new Share(Arrays.stream(values).average().orElseThrow(), sequence.interval(), values.length);
        OptionalInt needed = decided.isPresent() ? OptionalInt.empty() : needed(values, sequence);
        return new Pair(baseline, candidate, counts(baseline, candidate, votes), share, new Decision(decided, needed));
    }

    /// As if the votes went on as they went so far.
    private static OptionalInt needed(double[] values, BettingSequence sequence) {
        for (int more = 1; more <= MOST_NEEDED; more++) {
            sequence.add(values[(more - 1) % values.length]);
            if (!sequence.interval().contains(HALF)) {
                return OptionalInt.of(more);
            }
        }
        return OptionalInt.empty();
    }

    private static Counts counts(String baseline, String candidate, List<Vote> votes) {
        return new Counts(
                (int) votes.stream().filter(vote -> vote.winner().filter(baseline::equals).isPresent()).count(),
                (int) votes.stream().filter(vote -> vote.winner().filter(candidate::equals).isPresent()).count(),
                (int) votes.stream().filter(vote -> vote.choice() == Choice.TIE).count(),
                (int) votes.stream().filter(vote -> vote.choice() == Choice.BOTH_BAD).count());
    }

    private static OptionalDouble agreement(List<Vote> votes) {
        List<SameBallot> ballots = SameBallot.of(votes);
        int pairs = ballots.stream().mapToInt(SameBallot::pairs).sum();
        return pairs == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) ballots.stream().mapToInt(SameBallot::agreed).sum() / pairs);
    }

    /// Whether votes lead from each to every other: who never met, not even through others, cannot be compared.
    private static boolean linked(List<String> subjects, List<Vote> votes) {
        Set<String> reached = new HashSet<>(Set.of(subjects.getFirst()));
        boolean more = true;
        while (more) {
            more = false;
            for (Vote vote : votes) {
                if (reached.contains(vote.left()) != reached.contains(vote.right())) {
                    reached.add(vote.left());
                    reached.add(vote.right());
                    more = true;
                }
            }
        }
        return reached.size() == subjects.size();
    }

    private static Map<String, Double> strengths(List<String> subjects, List<Vote> votes) {
        if (subjects.size() < 3 || !linked(subjects, votes)) {
            return Map.of();
        }
        double[][] wins = new double[subjects.size()][subjects.size()];
        double[][] ties = new double[subjects.size()][subjects.size()];
        for (Vote vote : votes) {
            int left = subjects.indexOf(vote.left());
            int right = subjects.indexOf(vote.right());
            switch (vote.choice()) {
                case LEFT -> wins[left][right]++;
                case RIGHT -> wins[right][left]++;
                case TIE, BOTH_BAD -> {
                    ties[left][right]++;
                    ties[right][left]++;
                }
                case SKIP -> { /* says nothing */ }
            }
        }
        double[] fitted = BradleyTerry.of(wins, ties).strengths();
        Map<String, Double> strengths = new HashMap<>();
        for (int i = 0; i < fitted.length; i++) {
            strengths.put(subjects.get(i), fitted[i]);
        }
        return strengths;
    }
}
