package dev.runlens.read.table;

import dev.runlens.read.Source;
import dev.runlens.read.settings.WidespreadTrainers;
import dev.runlens.run.Trainer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Where a table belongs, and who wrote it.
///
/// A name that says nothing (`metrics.csv`, `training.log`) makes it the table of its folder. A name that says
/// something (`run4.csv`) may be one of many in a folder: it is placed as a log of that name would be.
final class TableSource {
    private static final Set<String> SAY_NOTHING = Set.of(
            "metrics",
            "metric",
            "log",
            "logs",
            "history",
            "training",
            "train",
            "training_log",
            "train_log",
            "trainer_log",
            "training_metrics",
            "train_metrics",
            "training_history",
            "loss",
            "losses",
            "loss_history",
            "progress",
            "results");
    private static final String HPARAMS = "hparams.yaml";

    private TableSource() {}

    /// The source of a table.
    ///
    /// @param rank how much it weighs when it belongs to its folder
    static Source of(Path file, Source.Rank rank) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        boolean saysNothing = SAY_NOTHING.contains(dot > 0 ? name.substring(0, dot) : name);
        Source source = Source.of(file, saysNothing ? rank : Source.Rank.CONSOLE);
        return source.at(LightningLayout.home(source.home()));
    }

    /// The trainer that wrote a CSV.
    ///
    /// @param step the name of its column of steps
    /// @param first whether that is the first column
    static Trainer trainer(Path file, String step, boolean first) {
        Path folder = file.toAbsolutePath().getParent();
        boolean lightning = folder != null
                && (LightningLayout.isVersion(folder) || Files.exists(folder.resolve(HPARAMS)))
                && String.valueOf(file.getFileName()).equals("metrics.csv");
        if (lightning) {
            return TableTrainers.LIGHTNING;
        }
        return first && step.equals("epoch") ? WidespreadTrainers.KERAS : TableTrainers.CSV;
    }
}
