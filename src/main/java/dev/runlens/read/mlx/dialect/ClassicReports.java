package dev.runlens.read.mlx.dialect;

import dev.runlens.read.lines.PrintedNumber;
import dev.runlens.read.mlx.MlxTrainers;
import dev.runlens.read.mlx.config.LossType;
import dev.runlens.read.mlx.dense.ReportRow;
import dev.runlens.read.mlx.dense.ReportShape;
import dev.runlens.read.lines.TextLine;
import dev.runlens.run.FindingCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines that begin with an iteration: `Iter 10: Train loss 2.350, Learning Rate 1.000e-05, …`, `Iter 10: Val loss
/// 2.499, …`, `Iter 100: Saved adapter weights to …`, wherever on a line they stand.
public final class ClassicReports {
    private static final String ITERATION = "iter";

    private final MetricNames names;
    private final LogEvents events;
    private final Saves saves;
    private final ReportFields fields;
    private final PrintedNumber number = new PrintedNumber();
    private final ReportRow train = new ReportRow();
    private final ReportRow val = new ReportRow();
    private int stepFrom;
    private int stepTo;
    private boolean learnable;
    private String mode = "";

    public ClassicReports(MetricNames names, LogEvents events, Saves saves) {
        this.names = names;
        this.events = events;
        this.saves = saves;
        this.fields = new ReportFields(names, events);
    }

    /// Whether an iteration and its number stand at an index.
    public static boolean startsAt(TextLine s, int at) {
        return s.hasAnyCase(at, ITERATION) && s.isSpace(at + 4) && s.isDigit(s.afterSpaces(at + 4));
    }

    /// Forgets what the last segment was like.
    public void reset() {
        learnable = false;
    }

    /// Reads what stands at an index where [#startsAt] holds.
    ///
    /// @return the index where it ends
    public int read(TextLine s, int at) {
        stepFrom = s.afterSpaces(at + ITERATION.length());
        stepTo = s.afterGroups(stepFrom);
        int colon = afterOptimizerStep(s, stepTo);
        if (s.at(colon) != ':') {
            return unfinished(s, colon, colon);
        }
        int word = s.afterSpaces(colon + 1);
        if (s.hasAnyCase(word, Saves.CLASSIC)) {
            return saves.classic(s, s.whole(stepFrom, stepTo), word);
        }
        mode = "";
        boolean isVal = s.hasAnyCase(word, "val loss");
        int loss = isVal ? word + 8 : afterLoss(s, word);
        return loss == word ? unfinished(s, colon, word) : report(s, at, loss, isVal);
    }

    /// The index after the word for a training loss: `Train loss`, `loss`, `KLPO loss`; the same where there is none.
    private int afterLoss(TextLine s, int word) {
        if (s.hasAnyCase(word, "train loss") || s.hasAnyCase(word, "loss")) {
            return word + (s.hasAnyCase(word, "loss") ? 4 : 10);
        }
        int end = word;
        while (s.isLetter(end) || s.at(end) == '_') {
            end++;
        }
        mode = end > word && s.hasAnyCase(end, " loss=")
                ? LossType.mode(s.text(word, end)).orElse("")
                : "";
        return mode.isEmpty() ? word : end + 5;
    }

    /// The shape of the last report, where it fills its segment and held nothing unusual: what its next lines will
    /// probably look like.
    ///
    /// @return null where there is no such report
    @Nullable
    public ReportShape shape() {
        if (!learnable) {
            return null;
        }
        int[] spans = new int[2 * (fields.size() + 1)];
        spans[0] = stepFrom;
        spans[1] = stepTo;
        List<ReportShape.Figure> figures = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            figures.add(new ReportShape.Figure(train.id(i), ReportShape.Writing.PLAIN));
            spans[2 * i + 2] = fields.valueFrom(i);
            spans[2 * i + 3] = fields.valueTo(i);
        }
        return new ReportShape(spans, figures, false);
    }

    private static int afterOptimizerStep(TextLine s, int from) {
        int p = s.afterSpaces(from);
        if (s.hasAnyCase(p, "(opt ")) {
            int close = s.afterDigits(s.afterSpaces(p + 5));
            return s.at(close) == ')' ? s.afterSpaces(close + 1) : close;
        }
        return p;
    }

    /// Not a report. At the open end of a log it may have been about to become one.
    private int unfinished(TextLine s, int colon, int word) {
        if (s.open() && (colon >= s.to() || isBeginning(s, word))) {
            events.truncated(s, "a report");
            return s.to();
        }
        return word;
    }

    private static boolean isBeginning(TextLine s, int word) {
        for (String whole : new String[] {"train loss", "val loss", "loss", Saves.CLASSIC}) {
            if (s.to() - word < whole.length() && s.hasAnyCase(word, whole.substring(0, s.to() - word))) {
                return true;
            }
        }
        return false;
    }

    private int report(TextLine s, int at, int lossEnd, boolean isVal) {
        int from = s.at(lossEnd) == ':' || s.at(lossEnd) == '=' ? lossEnd + 1 : lossEnd;
        int loss = s.afterSpaces(from);
        int end = nextReport(s, loss);
        boolean isNumber = number.read(s, loss);
        if (s.open() && end == s.to() && (isNumber ? number.mayBeCut(s) : s.to() - loss < "-inf".length())) {
            events.truncated(s, "a loss");
            return end;
        }
        if (!isNumber || ReportFields.isGoingOn(s, number.end())) {
            String text = s.text(at, Math.min(end, at + 80));
            events.finding(FindingCode.SKIPPED_LINE, s.number(), "The loss in \"" + text + "\" is no number.");
            return Math.max(end, loss);
        }
        fields.begin(loss, number.end(), number.value());
        fields.read(s, number.end(), end);
        if (!mode.isEmpty() || isShort(s, at, lossEnd, end)) {
            events.writtenBy(MlxTrainers.MLX_LM_LORA);
        }
        distribute(s, isVal);
        learnable = !isVal
                && mode.isEmpty()
                && val.isEmpty()
                && fields.isClean()
                && train.size() == fields.size()
                && at == s.from()
                && end == s.to();
        publish(s);
        return end;
    }

    /// Whether a report is of mlx-lm-lora: without the word "Train", with figures of short names or of pairs of
    /// answers.
    private static boolean isShort(TextLine s, int at, int lossEnd, int end) {
        boolean isPlain = s.at(lossEnd - 5) == ' ' && s.at(lossEnd - 6) == ':'
                && s.findAnyCase(at, lossEnd, "(opt") < 0;
        return isPlain
                ? s.findAnyCase(lossEnd, end, ", lr ") >= 0 || s.findAnyCase(lossEnd, end, ", chosen_win ") >= 0
                : s.findAnyCase(lossEnd, end, "margin ") >= 0 || s.findAnyCase(lossEnd, end, "rewards ") >= 0;
    }

    private void publish(TextLine s) {
        long step = s.whole(stepFrom, stepTo);
        if (step < 0) {
            events.finding(FindingCode.SKIPPED_LINE, s.number(), "The iteration of a report is too large a number.");
        } else {
            events.report(step, s.number(), train, val);
            LossType.of(mode, "").ifPresent(type -> events.lossType(type, s.number()));
        }
    }

    private static int nextReport(TextLine s, int from) {
        for (int i = from; i < s.to(); i++) {
            if ((s.at(i) | 0x20) == 'i' && startsAt(s, i)) {
                return i;
            }
        }
        return s.to();
    }

    /// Puts the figures into the rows they belong to. On a line that holds both losses a figure is validation's when
    /// its name begins with "Val".
    private void distribute(TextLine s, boolean isVal) {
        train.clear();
        val.clear();
        boolean hasTrain = !isVal || fields.holds(MetricNames.TRAIN_LOSS);
        boolean hasVal = isVal || fields.holds(MetricNames.VAL_LOSS);
        (isVal ? val : train).add(isVal ? MetricNames.VAL_LOSS : MetricNames.TRAIN_LOSS, fields.value(0));
        for (int i = 1; i < fields.size(); i++) {
            int id = fields.id(s, i, !hasTrain);
            if (id < 0 || (names.isValidation(id) && !hasVal)) {
                skipped(s, "cannot be kept as a metric");
            } else if (!(names.isValidation(id) ? val : train).add(id, fields.value(i))) {
                skipped(s, "stands twice");
            }
        }
    }

    private void skipped(TextLine s, String why) {
        events.finding(FindingCode.SKIPPED_LINE, s.number(), "A figure in a report " + why + "; it is left out.");
    }
}
