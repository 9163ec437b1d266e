package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.Speed;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.OptionalDouble;

/// How far apart the evaluations of a run should lie.
final class EvaluationSpacing {
    /// From so many evaluations on a rise is found and a plateau can be shown (see `docs/verdict.md`, "Proof").
    static final long ENOUGH = 12;

    /// Evaluating may take a third of the time that training takes.
    private static final double SHARE_OF_TIME = 1.0 / 3;

    private static final double[] ROUND = {1, 2, 5, 10};

    private EvaluationSpacing() {}

    /// A round number of iterations: about as many evaluations as are enough, twice as many as now at least. No two lie
    /// between the same reports of the train loss, nor so close that more is waited for them than for a third of the
    /// training: where they do already, the answer is no less than now.
    ///
    /// @param now how far apart they lie; not above 0 where there are none
    static long of(Facts facts, double now) {
        Run run = facts.compared().run();
        double least = Math.max(reported(facts), worthIts(facts.compared()));
        double enough = round((double) run.history().lastIteration() / ENOUGH);
        double denser = now > 0 ? Math.min(enough, Math.floor(now / 2)) : enough;
        return (long) Math.ceil(Math.max(denser, least));
    }

    /// The nearest of 1, 2, 5, 10, 20 … by ratio; 1 for all below.
    private static double round(double value) {
        double ten = Math.pow(10, Math.floor(Math.log10(Math.max(1, value))));
        double nearest = ten;
        for (double one : ROUND) {
            if (Math.abs(Math.log(one * ten / value)) < Math.abs(Math.log(nearest / value))) {
                nearest = one * ten;
            }
        }
        return nearest;
    }

    private static double reported(Facts facts) {
        Facts.Fact every = facts.setting("steps_per_report");
        Series reports = facts.compared().run().series(Metric.TRAIN_LOSS);
        return every.isAbove(0) ? every.value() : usualDistance(reports);
    }

    private static double usualDistance(Series reports) {
        return reports.size() < 2
                ? 1
                : (double) (reports.lastStep() - reports.step(0)) / (reports.size() - 1);
    }

    private static double worthIts(ComparedRun run) {
        OptionalDouble seconds = Speed.median(run.run().series(Metric.VAL_TIME_SEC));
        OptionalDouble speed = run.analysis().speed().iterationsPerSec();
        return seconds.isPresent() && speed.isPresent()
                ? seconds.getAsDouble() * speed.getAsDouble() / SHARE_OF_TIME
                : 1;
    }
}
