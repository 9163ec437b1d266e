package dev.runlens.read.table;

import dev.runlens.read.Source;
import dev.runlens.read.settings.WidespreadTrainers;
import dev.runlens.run.Trainer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.List;
import java.util.Optional;
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
    private static final List<String> FASTAI = List.of("epoch", "train_loss", "valid_loss");
    private static final String HPARAMS = "hparams.yaml";

    private TableSource() {}

    /// The source of a table.
    ///
    /// @param rank how much it weighs when it belongs to its folder
    static Source of(Path file, Source.Rank rank) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        boolean saysNothing = SAY_NOTHING.contains(dot > 0 ? name.substring(0, dot) : name);
        Source.Rank own = saysNothing ? rank : Source.Rank.CONSOLE;
        Optional<Path> dvclive = DvcliveFolder.home(file);
        if (dvclive.isPresent()) {
            return Source.of(file, Source.Rank.RECORDS).at(dvclive.orElseThrow());
        }
        if (DvcliveFolder.isSummary(file)) {
            return Source.of(file, Source.Rank.CARD);
        }
        // The files of the parts are pieces of one training.
        Source source = Source.of(file, PartFiles.of(file).isPresent() ? Source.Rank.RECORDS : own);
        return source.at(LightningLayout.home(source.home()));
    }

    /// The trainer that wrote a CSV.
    ///
    /// @param names of its columns
    /// @param step the name of its column of steps
    static Trainer trainer(Path file, List<String> names, String step) {
        Path folder = file.toAbsolutePath().getParent();
        boolean lightning = folder != null
                && (LightningLayout.isVersion(folder) || Files.exists(folder.resolve(HPARAMS)))
                && String.valueOf(file.getFileName()).equals("metrics.csv");
        if (lightning) {
            return TableTrainers.LIGHTNING;
        }
        if (!step.equals("epoch") || names.indexOf(step) != 0) {
            return TableTrainers.CSV;
        }
        // fastai's CSVLogger: its recorder's names, with the time of the epoch at the end.
        boolean fastai = names.size() > FASTAI.size()
                && names.subList(0, FASTAI.size()).equals(FASTAI)
                && names.getLast().equals("time");
        return fastai ? WidespreadTrainers.FASTAI : WidespreadTrainers.KERAS;
    }
}
