package dev.runlens.read.mlx.dialect;

import dev.runlens.read.mlx.dense.ReportRow;
import dev.runlens.read.lines.TextLine;

/// The figures of one report of a dialect, gathered in any order and handed on with the loss first.
final class Figures {
    private final MetricNames names;
    private final LogEvents events;
    private final ReportRow gathered = new ReportRow();
    private final ReportRow train = new ReportRow();
    private final ReportRow val = new ReportRow();
    private boolean inValidation;

    Figures(MetricNames names, LogEvents events) {
        this.names = names;
        this.events = events;
    }

    /// Begins a report.
    ///
    /// @param ofValidation whether it holds only a validation loss
    void begin(boolean ofValidation) {
        gathered.clear();
        inValidation = ofValidation;
    }

    /// Adds a figure; of two of one metric the first counts, and one that cannot be a metric (-1) does not.
    void put(int id, double value) {
        if (id >= 0) {
            gathered.add(id, value);
        }
    }

    /// Adds a figure under a name.
    void put(String name, double value) {
        put(names.named(name, inValidation), value);
    }

    /// Adds every figure that was read from a segment.
    void put(TextLine s, ReportFields fields) {
        for (int i = 0; i < fields.size(); i++) {
            put(fields.id(s, i, inValidation), fields.value(i));
        }
    }

    /// Hands the report on; one without a loss is none.
    ///
    /// @return whether it is one
    boolean publish(long step, int line) {
        begin(train, MetricNames.TRAIN_LOSS);
        begin(val, MetricNames.VAL_LOSS);
        for (int i = 0; i < gathered.size(); i++) {
            ReportRow row = names.isValidation(gathered.id(i)) ? val : train;
            if (!row.isEmpty()) {
                row.add(gathered.id(i), gathered.value(i));
            }
        }
        if (step < 0 || (train.isEmpty() && val.isEmpty())) {
            return false;
        }
        events.report(step, line, train, val);
        return true;
    }

    private void begin(ReportRow row, int loss) {
        row.clear();
        int at = gathered.indexOf(loss);
        if (at >= 0) {
            row.add(loss, gathered.value(at));
        }
    }
}
