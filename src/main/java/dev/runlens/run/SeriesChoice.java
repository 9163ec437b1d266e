package dev.runlens.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which of the series that a run reports are its train and its validation loss, where a person chose: one of several
/// evaluation sets (`eval_<name>_loss`), or a column of a table whose name says nothing.
///
/// @param train what is taken for the train loss; null for what the reader took
/// @param validation what is taken for the validation loss; null for what the reader took
public record SeriesChoice(@Nullable Metric train, @Nullable Metric validation) {
    /// What the reader took.
    public static final SeriesChoice AS_READ = new SeriesChoice(null, null);

    private static final String REPLACED = "other ";

    /// These say where on an axis an iteration lies and are no losses.
    private static final Set<Metric> PLACES = Set.of(Metric.of("epoch"), Metric.of("wall_time"), Metric.TRAINED_TOKENS);

    /// What can be chosen for either loss: every other series that the run reports, those that are called a loss first,
    /// then by name.
    public static List<Metric> candidates(Run run) {
        return run.history().metrics().keySet().stream()
                .filter(metric -> !metric.equals(Metric.TRAIN_LOSS) && !metric.equals(Metric.VAL_LOSS))
                .filter(metric -> !PLACES.contains(metric) && !isReplaced(metric))
                .sorted(Order.comparing((Metric metric) -> !metric.key().contains("loss"))
                        .thenComparing(Metric::key))
                .toList();
    }

    /// The run with the chosen series as its losses, and with the final losses that follow from them.
    ///
    /// A chosen series also stays under its own name; what it replaces is kept as `other_train_loss` or
    /// `other_val_loss`. A series that the run does not report changes nothing.
    public Run of(Run run) {
        Run trained = replaced(run, Metric.TRAIN_LOSS, train, FinalMetric.FINAL_TRAIN_LOSS);
        return replaced(trained, Metric.VAL_LOSS, validation, FinalMetric.FINAL_VAL_LOSS);
    }

    private static Run replaced(Run run, Metric loss, @Nullable Metric chosen, FinalMetric end) {
        if (chosen == null || chosen.equals(loss) || run.series(chosen).isEmpty()) {
            return run;
        }
        Series series = run.series(chosen);
        Map<Metric, Series> metrics = new LinkedHashMap<>(run.history().metrics());
        Series before = metrics.put(loss, series);
        if (before != null) {
            metrics.put(replacedName(loss), before);
        }
        TrainingHistory history = run.history();
        List<Segment> segments = history.segments().stream()
                .map(segment -> replaced(segment, loss, chosen))
                .toList();
        TrainingHistory next = new TrainingHistory(metrics, segments, finals(run, chosen, end), history.progress());
        return new Run(run.identity(), run.configuration(), next, run.checkpoints(), findings(run, loss, chosen));
    }

    private static FinalMetrics finals(Run run, Metric chosen, FinalMetric end) {
        Series series = run.series(chosen);
        Map<FinalMetric, Sourced<Double>> last = new EnumMap<>(FinalMetric.class);
        Origin origin = run.history()
                .origin(chosen, series.size() - 1)
                .orElseGet(() -> Origin.in(run.identity().path()));
        last.put(end, new Sourced<>(series.lastValue(), origin));
        return FinalMetrics.of(last).filledWith(run.finals());
    }

    private static Segment replaced(Segment segment, Metric loss, Metric chosen) {
        Map<Metric, Path> elsewhere = new HashMap<>(segment.elsewhere());
        Map<Metric, Series> superseded = new HashMap<>(segment.superseded());
        move(elsewhere, loss, chosen);
        move(superseded, loss, chosen);
        return segment.with(elsewhere, superseded);
    }

    private static <V> void move(Map<Metric, V> of, Metric loss, Metric chosen) {
        V value = of.get(chosen);
        V before = value == null ? of.remove(loss) : of.put(loss, value);
        if (before != null) {
            of.put(replacedName(loss), before);
        }
    }

    /// What was found of the loss concerns the series that is the loss no longer.
    private static List<Finding> findings(Run run, Metric loss, Metric chosen) {
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : run.findings()) {
            Finding.Point point = finding.point();
            findings.add(
                    point == null || !point.metric().equals(loss)
                            ? finding
                            : new Finding(
                                    finding.code(),
                                    finding.message(),
                                    finding.origin(),
                                    new Finding.Point(replacedName(loss), point.iteration(), point.value())));
        }
        findings.add(Finding.of(
                FindingCode.CHOSEN_SERIES, "The " + loss.label() + " is " + chosen.key() + ": a person chose it."));
        return findings;
    }

    private static Metric replacedName(Metric loss) {
        return Metric.of(REPLACED + loss.key());
    }

    private static boolean isReplaced(Metric metric) {
        return metric.equals(replacedName(Metric.TRAIN_LOSS)) || metric.equals(replacedName(Metric.VAL_LOSS));
    }
}
