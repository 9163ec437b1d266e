package dev.runlens.read.mlx.dialect;

import dev.runlens.read.mlx.MlxTrainers;
import dev.runlens.read.mlx.config.LossType;
import dev.runlens.read.lines.TextLine;

import dev.runlens.run.Trainer;

/// Lines of figures between bars, as Unsloth prints them on a Mac, and mlx-tune:
///
/// ```
///   Step 2/30 | Loss: 4.0082 | Grad: 4.9456 | LR: 4.00e-05 | Tok/s: 388 | Peak: 2.50 GB
///   Eval  20/30 | Val Loss: 1.2345 | Perplexity: 3.44
/// DPO step 10/100 | loss=0.6931
/// ```
final class StepReports {
    private static final String STEP = "step ";
    private static final String EVAL = "eval  ";

    private final LogEvents events;
    private final Figures figures;
    private final ReportFields fields;
    private final PrintedLoss printed;
    private boolean known;

    StepReports(MetricNames names, LogEvents events) {
        this.events = events;
        this.printed = new PrintedLoss(events);
        this.figures = new Figures(names, events);
        this.fields = new ReportFields(names, events);
    }

    /// Reads what stands at an index.
    ///
    /// @return the index where it ends; -1 where it is no such line
    int read(TextLine s, int at) {
        boolean isVal = s.hasAnyCase(at, EVAL);
        int stepFrom = at + (isVal ? EVAL : STEP).length();
        // A step of an epoch is counted anew in the next: no such line names one.
        if (!isVal && !s.hasAnyCase(at, STEP) || s.findAnyCase(s.from(), at, "epoch") >= 0) {
            return -1;
        }
        int stepTo = s.afterDigits(stepFrom);
        int totalTo = s.afterDigits(stepTo + 1);
        int bar = s.afterSpaces(totalTo);
        int name = s.afterSpaces(bar + 1);
        String loss = isVal ? "val loss" : "loss";
        if (stepTo == stepFrom || s.at(stepTo) != '/' || s.at(bar) != '|' || !s.hasAnyCase(name, loss)) {
            return unfinished(s, bar);
        }
        int sign = name + loss.length();
        if (totalTo == stepTo + 1 || (s.at(sign) != ':' && s.at(sign) != '=')) {
            return unfinished(s, sign);
        }
        long total = s.whole(stepTo + 1, totalTo);
        if (report(s, s.whole(stepFrom, stepTo), s.afterSpaces(sign + 1), isVal)) {
            trainer(s, at, isVal);
            events.bar(s.whole(stepFrom, stepTo), total, s.number());
        }
        return s.to();
    }

    private int unfinished(TextLine s, int at) {
        if (known && s.open() && at >= s.to()) {
            events.truncated(s, "a report");
            return s.to();
        }
        return -1;
    }

    private boolean report(TextLine s, long step, int loss, boolean isVal) {
        if (!printed.read(s, loss)) {
            return false;
        }
        figures.begin(isVal);
        figures.put(isVal ? MetricNames.VAL_LOSS : MetricNames.TRAIN_LOSS, printed.value());
        fields.begin('|', false);
        fields.read(s, printed.end(), s.to());
        figures.put(s, fields);
        known |= figures.publish(step, s.number());
        return true;
    }

    private void trainer(TextLine s, int at, boolean isVal) {
        int before = s.beforeSpaces(s.from(), at);
        String mode = LossType.mode(s.text(Math.max(s.from(), before - 14), before)).orElse("");
        if (!mode.isEmpty()) {
            events.writtenBy(MlxTrainers.MLX_TUNE);
            LossType.of(mode, "").ifPresent(type -> events.lossType(type, s.number()));
        } else if (isVal || s.findAnyCase(at, s.to(), "| tok/s:") >= 0) {
            events.writtenBy(MlxTrainers.UNSLOTH);
        } else {
            boolean rewards = s.findAnyCase(at, s.to(), "| reward:") >= 0;
            events.writtenBy(at - s.from() == 2 && before == s.from() ? MlxTrainers.MLX_TUNE : Trainer.UNKNOWN);
            if (rewards) {
                events.lossType("grpo", s.number());
            }
        }
    }
}
