package dev.runlens.read.console;

import dev.runlens.read.lines.PrintedCount;
import dev.runlens.read.series.RowTrainings;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the lines of a training loop stand: what they say of epochs and of steps, and the step that this means.
///
/// What an evaluation counts of its own examples is never a step of training.
final class LoopPlace {
    /// What PyTorch's first tutorial prints: `[1,  2000] loss: 2.2`, the epoch and the batch.
    private static final Pattern PAIR = Pattern.compile("\\s*\\[(\\d{1,9}), *(\\d{1,15})]");
    private static final List<String> EPOCHS = List.of("epoch", "epochs", "ep");
    private static final List<String> UPDATES = List.of("num_updates", "global_step");

    private final RowTrainings rows;
    private PrintedCount epoch = PrintedCount.NONE;
    private PrintedCount step = PrintedCount.NONE;
    private PrintedCount headed = PrintedCount.NONE;
    private boolean ofEvaluation;
    private boolean updates;
    private boolean summary;
    private long firstEpoch = -1;
    private long current = -1;
    private long epochBefore = -1;
    private long rawBefore = -1;
    private long distance;
    private long perEpoch;
    private boolean stepped;
    private boolean global;
    private boolean ended;
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
        int counter = step.of() > 0 ? 0 : -1;
        if (epoch.isKnown() && !step.isKnown()) {
            step = PrintedCount.bracketed(text, text.indexOf("ep"));
            counter = step.isKnown() ? text.indexOf('[') : -1;
            step = step.isKnown() ? step : PrintedCount.before(text, LoopNames.COUNTED);
        }
        int bar = text.indexOf("it/s") < 0 && text.indexOf("s/it") < 0 ? -1 : text.indexOf("%|");
        if (bar >= 0 && !step.isKnown()) {
            step = PrintedCount.from(text, text.indexOf('|', bar + 2) + 1);
            counter = bar;
        }
        if (!epoch.isKnown() && !step.isKnown()) {
            counter = pair(text);
        }
        ofEvaluation = counter >= 0 && isOfEvaluation(text, counter);
        updates(text);
        return epoch.isKnown() || step.isKnown();
    }

    /// Where a line says that it stands; -1 where it does not.
    static int index(String text) {
        int epoch = PrintedCount.index(text, EPOCHS);
        int step = PrintedCount.index(text, LoopNames.STEPS);
        return epoch < 0 ? step : step < 0 ? epoch : Math.min(epoch, step);
    }

    /// Two counts in brackets and nothing else: `[1,  2000]`, or `Train: [0/300][0/1251]`; or one of an evaluation.
    private int pair(String text) {
        Matcher pair = PAIR.matcher(text);
        if (pair.lookingAt()) {
            epoch = new PrintedCount(Long.parseLong(pair.group(1)), -1);
            step = new PrintedCount(Long.parseLong(pair.group(2)), -1);
            return -1;
        }
        PrintedCount first = PrintedCount.inBrackets(text);
        int open = first.isKnown() ? PrintedCount.bracket(text) : -1;
        int second = open < 0 ? -1 : text.indexOf("][", open);
        PrintedCount inner = second < 0 ? PrintedCount.NONE : PrintedCount.from(text, second + 1);
        if (inner.of() > 0) {
            epoch = first;
            step = inner;
        } else if (open >= 0 && isOfEvaluation(text, open)) {
            step = first;
        } else {
            return -1;
        }
        return open;
    }

    private static boolean isOfEvaluation(String text, int counter) {
        int before = counter;
        for (int i = 0; counter == 0 && before == 0 && i < text.length(); i++) {
            before = Character.isDigit(text.charAt(i)) ? i : 0;
        }
        return LoopNames.isOfEvaluation(LoopNames.phase(text.substring(0, before)));
    }

    /// The updates of the optimizer since the beginning, which say more than a count within an epoch.
    private void updates(String text) {
        updates = false;
        boolean counted = step.isKnown() || PrintedCount.behindCount(text, EPOCHS).of() > 0;
        for (String name : UPDATES) {
            int at = text.indexOf(name);
            PrintedCount count = at < 0 ? PrintedCount.NONE : PrintedCount.from(text, at + name.length());
            if (count.isKnown() && !updates) {
                updates = true;
                step = new PrintedCount(count.at(), -1);
            }
        }
        summary = epoch.isKnown() && !(updates ? counted : step.isKnown());
    }

    /// Whether the line that was looked at counts what an evaluation does.
    boolean isOfEvaluation() {
        return ofEvaluation;
    }

    /// Whether the line that was looked at is of an epoch as a whole.
    boolean isOfEpoch() {
        return summary;
    }

    /// Whether the line that was looked at is of a later epoch than the reports before it.
    boolean isLater() {
        return epoch.isKnown() && current >= 0 && epoch.at() > current;
    }

    /// Whether the line that was looked at is of a whole epoch of which no step was reported yet.
    boolean isAhead() {
        return summary && isLater() && endOfEpoch() > 0;
    }

    /// Whether an epoch has steps.
    boolean isStepped() {
        return stepped;
    }

    /// Looks at a line below one that said where and no more: it may say how far the epoch is.
    ///
    /// @return whether it does
    boolean lookBelow(String text) {
        PrintedCount count = PrintedCount.inBrackets(text);
        if (count.isKnown() && headed.isKnown()) {
            epoch = headed;
            step = count;
            summary = false;
            updates = false;
            return true;
        }
        return false;
    }

    /// The line that was looked at stands over those that follow, unless it ends what it names.
    ///
    /// @return whether it does
    boolean heads() {
        ended = stepped && !step.isKnown() && epoch.at() == epochBefore;
        if (!ended) {
            headed = epoch;
            move();
        }
        return !ended;
    }

    /// The step of the reports at hand.
    long here() {
        return here;
    }

    /// The epoch of a step that may be counted anew in each; NaN where it is counted on, or no epoch is named.
    double epoch() {
        return epoch.isKnown() && step.isKnown() && step.of() <= 0 && !updates ? epoch.at() : Double.NaN;
    }

    /// The last step of the epoch of the reports before; -1 where its length is unknown.
    long endOfEpoch() {
        return perEpoch > 0 && !global && epochBefore >= 0 ? (epochBefore - firstEpoch + 1) * perEpoch : -1;
    }

    /// Whether the next report of the epoch at hand, if they go on as they did, would stand behind its end.
    boolean isNearEnd() {
        return ended || rawBefore + distance > perEpoch;
    }

    /// Takes the place of the line that was looked at: of steps that begin again in each epoch, those of the epochs before
    /// are added.
    void take() {
        move();
        plan();
    }

    /// Reports stand below the line that heads them.
    void takeHeaded() {
        if (!stepped && headed.of() > 0) {
            rows.planOfReport(headed.of());
        }
    }

    private void move() {
        if (epoch.isKnown() && (firstEpoch < 0 || !stepped && step.isKnown())) {
            firstEpoch = epoch.at();
        }
        here = at();
        stepped |= step.isKnown();
        current = epoch.isKnown() ? epoch.at() : current;
        ended = false;
    }

    private long at() {
        if (updates) {
            return step.at();
        }
        if (!step.isKnown()) {
            return perEpoch > 0 && !global ? (epoch.at() - firstEpoch + 1) * perEpoch : stepped ? here : epoch.at();
        }
        if (!epoch.isKnown() || step.of() <= 0) {
            return step.at();
        }
        global |= epochBefore >= 0 && epoch.at() > epochBefore && step.at() > rawBefore;
        perEpoch = step.of();
        distance = epoch.at() == epochBefore && step.at() > rawBefore ? step.at() - rawBefore : Math.max(1, step.at());
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
