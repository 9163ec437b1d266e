package dev.runlens.read.console;

import dev.runlens.read.ProbedBytes;
import dev.runlens.read.Source;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.Phrase;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Trainer;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What torchtune writes to `log_1719859843.txt` and prints: `Step 12 | loss:1.2 lr:2e-05 grad_norm:0.9`, and
/// `Step 12 | val_loss:1.1` after an evaluation. The step counts updates of the optimizer.
public final class TorchtuneLogFormat extends PrintedFormat {
    /// The trainer that these lines belong to.
    static final Trainer TRAINER = Trainer.about("torchtune")
            .iteration(Trainer.Iteration.UPDATE)
            .trainLoss(Trainer.TrainLoss.MOMENT)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .build();

    private static final byte[] STEP = {'S', 't', 'e', 'p', ' '};

    private static final int LONGEST_NAME = 100;

    /// The format.
    public TorchtuneLogFormat() {
        super(TRAINER);
    }

    @Override
    public String name() {
        return "torchtune log";
    }

    @Override
    protected Source source(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean ofFolder = name.startsWith("log_")
                && name.endsWith(".txt")
                && name.substring(4, name.length() - 4).chars().allMatch(c -> c >= '0' && c <= '9');
        return Source.of(file, ofFolder ? Source.Rank.LINES : Source.Rank.CONSOLE);
    }

    @Override
    protected boolean mayBeIn(ProbedBytes window) {
        return window.holds(STEP);
    }

    @Override
    protected Lines lines(RowTrainings rows) {
        return line -> take(line, rows);
    }

    private static void take(Phrase line, RowTrainings rows) throws UnreadableSourceException {
        while (line.find("Step ")) {
            OptionalLong step = line.whole();
            if (step.isPresent() && line.at(" | ")) {
                values(line, step.getAsLong(), rows);
            }
        }
    }

    private static void values(Phrase line, long step, RowTrainings rows) throws UnreadableSourceException {
        boolean begun = false;
        while (!line.spaces().isAtEnd()) {
            String name = line.until(':');
            if (!isName(name) || !line.at(":")) {
                return;
            }
            OptionalDouble value = line.number();
            if (value.isPresent()) {
                if (!begun) {
                    rows.begin(step, line.line());
                    begun = true;
                }
                rows.add(name, value.getAsDouble(), line.line());
            }
            line.until(' ');
        }
    }

    /// Whether some text can be the name of a metric: lines of other trainers have blanks there.
    private static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_NAME && text.indexOf(' ') < 0 && text.indexOf('|') < 0;
    }
}
