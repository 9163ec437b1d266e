package dev.runlens.read.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parts that a loss is given in, where it is not given as a whole: `train/box_loss`, `train/cls_loss`,
/// `train/dfl_loss` of Ultralytics (`results.csv`), and the same under `val/`.
///
/// Each part is weighted when it is written, and what is minimised is their sum.
///
/// @param name of the sum, as a metric would be called
/// @param columns the numbers of the columns to add up
record LossParts(String name, List<Integer> columns) {
    private static final String SUFFIX = "_loss";
    private static final Map<String, String> SUMS = Map.of("train/", "train_loss", "val/", "val_loss");

    /// The losses that some columns give in parts: of training, and of validation where it is there too.
    static List<LossParts> of(List<String> names) {
        Map<String, List<Integer>> parts = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            for (String prefix : List.of("train/", "val/")) {
                if (name.startsWith(prefix) && name.endsWith(SUFFIX)) {
                    parts.computeIfAbsent(prefix, first -> new ArrayList<>()).add(i);
                }
            }
        }
        boolean whole = parts.getOrDefault("train/", List.of()).size() > 1;
        return whole
                ? parts.entrySet().stream()
                        .map(part -> new LossParts(SUMS.getOrDefault(part.getKey(), ""), part.getValue()))
                        .toList()
                : List.of();
    }

    /// Whether a row holds all parts.
    boolean isIn(CsvRow row) {
        return columns.stream().allMatch(row::hasNumber);
    }

    /// The sum of the parts in a row that holds them all.
    double sum(CsvRow row) {
        double sum = 0;
        for (int column : columns) {
            sum += row.value(column);
        }
        return sum;
    }
}
