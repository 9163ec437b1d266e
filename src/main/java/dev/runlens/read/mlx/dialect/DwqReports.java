package dev.runlens.read.mlx.dialect;

import dev.runlens.read.lines.PrintedNumber;
import dev.runlens.read.mlx.MlxTrainers;
import dev.runlens.read.lines.TextLine;

/// The lines of `mlx_lm.dwq`, which distils a model into its quantized self; the loss is no likelihood of text.
///
/// ```
/// it=19, avg_loss=0.1234, total_tokens=12345, toks_per_sec=180.212, peak_memory_gb=8.080
/// Validation: it=199, loss=0.123, kl_loss=0.100, act_loss=0.023
/// ```
///
/// The first validation is of the untouched weights. Versions of 2025 print the number of the last validation batch for
/// `it`; what stands before such a line tells where it belongs.
final class DwqReports {
    private static final String VALIDATION = "validation: it=";
    private static final String ITERATION = "it=";
    private static final String VAL_LOSS = ", loss=";
    private static final String AVERAGE = ", avg_loss=";
    private static final String TOKENS = "total_tokens=";
    private static final String SPEED = "toks_per_sec=";
    private static final String MEMORY = "peak_memory_gb=";
    private static final String KL = "kl_loss=";
    private static final String ACTIVATION = "act_loss=";

    private final LogEvents events;
    private final Figures figures;
    private final PrintedLoss printed;
    private final PrintedNumber number = new PrintedNumber();
    private long lastTrain = -1;
    private long lastVal = -1;

    DwqReports(MetricNames names, LogEvents events) {
        this.events = events;
        this.printed = new PrintedLoss(events);
        this.figures = new Figures(names, events);
    }

    /// Reads what stands at an index.
    ///
    /// @return the index where it ends; -1 where it is no such line
    int read(TextLine s, int at) {
        boolean isVal = s.hasAnyCase(at, VALIDATION);
        int from = at + (isVal ? VALIDATION : ITERATION).length();
        int to = s.afterDigits(from);
        String word = isVal ? VAL_LOSS : AVERAGE;
        if ((!isVal && !s.hasAnyCase(at, ITERATION)) || to == from) {
            return -1;
        }
        if (!s.hasAnyCase(to, word)) {
            boolean started = lastTrain >= 0 || lastVal >= 0;
            if (started && s.open() && s.to() - to < word.length()
                    && s.hasAnyCase(to, word.substring(0, s.to() - to))) {
                events.truncated(s, "a report");
                return s.to();
            }
            return -1;
        }
        long step = s.whole(from, to);
        if (loss(s, to + word.length(), isVal)) {
            report(s, isVal ? validated(step) : step, isVal);
        }
        return s.to();
    }

    private boolean loss(TextLine s, int at, boolean isVal) {
        if (!printed.read(s, at)) {
            return false;
        }
        figures.begin(isVal);
        figures.put(isVal ? MetricNames.VAL_LOSS : MetricNames.TRAIN_LOSS, printed.value());
        return true;
    }

    private void report(TextLine s, long step, boolean isVal) {
        if (isVal) {
            figure(s, KL, -1);
            figure(s, ACTIVATION, -1);
            lastVal = step;
        } else {
            figure(s, TOKENS, MetricNames.TRAINED_TOKENS);
            figure(s, SPEED, MetricNames.TOKENS_PER_SEC);
            figure(s, MEMORY, MetricNames.PEAK_MEMORY);
            lastVal = step <= lastTrain ? -1 : lastVal;
            lastTrain = step;
        }
        if (figures.publish(step, s.number())) {
            events.writtenBy(MlxTrainers.MLX_LM_DWQ);
            events.lossType("dwq", s.number());
        }
    }

    private long validated(long printed) {
        return lastTrain < 0 && lastVal < 0 ? 0 : Math.max(Math.max(printed, lastTrain), lastVal + 1);
    }

    private void figure(TextLine s, String name, int id) {
        int at = s.findAnyCase(s.from(), s.to(), name);
        if (at < 0 || !number.read(s, at + name.length())) {
            return;
        }
        if (number.mayBeCut(s)) {
            events.truncated(s, "a report");
        } else if (id >= 0) {
            figures.put(id, number.value());
        } else {
            figures.put(name.substring(0, name.length() - 1), number.value());
        }
    }
}
