package dev.runlens.write;

import dev.runlens.run.Metric;
import dev.runlens.run.Order;
import dev.runlens.run.Series;
import dev.runlens.text.Digits;
import java.util.LinkedHashMap;
import java.util.Map;

/// Series as JSON arrays that are all as long as their `iterations`, `null` where a metric was not reported or is not
/// finite, and the list of what is not finite.
final class MetricsJson {
    private static final String ITERATIONS = "iterations";

    private final JsonOut json;

    MetricsJson(JsonOut json) {
        this.json = json;
    }

    /// The key of a metric. One that is called like the array of iterations gets a `_` at its end, which no metric has.
    static String key(Metric metric) {
        return metric.key().equals(ITERATIONS) ? ITERATIONS + "_" : metric.key();
    }

    /// The object of a run: the eight documented arrays are always there; empty without metrics.
    void all(String name, Map<Metric, Series> metrics) {
        Map<Metric, Series> arrays = new LinkedHashMap<>();
        Metric.documented().forEach(metric -> arrays.put(metric, metrics.getOrDefault(metric, Series.empty())));
        arrays.putAll(sorted(metrics));
        json.object(name, () -> {
            if (!metrics.isEmpty()) {
                arrays(arrays);
            }
        });
    }

    /// The object of some points: only the metrics that have any.
    void some(String name, Map<Metric, Series> metrics) {
        json.object(name, () -> {
            if (!metrics.isEmpty()) {
                arrays(sorted(metrics));
            }
        });
    }

    /// Documented metrics in their order, the others after them by key.
    private static Map<Metric, Series> sorted(Map<Metric, Series> metrics) {
        Map<Metric, Series> sorted = new LinkedHashMap<>();
        for (Metric metric : Metric.documented()) {
            Series series = metrics.get(metric);
            if (series != null) {
                sorted.put(metric, series);
            }
        }
        metrics.keySet().stream()
                .filter(metric -> !Metric.documented().contains(metric))
                .sorted(Order.comparing(Metric::key))
                .forEach(metric -> sorted.put(metric, metrics.getOrDefault(metric, Series.empty())));
        return sorted;
    }

    private void arrays(Map<Metric, Series> metrics) {
        long[] iterations = StepUnion.of(metrics.values());
        json.numbers(ITERATIONS, numbers -> {
            for (long iteration : iterations) {
                numbers.whole(iteration);
            }
        });
        metrics.forEach((metric, series) -> json.numbers(key(metric),
                numbers -> values(metric, series, iterations, numbers)));
    }

    private static void values(Metric metric, Series series, long[] iterations, JsonNumbers numbers) {
        boolean counts = metric.equals(Metric.TRAINED_TOKENS);
        if (series.size() == iterations.length && !counts) {
            for (int i = 0; i < iterations.length; i++) {
                numbers.number(series.value(i));
            }
            return;
        }
        int next = 0;
        for (long iteration : iterations) {
            if (next == series.size() || series.step(next) != iteration) {
                numbers.nothing();
                continue;
            }
            double value = series.value(next++);
            if (counts) {
                numbers.count(value);
            } else {
                numbers.number(value);
            }
        }
    }

    /// Every value that is not finite, as ranges: the same value at `count` iterations, evenly spaced from the first to
    /// the last of the range.
    void nonFinite(Map<Metric, Series> metrics) {
        sorted(metrics).forEach((metric, series) -> {
            int at = 0;
            while (at < series.size()) {
                at = Double.isFinite(series.value(at)) ? at + 1 : range(metric, series, at);
            }
        });
    }

    /// Writes the range that begins at an index and tells where it ends.
    private int range(Metric metric, Series series, int from) {
        int to = from + 1;
        while (to < series.size() && continues(series, from, to)) {
            to++;
        }
        int last = to - 1;
        json.inline().object(() -> {
            json.text("metric", key(metric));
            json.text("value", Digits.javaScript(series.value(from)));
            json.whole("from", series.step(from));
            json.whole("to", series.step(last));
            json.whole("count", last - from + 1);
        });
        return to;
    }

    private static boolean continues(Series series, int from, int at) {
        return Double.compare(series.value(at), series.value(from)) == 0
                && series.step(at) - series.step(at - 1) == series.step(from + 1) - series.step(from);
    }
}
