package dev.runlens.read.trackio;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RereadFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.read.settings.RecordedSettings;
import dev.runlens.read.settings.Secrets;
import dev.runlens.read.settings.TransformersArguments;
import dev.runlens.read.settings.WidespreadTrainers;
import dev.runlens.read.sqlite.KeptRows;
import dev.runlens.read.sqlite.ReadOnlyDatabase;
import dev.runlens.read.sqlite.RowPoints;
import dev.runlens.read.sqlite.RunFolders;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// trackio's database of a project, `<project>.db`: a row of the table `metrics` for each report of a run, with its
/// values as JSON, and one of `configs` for each run with its settings (`trackio/sqlite_storage.py`, versions 0.1 to 0.36;
/// commit 2a027522). Runs have their names, later versions a `run_id` besides: then two runs may have one name.
public final class TrackioFormat implements RereadFormat {
    private static final Trainer TRAINER = WidespreadTrainers.recorder("trackio");
    private static final Set<String> METRICS = Set.of("run_name", "step", "metrics");

    /// The format.
    public TrackioFormat() {}

    @Override
    public String name() {
        return "trackio database";
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(TRAINER);
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return ReadOnlyDatabase.isOne(probe, "table metrics", "run_name", "metrics text");
    }

    @Override
    public boolean looksBeside() {
        return true;
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        return read(input, progress, RowPoints.once());
    }

    @Override
    public Rereading rereading() {
        KeptRows<TrackioRow.Place> points = new KeptRows<>();
        return (input, progress) -> read(input, progress, points);
    }

    private static SourceContent read(SourceInput input, ReadProgress progress, RowPoints<TrackioRow.Place> points)
            throws IOException {
        Source file = Source.of(input.path(), Source.Rank.STATE);
        Map<String, TrackioRun> runs = new LinkedHashMap<>();
        try (ReadOnlyDatabase database = ReadOnlyDatabase.open(input, progress)) {
            Set<String> columns = database.columns("metrics");
            if (!columns.containsAll(METRICS)) {
                throw new UnreadableSourceException("is a database without the metrics of trackio", 0);
            }
            Map<TrackioRow.Owner, TrackioRun> owners = new HashMap<>();
            RunFolders folders = new RunFolders(file.file());
            points.read(
                    database,
                    new RowPoints.Question<>("metrics", TrackioRow.columns(columns), new TrackioRow()),
                    (place, step, value) -> owners.computeIfAbsent(
                            place.run(),
                            run -> runs.computeIfAbsent(run.key(), unseen -> run(file, folders, run)))
                            .add(place, step, value));
            settings(database, input.path(), runs);
        }
        if (runs.isEmpty()) {
            throw new EmptySourceException("is a database of trackio without any run");
        }
        List<SourceContent> parts = new ArrayList<>();
        runs.values().forEach(run -> parts.addAll(run.contents()));
        return new SourceContent.Several(file, parts);
    }

    private static TrackioRun run(Source file, RunFolders folders, TrackioRow.Owner run) {
        Source source = file.at(folders.of(run.name(), run.key())).named(run.name());
        return new TrackioRun(run.id(), new RecordedRun(source, TRAINER));
    }

    /// What trackio adds on its own begins with an underscore.
    private static void settings(ReadOnlyDatabase database, Path file, Map<String, TrackioRun> runs)
            throws IOException {
        Set<String> columns = database.columns("configs");
        if (!columns.containsAll(Set.of("run_name", "config"))) {
            return;
        }
        String id = columns.contains("run_id") ? "coalesce(substr(run_id, 1, 1000), substr(run_name, 1, 1000))"
                : "substr(run_name, 1, 1000)";
        RecordedSettings json = new RecordedSettings(file);
        database.each("SELECT " + id + ", config FROM configs", row -> {
            String own = row.getString(1);
            String config = row.getString(2);
            Map<String, Sourced<Setting>> settings = new LinkedHashMap<>(
                    config == null ? Map.of() : json.members(config));
            settings.keySet().removeIf(key -> key.startsWith("_") && !key.equals("_name_or_path"));
            Secrets.remove(settings);
            Map<String, Sourced<Setting>> all = TransformersArguments.are(settings)
                    ? TransformersArguments.documented(settings)
                    : settings;
            runs.values().stream()
                    .filter(run -> run.id().equals(own))
                    .forEach(run -> all.forEach((key, value) -> run.set(key, value.value())));
        });
    }
}
