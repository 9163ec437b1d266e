package dev.runlens.ui.many;

import dev.runlens.analyze.single.BestValidation;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.sweep.RunFacts;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import dev.runlens.text.SettingText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What the cells of the run table say.
final class Cells {
    private final Bundle texts;

    Cells(Bundle texts) {
        this.texts = texts;
    }

    /// `1.`, `2. =` where others share the place; empty where there is none.
    String place(RunFacts run) {
        return run.standing().place().isEmpty()
                ? ""
                : texts.get(
                        run.standing().tied() ? "many.placeTied" : "many.place",
                        run.standing().place().getAsInt());
    }

    static double place(RunFacts run, double none) {
        return run.standing().place().isEmpty() ? none : run.standing().place().getAsInt();
    }

    /// `1.487`, `1.487 ± 0.02` where it is estimated, `≈ 1.487` between two evaluations.
    String loss(RunFacts run) {
        if (!Double.isFinite(run.loss())) {
            return "";
        }
        Interval interval = run.interval();
        String value = Numbers.loss(run.loss());
        return interval == null
                ? run.interpolated() ? texts.get("many.between", value) : value
                : texts.get("many.loss", value, Numbers.loss((interval.high() - interval.low()) / 2));
    }

    /// What was used of a setting, with the word for a default; empty where nobody knows.
    String setting(RunFacts run, String name) {
        String value = run.setting(name).map(SettingText::of).orElse("");
        return value.isEmpty() ? "" : shared(value, name, List.of(run));
    }

    /// A value of a setting, or the word for one that nobody knows.
    String known(String value) {
        return value.isEmpty() ? texts.get("table.unknown") : value;
    }

    /// A value of a setting that some runs share, with the word for a default and of how many it is one.
    String shared(String value, String name, List<RunFacts> runs) {
        long assumed = runs.stream().filter(run -> run.isAssumed(name)).count();
        return assumed == 0 ? value
                : assumed == runs.size() ? texts.get("many.assumed", value)
                        : texts.get("many.assumedOfSome", value, assumed);
    }

    static double bestAt(RunFacts run) {
        BestValidation best = run.run().analysis().best();
        return best == null ? Double.NaN : best.iteration();
    }

    static String bestAtText(RunFacts run) {
        double at = bestAt(run);
        return Double.isNaN(at) ? "" : Numbers.count(at);
    }

    /// The gap in percent of train loss; NaN where there is none.
    static double gap(RunFacts run) {
        Gap gap = run.run().analysis().gap();
        return gap == null ? Double.NaN : gap.percent().orElse(Double.NaN);
    }

    /// `+12.9 %`, with the word for losses that a person typed in.
    String gapText(RunFacts run) {
        double percent = gap(run);
        return Double.isNaN(percent)
                ? ""
                : marked(
                        Numbers.signedPercent(percent), run.run().run(), FinalMetric.FINAL_TRAIN_LOSS,
                        FinalMetric.FINAL_VAL_LOSS);
    }

    /// A value at the end of training, with the word for one that a person typed in; empty where it is unknown.
    String metric(Run run, FinalMetric metric) {
        OptionalDouble value = run.finals().get(metric);
        return value.isEmpty() ? "" : marked(Numbers.amount(value.getAsDouble()), run, metric);
    }

    /// The last value that a run reported of a metric; NaN where it reported none.
    static double last(Run run, Metric metric) {
        Series series = run.series(metric);
        return series.isEmpty() ? Double.NaN : series.lastValue();
    }

    static String lastText(Run run, Metric metric) {
        return run.series(metric).isEmpty() ? "" : Numbers.amount(last(run, metric));
    }

    /// Where the last value of a metric was read.
    static Optional<Origin> lastOrigin(Run run, Metric metric) {
        int count = run.series(metric).size();
        return count == 0 ? Optional.empty() : run.history().origin(metric, count - 1);
    }

    private String marked(String value, Run run, FinalMetric... of) {
        boolean byHand = Stream.of(of).anyMatch(metric -> run.finals().byHand().get(metric).isPresent());
        return byHand ? texts.get("many.byHand", value) : value;
    }

    /// The name of the file to ship; empty where none is better than what training started from.
    String file(RunFacts run) {
        if (run.run().run().checkpoints().isEmpty()) {
            return texts.get("many.noFile");
        }
        Checkpoint shipped = run.run().analysis().fileToShip();
        Path name = shipped == null ? null : shipped.path().getFileName();
        return name == null ? "" : name.toString();
    }
}
