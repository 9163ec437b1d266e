package dev.runlens.read.mlx.dialect;

import dev.runlens.read.lines.TextLine;
import dev.runlens.run.Metric;
import java.util.ArrayList;
import java.util.List;

/// The metrics of one log, numbered, and the names under which its lines print them.
///
/// Train and validation metrics never share a number: the key of a metric in a validation report begins with `val_`.
public final class MetricNames {
    static final int TRAIN_LOSS = 0;
    static final int VAL_LOSS = 1;
    static final int LEARNING_RATE = 2;
    static final int ITERATIONS_PER_SEC = 3;
    static final int TOKENS_PER_SEC = 4;
    static final int TRAINED_TOKENS = 5;
    static final int PEAK_MEMORY = 6;
    static final int VAL_TIME = 7;
    public static final int TEST_LOSS = 8;
    public static final int TEST_PPL = 9;

    /// How many different metrics are kept: a log of text that looks like figures must not fill the memory.
    public static final int MOST = 200;

    private static final int LONGEST_NAME = 80;
    private static final String VALIDATION = "val_";

    private static final List<Known> KNOWN = List.of(
            new Known("learning rate", LEARNING_RATE),
            new Known("lr", LEARNING_RATE),
            new Known("it/sec", ITERATIONS_PER_SEC),
            new Known("it/s", ITERATIONS_PER_SEC),
            new Known("iterations_per_second", ITERATIONS_PER_SEC),
            new Known("tokens/sec", TOKENS_PER_SEC),
            new Known("tok/s", TOKENS_PER_SEC),
            new Known("tokens_per_second", TOKENS_PER_SEC),
            new Known("trained tokens", TRAINED_TOKENS),
            new Known("trained_tok", TRAINED_TOKENS),
            new Known("trained_tokens", TRAINED_TOKENS),
            new Known("peak mem", PEAK_MEMORY),
            new Known("peak_mem", PEAK_MEMORY),
            new Known("peak_memory", PEAK_MEMORY),
            new Known("peak", PEAK_MEMORY),
            new Known("val took", VAL_TIME),
            new Known("val_time", VAL_TIME),
            new Known("train loss", TRAIN_LOSS),
            new Known("val loss", VAL_LOSS));

    private final List<Metric> metrics = new ArrayList<>(List.of(
            Metric.TRAIN_LOSS,
            Metric.VAL_LOSS,
            Metric.LEARNING_RATE,
            Metric.ITERATIONS_PER_SEC,
            Metric.TOKENS_PER_SEC,
            Metric.TRAINED_TOKENS,
            Metric.PEAK_MEMORY_GB,
            Metric.VAL_TIME_SEC,
            Metric.TEST_LOSS,
            Metric.of("test_ppl")));
    private final List<Seen> seen = new ArrayList<>();

    private record Known(String name, int id) {}

    private record Seen(String name, boolean inValidation, int id) {}

    public Metric metric(int id) {
        return metrics.get(id);
    }

    int size() {
        return metrics.size();
    }

    /// Whether a metric belongs to validation reports.
    boolean isValidation(int id) {
        return metrics.get(id).key().startsWith(VALIDATION);
    }

    /// The known metric whose name stands at an index with something between it and its value.
    ///
    /// @return index of the name in the list of known names; -1 where none stands there
    int known(TextLine s, int at, int end) {
        for (int i = 0; i < KNOWN.size(); i++) {
            String name = KNOWN.get(i).name();
            if (s.hasAnyCase(at, name) && at + name.length() < end && isBetween(s.at(at + name.length()))) {
                return i;
            }
        }
        return -1;
    }

    int knownId(int known) {
        return KNOWN.get(known).id();
    }

    int knownLength(int known) {
        return KNOWN.get(known).name().length();
    }

    /// Whether a byte may stand between a name and its value.
    static boolean isBetween(byte b) {
        return b == ' ' || b == '\t' || b == ':' || b == '=';
    }

    /// The number of the metric with a printed name that is not one of the known ones.
    ///
    /// @param inValidation whether it stands in a report that holds only a validation loss
    /// @return -1 where it cannot be a metric, or there are too many already
    int other(TextLine s, int from, int to, boolean inValidation) {
        for (Seen entry : seen) {
            if (entry.inValidation() == inValidation
                    && entry.name().length() == to - from
                    && s.hasAnyCase(from, entry.name())) {
                return entry.id();
            }
        }
        if (to - from > LONGEST_NAME || seen.size() == MOST) {
            return -1;
        }
        int id = named(s.text(from, to), inValidation);
        if (id >= 0) {
            seen.add(new Seen(bytesOf(s, from, to), inValidation, id));
        }
        return id;
    }

    /// The number of the metric with a name.
    ///
    /// @param inValidation whether it stands in a report that holds only a validation loss
    /// @return -1 where it cannot be a metric, or there are too many already
    int named(String name, boolean inValidation) {
        boolean says = Metric.of(name).key().startsWith(VALIDATION);
        String own = says ? FigureNames.ofAny(name.strip().substring(VALIDATION.length()))
                : FigureNames.ofTraining(name);
        Metric metric = Metric.of(says || inValidation ? VALIDATION + own : own);
        int id = metrics.indexOf(metric);
        if (id >= 0) {
            return id;
        }
        if (Metric.of(own).key().isEmpty() || metrics.size() >= 2 * MOST) {
            return -1;
        }
        metrics.add(metric);
        return metrics.size() - 1;
    }

    /// The bytes of a name as [TextLine#has] compares them.
    private static String bytesOf(TextLine s, int from, int to) {
        StringBuilder lower = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            int b = s.at(i) & 0xFF;
            lower.append((char) (b >= 'A' && b <= 'Z' ? b | 0x20 : b));
        }
        return lower.toString();
    }
}
