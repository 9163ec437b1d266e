package dev.runlens.read.console;

import dev.runlens.read.ProbedBytes;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.Phrase;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.read.settings.DocumentedSettings;
import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.Trainer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What nanoGPT and its descendants print: `step 250: train loss 2.4, val loss 2.5` at evaluations, and
/// `iter 250: loss 2.4, time 30.10ms, mfu 9.80%` between them.
///
/// Both numbers count updates of the optimizer. The losses of an evaluation are means over many batches, that of an
/// iteration is one batch: the curves are made of the first, and of the second only where there are no others.
public final class NanoGptLogFormat extends PrintedFormat {
    /// `train.py` draws `eval_iters` batches at random for each evaluation (`estimate_loss`, `get_batch`), after as many
    /// updates as it names.
    private static final Trainer TRAINER = Trainer.about("nanogpt")
            .iteration(Trainer.Iteration.UPDATE)
            .trainLoss(Trainer.TrainLoss.MOMENT)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .noise(EvaluationNoise.Rule.always(
                    EvaluationNoise.Kind.SAMPLED, "nanoGPT evaluates on batches drawn at random each time"))
            .build();

    private static final byte[] LOSS = {'l', 'o', 's', 's'};

    /// The format.
    public NanoGptLogFormat() {
        super(TRAINER);
    }

    @Override
    public String name() {
        return "nanoGPT log";
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
        private static final int MOST_SETTINGS = 1000;

        private final RowTrainings rows;
        private final Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();

        Reading(RowTrainings rows) {
            this.rows = rows;
        }

        @Override
        public void take(Phrase line) throws UnreadableSourceException {
            if (!evaluation(line) && !iteration(line.restart())) {
                setting(line.restart());
            }
        }

        private boolean evaluation(Phrase line) throws UnreadableSourceException {
            while (line.find("step ")) {
                OptionalLong step = line.whole();
                if (step.isPresent() && line.at(": train loss ")) {
                    OptionalDouble train = line.number();
                    if (train.isPresent() && line.at(", val loss ")) {
                        rows.begin(step.getAsLong(), line.line());
                        rows.add("train_loss", train.getAsDouble(), line.line());
                        add("val_loss", line.number(), line);
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean iteration(Phrase line) throws UnreadableSourceException {
            while (line.find("iter ")) {
                OptionalLong iteration = line.whole();
                if (iteration.isPresent() && line.at(": loss ")) {
                    OptionalDouble loss = line.number();
                    if (loss.isPresent() && line.at(", time ")) {
                        rows.begin(iteration.getAsLong(), line.line());
                        rows.add("loss", loss.getAsDouble(), line.line());
                        speed(line);
                        return true;
                    }
                }
            }
            return false;
        }

        private void speed(Phrase line) throws UnreadableSourceException {
            OptionalDouble milliseconds = line.number();
            if (line.at("ms")) {
                add("iteration_time_ms", milliseconds, line);
            }
            if (line.at(", mfu ")) {
                OptionalDouble used = line.number();
                // -100 % stands for "not measured yet".
                add("mfu_percent", used.orElse(-1) < 0 ? OptionalDouble.empty() : used, line);
            }
        }

        private void add(String name, OptionalDouble value, Phrase line) throws UnreadableSourceException {
            if (value.isPresent()) {
                rows.add(name, value.getAsDouble(), line.line());
            }
        }

        /// `Overriding: max_iters = 5000`, which stands before the first report.
        private void setting(Phrase line) {
            if (line.at("Overriding: ")) {
                String name = line.until('=').strip();
                if (line.at("=") && !name.isEmpty() && settings.size() < MOST_SETTINGS) {
                    state(name, DocumentedSettings.ofText(line.until('\n').strip()), line.line());
                }
            } else if (line.at("tokens per iteration will be: ")) {
                state(
                        "tokens_per_iteration",
                        DocumentedSettings.ofText(line.until('\n').replace(",", "")),
                        line.line());
            }
        }

        private void state(String name, Setting value, int line) {
            settings.put(name, new Sourced<>(value, Origin.in(rows.file(), line)));
            rows.state(DocumentedSettings.of(settings));
            if (name.equals("max_iters") && value instanceof Setting.Whole whole && whole.value() > 0) {
                rows.plan(whole.value());
            }
        }
    }
}
