package dev.runlens.read.console;

import dev.runlens.read.ProbedBytes;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.LinePattern;
import dev.runlens.read.lines.NamedNumbers;
import dev.runlens.read.lines.Phrase;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Trainer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What Keras prints while it fits: `Epoch 3/15`, and below it a bar that is drawn over and over, `120/120 ━━━━━ 4s
/// 33ms/step - accuracy: 0.8123 - loss: 0.7879 - val_loss: 0.9379` (`120/120 [====] - 4s 33ms/step - loss: …` before
/// Keras 3, `120/120 - 4s - loss: …` with `verbose=2`, ` - 4s - loss: …` before version 2.4) (`keras/src/utils/progbar.py`).
///
/// The values of the full bar are those of the epoch; the step is the epoch, counted from 1 as it is printed. A bar
/// that did not fill is no epoch, and a bar after the full one is an evaluation of its own.
public final class KerasLogFormat extends PrintedFormat {
    private static final LinePattern EPOCH = LinePattern.of("Epoch {epoch}/{epochs}");
    private static final PrintedShape HEADING = PrintedShape.of(List.of(EPOCH));
    private static final LinePattern BAR = LinePattern.of("{batch}/{batches}{...} - {*}");
    private static final LinePattern UNKNOWN_LENGTH = LinePattern.of("{batch}/Unknown{...} - {*}");
    /// Before version 2.4 `verbose=2` names no batch.
    private static final LinePattern WITHOUT_BATCH = LinePattern.of("- {_}s - {*}");

    private static final Trainer TRAINER = Trainer.about("keras console")
            .iteration(Trainer.Iteration.EPOCH)
            .trainLoss(Trainer.TrainLoss.EPOCH_MEAN)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .noise(EvaluationNoise.Rule.always(
                    EvaluationNoise.Kind.FULL, "Keras evaluates on the whole validation set after each epoch"))
            .build();

    /// The format.
    public KerasLogFormat() {
        super(TRAINER);
    }

    @Override
    public String name() {
        return "Keras log";
    }

    @Override
    protected boolean mayBeIn(ProbedBytes window) {
        return HEADING.mayBeIn(window);
    }

    @Override
    protected Lines lines(RowTrainings rows) {
        return new Bars(rows);
    }

    private static final class Bars implements Lines, LinePattern.Numbers {
        private static final double UNKNOWN = -1;

        private final RowTrainings rows;
        private final NamedNumbers rest = NamedNumbers.separated();
        private final Map<String, Double> report = new LinkedHashMap<>();
        private final Map<String, Double> held = new LinkedHashMap<>();
        private double epoch = UNKNOWN;
        private double epochs;
        private double batch;
        private double batches;
        private double heldBatch;
        private double length;
        private int line;

        Bars(RowTrainings rows) {
            this.rows = rows;
        }

        @Override
        public void take(String name, double number) {
            switch (name) {
                case "epoch" -> epoch = number;
                case "epochs" -> epochs = number;
                case "batch" -> batch = number;
                case "batches" -> batches = number;
                default -> report.put(name, number);
            }
        }

        @Override
        public void take(Phrase phrase) throws UnreadableSourceException {
            double before = epoch;
            if (EPOCH.read(phrase, rest, this)) {
                double next = epoch;
                epoch = before;
                release();
                epoch = phrase.spaces().isAtEnd() && RowTrainings.isStep(next) ? next : UNKNOWN;
                return;
            }
            if (epoch == UNKNOWN) {
                return;
            }
            report.clear();
            batches = UNKNOWN;
            batch = 0;
            boolean bar = BAR.read(phrase, rest, this) || UNKNOWN_LENGTH.read(phrase, rest, this);
            if (bar || WITHOUT_BATCH.read(phrase, rest, this)) {
                bar(phrase.line());
            }
        }

        private void bar(int at) throws UnreadableSourceException {
            boolean another = !held.isEmpty() && (batch < heldBatch || batches != length);
            if (another) {
                release();
                epoch = UNKNOWN;
                return;
            }
            heldBatch = batch;
            length = batches;
            line = at;
            held.putAll(report);
        }

        private void release() throws UnreadableSourceException {
            end(rows);
            held.clear();
            heldBatch = 0;
        }

        @Override
        public void end(RowTrainings into) throws UnreadableSourceException {
            boolean whole = length == UNKNOWN || heldBatch >= length;
            if (epoch != UNKNOWN && whole && !held.isEmpty()) {
                into.plan((long) epochs);
                into.begin((long) epoch, line);
                for (Map.Entry<String, Double> one : held.entrySet()) {
                    into.add(one.getKey(), one.getValue(), line);
                }
            }
        }
    }
}
