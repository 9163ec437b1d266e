package dev.runlens.read.console;

import dev.runlens.read.lines.PrintedCount;
import dev.runlens.read.series.RowTrainings;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the lines of a training loop stand: what they say of epochs and of steps, and the step that this means.
final class LoopPlace {
    /// What PyTorch's first tutorial prints: `[1,  2000] loss: 2.2`, the epoch and the batch.
    private static final Pattern PAIR = Pattern.compile("\\s*\\[(\\d{1,9}), *(\\d{1,15})]");
    private static final List<String> EPOCHS = List.of("epoch", "epochs", "ep");

    private final RowTrainings rows;
    private PrintedCount epoch = PrintedCount.NONE;
    private PrintedCount step = PrintedCount.NONE;
    private PrintedCount headed = PrintedCount.NONE;
    private long firstEpoch = -1;
    private long epochBefore = -1;
    private long rawBefore = -1;
    private long perEpoch;
    private boolean stepped;
    private boolean global;
    private long here;

    /// @param rows which are told what is planned
    LoopPlace(RowTrainings rows) {
        this.rows = rows;
    }

    /// Looks at a line.
    ///
    /// @param text in lower case
    /// @return whether it says where it stands
    boolean look(String text) {
        epoch = PrintedCount.behind(text, EPOCHS);
        step = PrintedCount.behind(text, LoopNames.STEPS);
        if (epoch.isKnown() && !step.isKnown()) {
            step = PrintedCount.bracketed(text, text.indexOf("ep"));
        }
        int bar = text.indexOf("it/s") < 0 && text.indexOf("s/it") < 0 ? -1 : text.indexOf("%|");
        if (bar >= 0 && !step.isKnown()) {
            step = PrintedCount.from(text, text.indexOf('|', bar + 2) + 1);
        }
        Matcher pair = PAIR.matcher(text);
        if (!epoch.isKnown() && !step.isKnown() && pair.lookingAt()) {
            epoch = new PrintedCount(Long.parseLong(pair.group(1)), -1);
            step = new PrintedCount(Long.parseLong(pair.group(2)), -1);
        }
        return epoch.isKnown() || step.isKnown();
    }

    /// Looks at a line below one that said where and no more: it may say how far the epoch is.
    ///
    /// @return whether it does
    boolean lookBelow(String text) {
        PrintedCount count = PrintedCount.inBrackets(text);
        if (count.isKnown() && headed.isKnown()) {
            epoch = headed;
            step = count;
            return true;
        }
        return false;
    }

    /// The line that was looked at stands over those that follow.
    void heads() {
        headed = epoch;
        take();
    }

    /// The step of the reports at hand.
    long here() {
        return here;
    }

    /// The epoch of a step that may be counted anew in each; NaN where it is counted on, or no epoch is named.
    double epoch() {
        return epoch.isKnown() && step.isKnown() && step.of() <= 0 ? epoch.at() : Double.NaN;
    }

    /// Takes the place of the line that was looked at: of steps that begin again in each epoch, those of the epochs before
    /// are added.
    void take() {
        if (epoch.isKnown() && firstEpoch < 0) {
            firstEpoch = epoch.at();
        }
        plan();
        here = at();
        stepped |= step.isKnown();
    }

    private long at() {
        if (!step.isKnown()) {
            return perEpoch > 0 && !global ? (epoch.at() - firstEpoch + 1) * perEpoch : stepped ? here : epoch.at();
        }
        if (!epoch.isKnown() || step.of() <= 0) {
            return step.at();
        }
        global |= epochBefore >= 0 && epoch.at() > epochBefore && step.at() > rawBefore;
        perEpoch = step.of();
        epochBefore = epoch.at();
        rawBefore = step.at();
        return global ? step.at() : (epoch.at() - firstEpoch) * perEpoch + step.at();
    }

    private void plan() {
        long batches = step.isKnown() ? step.of() : perEpoch;
        long planned = epoch.of() > 0
                ? batches > 0 && !global ? epoch.of() * batches : step.isKnown() || stepped ? -1 : epoch.of()
                : epoch.isKnown() ? -1 : step.of();
        if (planned > 0) {
            rows.planOfReport(planned);
        }
    }
}
