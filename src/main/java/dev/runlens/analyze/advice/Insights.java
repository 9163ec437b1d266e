package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.ComparedRun;
import java.util.ArrayList;
import java.util.List;

/// The insights into a run: its strengths by itself, its trade-offs against another run, and what to check where its
/// results are not known yet.
public final class Insights {
    private Insights() {}

    /// The insights into one of some runs, strengths first.
    ///
    /// Trade-offs and checks are against the first of the runs, those of the first against the second.
    ///
    /// @param runs all runs of the comparison
    /// @param index which of them
    public static List<Insight> of(List<ComparedRun> runs, int index) {
        Facts run = new Facts(runs.get(index), index);
        List<Insight> insights = new ArrayList<>();
        if (runs.size() < 2) {
            insights.addAll(new Strengths(run, null).found());
            return insights;
        }
        int opponent = index == 0 ? 1 : 0;
        Facts other = new Facts(runs.get(opponent), opponent);
        insights.addAll(new Strengths(run, other).found());
        insights.addAll(new TradeOffs(run, other).found());
        insights.addAll(new Checks(run, other).found());
        return insights;
    }
}
