package dev.runlens.read.huggingface;

import dev.runlens.read.json.FlatRow;
import dev.runlens.read.json.FlatShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the numbers of simple reports go that look alike.
final class ReportSlots {
    /// What only the last report of a training has.
    static final String AT_THE_END = "train_runtime";

    /// What a report is of.
    static final String STEP = "step";

    private final FlatShape shape;
    private final int step;
    private final boolean ends;
    private final @Nullable ReportSlot[] slots;

    private ReportSlots(FlatShape shape, ReportRows rows) {
        this.shape = shape;
        List<String> names = shape.names();
        step = names.indexOf(STEP);
        slots = new ReportSlot[names.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = i == step ? null : rows.slot(names.get(i));
        }
        int last = names.indexOf(AT_THE_END);
        ends = last >= 0 && slots[last] != null;
    }

    static ReportSlots of(FlatShape shape, ReportRows rows) {
        return new ReportSlots(shape, rows);
    }

    /// Gives the numbers of a report to the row at hand.
    ///
    /// @param line on which it begins
    void take(FlatRow report, int line, ReportRows rows) {
        for (int i = 0; i < slots.length; i++) {
            ReportSlot slot = slots[i];
            if (slot != null) {
                rows.value(slot, report.value(i), line + shape.line(i));
            }
        }
    }

    /// Whether reports of this kind end a training.
    boolean ends() {
        return ends;
    }

    /// The step of a report; -1 where it names none.
    long step(FlatRow report) {
        return step < 0 ? -1 : StateSettings.whole(report.value(step));
    }
}
