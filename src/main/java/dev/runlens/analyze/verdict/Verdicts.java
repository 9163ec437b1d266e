package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a comparison says of its runs against each other.
///
/// @param pair the two runs that matter: of two runs the first is the baseline and the second the candidate; of more
///     the candidate is the one with the lowest loss and the baseline the next, and the headline is about all that may
///     be compared with them; null below two runs
/// @param ranking all runs in order
public record Verdicts(@Nullable PairJudgement pair, Ranking ranking) {
    /// How many runs the comparison has, those without a place included.
    public int ranked() {
        return ranking.groups().stream().mapToInt(group -> group.runs().size()).sum()
                + ranking.unranked().size();
    }

    /// How many runs that may be compared the verdict is of: those of the candidate's group.
    public int of() {
        if (pair == null) {
            return 0;
        }
        String name = pair.verdict().pair().candidate().name();
        return ranking.groups().stream()
                .filter(group -> group.of(name).isPresent())
                .mapToInt(group -> group.runs().size())
                .findFirst()
                .orElse(0);
    }

    /// All pairs of runs that differ in exactly one setting: as many as the square of the runs.
    public static List<Attribution> oneFactor(List<ComparedRun> runs) {
        return new Attributions().oneFactor(runs);
    }

    /// The judgement of two runs; the same two runs always get the same one.
    ///
    /// @param matters the smallest difference that does, a share of the loss
    public static PairJudgement judge(ComparedRun baseline, ComparedRun candidate, double matters) {
        Measurements measurements = new Measurements();
        SeedRepeats repeats = SeedRepeats.among(List.of(baseline, candidate), measurements);
        return new Judge(new RunPair(baseline, candidate), new Judge.Context(measurements, repeats, matters))
                .judgement(null);
    }

    /// What is said of some runs, in the order of the comparison.
    ///
    /// @param measurements what is known of the runs already, and is learnt of them now
    /// @param matters the smallest difference that does, a share of the loss
    public static Verdicts of(List<ComparedRun> runs, Measurements measurements, double matters) {
        SeedRepeats repeats = SeedRepeats.among(runs, measurements);
        Ranking ranking = new Ranker(measurements, repeats).of(runs);
        Judge.Context context = new Judge.Context(measurements, repeats, matters);
        return new Verdicts(judged(runs, ranking, context), ranking);
    }

    private static @Nullable PairJudgement judged(List<ComparedRun> runs, Ranking ranking, Judge.Context context) {
        if (runs.size() < 2) {
            return null;
        }
        if (runs.size() == 2) {
            return new Judge(new RunPair(runs.getFirst(), runs.getLast()), context).judgement(null);
        }
        List<ComparedRun> ranked = ranking.groups().stream()
                .flatMap(group -> group.runs().stream())
                .map(Ranked::run)
                .toList();
        ComparedRun best = ranked.isEmpty() ? runs.getFirst() : ranked.getFirst();
        RankedGroup group = ranking.groups().stream()
                .findFirst()
                .filter(first -> first.runs().size() > 2)
                .orElse(null);
        return new Judge(new RunPair(second(runs, ranked, best), best), context).judgement(group);
    }

    /// The one that comes next, in the same group where there is one.
    private static ComparedRun second(List<ComparedRun> runs, List<ComparedRun> ranked, ComparedRun best) {
        return Stream.concat(ranked.stream(), runs.stream())
                .filter(run -> !run.name().equals(best.name()))
                .findFirst()
                .orElseThrow();
    }
}
