package dev.runlens.read.console;

import dev.runlens.read.ProbedBytes;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.Phrase;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// The table that spaCy fills while it trains, a row an evaluation: `E    #       LOSS TOK2VEC  LOSS NER  ENTS_F  SCORE`
/// (`spacy/training/loggers.py`, `console_logger`).
///
/// `#` is the step, counted from 0. A loss is summed up over the batches since the row before, those of the first row
/// being one more than its step; so what is compared is the sum of the losses of all components for each batch. There is
/// no loss of an evaluation: the scores are metrics, in percent but for the last.
public final class SpacyTableFormat extends PrintedFormat {
    private static final PrintedShape HEADER = PrintedShape.of("LOSS ");
    private static final String LOSS = "loss ";
    private static final Pattern BETWEEN = Pattern.compile(" {2,}");
    private static final Trainer TRAINER = Trainer.about("spacy")
            .iteration(Trainer.Iteration.UPDATE)
            .trainLoss(Trainer.TrainLoss.WINDOW_MEAN)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .noise(EvaluationNoise.Rule.always(
                    EvaluationNoise.Kind.FULL, "spaCy evaluates on the whole development set each time"))
            .build();

    /// The format.
    public SpacyTableFormat() {
        super(TRAINER);
    }

    @Override
    public String name() {
        return "spaCy table";
    }

    @Override
    protected boolean mayBeIn(ProbedBytes window) {
        return HEADER.mayBeIn(window);
    }

    @Override
    protected Lines lines(RowTrainings rows) {
        return new Table(rows);
    }

    private static final class Table implements Lines {
        private final RowTrainings rows;
        private final List<Double> values = new ArrayList<>();
        private List<String> columns = List.of();
        private long before;

        Table(RowTrainings rows) {
            this.rows = rows;
        }

        @Override
        public void take(Phrase line) throws UnreadableSourceException {
            if (line.spaces().at("E ") && line.spaces().at("# ")) {
                columns = names(line.until('\n').strip());
                before = -1;
                if (!columns.isEmpty()) {
                    rows.separate();
                }
            } else if (!columns.isEmpty()) {
                row(line.restart());
            }
        }

        /// The names behind `#`; none where they are not those of spaCy.
        private static List<String> names(String header) {
            List<String> names = List.of(BETWEEN.split(header.toLowerCase(Locale.ROOT), -1));
            return names.getFirst().startsWith(LOSS) && names.getLast().equals("score") ? names : List.of();
        }

        private void row(Phrase line) throws UnreadableSourceException {
            OptionalLong epoch = line.spaces().whole();
            OptionalLong step = epoch.isEmpty() ? epoch : line.spaces().whole();
            if (step.isEmpty()) {
                return;
            }
            values.clear();
            for (OptionalDouble one = line.spaces().number(); one.isPresent(); one = line.spaces().number()) {
                values.add(one.getAsDouble());
            }
            if (values.size() == columns.size() && line.isAtEnd() && step.getAsLong() > before) {
                report(step.getAsLong(), epoch.getAsLong(), line.line());
            }
        }

        private void report(long step, long epoch, int line) throws UnreadableSourceException {
            rows.begin(step, line);
            double sum = 0;
            for (int i = 0; i < columns.size(); i++) {
                sum += columns.get(i).startsWith(LOSS) ? values.get(i) : 0;
            }
            rows.add("train_loss", sum / (step - before), line);
            rows.add("epoch", (double) epoch, line);
            for (int i = 0; i < columns.size(); i++) {
                rows.add(columns.get(i), values.get(i), line);
            }
            before = step;
        }
    }
}
