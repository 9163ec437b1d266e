package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import java.util.List;
import java.util.Optional;

/// What is said beside a verdict on two of many runs where it does not say what their places among all do. It may tell two apart
/// that share one: of a pair that was chosen before anybody looked less is asked than of one among many. And it may not tell
/// two apart of which one may be the lowest of all and the other may not: how far each lies above the lowest is known
/// otherwise than how far they lie apart.
public final class TwoOfMany {
    private static final int FEWEST = 3;

    private TwoOfMany() {}

    /// The sentence; empty where the verdict and the places say the same.
    ///
    /// @param all the runs that are loaded, ranked
    /// @param two the verdict on two of them
    public static Optional<Statement> beside(Ranking all, Verdict two) {
        return switch (two) {
            case Better _ -> tied(all, two);
            case Same _,CannotTell _ -> apart(all, two);
            case NotComparable _ -> Optional.empty();
        };
    }

    private static Optional<Statement> apart(Ranking all, Verdict two) {
        List<RankedGroup> groups = all.groups();
        for (int i = 0; i < groups.size(); i++) {
            RankedGroup group = groups.get(i);
            Optional<Ranked> baseline = group.of(two.pair().baseline().name());
            Optional<Ranked> candidate = group.of(two.pair().candidate().name());
            if (group.placed() && group.runs().size() >= FEWEST && baseline.isPresent() && candidate.isPresent()
                    && baseline.get().isFirst() != candidate.get().isFirst()) {
                boolean lower = baseline.get().isFirst();
                return Optional.of(new Wording().say(
                        "verdict.two_of_many.places", List.of(new Evidence.Ranked(i)),
                        Integer.toString(group.runs().size()),
                        (lower ? candidate : baseline).get().run().name(),
                        (lower ? baseline : candidate).get().run().name()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Statement> tied(Ranking all, Verdict two) {
        String baseline = two.pair().baseline().name();
        String candidate = two.pair().candidate().name();
        List<RankedGroup> groups = all.groups();
        for (int i = 0; i < groups.size(); i++) {
            RankedGroup group = groups.get(i);
            boolean tied = group.runs().stream()
                    .anyMatch(run -> run.run().name().equals(baseline) && run.tiedWith().contains(candidate));
            if (tied && group.runs().size() >= FEWEST) {
                return Optional.of(new Wording().say(
                        "verdict.two_of_many", List.of(new Evidence.Ranked(i)),
                        Integer.toString(group.runs().size())));
            }
        }
        return Optional.empty();
    }
}
