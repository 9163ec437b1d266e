package dev.runlens.read.mlx.dialect;

import dev.runlens.read.mlx.MlxTrainers;
import dev.runlens.read.lines.TextLine;
import dev.runlens.run.FindingCode;
import java.util.OptionalDouble;

/// The lines of mlx-swift-lm, whose numbers are written in the language of the system:
///
/// ```
/// Iteration 10: training loss 1.23, iterations/sec 0.417, Tokens/sec 1,180.2
/// Iteration 10: validation loss 1,23, validation time 22,8s
/// Iteration 10: saved weights to /path/adapters.safetensors
/// ```
final class SwiftReports {
    private static final String ITERATION = "iteration ";
    private static final String TRAIN = "training loss ";
    private static final String SPEED = ", iterations/sec ";
    private static final String TOKENS = ", tokens/sec ";
    private static final String VAL = "validation loss ";
    private static final String TIME = ", validation time ";
    private static final String SAVED = "saved weights to ";

    private final LogEvents events;
    private final Figures figures;
    private final LocalNumber number = new LocalNumber();
    private boolean known;

    SwiftReports(MetricNames names, LogEvents events) {
        this.events = events;
        this.figures = new Figures(names, events);
    }

    /// Reads what stands at an index.
    ///
    /// @return the index where it ends; -1 where it is no such line
    int read(TextLine s, int at) {
        int from = at + ITERATION.length();
        int to = s.hasAnyCase(at, ITERATION) ? s.afterDigits(from) : from;
        if (to == from || s.at(to) != ':') {
            return known && s.open() && to > from && to == s.to() ? cut(s, "a report") : -1;
        }
        int what = s.afterSpaces(to + 1);
        long step = s.whole(from, to);
        if (s.hasAnyCase(what, SAVED)) {
            return saved(s, step, what + SAVED.length());
        }
        if (s.hasAnyCase(what, TRAIN)) {
            return train(s, step, what + TRAIN.length());
        }
        if (s.hasAnyCase(what, VAL)) {
            return validation(s, step, what + VAL.length());
        }
        return known && s.open() ? cut(s, "a report") : -1;
    }

    private int train(TextLine s, long step, int from) {
        int speed = s.findAnyCase(from, s.to(), SPEED);
        if (speed < 0) {
            return withoutFigures(s, from);
        }
        if (!begin(s, false, from, speed)) {
            return s.to();
        }
        int tokens = s.findAnyCase(speed, s.to(), TOKENS);
        if (tokens >= 0) {
            figure(s, MetricNames.ITERATIONS_PER_SEC, speed + SPEED.length(), tokens);
            figure(s, MetricNames.TOKENS_PER_SEC, tokens + TOKENS.length(), s.to());
        } else if (s.open()) {
            cut(s, "a report");
        } else {
            figure(s, MetricNames.ITERATIONS_PER_SEC, speed + SPEED.length(), s.to());
        }
        return publish(s, step);
    }

    private int validation(TextLine s, long step, int from) {
        int time = s.findAnyCase(from, s.to(), TIME);
        if (time < 0) {
            return withoutFigures(s, from);
        }
        if (!begin(s, true, from, time)) {
            return s.to();
        }
        int unit = s.findAnyCase(time + TIME.length(), s.to(), "s");
        if (unit >= 0) {
            figure(s, MetricNames.VAL_TIME, time + TIME.length(), unit);
        } else if (s.open()) {
            cut(s, "a report");
        }
        return publish(s, step);
    }

    private boolean begin(TextLine s, boolean isVal, int from, int to) {
        OptionalDouble loss = number.loss(s.text(from, to));
        if (loss.isEmpty()) {
            events.finding(FindingCode.SKIPPED_LINE, s.number(), "The loss in a report is no number.");
            return false;
        }
        figures.begin(isVal);
        figures.put(isVal ? MetricNames.VAL_LOSS : MetricNames.TRAIN_LOSS, loss.getAsDouble());
        return true;
    }

    private void figure(TextLine s, int id, int from, int to) {
        if (s.open() && to == s.to()) {
            cut(s, "a report");
            return;
        }
        number.number(s.text(from, to))
                .ifPresentOrElse(
                        value -> figures.put(id, value),
                        () -> events.finding(
                                FindingCode.SKIPPED_LINE,
                                s.number(),
                                "A figure in a report is no number; it is left out."));
    }

    private int publish(TextLine s, long step) {
        events.writtenBy(MlxTrainers.MLX_SWIFT);
        known |= figures.publish(step, s.number());
        return s.to();
    }

    /// A line of this beginning without the figures of mlx-swift-lm is that of some other program, unless it is cut.
    private int withoutFigures(TextLine s, int from) {
        return s.open() && from <= s.to() && (known || s.to() - from < 20) ? cut(s, "a loss") : -1;
    }

    private int saved(TextLine s, long step, int from) {
        if (s.open()) {
            return cut(s, "the name of a saved file");
        }
        events.saved(step, s.text(from, s.to()), s.number());
        return s.to();
    }

    private int cut(TextLine s, String what) {
        events.truncated(s, what);
        return s.to();
    }
}
