package dev.runlens.read.console;

import dev.runlens.read.SourceContent;
import dev.runlens.read.lines.LinePattern;
import dev.runlens.read.series.MetricChoice;
import dev.runlens.run.Metric;
import dev.runlens.run.Trainer;
import java.util.Collection;
import java.util.List;

/// Text whose lines a person described: `epoch {epoch}: loss {train_loss} val {val_loss}`. Where no name says where a
/// line stands (`step`, `iter`, `iteration`, `epoch`, `batch`), lines are numbered in the order in which they come.
///
/// Not among the formats that are asked for every file: it is asked, before all others, where a person gave patterns.
public final class GivenPatternFormat extends ShapedFormat {
    private static final Trainer TRAINER = Trainer.about("text").recorder().build();

    /// @param patterns in the order in which they are tried on each line
    public GivenPatternFormat(List<LinePattern> patterns) {
        super(
                "text by a given pattern",
                TRAINER,
                PrintedShape.of(patterns).meaning("iter", "step").meaning("iteration", "step"));
    }

    /// Whether something was read by a given pattern.
    public static boolean read(SourceContent content) {
        return content instanceof SourceContent.Log log && log.trainer().equals(TRAINER);
    }

    /// Whether a pattern names a loss; another only says more of lines that others find.
    public static boolean namesLoss(LinePattern pattern) {
        Collection<Metric> metrics = MetricChoice.of(pattern.names()).values();
        return metrics.contains(Metric.TRAIN_LOSS) || metrics.contains(Metric.VAL_LOSS);
    }
}
