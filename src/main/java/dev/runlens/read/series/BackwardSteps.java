package dev.runlens.read.series;

import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.nio.file.Path;

/// How often the steps of a table go back.
final class BackwardSteps {
    private static final int MOST = 1000;

    private int count;

    /// The same so far.
    BackwardSteps copy() {
        BackwardSteps other = new BackwardSteps();
        other.count = count;
        return other;
    }

    /// That what is written again replaces what was there.
    static Finding said(Path file, int line, long step) {
        return Finding.in(file, line, FindingCode.SUPERSEDED,
                "the steps go back to " + step + " here: what is written again replaces what was there");
    }

    /// They go back once more.
    ///
    /// @throws UnreadableSourceException when that is too often for them to be in any order
    void add(int line) throws UnreadableSourceException {
        if (++count > MOST) {
            String why = "has its steps in no order, so that nothing tells one training from the next: sort it by step";
            throw new UnreadableSourceException(why, line);
        }
    }
}
