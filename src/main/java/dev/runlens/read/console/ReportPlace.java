package dev.runlens.read.console;

import dev.runlens.read.series.RowTrainings;
import java.util.OptionalLong;
import java.util.Set;

/// Where a line says that its report stands: at a step, or in an epoch and a batch of it.
final class ReportPlace {
    private static final long UNKNOWN = -1;
    private static final Set<String> STEPS = Set.of("step", "step0", "epoch", "epoch0", "batch");

    private long step;
    private long total;
    private long epoch;
    private long epochs;
    private long batch;
    private long batches;

    ReportPlace() {
        clear();
    }

    /// Nothing was said.
    void clear() {
        step = UNKNOWN;
        total = UNKNOWN;
        epoch = UNKNOWN;
        epochs = UNKNOWN;
        batch = UNKNOWN;
        batches = UNKNOWN;
    }

    /// Whether a name says where a report stands.
    static boolean says(String name) {
        return STEPS.contains(name);
    }

    /// Takes a number where its name says where the report stands.
    ///
    /// @return whether it does
    boolean take(String name, double number) {
        long value = RowTrainings.isStep(number) && number >= 0 ? (long) number : UNKNOWN;
        switch (name) {
            case "step" -> step = value;
            case "step0" -> step = value + 1;
            case "total" -> total = value;
            case "epoch" -> epoch = value;
            case "epoch0" -> epoch = value + 1;
            case "epochs" -> epochs = value;
            case "batch" -> batch = value;
            case "batches" -> batches = value;
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Whether anything was said.
    boolean isKnown() {
        return step >= 0 || epoch >= 0;
    }

    /// Whether a bar is full: all batches of its epoch are done.
    boolean isFull() {
        return batches > 0 && batch >= batches;
    }

    /// The step: that which was said; else the batches of the epochs before and those of this one; else the epoch.
    long step() {
        if (step >= 0) {
            return step;
        }
        return batch < 0 || batches <= 0 ? epoch : (epoch - 1) * batches + batch;
    }

    /// The steps of the training; empty where nothing says so.
    OptionalLong planned() {
        long planned = total >= 0 || step >= 0 ? total : batch < 0 ? epochs : epochs * batches;
        return planned > 0 ? OptionalLong.of(planned) : OptionalLong.empty();
    }
}
