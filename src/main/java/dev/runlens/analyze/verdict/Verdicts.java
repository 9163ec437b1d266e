package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.FlatNulls;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a comparison says of its runs against each other.
///
/// @param pair the two runs that matter: of two runs the first is the baseline and the second the candidate; of more
///     the candidate is the one with the lowest fitted loss and the baseline the next one that is not tied with it;
///     null below two runs
/// @param ranking all runs in order
/// @param oneFactor all pairs of runs that differ in exactly one setting
public record Verdicts(@Nullable PairJudgement pair, Ranking ranking, List<Attribution> oneFactor) {
    /// Keeps a copy.
    public Verdicts {
        oneFactor = List.copyOf(oneFactor);
    }

    /// How many runs the comparison has, those without a place included.
    public int ranked() {
        return ranking.groups().stream().mapToInt(group -> group.runs().size()).sum()
                + ranking.unranked().size();
    }

    /// The judgement of two runs; the same two runs always get the same one.
    ///
    /// @param nulls what chance does, shared by the runs of a comparison
    public static PairJudgement judge(ComparedRun baseline, ComparedRun candidate, FlatNulls nulls) {
        return judge(new RunPair(baseline, candidate), new Measurements(nulls));
    }

    /// What is said of some runs, in the order of the comparison.
    ///
    /// @param nulls what chance does, shared by the runs of a comparison
    public static Verdicts of(List<ComparedRun> runs, FlatNulls nulls) {
        return of(runs, new Measurements(nulls));
    }

    /// What is said of some runs, in the order of the comparison.
    ///
    /// @param measurements what is known of the runs already, and is learnt of them now
    public static Verdicts of(List<ComparedRun> runs, Measurements measurements) {
        Ranking ranking = new Rankings(measurements).of(runs);
        PairJudgement pair = theTwo(runs, ranking, measurements)
                .map(two -> judge(two, measurements))
                .orElse(null);
        return new Verdicts(pair, ranking, new Attributions().oneFactor(runs));
    }

    private static PairJudgement judge(RunPair pair, Measurements measurements) {
        return new Judge(pair, measurements).judgement();
    }

    private static Optional<RunPair> theTwo(List<ComparedRun> runs, Ranking ranking, Measurements measurements) {
        if (runs.size() < 2) {
            return Optional.empty();
        }
        if (runs.size() == 2) {
            return Optional.of(new RunPair(runs.getFirst(), runs.getLast()));
        }
        List<ComparedRun> ranked = ranking.groups().stream()
                .flatMap(group -> group.runs().stream())
                .map(Ranked::run)
                .toList();
        ComparedRun best = ranked.isEmpty() ? runs.getFirst() : ranked.getFirst();
        Stream<ComparedRun> peers = ranking.groups().stream()
                .limit(1)
                .flatMap(group -> group.runs().stream())
                .map(Ranked::run)
                .skip(1);
        Optional<ComparedRun> other = peers.filter(
                run -> measurements.lower(new RunPair(run, best)).equals(Optional.of(Side.CANDIDATE)))
                .findFirst();
        return Optional.of(new RunPair(other.orElseGet(() -> second(runs, ranked, best)), best));
    }

    /// The one that comes next where none is told from the best.
    private static ComparedRun second(List<ComparedRun> runs, List<ComparedRun> ranked, ComparedRun best) {
        return Stream.concat(ranked.stream(), runs.stream())
                .filter(run -> !run.name().equals(best.name()))
                .findFirst()
                .orElseThrow();
    }
}
