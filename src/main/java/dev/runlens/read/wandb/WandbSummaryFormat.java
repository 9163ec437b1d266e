package dev.runlens.read.wandb;

import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.series.MetricChoice;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Sourced;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `files/wandb-summary.json` of a W&B run: the last value of each metric.
public final class WandbSummaryFormat implements RunFormat {
    private static final int LARGEST = 16 * 1024 * 1024;

    @Override
    public String name() {
        return "W&B summary";
    }

    @Override
    public boolean isWrittenAnew() {
        return true;
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.lowerCaseName().equals("wandb-summary.json");
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        byte[] bytes;
        try (InputStream stream = Channels.newInputStream(input.open())) {
            bytes = stream.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST
                || new FileProbe(input.path(), bytes, new byte[0], bytes.length).firstByte() != '{') {
            throw new UnreadableSourceException(
                    bytes.length > LARGEST ? "is too large for a summary" : "does not hold a JSON object", 0);
        }
        Map<String, Double> last = new LinkedHashMap<>();
        new JsonValues()
                .each("", bytes, new int[] {0, bytes.length}, (name, value) -> last.put(name.substring(1), value));
        return new SourceContent.Finals(WandbPlace.ofFile(input.path()), finals(last, input), List.of());
    }

    private static FinalMetrics finals(Map<String, Double> last, SourceInput input) {
        Map<FinalMetric, Sourced<Double>> values = new EnumMap<>(FinalMetric.class);
        Origin origin = Origin.in(input.path());
        Map<String, Metric> choice = MetricChoice.of(last.keySet());
        for (FinalMetric metric : FinalMetric.values()) {
            metric.reported()
                    .ifPresent(reported -> choice.forEach((name, chosen) -> {
                        if (chosen.equals(reported)) {
                            values.put(metric, new Sourced<>(last.getOrDefault(name, Double.NaN), origin));
                        }
                    }));
        }
        HistoryRows.STEPS.stream()
                .filter(last::containsKey)
                .findFirst()
                .ifPresent(name -> values.put(FinalMetric.FINAL_ITERATION,
                        new Sourced<>(last.getOrDefault(name, 0.0), origin)));
        return FinalMetrics.of(values);
    }
}
