package dev.runlens.read.console;

import dev.runlens.read.lines.LinePattern;
import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Trainer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What Megatron-LM and its kin print: `iteration 100/ 1000 | consumed samples: 3200 | … | lm loss: 2.933063E+00 | …`,
/// and `validation loss at iteration 100 | lm loss value: 2.626834E+00 | lm loss PPL: … |` (`training_log` and
/// `evaluate_and_print_results` in `megatron/training/training.py`, `megatron/training.py` before 2024). GPT-NeoX prints
/// `validation results at iteration 20 | lm_loss value: 9.5E+00 | lm_loss_ppl value: …`.
///
/// The train loss is a mean over the iterations since the line before; an evaluation on the test set is no point. Of
/// several validation sets (`validation-0 loss at …`) the first is that of the curve.
public final class MegatronLogFormat extends ShapedFormat {
    private static final int MOST_SETS = 10;
    private static final Trainer TRAINER = Trainer.about("megatron")
            .iteration(Trainer.Iteration.UPDATE)
            .trainLoss(Trainer.TrainLoss.WINDOW_MEAN)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .noise(EvaluationNoise.Rule.always(
                    EvaluationNoise.Kind.SAMPLED,
                    "Megatron-LM evaluates on the next batches of the validation set each time"))
            .build();

    /// The format.
    public MegatronLogFormat() {
        super(
                "Megatron log",
                TRAINER,
                PrintedShape.of(lines())
                        .meaning("lm loss", "train_loss")
                        .meaning("elapsed time per iteration (ms)", "iteration_time_ms")
                        .meaning("elapsed time", "_")
                        .meaning("remaining time", "_"));
    }

    private static List<LinePattern> lines() {
        Stream<String> reports = Stream.of(
                "validation loss at iteration {step} | " + value("val"),
                "validation loss at iteration {step} on{...}validation set | " + value("val"),
                "validation loss at the end of training for val data | " + value("val"),
                // GPT-NeoX, which began as Megatron-LM.
                "validation results at iteration {step} | " + valueOfNeox(),
                "validation results at the end of training for val data | " + valueOfNeox(),
                "iteration {step}/{total} | consumed samples: {consumed_samples} | {*}",
                "iteration {step}/{total} | elapsed time per iteration (ms): {iteration_time_ms} | {*}");
        Stream<String> sets = IntStream.range(0, MOST_SETS)
                .mapToObj(set -> "validation-" + set + " loss at iteration {step} | "
                        + value(set == 0 ? "val" : "val_" + set));
        return Stream.concat(reports, sets).map(LinePattern::of).toList();
    }

    private static String valueOfNeox() {
        return "lm_loss value: {val_loss} | lm_loss_ppl value: {val_ppl}";
    }

    private static String value(String set) {
        return "lm loss value: {" + set + "_loss} | lm loss PPL: {" + set + "_ppl}";
    }
}
