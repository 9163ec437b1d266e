package dev.runlens.read.mlx.log;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.mlx.config.LossType;
import dev.runlens.read.mlx.dialect.MetricNames;
import dev.runlens.read.series.RowForecast;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A training while its part of the log is read.
final class TrainingDraft {
    final ReportTable train;
    final ReportTable val;
    final StatedSettings stated;
    final List<LoggedTraining.Save> saves = new ArrayList<>();
    private final Map<Integer, TestFigure> tests = new LinkedHashMap<>();
    private Announced announced;
    private boolean finished;
    private @Nullable String interruption;
    private @Nullable String finalWeights;
    private long planned;

    /// Whether its start was printed.
    boolean isStarted;

    /// How many times its start was printed, and by how many processes it is.
    int starts;

    int processes;

    private record TestFigure(double value, int line) {}

    TrainingDraft(Announced announced, StatedSettings stated, RowForecast forecast) {
        this(announced, stated, new ReportTable(forecast), new ReportTable(forecast));
        state(announced);
    }

    private TrainingDraft(Announced announced, StatedSettings stated, ReportTable train, ReportTable val) {
        this.train = train;
        this.val = val;
        this.announced = announced;
        this.stated = stated;
    }

    /// A draft to be taken from that holds what this one holds now; this one may go on.
    TrainingDraft shared() {
        TrainingDraft other = new TrainingDraft(announced, stated.copy(), train.shared(), val.shared());
        other.saves.addAll(saves);
        other.tests.putAll(tests);
        other.finished = finished;
        other.interruption = interruption;
        other.finalWeights = finalWeights;
        other.planned = planned;
        return other;
    }

    private void state(Announced known) {
        Announced.Command command = known.command();
        if (command != null) {
            stated.commanded(command.options(), command.line());
        }
        Announced.Objective objective = known.objective();
        if (objective != null) {
            stated.objective(objective.mode(), objective.line());
        }
    }

    /// Takes what else was announced about it.
    void announce(Announced more) {
        announced = announced.filledWith(more);
        state(announced);
    }

    int line() {
        return announced.line();
    }

    boolean hasReports() {
        return !train.isEmpty() || !val.isEmpty();
    }

    boolean isEmpty() {
        return !hasReports() && tests.isEmpty();
    }

    /// Whether a start that is printed now is that of another training.
    ///
    /// @param anotherAnnounced whether lines that announce a training stand between
    boolean isOver(boolean anotherAnnounced) {
        return hasReports() || (isStarted && anotherAnnounced);
    }

    /// Whether a process of this training has yet to print its start, as every one of a distributed training does.
    boolean awaitsStart() {
        return starts < processes;
    }

    void plan(long iterations) {
        if (iterations > 0) {
            planned = iterations;
        }
    }

    void bar(long done, long total) {
        if (planned == 0) {
            planned = total;
        }
        finished |= done == total;
    }

    void finish(String weights) {
        finished = true;
        if (!weights.isEmpty()) {
            finalWeights = weights;
        }
    }

    void interrupt(@Nullable String what) {
        interruption = what;
    }

    /// Keeps a test figure.
    ///
    /// @return whether it takes the place of an earlier one
    boolean test(int metric, double value, int line) {
        return tests.put(metric, new TestFigure(value, line)) != null;
    }

    /// The training, which takes everything out of this draft.
    LoggedTraining take(MetricNames names, LogFindings findings) {
        long last = Math.max(0, Math.max(train.lastStep(), val.lastStep()));
        Map<Metric, Series> found = new LinkedHashMap<>();
        train.takeInto(found, names);
        val.takeInto(found, names);
        tests.forEach((id, figure) -> found.putIfAbsent(
                names.metric(id),
                Series.adopting(new long[] {last}, new double[] {figure.value()}, new int[] {figure.line()})));
        LossType.shownBy(found.keySet()).ifPresent(type -> stated.lossType(type, announced.line()));
        return new LoggedTraining(
                inOrder(found),
                new LoggedTraining.Header(
                        announced.line(),
                        announced.configFile(),
                        announced.resumedFrom(),
                        planned > 0 ? OptionalLong.of(planned) : OptionalLong.empty(),
                        new LoggedTraining.Printed(stated.hyperparameters(), stated.typed())),
                new LoggedTraining.Ending(finished, interruption, finalWeights),
                saves,
                findings.take());
    }

    private static Map<Metric, Series> inOrder(Map<Metric, Series> found) {
        Map<Metric, Series> ordered = new LinkedHashMap<>();
        for (Metric metric : Metric.documented()) {
            Series series = found.get(metric);
            if (series != null) {
                ordered.put(metric, series);
            }
        }
        found.forEach(ordered::putIfAbsent);
        return ordered;
    }
}
