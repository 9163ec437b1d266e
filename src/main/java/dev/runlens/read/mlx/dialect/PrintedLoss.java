package dev.runlens.read.mlx.dialect;

import dev.runlens.read.lines.PrintedNumber;
import dev.runlens.read.lines.TextLine;
import dev.runlens.run.FindingCode;

/// Reads the loss of a report of a dialect; what the end of the log may have cut, or is no number, is said.
final class PrintedLoss {
    private final LogEvents events;
    private final PrintedNumber number = new PrintedNumber();

    PrintedLoss(LogEvents events) {
        this.events = events;
    }

    /// Reads the loss at an index.
    ///
    /// @return whether one stands there, whole
    boolean read(TextLine s, int at) {
        boolean isNumber = number.read(s, at);
        if (s.open() && (isNumber ? number.mayBeCut(s) : s.to() - at < "-inf".length())) {
            events.truncated(s, "a loss");
            return false;
        }
        if (!isNumber || ReportFields.isGoingOn(s, number.end())) {
            events.finding(FindingCode.SKIPPED_LINE, s.number(), "The loss in a report is no number.");
            return false;
        }
        return true;
    }

    double value() {
        return number.value();
    }

    /// The index after it.
    int end() {
        return number.end();
    }
}
