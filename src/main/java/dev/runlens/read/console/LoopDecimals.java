package dev.runlens.read.console;

import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.NamedNumbers.Mark;
import dev.runlens.read.series.RowTrainings;
import java.util.ArrayList;
import java.util.List;

/// Whether a training loop writes its decimals behind a point or a comma, told by its losses. A loss as `2,301` may be a
/// whole number or not: rows with such wait until another loss tells.
final class LoopDecimals {
    private static final int MOST_WAITING = 10_000;

    private Mark told = Mark.NONE;
    private final List<LoopRow> waiting = new ArrayList<>();

    /// Looks at a number.
    ///
    /// @param name of it, in lower case
    /// @return whether it is one: what a comma cuts in two where decimals stand behind a point is none
    boolean look(String name, Mark mark, int line) throws UnreadableSourceException {
        if (name.endsWith("loss") && (mark == Mark.POINT || mark == Mark.COMMA)) {
            if (told != Mark.NONE && told != mark) {
                throw new UnreadableSourceException(
                        "writes some of its losses with a point and some with a comma before the decimals", line);
            }
            told = mark;
        }
        return mark != Mark.COMMA || told == Mark.COMMA;
    }

    /// Adds a row, or keeps it until it is told what its numbers are.
    void add(LoopRow row, RowTrainings rows) throws UnreadableSourceException {
        if (told == Mark.NONE && (row.isDoubtful() || !waiting.isEmpty())) {
            waiting.add(row);
            if (waiting.size() > MOST_WAITING) {
                refuse(waiting.getFirst());
            }
            return;
        }
        end(rows);
        waiting.clear();
        row.add(rows, told == Mark.COMMA);
    }

    /// Adds the rows that wait, which may wait on.
    void end(RowTrainings into) throws UnreadableSourceException {
        for (LoopRow row : waiting) {
            end(row, into);
        }
    }

    /// Adds a row behind which the text may end.
    void end(LoopRow row, RowTrainings into) throws UnreadableSourceException {
        if (told == Mark.NONE && row.isDoubtful()) {
            refuse(row);
        }
        row.add(into, told == Mark.COMMA);
    }

    private static void refuse(LoopRow row) throws UnreadableSourceException {
        throw new UnreadableSourceException(
                "writes its losses as 2,301: whether the comma stands before decimals or between thousands cannot be"
                        + " told",
                row.line());
    }
}
