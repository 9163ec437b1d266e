package dev.runlens.analyze.verdict;

import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.util.List;
import java.util.Optional;

/// Where one run stands among those that it may be compared with, in a sentence.
public final class PlaceOfRun {
    private PlaceOfRun() {}

    /// The sentence, or why the run has no place; empty where there is no other run, or nothing to rank.
    ///
    /// @param all the runs that are loaded, ranked
    /// @param run the name of one of them
    public static Optional<Statement> of(Ranking all, String run) {
        List<RankedGroup> groups = all.groups();
        for (int i = 0; i < groups.size(); i++) {
            RankedGroup group = groups.get(i);
            Ranked ranked = group.of(run).orElse(null);
            if (ranked != null) {
                return group.runs().size() < 2 ? Optional.empty() : Optional.of(say(group, i, ranked));
            }
        }
        return all.unranked().stream()
                .filter(unranked -> unranked.run().name().equals(run))
                .findFirst()
                .map(Unranked::why);
    }

    private static Statement say(RankedGroup group, int index, Ranked ranked) {
        int tied = ranked.tiedWith().size();
        Interval likely = ranked.interval();
        String loss = Numbers.loss(ranked.loss());
        return new Wording().say(
                "ranking.place" + (ranked.place().isEmpty() ? ".unknown" : tied > 0 ? ".shared" : ""),
                List.of(new Evidence.Ranked(index)),
                Numbers.count(ranked.place().orElse(0)),
                Numbers.count(group.runs().size()),
                GroupNames.inBrackets(group.name()),
                likely == null ? loss
                        : loss + " (" + Numbers.loss(likely.low()) + " to " + Numbers.loss(likely.high()) + ")",
                Numbers.count(tied),
                Bundle.STATEMENTS.get(ranked.run().run().checkpoints().isEmpty()
                        ? "ranking.of_lowest"
                        : "ranking.of_shipped"));
    }
}
