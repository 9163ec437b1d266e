package dev.runlens.read.table;

import dev.runlens.read.series.DoubleBlocks;
import dev.runlens.read.series.IntBlocks;
import dev.runlens.read.series.LongBlocks;
import dev.runlens.read.series.MetricChoice;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Lists of values by name, of which some may be the steps of others: `steps` beside `train_loss`, `eval_steps` beside
/// `eval_loss`.
final class JsonLists {
    private static final int MOST_NAMES = 20_000;
    private static final Set<String> AXES = Set.of(
            "steps", "step", "iters", "iter", "iterations", "iteration", "global_step", "global_steps", "batches",
            "updates", "epochs", "epoch", "x");

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private boolean counted;

    /// Adds a value that stands in a list.
    ///
    /// @param place counts the list's values from 0
    void add(String name, long place, double value, int line) {
        counted = true;
        put(name, place, value, line, false);
    }

    /// Adds a value whose step stands beside it.
    void at(String name, long step, double value, int line) {
        put(name, step, value, line, true);
    }

    /// A list has ended.
    ///
    /// @param length how many places it has, those without a value included
    void ended(String name, long length) {
        Column column = columns.get(name);
        if (column != null) {
            column.length = length;
        }
    }

    private void put(String name, long step, double value, int line, boolean given) {
        Column column = columns.get(name);
        if (column == null && columns.size() < MOST_NAMES) {
            column = new Column(given);
            columns.put(name, column);
        }
        if (column != null) {
            column.add(step, value, line);
        }
    }

    /// Whether one of the lists is of a loss.
    boolean holdLoss() {
        Collection<Metric> metrics = MetricChoice.of(columns.keySet()).values();
        return metrics.contains(Metric.TRAIN_LOSS) || metrics.contains(Metric.VAL_LOSS);
    }

    /// Gives the values to a run, each at its step.
    ///
    /// @param whole whether the file was read to its end: lists that are cut off differ in length for that alone
    void into(RecordedRun run, boolean whole) {
        Map<String, String> axes = new LinkedHashMap<>();
        columns.forEach((name, column) -> axisOf(name, column).ifPresent(axis -> axes.put(name, axis)));
        Map<String, double[]> steps = new LinkedHashMap<>();
        axes.values().forEach(axis -> steps.computeIfAbsent(axis, this::taken));
        Set<Long> sizes = new LinkedHashSet<>();
        columns.forEach((name, column) -> {
            if (!isAxis(name)) {
                String axis = axes.get(name);
                column.into(run, name, axis == null ? null : steps.get(axis));
                if (!column.given && axis == null) {
                    sizes.add(column.length);
                }
            }
        });
        if (whole && counted && sizes.size() > 1) {
            run.find(Finding.in(
                    run.file(),
                    FindingCode.NUMBERED,
                    "lists of different lengths stand without steps: their values are numbered from 0 in the order they"
                            + " came; lists of steps beside them (`steps`, `eval_steps`) are read"));
        }
    }

    /// The list of steps of another: of the same length, and of the same word where there is one for it.
    private Optional<String> axisOf(String name, Column column) {
        if (isAxis(name) || column.given) {
            return Optional.empty();
        }
        List<String> fit = columns.entrySet().stream()
                .filter(one -> isAxis(one.getKey()) && one.getValue().length == column.length
                        && one.getValue().isAxis())
                .map(Map.Entry::getKey)
                .toList();
        return best(fit, one -> word(one).equals(word(name)))
                .or(() -> best(fit, one -> word(one).isEmpty()))
                .or(() -> best(fit, one -> !word(name).equals("val") && !word(one).equals("val")));
    }

    private double[] taken(String axis) {
        Column column = columns.get(axis);
        return column == null ? new double[0] : column.taken();
    }

    private static Optional<String> best(List<String> axes, Predicate<String> fits) {
        List<String> all = axes.stream().filter(fits).toList();
        return all.stream().filter(one -> !PlainName.of(one).contains("epoch")).findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static boolean isAxis(String name) {
        String plain = PlainName.of(name);
        return AXES.stream()
                .anyMatch(axis -> plain.equals(axis) || plain.endsWith("_" + axis) && !plain.contains("per_"));
    }

    /// What a list is of: `train`, `val`, or neither.
    private static String word(String name) {
        String plain = PlainName.of(name);
        if (plain.matches("(.*_)?(val|valid|validation|eval|evaluation|test|dev)(_.*)?")) {
            return "val";
        }
        return plain.matches("(.*_)?(train|training)(_.*)?") ? "train" : "";
    }

    /// One list.
    private static final class Column {
        private final boolean given;
        private final DoubleBlocks values = new DoubleBlocks();
        private final LongBlocks steps = new LongBlocks();
        private final IntBlocks lines = new IntBlocks();
        private double last = Double.NEGATIVE_INFINITY;
        private boolean rising = true;
        private int size;
        private long length = -1;

        Column(boolean given) {
            this.given = given;
        }

        void add(long step, double value, int line) {
            steps.add(step);
            values.add(value);
            lines.add(line);
            rising &= value == Math.rint(value) && Math.abs(value) < 0x1p53 && value > last;
            last = value;
            size++;
        }

        double[] taken() {
            return values.take();
        }

        /// Whether the values are whole and rise.
        boolean isAxis() {
            return !given && rising && size == length;
        }

        void into(RecordedRun run, String name, double @Nullable [] axis) {
            long[] own = steps.take();
            double[] all = values.take();
            int[] at = lines.take();
            for (int i = 0; i < all.length; i++) {
                run.add(name, axis == null ? own[i] : (long) axis[(int) own[i]], all[i], at[i]);
            }
        }
    }
}
