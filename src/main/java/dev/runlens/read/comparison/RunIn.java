package dev.runlens.read.comparison;

import dev.runlens.read.series.NonFiniteFindings;
import dev.runlens.read.settings.Secrets;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Configuration;
import dev.runlens.run.Finding;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Origin;
import dev.runlens.run.Run;
import dev.runlens.run.RunIdentity;
import dev.runlens.run.Sourced;
import dev.runlens.run.Trainers;
import dev.runlens.run.TrainingHistory;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// One entry of `runs`. A `trainer`, which RunLens always writes, tells its own files from those with documented keys
/// alone.
final class RunIn {
    private final JsonIn json;
    private final Trainers trainers;
    private final SettingsIn settings;
    private final HistoryIn history;
    private final List<Path> sources = new ArrayList<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private String name = "";
    private Path path = Path.of("");
    private @Nullable LocalDateTime timestamp;
    private @Nullable String trainer;
    private @Nullable Sourced<Long> datasetSize;
    private @Nullable Sourced<Long> validationSize;
    private @Nullable Sourced<String> validationDigest;

    RunIn(JsonIn json, Trainers trainers) {
        this.json = json;
        this.trainers = trainers;
        this.settings = new SettingsIn(json);
        this.history = new HistoryIn(json);
    }

    void member(String key) {
        switch (key) {
            case "run_name" -> name = String.valueOf(json.text());
            case "run_path" -> path = json.path();
            case "timestamp" -> timestamp = timestamp(json);
            case "hyperparameters" -> settings.settings();
            case "effective_settings" -> settings.effective();
            case "hyperparameter_notes" -> settings.notes();
            case "trainer" -> trainer = json.text();
            case "sources" -> json.array(() -> sources.add(json.path()));
            case "checkpoints" -> json.array(() -> checkpoints.add(checkpoint()));
            case "findings" -> findings.addAll(new FindingsIn(json).read());
            case "dataset_size" -> datasetSize = size();
            case "validation_size" -> validationSize = size();
            case "validation_digest" -> validationDigest();
            default -> history.member(key);
        }
    }

    /// A local time; one with a zone loses it. Null for what is none.
    static @Nullable LocalDateTime timestamp(JsonIn json) {
        String text = String.valueOf(json.text());
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException withZone) {
            try {
                return OffsetDateTime.parse(text).toLocalDateTime();
            } catch (DateTimeException none) {
                return null;
            }
        }
    }

    private Checkpoint checkpoint() {
        CheckpointEntry entry = new CheckpointEntry();
        json.object(entry::member);
        return new Checkpoint(entry.path, entry.iteration, entry.onDisk, entry.last);
    }

    private final class CheckpointEntry {
        private Path path = Path.of("");
        private OptionalLong iteration = OptionalLong.empty();
        private boolean onDisk;
        private boolean last;

        void member(String key) {
            switch (key) {
                case "path" -> path = json.path();
                case "iteration" -> iteration = json.whole();
                case "on_disk" -> onDisk = json.flag();
                case "last" -> last = json.flag();
                default -> {}
            }
        }
    }

    private @Nullable Sourced<Long> size() {
        long[] value = {-1};
        List<Origin> from = new ArrayList<>();
        json.object(key -> {
            switch (key) {
                case "value" -> value[0] = json.whole().orElse(-1);
                case "from" -> from.add(json.origin());
                default -> {}
            }
        });
        return value[0] >= 0 && !from.isEmpty() ? new Sourced<>(value[0], from.getFirst()) : null;
    }

    private void validationDigest() {
        List<String> value = new ArrayList<>();
        List<Origin> from = new ArrayList<>();
        json.object(key -> {
            switch (key) {
                case "value" -> value.add(String.valueOf(json.text()));
                case "from" -> from.add(json.origin());
                default -> {}
            }
        });
        if (!value.isEmpty() && !from.isEmpty()) {
            validationDigest = new Sourced<>(value.getFirst(), from.getFirst());
        }
    }

    /// The run.
    ///
    /// @param number its place in the file, from 1, for a run without a name
    /// @param collected when it was collected, where it does not say itself
    Run run(int number, LocalDateTime collected) {
        boolean ours = trainer != null;
        Hyperparameters stated = Secrets.without(ours ? settings.ours() : settings.documentedOnly());
        List<Finding> all = new ArrayList<>(findings);
        TrainingHistory reported = ours ? history.ours(stated, all) : history.documentedOnly(stated, all);
        if (!ours) {
            all.addAll(NonFiniteFindings.of(reported));
        }
        RunIdentity identity = new RunIdentity(
                named(number),
                path,
                timestamp == null ? collected : timestamp,
                trainers.named(trainer == null ? guessedTrainer(stated) : trainer),
                ours ? sources : List.of(json.file()));
        Configuration configuration = new Configuration(stated, datasetSize, validationSize, validationDigest);
        return new Run(identity, configuration, reported, checkpoints, all);
    }

    private String named(int number) {
        if (!name.isEmpty()) {
            return name;
        }
        Path folder = path.getFileName();
        return folder == null || folder.toString().isEmpty() ? "run " + number : folder.toString();
    }

    /// The documented script reads mlx-lm's own configuration, which always has these two.
    private static String guessedTrainer(Hyperparameters stated) {
        boolean mlx = stated.names().containsAll(List.of("iters", "steps_per_report"));
        return mlx ? "mlx-lm" : "unknown";
    }
}
