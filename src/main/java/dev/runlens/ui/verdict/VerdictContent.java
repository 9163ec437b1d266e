package dev.runlens.ui.verdict;

import dev.runlens.analyze.advice.Insight;
import dev.runlens.analyze.advice.Insights;
import dev.runlens.analyze.advice.NextRun;
import dev.runlens.analyze.advice.NextRunRules;
import dev.runlens.analyze.advice.RunStatements;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.verdict.PlacedRun;
import dev.runlens.analyze.verdict.Ranking;
import dev.runlens.analyze.verdict.Side;
import dev.runlens.analyze.verdict.Verdicts;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.read.collect.RunKey;
import dev.runlens.ui.state.ShownRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that is said of some runs, in the order in which it is read.
///
/// @param pair what is said of the two runs that matter; null below two runs
/// @param ranking all runs in order
/// @param runs one by one
record VerdictContent(@Nullable PairJudgement pair, Ranking ranking, List<OfRun> runs) {
    static final VerdictContent NONE = new VerdictContent(null, new Ranking(List.of(), List.of()), List.of());

    VerdictContent {
        runs = List.copyOf(runs);
    }

    /// What is said of one run by itself.
    ///
    /// @param statements status first, then cost, gap, file to ship
    /// @param insights what follows from its configuration
    /// @param next what to try after it
    record OfRun(ShownRun run, List<Statement> statements, List<Insight> insights, NextRun next) {
        OfRun {
            statements = List.copyOf(statements);
            insights = List.copyOf(insights);
        }
    }

    /// Works it out; takes its time.
    ///
    /// @param shown the ticked runs
    /// @param baseline which of two is the one that the other is held against
    static VerdictContent of(List<ShownRun> shown, @Nullable RunKey baseline) {
        List<ShownRun> runs = new ArrayList<>(shown);
        if (runs.size() == 2 && runs.getLast().key().equals(baseline)) {
            runs = runs.reversed();
        }
        List<ComparedRun> compared = runs.stream().map(ShownRun::compared).toList();
        Verdicts verdicts = Verdicts.of(compared);
        List<OfRun> all = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            all.add(new OfRun(
                    runs.get(i),
                    RunStatements.of(compared.get(i), i),
                    Insights.of(compared, i),
                    NextRunRules.of(compared.get(i), i)));
        }
        return new VerdictContent(verdicts.pair(), verdicts.ranking(), all);
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    Tone tone() {
        if (pair != null) {
            return Tone.of(pair.verdict());
        }
        return isEmpty()
                ? Tone.UNKNOWN
                : Tone.of(runs.getFirst().run().analysis().status());
    }

    /// The one sentence.
    String headline() {
        if (pair != null) {
            return pair.verdict().text().headline().text();
        }
        return isEmpty() ? "" : runs.getFirst().statements().getFirst().text();
    }

    /// The run that the headline speaks for: the only one, or the one with the lower loss.
    Optional<OfRun> speaksFor() {
        if (pair == null) {
            return runs.stream().findFirst();
        }
        Optional<Side> lower = pair.verdict().lower();
        return lower.map(side -> pair.verdict().pair().run(side))
                .map(PlacedRun::index)
                .map(runs::get);
    }

    /// The runs beside the two of the headline that noise does not tell from the one with the lowest loss.
    List<String> tiedWithBest() {
        if (pair == null || runs.size() < 3) {
            return List.of();
        }
        List<String> named = Arrays.stream(Side.values())
                .map(side -> pair.verdict().pair().run(side).name())
                .toList();
        return ranking.groups().stream()
                .limit(1)
                .flatMap(group -> group.runs().stream().limit(1))
                .flatMap(best -> best.tiedWith().stream())
                .filter(name -> !named.contains(name))
                .toList();
    }

    List<Statement> cautions() {
        return pair == null ? List.of() : pair.verdict().text().cautions();
    }
}
