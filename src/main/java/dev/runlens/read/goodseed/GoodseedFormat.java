package dev.runlens.read.goodseed;

import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RereadFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.read.series.SeriesDraft;
import dev.runlens.read.settings.DocumentedSettings;
import dev.runlens.read.settings.Secrets;
import dev.runlens.read.settings.WidespreadTrainers;
import dev.runlens.read.sqlite.KeptRows;
import dev.runlens.read.sqlite.ReadOnlyDatabase;
import dev.runlens.read.sqlite.RowPoints;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A run of GoodSeed, `~/.goodseed/projects/<project>/runs/<run>.sqlite`: `run_meta` holds its name and its state,
/// `configs` its settings as texts with their types, `metric_points` a row for each value of a series of
/// `metric_series` (`goodseed/storage.py`, `run.py` and `utils.py` of commits a4eb9489 and 3220c3a6). Steps are whole
/// numbers in the first versions, decimal ones later; a value between two whole steps is left out and counted. What
/// GoodSeed notes on its own, of itself (`sys/`), of the machine (`monitoring/`) and of the code (`source_code/`), is
/// neither a metric nor a setting.
public final class GoodseedFormat implements RereadFormat {
    private static final List<String> ITS_OWN = List.of("sys/", "monitoring/", "source_code/");
    private static final Trainer TRAINER = WidespreadTrainers.recorder("goodseed");

    private static final RowPoints.Question<Place> POINTS = new RowPoints.Question<>(
            "metric_points",
            List.of("series_id", "step", "y"),
            (row, points) -> {
                double step = row.getDouble(2);
                boolean whole = RowTrainings.isStep(step);
                points.add(new Place(row.getLong(1), whole), whole ? (long) step : 0, row.getDouble(3));
            });

    /// Where a value belongs.
    ///
    /// @param whole whether its step is a whole number
    private record Place(long series, boolean whole) {}

    /// The format.
    public GoodseedFormat() {}

    @Override
    public String name() {
        return "GoodSeed database";
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(TRAINER);
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return ReadOnlyDatabase.isOne(probe, "table run_meta", "table metric_series", "table metric_points");
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
        KeptRows<Place> points = new KeptRows<>();
        return (input, progress) -> read(input, progress, points);
    }

    private static SourceContent read(SourceInput input, ReadProgress progress, RowPoints<Place> points)
            throws IOException {
        try (ReadOnlyDatabase database = ReadOnlyDatabase.open(input, progress)) {
            if (!database.columns("metric_points").containsAll(Set.of("series_id", "step", "y"))
                    || !database.columns("metric_series").containsAll(Set.of("id", "path"))) {
                throw new UnreadableSourceException("is a database without the metrics of GoodSeed", 0);
            }
            Map<String, String> facts = facts(database);
            Source source = source(input.path(), facts);
            RecordedRun run = new RecordedRun(source, TRAINER);
            points(database, points, run);
            settings(database, input.path(), run);
            switch (facts.getOrDefault("status", "")) {
                case "finished" -> run.finished();
                case "failed" -> run.stopped("the run failed");
                default -> {
                    // Still running, or unknown.
                }
            }
            return new SourceContent.Several(source, run.contents());
        }
    }

    /// Each run has a file of its own in one folder, so that its home is named after the file.
    private static Source source(Path file, Map<String, String> facts) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String own = dot > 0 ? name.substring(0, dot) : name;
        Source source = Source.of(file, Source.Rank.STATE);
        String called = facts.getOrDefault("name", facts.getOrDefault("experiment_name", own));
        return source.at(source.home().resolve(own)).named(called.isBlank() ? own : called);
    }

    private static Map<String, String> facts(ReadOnlyDatabase database) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        if (database.columns("run_meta").containsAll(Set.of("key", "value"))) {
            database.each(
                    "SELECT key, value FROM run_meta",
                    row -> facts.put(String.valueOf(row.getString(1)), String.valueOf(row.getString(2))));
        }
        return facts;
    }

    private static void points(ReadOnlyDatabase database, RowPoints<Place> points, RecordedRun run)
            throws IOException {
        Map<Long, SeriesDraft> known = new LinkedHashMap<>();
        Map<String, SeriesDraft> drafts = new LinkedHashMap<>();
        database.each("SELECT id, path FROM metric_series ORDER BY id", row -> {
            String path = String.valueOf(row.getString(2));
            if (!isItsOwn(path)) {
                known.put(row.getLong(1), drafts.computeIfAbsent(path, unseen -> new SeriesDraft()));
            }
        });
        int[] between = new int[1];
        points.read(database, POINTS, (place, step, value) -> {
            SeriesDraft draft = known.get(place.series);
            if (draft != null && place.whole) {
                draft.add(step, value, 0);
            } else if (draft != null) {
                between[0]++;
            }
        });
        drafts.forEach(run::add);
        if (between[0] > 0) {
            run.find(Finding.in(
                    run.file(),
                    FindingCode.SKIPPED_LINE,
                    between[0] + " values have no whole number as their step and were left out"));
        }
    }

    private static void settings(ReadOnlyDatabase database, Path file, RecordedRun run) throws IOException {
        Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
        if (database.columns("configs").containsAll(Set.of("path", "type_tag", "value"))) {
            database.each("SELECT path, type_tag, value FROM configs", row -> {
                String text = row.getString(3);
                Setting value = setting(String.valueOf(row.getString(2)), text == null ? "" : text);
                settings.put(String.valueOf(row.getString(1)), new Sourced<>(value, Origin.in(file)));
            });
        }
        settings.keySet().removeIf(GoodseedFormat::isItsOwn);
        Secrets.remove(settings);
        settings.forEach(run::set);
    }

    private static boolean isItsOwn(String path) {
        return ITS_OWN.stream().anyMatch(path::startsWith);
    }

    private static Setting setting(String type, String text) {
        return switch (type) {
            case "null" -> new Setting.None();
            case "bool", "int", "float" -> DocumentedSettings.ofText(text);
            default -> new Setting.Text(text);
        };
    }
}
