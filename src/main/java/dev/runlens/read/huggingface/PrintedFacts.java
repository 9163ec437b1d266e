package dev.runlens.read.huggingface;

import dev.runlens.read.lines.TextLine;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the Trainer prints before it starts (`Num Epochs = 3`, `Total optimization steps = 192`), Unsloth in its banner
/// (`Num examples = 1,000 | Num Epochs = 1 | Total steps = 60`), and PEFT (`trainable params: 18,496 || all params:
/// 174,976`).
final class PrintedFacts {
    private static final String TOTAL_STEPS = "max_steps";
    private static final String EPOCHS = "num_train_epochs";
    private static final String EXAMPLES = "num_examples";
    private static final String BATCH = "total_train_batch_size";
    private static final String EXAMPLES_LABEL = "num examples";

    /// As the results at the end call it.
    private static final String EVALUATED = "eval_samples";
    private static final int LONGEST_LABEL = 90;

    /// Labels as printed, letter case apart, and the settings they are.
    private static final List<Map.Entry<String, String>> LABELS = List.of(
            Map.entry(EXAMPLES_LABEL, EXAMPLES),
            Map.entry("num epochs", EPOCHS),
            Map.entry("total steps", TOTAL_STEPS),
            Map.entry("total optimization steps", TOTAL_STEPS),
            Map.entry("instantaneous batch size per device", "per_device_train_batch_size"),
            Map.entry("batch size per device", "per_device_train_batch_size"),
            Map.entry("gradient accumulation steps", "gradient_accumulation_steps"),
            Map.entry("total batch size", BATCH),
            Map.entry("total train batch size", BATCH),
            Map.entry("number of trainable parameters", "trainable_parameters"),
            Map.entry("trainable parameters", "trainable_parameters"));

    private final Path file;
    private final Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();

    PrintedFacts(Path file) {
        this.file = file;
    }

    /// Takes the value after the equals sign at an index, where a known label stands before it; what was said first
    /// stays.
    ///
    /// @return whether a training is announced here
    boolean take(TextLine line, int equals) {
        long value = value(line, equals);
        if (value < 0) {
            return false;
        }
        String label = label(line, equals);
        for (Map.Entry<String, String> known : LABELS) {
            if (label.endsWith(known.getKey())) {
                return put(known.getValue(), value, line.number());
            }
        }
        return false;
    }

    /// Takes the number of examples after the equals sign at an index, where an evaluation tells it.
    void takeEvaluation(TextLine line, int equals) {
        long value = value(line, equals);
        if (value >= 0 && label(line, equals).endsWith(EXAMPLES_LABEL)) {
            put(EVALUATED, value, line.number());
        }
    }

    private static long value(TextLine line, int equals) {
        int from = line.afterSpaces(equals + 1);
        int end = from;
        while (line.isDigit(end) || line.at(end) == ',' && line.isDigit(end + 1)) {
            end++;
        }
        return line.open() && end == line.to() ? -1 : line.whole(from, end);
    }

    /// Takes what PEFT prints about the parameters, which begins at an index.
    void takeParameters(TextLine line, int number) {
        int end = number;
        while (line.isDigit(end) || line.at(end) == ',') {
            end++;
        }
        long value = line.whole(number, end);
        if (value >= 0 && line.has(end, " || all params: ")) {
            put("trainable_parameters", value, line.number());
        }
    }

    private boolean put(String name, long value, int line) {
        return settings.putIfAbsent(name, new Sourced<>(new Setting.Whole(value), Origin.in(file, line))) == null
                && (name.equals(EPOCHS) || name.equals(TOTAL_STEPS));
    }

    /// The words before an equals sign, without what stands in brackets after them.
    private static String label(TextLine line, int equals) {
        int end = equals;
        while (line.isSpace(end - 1)) {
            end--;
        }
        if (line.at(end - 1) == ')') {
            int open = end - 1;
            while (open > 0 && line.at(open) != '(') {
                open--;
            }
            end = open;
        }
        return line.text(Math.max(0, end - LONGEST_LABEL), end).toLowerCase(Locale.ROOT);
    }

    /// Whether nothing was said.
    boolean isEmpty() {
        return settings.isEmpty();
    }

    /// The settings, the documented ones by their documented names as well.
    Hyperparameters settings() {
        Map<String, Sourced<Setting>> all = new LinkedHashMap<>(settings);
        ArgumentNames.addDocumented(all);
        return Hyperparameters.of(all);
    }

    /// The steps that training will do; 0 where unsaid.
    long steps() {
        return whole(TOTAL_STEPS);
    }

    /// The steps of one epoch: a step for each batch, the last of which need not be full. Where the total of an
    /// unlimited training says otherwise, that.
    double stepsPerEpoch() {
        long batch = whole(BATCH);
        long examples = whole(EXAMPLES);
        long epochs = whole(EPOCHS);
        long bySize = batch > 0 && examples > 0 ? (examples + batch - 1) / batch : 0;
        boolean all = epochs > 0 && steps() > 0 && steps() % epochs == 0;
        if (all && (bySize == 0 || Math.abs(steps() / epochs - bySize) <= 1)) {
            return (double) steps() / epochs;
        }
        return bySize > 0 ? bySize : Double.NaN;
    }

    /// The examples ÷ the size of a batch; NaN where unsaid.
    double batchesPerEpoch() {
        long batch = whole(BATCH);
        long examples = whole(EXAMPLES);
        return batch > 0 && examples > 0 ? (double) examples / batch : Double.NaN;
    }

    private long whole(String name) {
        return Math.max(0, Hyperparameters.of(settings).whole(name).orElse(0));
    }
}
