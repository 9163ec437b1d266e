package dev.runlens.read.huggingface;

import dev.runlens.read.json.FlatRow;
import dev.runlens.read.json.FlatRows;
import dev.runlens.read.json.FlatShape;
import dev.runlens.read.json.FlatTaker;
import dev.runlens.read.json.Json;
import dev.runlens.read.json.JsonNumber;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Series;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What one `trainer_state.json` says: its reports, how far training got, and the settings it repeats.
final class TrainerState implements FlatTaker<ReportPiece> {
    private static final int DEEPEST = 3;
    private static final Pattern SAY_NOTHING = Pattern
            .compile("(log|logs|train|trainer|training|metrics)?_?(log|logs|history|metrics)\\.json");

    private final Path file;
    private final ReportRows rows = new ReportRows();
    private final StateSettings settings;
    private final List<Finding> findings = new ArrayList<>();
    private final IdentityHashMap<FlatShape, ReportSlots> shapes = new IdentityHashMap<>();
    private boolean hasHistory;
    private boolean ended;

    TrainerState(Path file) {
        this.file = file;
        this.settings = new StateSettings(file);
    }

    /// Takes the whole file.
    void take(JsonParser parser, FlatRows<ReportPiece> source) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            hasHistory = true;
            history(parser, source);
            return;
        }
        if (first != JsonToken.START_OBJECT) {
            throw new UnreadableSourceException(
                    first == null ? "is empty; it should hold a trainer's state" : "does not hold a JSON object", 0);
        }
        members(parser, source, 0);
        if (!hasHistory) {
            throw new UnreadableSourceException("has no log_history: it is not the state of a trainer", 0);
        }
    }

    private void members(JsonParser parser, FlatRows<ReportPiece> source, int depth) throws IOException {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("log_history") && value == JsonToken.START_ARRAY && !hasHistory) {
                hasHistory = true;
                history(parser, source);
            } else if (value == JsonToken.START_OBJECT && depth < DEEPEST) {
                members(parser, source, depth + 1);
            } else if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else if (depth == 0) {
                settings.take(name, parser);
            }
        }
    }

    private void history(JsonParser parser, FlatRows<ReportPiece> source) throws IOException {
        source.take(parser, true, this);
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                row(parser);
            } else {
                parser.skipChildren();
            }
            source.take(parser, false, this);
        }
    }

    @Override
    public void take(FlatRow row, int line) {
        FlatShape shape = row.shape();
        ReportSlots known = shapes.get(shape);
        if (known == null) {
            known = ReportSlots.of(shape, rows);
            shapes.put(shape, known);
        }
        known.take(row, line, rows);
        if (known.ends()) {
            end();
        }
        rows.end(known.step(row));
    }

    @Override
    public boolean takeAll(ReportPiece made, int line) {
        return rows.takeAll(made, line);
    }

    private void row(JsonParser parser) {
        long step = -1;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            OptionalDouble value = JsonNumber.bareOrQuoted(parser);
            if (name.equals("step")) {
                step = StateSettings.whole(value.orElse(-1));
            } else if (value.isPresent()) {
                rows.value(
                        name, value.getAsDouble(), Json.line(parser));
            }
        }
        if (rows.has(ReportSlots.AT_THE_END)) {
            end();
        }
        rows.end(step);
    }

    private void end() {
        ended = true;
        rows.drop("train_loss");
    }

    /// Whether nothing of use was read.
    boolean isEmpty() {
        return rows.kept() == 0;
    }

    /// The file is broken after its first reports.
    void endsEarly(UnreadableSourceException broken) {
        findings.add(Finding.in(
                file,
                broken.line(),
                FindingCode.TRUNCATED,
                "ends in the middle or is broken here; the reports before that were read (" + broken.getMessage()
                        + ")"));
    }

    /// What the file gives.
    SourceContent content() {
        List<Map<String, Series>> found = rows.trainings();
        List<Map<String, Series>> histories = found.isEmpty() ? List.of(Map.of()) : found;
        List<LoggedTraining> trainings = new ArrayList<>();
        for (int i = 0; i < histories.size(); i++) {
            trainings.add(training(histories.get(i), i == histories.size() - 1));
        }
        findings.addAll(RowFindings.of(rows, file));
        Trainer trainer = ReportNames.trainer(histories.getLast());
        return new SourceContent.Log(Homes.source(file, rank()), trainer, trainings, findings);
    }

    /// A state is that of its folder. A history that was saved alone may be one of several in a folder, told apart by
    /// their names, where these say something.
    private Source.Rank rank() {
        String name = String.valueOf(file.getFileName());
        return name.equals("trainer_state.json") || settings.whole("global_step").isPresent()
                ? Source.Rank.STATE
                : SAY_NOTHING.matcher(name).matches() ? Source.Rank.LINES : Source.Rank.CONSOLE;
    }

    private LoggedTraining training(Map<String, Series> history, boolean last) {
        Map<String, Series> all = new LinkedHashMap<>(history);
        if (last) {
            settings.reached().ifPresent(point -> all.merge("epoch", point, TrainerState::reaching));
        }
        OptionalLong planned = settings.whole("max_steps");
        boolean full = planned.isPresent() && settings.whole("global_step").orElse(-1) >= planned.getAsLong();
        return new LoggedTraining(
                ReportNames.metrics(all),
                new LoggedTraining.Header(1, null, null, planned, settings.stated(history)),
                new LoggedTraining.Ending(last && (full || ended), null, null),
                last ? settings.saves() : List.of(),
                ReportNames.findings(history));
    }

    private static Series reaching(Series reported, Series point) {
        return point.step(0) > reported.lastStep() ? reported.followedBy(point) : reported;
    }
}
