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
        List<RankedGroup> groups = all.groups();
        for (int i = 0; i < groups.size(); i++) {
            RankedGroup group = groups.get(i);
            Ranked baseline = group.of(two.pair().baseline().name()).orElse(null);
            Ranked candidate = group.of(two.pair().candidate().name()).orElse(null);
            if (baseline != null && candidate != null && group.runs().size() >= FEWEST) {
                Evidence place = new Evidence.Ranked(i);
                return switch (two) {
                    case Better _ -> tied(group, place, baseline, candidate);
                    case Same _,CannotTell _ -> apart(group, place, baseline, candidate);
                    case NotComparable _ -> Optional.empty();
                };
            }
        }
        return Optional.empty();
    }

    private static Optional<Statement> tied(RankedGroup group, Evidence place, Ranked baseline, Ranked candidate) {
        return baseline.tiedWith().contains(candidate.run().name())
                ? Optional.of(new Wording().say(
                        "verdict.two_of_many", List.of(place), Integer.toString(group.runs().size())))
                : Optional.empty();
    }

    private static Optional<Statement> apart(RankedGroup group, Evidence place, Ranked baseline, Ranked candidate) {
        if (!group.placed() || baseline.isFirst() == candidate.isFirst()) {
            return Optional.empty();
        }
        return Optional.of(new Wording().say(
                "verdict.two_of_many.places", List.of(place),
                Integer.toString(group.runs().size()),
                (baseline.isFirst() ? candidate : baseline).run().name(),
                (baseline.isFirst() ? baseline : candidate).run().name()));
    }
}
