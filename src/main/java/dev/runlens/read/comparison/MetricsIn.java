package dev.runlens.read.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// The arrays of `training_metrics`, or of the `superseded` points of a segment, with their `non_finite` list.
final class MetricsIn {
    private static final String ITERATIONS = "iterations";

    private final JsonIn json;
    private final Map<String, NumberColumn> columns = new LinkedHashMap<>();
    private final List<NonFiniteRange> ranges = new ArrayList<>();
    private final Map<String, Double> finals = new LinkedHashMap<>();
    private StepColumn steps = new StepColumn();

    MetricsIn(JsonIn json) {
        this.json = json;
    }

    void arrays() {
        json.object(name -> {
            if (name.equals(ITERATIONS)) {
                steps = steps();
            } else if (json.isArray()) {
                columns.put(name, column());
            }
        });
    }

    private StepColumn steps() {
        StepColumn column = new StepColumn();
        json.array(() -> {
            OptionalLong step = json.whole();
            if (step.isPresent()) {
                column.add(step.getAsLong());
            } else {
                column.addMissing();
            }
        });
        return column;
    }

    private NumberColumn column() {
        NumberColumn column = new NumberColumn(json.line());
        json.array(() -> {
            OptionalDouble value = json.number();
            if (value.isPresent()) {
                column.add(value.getAsDouble());
            } else {
                column.addMissing();
            }
        });
        return column;
    }

    /// The list of what is not finite: ranges of a metric, and final values.
    void nonFinite() {
        json.array(() -> {
            NonFiniteEntry entry = new NonFiniteEntry();
            json.object(entry::member);
            entry.keep();
        });
    }

    private final class NonFiniteEntry {
        private String metric = "";
        private String finalMetric = "";
        private double value;
        private long from;
        private long to;
        private long count;

        void member(String name) {
            switch (name) {
                case "metric" -> metric = String.valueOf(json.text());
                case "final_metric" -> finalMetric = String.valueOf(json.text());
                case "value" -> value = json.number().orElse(0);
                case "from" -> from = json.whole().orElse(0);
                case "to" -> to = json.whole().orElse(0);
                case "count" -> count = json.whole().orElse(0);
                default -> {}
            }
        }

        void keep() {
            if (!finalMetric.isEmpty()) {
                finals.put(finalMetric, value);
            } else {
                ranges.add(new NonFiniteRange(metric, value, from, to, count));
            }
        }
    }

    StepColumn iterations() {
        return steps;
    }

    /// The arrays by their keys.
    Map<String, NumberColumn> columns() {
        return columns;
    }

    /// The final values that are not finite, by the keys of the final metrics.
    Map<String, Double> nonFiniteFinals() {
        return finals;
    }

    /// Puts what is not finite back into the gaps of the arrays.
    ///
    /// @return how many values of the list have no gap to go to
    long fillNonFinite() {
        long missed = 0;
        Map<String, Integer> budget = new LinkedHashMap<>();
        for (NonFiniteRange range : ranges) {
            NumberColumn column = columns.get(range.metric());
            int left = budget.getOrDefault(range.metric(), steps.size());
            // Each entry fills a gap of its own; a list that claims more than there are is not followed to its end.
            if (column == null || !steps.isSorted() || range.count() > left) {
                missed += range.count();
                continue;
            }
            budget.put(range.metric(), left - (int) range.count());
            missed += range.fill(column, steps);
        }
        return missed;
    }
}
