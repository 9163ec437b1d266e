package dev.runlens.read.table;

import dev.runlens.read.series.ColumnChoice;
import dev.runlens.read.series.MetricChoice;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Rows that name no step: they are numbered from 0 in their order, in every kind of table, and that is said.
///
/// A table of runs, a row each, has losses as well. What tells it is a word (the name of a run) or what is set once for a
/// whole training.
final class NumberedRows {
    /// Fewer rows show no order.
    static final int FEWEST = 2;

    private static final Set<String> OF_WHOLE_RUNS = Set.of(
            "batch_size",
            "rank",
            "r",
            "lora_r",
            "lora_rank",
            "alpha",
            "lora_alpha",
            "dropout",
            "lora_dropout",
            "weight_decay",
            "seed",
            "num_epochs",
            "max_steps",
            "num_layers",
            "run",
            "run_id",
            "trial",
            "fold",
            "experiment",
            "id",
            "params",
            "runtime",
            "train_runtime");

    private NumberedRows() {}

    /// Whether names without a step among them are those of a training's reports.
    static boolean areNames(Collection<String> names, ColumnChoice choice) {
        if (StepNames.of(names, choice).isPresent()
                || names.stream().anyMatch(name -> OF_WHOLE_RUNS.contains(PlainName.of(name)))) {
            return false;
        }
        return hasLoss(names, choice);
    }

    /// Whether one of some names is a loss.
    static boolean hasLoss(Collection<String> names, ColumnChoice choice) {
        if (choice.hasLoss(names)) {
            return true;
        }
        if (names.stream().noneMatch(MetricChoice::mayBeLoss)) {
            return false;
        }
        Collection<Metric> metrics = MetricChoice.of(names).values();
        return metrics.contains(Metric.TRAIN_LOSS) || metrics.contains(Metric.VAL_LOSS);
    }

    /// Whether rows of texts under such names hold nothing but numbers and times.
    static boolean areNumbers(List<String> names, List<List<String>> rows) {
        return rows.size() >= FEWEST
                && rows.stream().allMatch(row -> row.size() <= names.size() && isOfNumbers(names, row));
    }

    private static boolean isOfNumbers(List<String> names, List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            String name = PlainName.of(names.get(i));
            if (!name.contains("time") && !name.contains("date") && !isNumber(row.get(i).strip())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text) {
        return text.isEmpty()
                || text.matches("(?i)nan|na|null|none|[-+]?inf(inity)?|[-+]?[\\d.,]+(e[-+]?\\d+)?");
    }

    /// What is said of such a table.
    static Finding said(Path file) {
        return Finding.in(
                file,
                FindingCode.NUMBERED,
                "some reports name no step: they are numbered from 0 in the order they came");
    }
}
