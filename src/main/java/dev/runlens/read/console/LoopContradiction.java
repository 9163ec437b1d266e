package dev.runlens.read.console;

import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;

/// Says once where lines of a training loop give one place several train losses, of which only one can be shown.
final class LoopContradiction {
    private boolean said;

    /// Looks at two rows of one place.
    ///
    /// @param rows which are told
    void look(LoopRow row, LoopRow later, RowTrainings rows) {
        if (said || !row.isContradictedBy(later)) {
            return;
        }
        said = true;
        FindingCode code = row.isOfOtherProcess(later) ? FindingCode.DUPLICATE : FindingCode.CONFLICT;
        String what = row.isOfOtherProcess(later)
                ? "several processes report losses for the same steps: those of the lowest rank count"
                : "lines " + row.line() + " and " + later.line() + " give two train losses for one place (" + row.step()
                        + "), and nothing says how far within it they are: wherever that is so, the last counts";
        rows.find(Finding.in(rows.file(), later.line(), code, what));
    }
}
