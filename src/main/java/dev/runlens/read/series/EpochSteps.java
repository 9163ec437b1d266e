package dev.runlens.read.series;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Steps that a loop counts anew in each epoch, counted on from epoch to epoch.
///
/// A step that is back at the beginning while the epoch went up begins an epoch: it stands one spacing of the reports
/// behind the last one, so that evenly spaced reports are evenly spaced steps. Where the last report of an epoch is
/// nearer than the others, it is that of the epoch's last step.
public final class EpochSteps {
    private final TreeMap<Double, Long> offsets = new TreeMap<>();
    private double epoch = Double.NaN;
    private long offset;
    private long first;
    private long last;
    private long gap;
    private boolean even = true;
    private int restarts;

    /// No step yet.
    public EpochSteps() {}

    /// The same so far.
    EpochSteps copy() {
        EpochSteps other = new EpochSteps();
        other.offsets.putAll(offsets);
        other.epoch = epoch;
        other.offset = offset;
        other.first = first;
        other.last = last;
        other.gap = gap;
        other.even = even;
        other.restarts = restarts;
        return other;
    }

    /// The step since the beginning of training.
    ///
    /// @param step within the epoch, or since the beginning where it is counted so
    /// @param at the epoch; NaN where the row names none
    public long of(long step, double at) {
        if (Double.isNaN(at)) {
            return offset + step;
        }
        if (Double.isNaN(epoch)) {
            begin(step, at);
        } else if (at < epoch) {
            Map.Entry<Double, Long> known = offsets.floorEntry(at);
            offset = known == null ? 0 : known.getValue();
            offsets.tailMap(at, false).clear();
            begin(step, at);
        } else if (at > epoch && isBack(step) && at == Math.rint(at) && epoch == Math.rint(epoch)) {
            offset = Math.addExact(offset, Math.multiplyExact(length(), (long) (at - epoch)));
            restarts++;
            begin(step, at);
        } else {
            next(step);
            epoch = at;
        }
        return Math.addExact(offset, step);
    }

    /// Whether a step goes on from the last one: it stands nowhere before it, and in no epoch before.
    ///
    /// @param at the epoch; NaN where the row names none
    /// @param before the last one since the beginning of training
    boolean goesOn(long step, double at, long before) {
        return !(at < epoch) && offset + step >= before;
    }

    /// How often the steps began anew with an epoch.
    public int restarts() {
        return restarts;
    }

    /// That steps began anew with epochs, where they did.
    Optional<Finding> said(Path file) {
        return restarts == 0 ? Optional.empty()
                : Optional.of(Finding.in(file, FindingCode.INFERRED,
                        "the steps begin anew in each epoch: they were counted on from one epoch to the next"));
    }

    private boolean isBack(long step) {
        return first == last ? step == last : step < last && step <= first + gap;
    }

    private long length() {
        long start = Math.min(1, Math.max(0, first));
        long whole = first == last ? last + 1 - start : even ? last + gap - first : last + 1 - start;
        return Math.max(1, whole);
    }

    private void begin(long step, double at) {
        offsets.put(at, offset);
        epoch = at;
        first = step;
        last = step;
        gap = 0;
        even = true;
    }

    private void next(long step) {
        if (step > last) {
            even &= gap == 0 || gap == step - last;
            gap = Math.max(gap, step - last);
            last = step;
        }
    }
}
