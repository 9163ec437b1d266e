package dev.runlens.read.mlx.dialect;

import dev.runlens.read.mlx.MlxTrainers;
import dev.runlens.read.lines.TextLine;

/// A report of mlx-vlm's training engine of 2026, four figures a line under a head:
///
/// ```
/// Training (iteration 10):
/// optimizer_step=10, train_loss=2.3456, learning_rate=1e-05, iterations_per_second=1.2
/// tokens_per_second=1,234, trained_tokens=14,480
/// Validation (iteration 10):
/// val_loss=2.4, val_perplexity=11.02, val_time=3.1
/// ```
final class NamedBlock implements OpenReport {
    private static final String TRAIN = "training (iteration ";
    private static final String VAL = "validation (iteration ";
    private static final int MOST_LINES = 50;

    private final LogEvents events;
    private final Figures figures;
    private final ReportFields fields;
    private long step;
    private int line;
    private int lines;

    NamedBlock(MetricNames names, LogEvents events) {
        this.events = events;
        this.figures = new Figures(names, events);
        this.fields = new ReportFields(names, events);
    }

    /// Begins a report whose head stands at an index and ends its line.
    ///
    /// @return false where none stands there
    boolean begin(TextLine s, int at) {
        boolean isVal = s.hasAnyCase(at, VAL);
        if (!isVal && !s.hasAnyCase(at, TRAIN)) {
            return false;
        }
        int from = at + (isVal ? VAL : TRAIN).length();
        int to = s.afterDigits(from);
        step = s.whole(from, to);
        line = s.number();
        lines = 0;
        figures.begin(isVal);
        return step >= 0 && s.hasAnyCase(to, "):") && s.afterSpaces(to + 2) == s.to();
    }

    @Override
    public boolean goesOn(TextLine s) {
        int end = s.from();
        while (s.isLetter(end) || s.isDigit(end) || s.at(end) == '_') {
            end++;
        }
        if (s.open() && end == s.to() && end > s.from()) {
            events.truncated(s, "a report");
            return true;
        }
        if (end == s.from() || s.at(end) != '=' || ++lines > MOST_LINES) {
            return false;
        }
        fields.begin(',', true);
        fields.read(s, s.from(), s.to());
        figures.put(s, fields);
        return true;
    }

    @Override
    public void close() {
        if (figures.publish(step, line)) {
            events.writtenBy(MlxTrainers.MLX_VLM);
        }
    }
}
