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

    /// The insights into a run, strengths first.
    ///
    /// Trade-offs and checks are against the other one of two runs; of more against the best other one that has the same
    /// base model and did not diverge.
    ///
    /// @param bestFirst the runs of the comparison, those first that a reader looks for first; it may be among them
    public static List<Statement> of(ComparedRun compared, List<ComparedRun> bestFirst) {
        Facts run = new Facts(compared);
        Optional<Facts> opponent = opponent(compared, bestFirst).map(Facts::new);
        List<Statement> insights = new ArrayList<>(
                new Strengths(run, opponent.orElse(null), bestFirst.size() > 2).found());
        opponent.ifPresent(other -> {
            insights.addAll(new TradeOffs(run, other).found());
            insights.addAll(new Checks(run, other).found());
        });
        return insights;
    }

    private static Optional<ComparedRun> opponent(ComparedRun run, List<ComparedRun> bestFirst) {
        boolean two = bestFirst.size() == 2;
        return bestFirst.stream()
                .filter(other -> !other.name().equals(run.name()))
                .filter(other -> two || isUsable(run, other))
                .findFirst();
    }

    private static boolean isUsable(ComparedRun run, ComparedRun other) {
        Optional<Setting> model = run.run().hyperparameters().get("model");
        return other.analysis().status() != RunStatus.DIVERGED
                && model.isPresent()
                && model.equals(other.run().hyperparameters().get("model"));
    }
}
