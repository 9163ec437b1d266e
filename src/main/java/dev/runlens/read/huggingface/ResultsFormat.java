package dev.runlens.read.huggingface;

import dev.runlens.read.json.JsonNumber;
import dev.runlens.read.json.Json;
import dev.runlens.read.EmptySourceException;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Origin;
import dev.runlens.run.Sourced;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// `all_results.json`, `eval_results.json`, `train_results.json`, `test_results.json`, which scripts on the Trainer
/// save at the end: one object of numbers with `train_runtime`, `eval_runtime` or `test_runtime`. About half of the
/// files with these names are of something else.
///
/// Only the evaluation says how training ended: `train_loss` is the mean over all of it.
public final class ResultsFormat implements RunFormat {
    private static final String NAME = "results.json";
    private static final List<String> SIGNS = List.of("\"train_runtime\"", "\"eval_runtime\"", "\"test_runtime\"");
    private static final long LARGEST = 1 << 20;

    /// The format.
    public ResultsFormat() {}

    @Override
    public String name() {
        return "Hugging Face results at the end";
    }

    @Override
    public boolean isWrittenAnew() {
        return true;
    }

    @Override
    public boolean recognises(FileProbe probe) {
        if (probe.firstByte() != '{' || !probe.lowerCaseName().endsWith(NAME) || probe.size() > LARGEST) {
            return false;
        }
        String text = probe.headText();
        return SIGNS.stream().anyMatch(text::contains);
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        Map<String, Sourced<Double>> numbers = new LinkedHashMap<>();
        Json.read(input, progress, parser -> take(parser, input.path(), numbers));
        Map<FinalMetric, Sourced<Double>> finals = new EnumMap<>(FinalMetric.class);
        numbers.forEach((name, value) -> {
            if (name.equals("eval_loss")) {
                finals.put(FinalMetric.FINAL_VAL_LOSS, value);
            } else if (name.startsWith("eval_") && name.endsWith("_loss")) {
                finals.putIfAbsent(FinalMetric.FINAL_VAL_LOSS, value);
            } else if (name.equals("eval_runtime")) {
                finals.put(FinalMetric.FINAL_VAL_TIME_SEC, value);
            }
        });
        if (!finals.containsKey(FinalMetric.FINAL_VAL_LOSS)) {
            throw new EmptySourceException(
                    "holds no evaluation loss; its train loss is the mean over the whole training, not the last");
        }
        return new SourceContent.Finals(
                Homes.source(input.path(), Source.Rank.STATE), FinalMetrics.of(finals), List.of());
    }

    private static void take(JsonParser parser, Path file, Map<String, Sourced<Double>> numbers)
            throws UnreadableSourceException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableSourceException("is empty or no JSON object; it should hold results", 0);
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            OptionalDouble value = JsonNumber.bareOrQuoted(parser);
            int line = Json.line(parser);
            if (value.isPresent()) {
                numbers.put(name, new Sourced<>(value.getAsDouble(), Origin.in(file, line)));
            }
        }
    }
}
