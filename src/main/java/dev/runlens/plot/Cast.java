package dev.runlens.plot;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.verdict.PairJudgement;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which runs a plot shows, and as what.
///
/// @param hidden names of runs that are left out
/// @param front names of the runs in question, which are drawn in their colours; the others are grey behind them. Null
///     where all are in question
/// @param pointed the name of one more run that is drawn in its colours, for as long as the reader points at it; null for
///     none
/// @param looks the number of the look of each run, by name, see [Palette#style]; a run that is not named has the number
///     of its place in the comparison
public record Cast(
        Set<String> hidden, @Nullable Set<String> front, @Nullable String pointed, Map<String, Integer> looks) {
    /// More curves than these cannot be told apart by their colours.
    public static final int MOST_IN_FRONT = 8;

    /// Every run in question, with the look of its place.
    public static final Cast EVERYBODY = new Cast(Set.of(), null, null, Map.of());

    /// Keeps copies.
    public Cast {
        hidden = Set.copyOf(hidden);
        front = front == null ? null : Set.copyOf(front);
        looks = Map.copyOf(looks);
    }

    /// That of a comparison: of few runs everybody, of many those that the verdict is about in front of the others.
    public static Cast of(Comparison comparison) {
        Set<String> judged = judged(comparison);
        boolean many = comparison.runs().size() > MOST_IN_FRONT;
        return many && !judged.isEmpty() ? EVERYBODY.withFront(judged) : EVERYBODY;
    }

    /// The names of the two runs that the verdict is about; none where there is none.
    public static Set<String> judged(Comparison comparison) {
        PairJudgement pair = comparison.verdict();
        return pair == null ? Set.of()
                : Set.of(pair.verdict().pair().baseline().name(), pair.verdict().pair().candidate().name());
    }

    /// The same with other runs left out.
    public Cast withHidden(Set<String> names) {
        return new Cast(names, front, pointed, looks);
    }

    /// The same with other runs in question; null for all.
    public Cast withFront(@Nullable Set<String> names) {
        return new Cast(hidden, names, pointed, looks);
    }

    /// The same with another run that the reader points at; null for none.
    public Cast pointedAt(@Nullable String run) {
        return new Cast(hidden, front, run == null || inQuestion(run) ? null : run, looks);
    }

    /// The same with other looks.
    public Cast withLooks(Map<String, Integer> numbers) {
        return new Cast(hidden, front, pointed, numbers);
    }

    /// Whether a run is drawn in its colours.
    public boolean inFront(String run) {
        return inQuestion(run) || run.equals(pointed);
    }

    /// Whether a run is in question, wherever the reader points.
    boolean inQuestion(String run) {
        return front == null || front.contains(run);
    }

    /// The number of the look of a run.
    ///
    /// @param place its place in the comparison
    public int look(String run, int place) {
        return looks.getOrDefault(run, place);
    }
}
