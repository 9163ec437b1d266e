package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import java.util.List;
import java.util.Optional;

/// What is said beside a verdict on two of many runs where it tells two apart that share a place among all: of a pair that
/// was chosen before anybody looked less is asked than of one among many.
public final class TwoOfMany {
    private static final int FEWEST = 3;

    private TwoOfMany() {}

    /// The sentence; empty where the verdict and the places say the same.
    ///
    /// @param all the runs that are loaded, ranked
    /// @param two the verdict on two of them
    public static Optional<Statement> beside(Ranking all, Verdict two) {
        if (!(two instanceof Better)) {
            return Optional.empty();
        }
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
