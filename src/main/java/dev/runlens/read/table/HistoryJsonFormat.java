package dev.runlens.read.table;

import java.util.OptionalDouble;
import dev.runlens.read.json.JsonNumber;
import dev.runlens.read.json.Json;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.read.settings.WidespreadTrainers;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Trainer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/// A history by metric: one JSON object with a list of values for each, as Keras' `model.fit(…).history` is saved, or
/// with an object from epoch to value, as pandas writes it. Lists of steps beside the lists of values (`steps`,
/// `eval_steps`) and pairs of step and value are taken for what they are; without them the epochs count from 0.
public final class HistoryJsonFormat implements RunFormat {
    private static final String WRAPPER = "history";

    /// The format.
    public HistoryJsonFormat() {}

    @Override
    public String name() {
        return "history.json (Keras and others)";
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(WidespreadTrainers.KERAS);
    }

    @Override
    public boolean isWrittenAnew() {
        return true;
    }

    @Override
    public boolean recognises(FileProbe probe) {
        if (probe.firstByte() != '{' || !probe.lowerCaseName().endsWith(".json")) {
            return false;
        }
        JsonLists lists = new JsonLists();
        try {
            new Reading(lists).read(new ByteArrayInputStream(probe.head()));
        } catch (JacksonException longerThanTheWindow) {
            // What was seen of it decides.
            return lists.holdLoss();
        }
        return lists.holdLoss();
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        RecordedRun run = new RecordedRun(TableSource.of(input.path(), Source.Rank.STATE), WidespreadTrainers.KERAS);
        JsonLists lists = new JsonLists();
        boolean whole = true;
        Reading reading = new Reading(lists);
        try (InputStream stream = new ProgressStream(input, progress)) {
            reading.read(stream);
        } catch (JacksonIOException trouble) {
            throw trouble.getCause();
        } catch (JacksonException broken) {
            whole = false;
            int line = Json.line(broken);
            if (!lists.holdLoss()) {
                throw new UnreadableSourceException("is not valid JSON: " + Json.reason(broken), line);
            }
            run.find(Finding.in(
                    input.path(),
                    line,
                    FindingCode.TRUNCATED,
                    "ends in the middle or is broken here; the values before that were read"));
        }
        if (!lists.holdLoss()) {
            throw new UnreadableSourceException("holds no list of losses", 0);
        }
        lists.into(run, whole);
        return run.contents().getFirst();
    }

    /// One reading. A value is given on once what follows it was read: the last one of a file may be cut off.
    private static final class Reading {
        private final JsonLists lists;
        private String name = "";
        private long step;
        private double value;
        private int line;
        private boolean holds;
        private boolean given;

        Reading(JsonLists lists) {
            this.lists = lists;
        }

        void read(InputStream stream) {
            try (JsonParser parser = Json.parser(stream)) {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    metrics(parser);
                }
            }
        }

        private void metrics(JsonParser parser) {
            while (next(parser) == JsonToken.PROPERTY_NAME) {
                String metric = parser.currentName();
                switch (next(parser)) {
                    case START_ARRAY -> list(parser, metric);
                    case START_OBJECT -> {
                        if (metric.equals(WRAPPER)) {
                            metrics(parser);
                        } else {
                            byEpoch(parser, metric);
                        }
                    }
                    default -> {
                        // What was trained, and with what: no values over time.
                    }
                }
            }
        }

        private void list(JsonParser parser, String metric) {
            long index = 0;
            JsonToken token = next(parser);
            while (token != JsonToken.END_ARRAY && token != JsonToken.NOT_AVAILABLE) {
                if (token == JsonToken.START_ARRAY) {
                    pair(parser, metric);
                } else {
                    hold(parser, metric, index++, false);
                }
                token = next(parser);
            }
            lists.ended(metric, token == JsonToken.END_ARRAY ? index : -1);
        }

        /// A step with its value, `[20, 1.83]`; any other list is passed over.
        private void pair(JsonParser parser, String metric) {
            OptionalDouble at = next(parser) == JsonToken.END_ARRAY ? OptionalDouble.empty()
                    : JsonNumber.bareOrQuoted(parser);
            if (parser.currentToken() == JsonToken.END_ARRAY || next(parser) == JsonToken.END_ARRAY) {
                return;
            }
            if (at.isPresent() && RowTrainings.isStep(at.getAsDouble())) {
                hold(parser, metric, (long) at.getAsDouble(), true);
            }
            while (next(parser) != JsonToken.END_ARRAY && parser.currentToken() != null) {
                holds = false;
                parser.skipChildren();
            }
        }

        private void byEpoch(JsonParser parser, String metric) {
            while (next(parser) == JsonToken.PROPERTY_NAME) {
                String epoch = parser.currentName();
                next(parser);
                boolean whole = !epoch.isEmpty() && epoch.length() < 16
                        && epoch.chars().allMatch(c -> c >= '0' && c <= '9');
                if (whole) {
                    hold(parser, metric, Long.parseLong(epoch), true);
                } else if (parser.currentToken() == JsonToken.START_ARRAY) {
                    list(parser, metric + "/" + epoch);
                } else {
                    parser.skipChildren();
                }
            }
        }

        private JsonToken next(JsonParser parser) {
            JsonToken token = parser.nextToken();
            if (holds) {
                holds = false;
                if (given) {
                    lists.at(name, step, value, line);
                } else {
                    lists.add(name, step, value, line);
                }
            }
            return token == null ? JsonToken.NOT_AVAILABLE : token;
        }

        private void hold(JsonParser parser, String metric, long at, boolean stated) {
            given = stated;
            OptionalDouble number = JsonNumber.bareOrQuoted(parser);
            holds = number.isPresent();
            value = number.orElse(Double.NaN);
            name = metric;
            step = at;
            line = Json.line(parser);
        }
    }
}
