package dev.runlens.read.console;

import dev.runlens.read.ProbedBytes;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.Phrase;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Trainer;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What litgpt prints: `Epoch 1 | iter 8 step 2 | loss train: 1.2, val: n/a | iter time: 90.10 ms (step)`, `iter 8: val
/// loss 1.1, val time: 1200.50 ms`, `Final evaluation | val loss: 1.0 | val ppl: 2.8`; and lit-gpt before it: `iter 8
/// step 2: loss 1.2, iter time: 90.10ms`, `step 8: val loss 1.1, val time: 1200.50ms`.
///
/// `iter` counts micro-batches and is what evaluations are reported at, so it is the iteration; `step` counts updates
/// of the optimizer and is kept beside it. The `val` of a report repeats the last evaluation and is no point.
public final class LitgptLogFormat extends PrintedFormat {
    /// The trainer that these lines belong to.
    static final Trainer TRAINER = Trainer.about("litgpt")
            .iteration(Trainer.Iteration.BATCH)
            .trainLoss(Trainer.TrainLoss.MOMENT)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .build();

    private static final byte[] LOSS = {'l', 'o', 's', 's'};

    /// The format.
    public LitgptLogFormat() {
        super(TRAINER);
    }

    @Override
    public String name() {
        return "litgpt log";
    }

    @Override
    protected boolean mayBeIn(ProbedBytes window) {
        return window.holds(LOSS);
    }

    @Override
    protected Lines lines(RowTrainings rows) {
        return new Reading(rows);
    }

    private static final class Reading implements Lines {
        private final RowTrainings rows;
        private long evaluatedAt = -1;

        Reading(RowTrainings rows) {
            this.rows = rows;
        }

        @Override
        public void take(Phrase line) throws UnreadableSourceException {
            if (!report(line) && !olderReport(line.restart()) && !evaluation(line.restart(), "iter ")) {
                if (!evaluation(line.restart(), "step ")) {
                    ending(line.restart());
                }
            }
        }

        private boolean report(Phrase line) throws UnreadableSourceException {
            while (line.find("Epoch ")) {
                OptionalLong epoch = line.whole();
                if (epoch.isPresent() && line.at(" | iter ")) {
                    boolean whole = counted(line, " | loss train: ");
                    add("epoch", whole ? OptionalDouble.of((double) epoch.getAsLong()) : OptionalDouble.empty(), line);
                    return whole;
                }
            }
            return false;
        }

        private boolean olderReport(Phrase line) throws UnreadableSourceException {
            return line.find("iter ") && counted(line, ": loss ");
        }

        /// `8 step 2`, and what follows; whether it is a report.
        private boolean counted(Phrase line, String beforeLoss) throws UnreadableSourceException {
            OptionalLong iteration = line.spaces().whole();
            OptionalLong step = line.at(" step ") ? line.spaces().whole() : OptionalLong.empty();
            OptionalDouble loss = step.isPresent() && line.at(beforeLoss) ? line.spaces().number()
                    : OptionalDouble.empty();
            if (iteration.isEmpty() || loss.isEmpty() || !line.find("iter time: ")) {
                return false;
            }
            rows.begin(iteration.getAsLong(), line.line());
            rows.add("train_loss", loss.getAsDouble(), line.line());
            rows.add("optimizer_step", (double) step.orElse(0), line.line());
            add("iteration_time_ms", line.spaces().number(), line);
            return true;
        }

        private boolean evaluation(Phrase line, String counter) throws UnreadableSourceException {
            while (line.find(counter)) {
                OptionalLong iteration = line.spaces().whole();
                if (iteration.isPresent() && line.at(": val loss ")) {
                    OptionalDouble loss = line.number();
                    if (loss.isPresent() && line.at(", val time: ")) {
                        rows.begin(iteration.getAsLong(), line.line());
                        evaluatedAt = iteration.getAsLong();
                        rows.add("val_loss", loss.getAsDouble(), line.line());
                        OptionalDouble milliseconds = line.number();
                        add(
                                "val_time",
                                milliseconds.isEmpty()
                                        ? milliseconds
                                        : OptionalDouble.of(milliseconds.getAsDouble() / 1000),
                                line);
                        return true;
                    }
                }
            }
            return false;
        }

        private void ending(Phrase line) throws UnreadableSourceException {
            if (rows.isEmpty()) {
                return;
            }
            if (line.find("Final evaluation | val loss: ")) {
                OptionalDouble loss = line.number();
                // An evaluation there was on a part of the data: one curve must not be made of both.
                add(evaluatedAt == rows.lastStep() ? "final_val_loss" : "val_loss", loss, line);
                if (line.find("val ppl: ")) {
                    add("final_val_ppl", line.number(), line);
                }
                rows.finish();
            } else if (line.find("Training time: ")) {
                rows.finish();
            }
        }

        private void add(String name, OptionalDouble value, Phrase line) throws UnreadableSourceException {
            if (value.isPresent()) {
                rows.add(name, value.getAsDouble(), line.line());
            }
        }
    }
}
