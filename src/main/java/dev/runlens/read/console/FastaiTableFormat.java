package dev.runlens.read.console;

import dev.runlens.read.ProbedBytes;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.Phrase;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.read.settings.WidespreadTrainers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// The table that fastai's learner fills while it fits, in a notebook or a terminal: `epoch train_loss valid_loss
/// accuracy time`, a row an epoch (`fastai/learner.py`, `ProgressCallback`).
///
/// Epochs are counted from 0, as printed; a second table, of the unfrozen model, is a training of its own. The train
/// loss is smoothed over the batches before; the validation loss is a mean over the validation set.
public final class FastaiTableFormat extends PrintedFormat {
    private static final int MOST_COLUMNS = 100;
    private static final String TIME = "time";

    /// The format.
    public FastaiTableFormat() {
        super(WidespreadTrainers.FASTAI);
    }

    @Override
    public String name() {
        return "fastai table";
    }

    @Override
    protected boolean mayBeIn(ProbedBytes window) {
        return HEADER.mayBeIn(window);
    }

    private static final PrintedShape HEADER = PrintedShape.of("train_loss");

    @Override
    protected Lines lines(RowTrainings rows) {
        return new Table(rows);
    }

    private static final class Table implements Lines {
        private final RowTrainings rows;
        private List<String> columns = List.of();

        Table(RowTrainings rows) {
            this.rows = rows;
        }

        @Override
        public void take(Phrase line) throws UnreadableSourceException {
            cell(line);
            if (line.at("epoch")) {
                columns = names(line);
                rows.separate();
            } else if (!columns.isEmpty()) {
                row(line);
            }
        }

        /// The names behind `epoch`; none where they are not those of fastai.
        private static List<String> names(Phrase line) {
            List<String> names = new ArrayList<>();
            while (!cell(line).isAtEnd() && names.size() < MOST_COLUMNS) {
                names.add(word(line));
            }
            boolean timed = !names.isEmpty() && names.getLast().equals(TIME);
            return names.contains("train_loss") && (timed || names.contains("valid_loss")) ? names : List.of();
        }

        private void row(Phrase line) throws UnreadableSourceException {
            OptionalLong epoch = line.whole();
            if (epoch.isEmpty() || line.isAtEnd()) {
                return;
            }
            boolean begun = false;
            for (String column : columns) {
                if (column.equals(TIME)) {
                    return;
                }
                OptionalDouble value = cell(line).number();
                if (value.isPresent()) {
                    if (!begun) {
                        rows.begin(epoch.getAsLong(), line.line());
                        begun = true;
                    }
                    rows.add(column, value.getAsDouble(), line.line());
                } else {
                    word(line);
                }
            }
        }

        /// Goes to the next cell: past blanks and the bars of a table in Markdown.
        private static Phrase cell(Phrase line) {
            while (line.spaces().at("|")) {
                // The bar is gone past.
            }
            return line;
        }

        private static String word(Phrase line) {
            return line.until(' ').strip();
        }
    }
}
