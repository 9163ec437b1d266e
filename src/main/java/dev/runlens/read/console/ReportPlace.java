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
    private boolean ends;
    private long perEpoch;
    private long stated;

    ReportPlace() {
        clear();
    }

    /// Takes the steps of the training, where a line said them before there was a report.
    void state(long steps) {
        stated = steps;
    }

    /// Nothing was said.
    void clear() {
        step = UNKNOWN;
        total = UNKNOWN;
        epoch = UNKNOWN;
        epochs = UNKNOWN;
        batch = UNKNOWN;
        batches = UNKNOWN;
        ends = false;
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
            case "left" -> left(value);
            case "end" -> {
                total = value - 1;
                ends = true;
            }
            case "epoch" -> epoch = value;
            case "epoch0" -> epoch = value + 1;
            case "epochs" -> epochs = value;
            case "batch" -> batch = value;
            case "batches" -> {
                batches = value;
                perEpoch = value;
            }
            case "ended" -> {
                // Without the length of an epoch it stays where training was.
                step = perEpoch > 0 && value > 0 ? value * perEpoch : UNKNOWN;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// A bar over what is left of a training counts from its own beginning.
    private void left(long steps) {
        step += stated > steps && steps >= 0 && step >= 0 ? stated - steps : 0;
        total = Math.max(stated, steps);
    }

    /// Whether a report stands behind the last step of its training, as a bar that is full does.
    boolean isBeyond() {
        return ends && step > total;
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
