package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The insights into a run: its strengths by itself, its trade-offs against another run, and what to check where its
/// results are not known yet.
public final class Insights {
    private Insights() {}

    /// The insights into one of some runs, strengths first.
    ///
    /// Trade-offs and checks are against the other one of two runs; of more against the first other one that has the
    /// same base model and did not diverge.
    ///
    /// @param runs all runs of the comparison
    /// @param index which of them
    public static List<Statement> of(List<ComparedRun> runs, int index) {
        Facts run = new Facts(runs.get(index));
        List<Statement> insights = new ArrayList<>();
        int opponent = opponent(runs, index);
        if (opponent < 0) {
            insights.addAll(new Strengths(run, null).found());
            return insights;
        }
        Facts other = new Facts(runs.get(opponent));
        insights.addAll(new Strengths(run, other).found());
        insights.addAll(new TradeOffs(run, other).found());
        insights.addAll(new Checks(run, other).found());
        return insights;
    }

    private static int opponent(List<ComparedRun> runs, int index) {
        if (runs.size() == 2) {
            return 1 - index;
        }
        Optional<Setting> model = runs.get(index).run().hyperparameters().get("model");
        for (int i = 0; i < runs.size(); i++) {
            ComparedRun other = runs.get(i);
            boolean usable = i != index && other.analysis().status() != RunStatus.DIVERGED;
            if (usable
                    && model.isPresent()
                    && model.equals(other.run().hyperparameters().get("model"))) {
                return i;
            }
        }
        return -1;
    }
}
