package dev.runlens.read.huggingface;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.lines.PrintedNumber;
import dev.runlens.read.lines.TextLine;
import dev.runlens.read.settings.DocumentedSettings;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.Trainer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one model card says: the hyperparameters of its list, the reports of its table, and the loss at the end.
final class ModelCard {
    static final String HYPERPARAMETERS = "hyperparameters were used during training";
    private static final String RESULTS = "results on the evaluation set";
    private static final String BASE_MODEL = "base_model:";
    private static final String LOSS = "- Loss: ";
    private static final int MOST_SETTINGS = 1000;

    private final Path file;
    private final PrintedRow row = new PrintedRow();
    private final ProgressTable table = new ProgressTable(row, true);
    private final PrintedTrainings trainings;
    private final PrintedNumber number = new PrintedNumber();
    private final Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
    private final Map<FinalMetric, Sourced<Double>> finals = new LinkedHashMap<>();
    private Section section = Section.TEXT;
    private boolean trl;

    /// Which list stands here.
    private enum Section {
        TEXT,
        HYPERPARAMETERS,
        RESULTS
    }

    ModelCard(Path file) {
        this.file = file;
        this.trainings = new PrintedTrainings(file, row.names());
    }

    /// Takes a line.
    void line(TextLine line) {
        if (table.read(line) == ProgressTable.Kind.ROW) {
            trainings.add(row, line.number());
        } else if (line.at(0) == '#') {
            section = Section.TEXT;
        } else if (line.find(0, HYPERPARAMETERS) >= 0) {
            section = Section.HYPERPARAMETERS;
        } else if (line.find(0, RESULTS) >= 0) {
            section = Section.RESULTS;
        } else if (line.has(0, "- ")) {
            item(line);
        } else if (line.has(0, BASE_MODEL)) {
            set("model", line.text(BASE_MODEL.length(), line.to()), line.number());
        }
    }

    private void item(TextLine line) {
        trl |= line.has(2, "trl") && line.to() == 5;
        if (section == Section.HYPERPARAMETERS) {
            int colon = line.find(2, ": ");
            if (colon > 0) {
                set(line.text(2, colon), line.text(colon + 2, line.to()), line.number());
            }
        } else if (section == Section.RESULTS && line.has(0, LOSS) && number.read(line, LOSS.length())) {
            finals.put(FinalMetric.FINAL_VAL_LOSS, new Sourced<>(number.value(), Origin.in(file, line.number())));
        }
    }

    private void set(String name, String value, int line) {
        if (!value.isEmpty() && !name.isEmpty() && settings.size() < MOST_SETTINGS) {
            settings.putIfAbsent(name, new Sourced<>(DocumentedSettings.ofText(value), Origin.in(file, line)));
        }
    }

    /// What the card gives.
    ///
    /// @throws EmptySourceException when that is nothing
    SourceContent content() throws EmptySourceException {
        Source source = Homes.source(file, Source.Rank.CARD);
        Trainer trainer = HuggingFaceTrainers.of(trl);
        List<LoggedTraining> reported = trainings.take();
        if (!reported.isEmpty()) {
            List<LoggedTraining> all = reported.stream().map(this::withSettings).toList();
            return new SourceContent.Log(source, trainer, all, trainings.findings());
        }
        List<SourceContent> parts = new ArrayList<>();
        if (!settings.isEmpty()) {
            Configuration stated = new Configuration(hyperparameters(), null);
            parts.add(new SourceContent.Config(source, trainer, true, stated, List.of()));
        }
        if (!finals.isEmpty()) {
            parts.add(new SourceContent.Finals(source, FinalMetrics.of(finals), List.of()));
        }
        if (parts.isEmpty()) {
            throw new EmptySourceException("is a model card without hyperparameters and results");
        }
        return new SourceContent.Several(source, parts);
    }

    private LoggedTraining withSettings(LoggedTraining training) {
        LoggedTraining.Header header = training.header();
        return new LoggedTraining(
                training.metrics(),
                new LoggedTraining.Header(
                        header.line(),
                        null,
                        null,
                        header.planned(),
                        hyperparameters().filledWith(header.stated())),
                training.ending(),
                training.saves(),
                training.findings());
    }

    private Hyperparameters hyperparameters() {
        Map<String, Sourced<Setting>> all = new LinkedHashMap<>(settings);
        Sourced<Setting> batch = all.get("train_batch_size");
        if (batch != null) {
            all.putIfAbsent("batch_size", batch);
        }
        ArgumentNames.addDocumented(all);
        return Hyperparameters.of(all);
    }
}
