package dev.runlens.read.mlx.dialect;

import dev.runlens.read.mlx.MlxTrainers;
import dev.runlens.read.lines.TextLine;
import dev.runlens.run.FindingCode;

/// What mlx-vlm printed from 2024 to February 2026, whose steps begin at 0 again in each epoch:
///
/// ```
/// {'Epoch': 0, 'Step': 10, 'Loss': '1.2345'}
///  12%|█▏        | 12/100 [00:10<01:17,  1.14it/s, Epoch=0, Step=11, Loss=1.2345]
/// ```
///
/// The iteration is counted through: the bar tells how long an epoch is; where there is none, the last step that an
/// epoch reported and the distance to the one before it.
final class EpochReports {
    private static final long MOST = 1_000_000_000;
    private static final String[] PRINTED = {"{'epoch': ", ", 'step': ", ", 'loss': '"};
    private static final String[] IN_BAR = {"epoch=", ", step=", ", loss="};

    private final LogEvents events;
    private final Figures figures;
    private final PrintedLoss printed;
    private long epoch = -1;
    private long step = -1;
    private long distance = 1;
    private long begun;
    private long length;

    EpochReports(MetricNames names, LogEvents events) {
        this.events = events;
        this.printed = new PrintedLoss(events);
        this.figures = new Figures(names, events);
    }

    /// Reads what stands at an index.
    ///
    /// @return the index where it ends; -1 where it is no such report
    int read(TextLine s, int at) {
        String[] words = s.at(at) == '{' ? PRINTED : IN_BAR;
        int epochFrom = at + words[0].length();
        int epochTo = s.afterDigits(epochFrom);
        int stepFrom = epochTo + words[1].length();
        int stepTo = s.afterDigits(stepFrom);
        if (!s.hasAnyCase(at, words[0]) || !s.hasAnyCase(epochTo, words[1]) || !s.hasAnyCase(stepTo, words[2])) {
            return unfinished(s, at, words[0]);
        }
        int loss = stepTo + words[2].length();
        if (!printed.read(s, loss)) {
            return s.to();
        }
        long ofEpoch = s.whole(epochFrom, epochTo);
        long inEpoch = s.whole(stepFrom, stepTo);
        if (ofEpoch < 0 || inEpoch < 0 || ofEpoch > MOST || inEpoch > MOST) {
            events.finding(FindingCode.SKIPPED_LINE, s.number(),
                    "The epoch or step of a report is too large a number.");
        } else if (ofEpoch != epoch || inEpoch != step) {
            barLength(s, at);
            report(s.number(), ofEpoch, inEpoch);
        }
        return printed.end();
    }

    /// At the open end of a log it may have been about to become a report.
    private int unfinished(TextLine s, int at, String word) {
        if (epoch >= 0 && s.open() && s.hasAnyCase(at, word) && s.to() - at < 60) {
            events.truncated(s, "a report");
            return s.to();
        }
        return -1;
    }

    private void report(int line, long ofEpoch, long inEpoch) {
        if (ofEpoch < epoch || (ofEpoch == epoch && inEpoch < step)) {
            epoch = -1;
            begun = 0;
        }
        if (epoch < 0) {
            begun = ofEpoch * length;
        } else if (ofEpoch > epoch) {
            begun += (ofEpoch - epoch) * (length > 0 ? length : step + distance);
        } else {
            distance = inEpoch - step;
        }
        epoch = ofEpoch;
        step = inEpoch;
        figures.begin(false);
        figures.put(MetricNames.TRAIN_LOSS, printed.value());
        figures.put("epoch", (double) ofEpoch);
        if (figures.publish(begun + inEpoch, line)) {
            events.writtenBy(MlxTrainers.MLX_VLM);
        }
    }

    /// Looks for `12/100 [` before the report.
    private void barLength(TextLine s, int at) {
        int slash = s.findAnyCase(s.from(), at, "/");
        int end = slash < 0 ? slash : s.afterDigits(slash + 1);
        if (slash > s.from() && end > slash + 1 && s.isDigit(slash - 1) && s.hasAnyCase(end, " [")) {
            length = Math.clamp(s.whole(slash + 1, end), 0, MOST);
        }
    }
}
