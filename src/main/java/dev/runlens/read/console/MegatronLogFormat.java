package dev.runlens.read.console;

import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Trainer;

/// What Megatron-LM and its kin print: `iteration 100/ 1000 | consumed samples: 3200 | … | lm loss: 2.933063E+00 | …`,
/// and `validation loss at iteration 100 on validation set | lm loss value: 2.626834E+00 | lm loss PPL: … |`
/// (`training_log` and `evaluate_and_print_results` in `megatron/training/training.py`). The train loss is a mean over
/// the iterations since the line before; an evaluation on the test set is no point.
public final class MegatronLogFormat extends ShapedFormat {
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
                PrintedShape.of(
                        "validation loss at iteration {step} | lm loss value: {val_loss} | lm loss PPL: {val_ppl}",
                        "validation loss at iteration {step} on{...}validation set | lm loss value: {val_loss} |"
                                + " lm loss PPL: {val_ppl}",
                        "iteration {step}/{total} | consumed samples: {consumed_samples} | {*}",
                        "iteration {step}/{total} | elapsed time per iteration (ms): {iteration_time_ms} | {*}")
                        .meaning("lm loss", "train_loss")
                        .meaning("elapsed time per iteration (ms)", "iteration_time_ms"));
    }
}
