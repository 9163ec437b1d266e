package dev.runlens.read.huggingface;

import dev.runlens.read.json.JsonNumber;
import dev.runlens.read.json.Json;
import dev.runlens.read.GrowingFormat;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.ByteLines;
import dev.runlens.read.lines.GrowingLines;
import dev.runlens.read.series.MetricColumns;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Series;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A file to which a tool appends one JSON object for each report, as LLaMA-Factory and ms-swift do.
///
/// A line that is broken is left out, and the reports after it are read.
final class ReportLines implements GrowingLines.Reading {
    private static final int LONGEST = 1024 * 1024;
    private static final int MOST_COMPLAINTS = 5;
    private static final String HISTORY = "log_history";
    private static final String ELAPSED = "elapsed_time";
    private static final Set<String> NO_METRICS = Set.of("percentage", "remaining_time");

    /// What tells two tools apart.
    interface Dialect {
        /// The tool.
        Trainer trainer();

        /// What the file is called when it belongs to the run of its folder.
        String fileName();

        /// Takes a member of a report that tells of steps; the parser stands at its value.
        ///
        /// @return whether it does
        boolean takeStep(String name, JsonParser parser, Steps steps);

        /// Whether a last row without a loss is the one that is written when training ends.
        default boolean endsWithoutLoss() {
            return false;
        }
    }

    /// Where a report stands, and how far training is to go.
    static final class Steps {
        private long at = -1;
        private long planned = -1;

        void at(long step) {
            at = step;
        }

        void planned(long steps) {
            planned = Math.max(planned, steps);
        }
    }

    private final Path file;
    private final Dialect dialect;
    private final ReportRows rows = new ReportRows();
    private final Steps steps = new Steps();
    private final List<Finding> findings = new ArrayList<>();
    private long reached = -1;
    private boolean ended;
    private boolean endsWithoutLoss;
    private int complaints;

    private ReportLines(Path file, Dialect dialect) {
        this.file = file;
        this.dialect = dialect;
    }

    /// What a file gives.
    ///
    /// @throws UnreadableSourceException when it holds no report
    static SourceContent read(SourceInput input, Dialect dialect, ReadProgress progress) throws IOException {
        ReportLines reports = new ReportLines(input.path(), dialect);
        try (ProgressStream stream = new ProgressStream(input, progress)) {
            ByteLines lines = new ByteLines(stream, LONGEST);
            while (lines.next()) {
                reports.take(lines);
            }
        }
        return reports.content(reports.rows);
    }

    /// A file that is read on.
    static GrowingFormat.Growing growing(Path file, Dialect dialect) {
        return GrowingLines.of(LONGEST, new ReportLines(file, dialect));
    }

    @Override
    public Optional<SourceContent> soFar() throws UnreadableSourceException {
        return Optional.of(content(rows.view()));
    }

    private SourceContent content(ReportRows read) throws UnreadableSourceException {
        List<Map<String, Series>> histories = read.trainings();
        if (histories.isEmpty()) {
            throw new UnreadableSourceException("holds no whole report of a training", 0);
        }
        List<Finding> told = new ArrayList<>(findings);
        told.addAll(RowFindings.of(read, file));
        List<LoggedTraining> trainings = new ArrayList<>();
        for (int i = 0; i < histories.size(); i++) {
            trainings.add(training(histories.get(i), i == histories.size() - 1));
        }
        return new SourceContent.Log(source(), dialect.trainer(), trainings, told);
    }

    /// A file that was given another name may be one of many in a folder: it is placed as a log of that name would be.
    private Source source() {
        boolean ofFolder = file.endsWith(dialect.fileName());
        return Homes.source(file, ofFolder ? Source.Rank.LINES : Source.Rank.CONSOLE);
    }

    private LoggedTraining training(Map<String, Series> history, boolean last) {
        OptionalLong planned = steps.planned < 0 ? OptionalLong.empty() : OptionalLong.of(steps.planned);
        boolean full = steps.planned > 0 && reached >= steps.planned;
        return new LoggedTraining(
                ReportNames.metrics(goingOn(history)),
                new LoggedTraining.Header(1, null, null, planned, Hyperparameters.none()),
                new LoggedTraining.Ending(last && (full || ended || endsWithoutLoss), null, null),
                List.of(),
                List.of());
    }

    /// The reports with a clock that goes on where a resumed training had begun it anew.
    private static Map<String, Series> goingOn(Map<String, Series> history) {
        Series clock = history.getOrDefault(MetricColumns.WALL_TIME.key(), Series.empty());
        double[] times = clock.valuesCopy();
        double before = 0;
        double last = 0;
        for (int i = 0; i < times.length; i++) {
            before += times[i] < last ? last : 0;
            last = times[i];
            times[i] += before;
        }
        if (before == 0) {
            return history;
        }
        Map<String, Series> all = new LinkedHashMap<>(history);
        all.put(MetricColumns.WALL_TIME.key(), clock.alongside(times));
        return all;
    }

    @Override
    public void take(ByteLines lines) {
        if (lines.isBlank()) {
            return;
        }
        if (lines.contains('"' + HISTORY + '"')) {
            // The last line repeats the whole history, which may be longer than anything that is to be kept.
            ended = true;
            return;
        }
        try (JsonParser parser = Json.parser(lines.bytes(), 0, lines.length())) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                members(parser, lines.number());
                return;
            }
        } catch (JacksonException broken) {
            // What the line had said so far is not to be trusted either.
            rows.discard();
        }
        complain(lines);
    }

    private void members(JsonParser parser, int line) {
        steps.at(-1);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (!dialect.takeStep(name, parser, steps)) {
                OptionalDouble value = ELAPSED.equals(name) ? Durations.seconds(parser)
                        : JsonNumber.bareOrQuoted(parser);
                String metric = ELAPSED.equals(name) ? MetricColumns.WALL_TIME.key() : name;
                if (value.isPresent() && !NO_METRICS.contains(name)) {
                    rows.value(metric, value.getAsDouble(), line);
                }
            }
        }
        if (parser.nextToken() != null) {
            rows.discard();
        }
        if (rows.has("train_runtime")) {
            ended = true;
            rows.drop("train_loss");
        }
        endsWithoutLoss = dialect.endsWithoutLoss()
                && steps.at >= reached
                && !rows.has("loss")
                && !rows.has("eval_loss")
                && !rows.has("reward")
                && !rows.has("accuracy");
        reached = Math.max(reached, steps.at);
        rows.end(steps.at);
    }

    private void complain(ByteLines lines) {
        if (++complaints > MOST_COMPLAINTS) {
            return;
        }
        boolean cut = !lines.isWhole();
        String more = complaints == MOST_COMPLAINTS ? "; more lines like this are not listed" : "";
        findings.add(Finding.in(
                file,
                lines.number(),
                cut ? FindingCode.TRUNCATED : FindingCode.SKIPPED_LINE,
                cut ? "the last line is cut off and was left out" : "the line is no report and was left out" + more));
    }
}
