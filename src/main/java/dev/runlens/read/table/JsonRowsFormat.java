package dev.runlens.read.table;

import dev.runlens.read.FileProbe;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.json.Json;
import dev.runlens.read.series.ColumnChoice;
import dev.runlens.read.series.RowForecast;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Trainer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;

/// A JSON list of reports, one object each: `[{"epoch": 1, "train_loss": 1.8, "val_loss": 1.9}, …]`, alone or in an
/// object (`{"config": {…}, "epochs": [{…}, …]}`), also a list of its own for each part of the data (`"train"`, `"val"`).
public final class JsonRowsFormat implements RunFormat {
    private final ColumnChoice choice;

    /// @param choice which columns are what, where a person said so
    public JsonRowsFormat(ColumnChoice choice) {
        this.choice = choice;
    }

    @Override
    public String name() {
        return "list of reports in JSON";
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(TableTrainers.JSON_LINES);
    }

    @Override
    public boolean isWrittenAnew() {
        return true;
    }

    @Override
    public boolean recognises(FileProbe probe) {
        if (!probe.lowerCaseName().endsWith(".json") || probe.firstByte() != '[' && probe.firstByte() != '{') {
            return false;
        }
        JsonRows rows = new JsonRows(new RowTrainings(probe.path(), choice, RowForecast.none()), choice);
        try (JsonParser parser = Json.parser(new ByteArrayInputStream(probe.head()))) {
            rows.take(parser);
        } catch (JacksonException | UnreadableSourceException longerThanTheWindow) {
            // What was seen of it decides.
            return rows.areOfTraining();
        }
        return rows.areOfTraining();
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        RowTrainings trainings = new RowTrainings(input.path(), choice, RowForecast.none());
        JsonRows rows = new JsonRows(trainings, choice);
        try (InputStream stream = new ProgressStream(input, progress);
                JsonParser parser = Json.parser(stream)) {
            rows.take(parser);
        } catch (JacksonIOException trouble) {
            throw trouble.getCause();
        } catch (JacksonException broken) {
            int line = Json.line(broken);
            if (!rows.areOfTraining()) {
                throw new UnreadableSourceException("is not valid JSON: " + Json.reason(broken), line);
            }
            Finding cut = Finding.in(
                    input.path(),
                    line,
                    FindingCode.TRUNCATED,
                    "ends in the middle or is broken here; the reports before that were read");
            trainings.find(cut);
            rows.parted().ifPresent(run -> run.find(cut));
        }
        rows.tell();
        if (rows.parted().isPresent()) {
            return rows.parted().orElseThrow().contents().getFirst();
        }
        List<LoggedTraining> read = trainings.trainings();
        return new SourceContent.Log(
                TableSource.of(input.path(), Source.Rank.STATE), TableTrainers.JSON_LINES, read, trainings.findings());
    }
}
