package dev.runlens.read.collect;

import dev.runlens.read.Pipe;
import dev.runlens.read.Trouble;
import dev.runlens.read.json.Json;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Origin;
import dev.runlens.run.Sourced;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/// Reads one [MetricsFile], value by value, so that its size does not matter.
final class MetricsParser {
    /// Follows from two of the nine.
    private static final String DERIVED = "train_val_gap";

    private static final int PROBLEMS_KEPT = 20;

    private final Path file;
    private final Map<String, MetricsFile.Entry> byRun = new LinkedHashMap<>();
    private final Map<FinalMetric, Sourced<Double>> flat = new EnumMap<>(FinalMetric.class);
    private final List<Finding> problems = new ArrayList<>();

    MetricsParser(Path file) {
        this.file = file;
    }

    MetricsFile read() {
        try (InputStream stream = stream(file);
                JsonParser parser = Json.withoutTwins(stream)) {
            readAll(parser);
        } catch (JacksonIOException trouble) {
            IOException cause = trouble.getCause();
            problems.add(Trouble.of(file, cause == null ? new IOException(trouble.getMessage()) : cause));
        } catch (JacksonException broken) {
            reject(Json.line(broken), "is not valid JSON: " + Json.reason(broken));
        } catch (IOException trouble) {
            problems.add(Trouble.of(file, trouble));
        }
        return new MetricsFile(file, byRun, FinalMetrics.of(flat), problems);
    }

    private static InputStream stream(Path file) throws IOException {
        return Pipe.is(file) ? Channels.newInputStream(Pipe.open(file)) : Files.newInputStream(file);
    }

    private void readAll(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            reject(
                    0,
                    (first == null ? "is empty" : "is no JSON object")
                            + "; it should hold run names, each with metrics");
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            int line = line(parser);
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                byRun.put(name, new MetricsFile.Entry(line, metrics(parser)));
            } else {
                field(parser, name, flat);
            }
        }
        if (byRun.isEmpty() && flat.isEmpty() && problems.isEmpty()) {
            reject(0, "holds no final metrics");
        }
    }

    private FinalMetrics metrics(JsonParser parser) {
        Map<FinalMetric, Sourced<Double>> values = new EnumMap<>(FinalMetric.class);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            field(parser, field, values);
        }
        return FinalMetrics.of(values);
    }

    /// Takes the value that the parser stands on.
    private void field(JsonParser parser, String name, Map<FinalMetric, Sourced<Double>> values) {
        FinalMetric metric = FinalMetric.ofKey(name).orElse(null);
        JsonToken token = parser.currentToken();
        int line = line(parser);
        if (metric == null) {
            if (!name.equals(DERIVED)) {
                reject(line, "\"" + name + "\" is none of the documented final metrics");
            }
        } else if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            double value = parser.getDoubleValue();
            metric.objection(value)
                    .ifPresentOrElse(
                            objection -> reject(line, metric.key() + " " + objection),
                            () -> values.put(metric, new Sourced<>(value, Origin.in(file, line))));
        } else if (token != JsonToken.VALUE_NULL) {
            reject(line, metric.key() + " must be a number");
        }
        parser.skipChildren();
    }

    private static int line(JsonParser parser) {
        return Json.line(parser);
    }

    private void reject(int line, String message) {
        if (problems.size() < PROBLEMS_KEPT) {
            problems.add(Finding.in(file, line, FindingCode.REJECTED, message));
        }
    }
}
