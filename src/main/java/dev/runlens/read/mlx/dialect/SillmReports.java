package dev.runlens.read.mlx.dialect;

import dev.runlens.read.lines.PrintedNumber;
import dev.runlens.read.mlx.MlxTrainers;
import dev.runlens.read.lines.TextLine;

/// The lines of SiLLM, of which several may tell of one iteration:
///
/// ```
/// #10:	Training loss    2.345	180.212 tok/sec (learning rate: 1.000e-05)
/// #10:	Training reward  [0.123 -0.045]
/// #10:	Peak memory      12,345 MB (45.00% of system memory)
/// #10:	Validation loss  2.499	22.830 sec
/// ```
final class SillmReports implements OpenReport {
    private static final String TRAIN = "training loss ";
    private static final String VAL = "validation loss ";
    private static final String REWARD = "training reward ";
    private static final String MEMORY = "peak memory ";
    private static final double MEBIBYTES_PER_GB = 1e9 / (1024 * 1024);

    private final LogEvents events;
    private final Figures figures;
    private final PrintedLoss printed;
    private final PrintedNumber number = new PrintedNumber();
    private long step;
    private int line;
    private boolean isOpen;
    private boolean rewarded;

    SillmReports(MetricNames names, LogEvents events) {
        this.events = events;
        this.printed = new PrintedLoss(events);
        this.figures = new Figures(names, events);
    }

    /// Whether a loss stands at an index.
    boolean startsAt(TextLine s, int at) {
        int what = what(s, at);
        return what >= 0 && (s.hasAnyCase(what, TRAIN) || s.hasAnyCase(what, VAL));
    }

    /// Begins a report at an index where [#startsAt] holds.
    ///
    /// @return whether it goes on in the next lines
    boolean begin(TextLine s, int at) {
        int what = what(s, at);
        boolean isVal = s.hasAnyCase(what, VAL);
        int loss = s.afterSpaces(what + (isVal ? VAL : TRAIN).length());
        if (!printed.read(s, loss)) {
            return false;
        }
        step = s.whole(at + 1, s.afterDigits(at + 1));
        line = s.number();
        rewarded = false;
        figures.begin(isVal);
        figures.put(isVal ? MetricNames.VAL_LOSS : MetricNames.TRAIN_LOSS, printed.value());
        int next = s.afterSpaces(printed.end());
        if (isVal) {
            figure(s, next, " sec", MetricNames.VAL_TIME);
        } else {
            figure(s, next, " tok/sec", MetricNames.TOKENS_PER_SEC);
            int rate = s.findAnyCase(next, s.to(), "(learning rate: ");
            if (rate >= 0) {
                figure(s, rate + 16, ")", MetricNames.LEARNING_RATE);
            }
        }
        events.writtenBy(MlxTrainers.SILLM);
        isOpen = true;
        return true;
    }

    @Override
    public boolean goesOn(TextLine s) {
        int at = s.findAnyCase(s.from(), Math.min(s.to(), s.from() + 80), "#");
        int what = at < 0 ? -1 : what(s, at);
        if (what < 0 || s.whole(at + 1, s.afterDigits(at + 1)) != step) {
            return false;
        }
        if (s.hasAnyCase(what, REWARD)) {
            rewards(s, s.findAnyCase(what, s.to(), "["));
            return true;
        }
        if (s.hasAnyCase(what, MEMORY)) {
            int from = s.afterSpaces(what + MEMORY.length());
            if (number.readGrouped(s, from) && s.hasAnyCase(number.end(), " mb")) {
                figures.put(MetricNames.PEAK_MEMORY, number.value() / MEBIBYTES_PER_GB);
            }
            return true;
        }
        return false;
    }

    @Override
    public void close() {
        if (isOpen && figures.publish(step, line) && rewarded) {
            events.lossType("dpo", line);
        }
        isOpen = false;
    }

    /// The mean reward of the chosen answers and that of the rejected ones, as an array is printed.
    private void rewards(TextLine s, int bracket) {
        if (bracket < 0 || s.findAnyCase(bracket, s.to(), "]") < 0) {
            return;
        }
        int at = s.afterSpaces(bracket + 1);
        for (String name : new String[] {"chosen reward", "rejected reward"}) {
            if (number.read(s, at)) {
                figures.put(name, number.value());
                rewarded = true;
                at = s.afterSpaces(number.end());
                at = s.at(at) == '.' ? s.afterSpaces(at + 1) : at;
            }
        }
    }

    private void figure(TextLine s, int from, String unit, int id) {
        if (number.read(s, from) && s.hasAnyCase(number.end(), unit)) {
            figures.put(id, number.value());
        } else if (s.open()) {
            events.truncated(s, "a report");
        }
    }

    /// Where the words begin after `#10:` and white space; -1 where that does not stand at an index.
    private static int what(TextLine s, int at) {
        int end = s.afterDigits(at + 1);
        boolean numbered = s.at(at) == '#' && end > at + 1 && s.at(end) == ':' && s.isSpace(end + 1);
        return numbered ? s.afterSpaces(end + 1) : -1;
    }
}
