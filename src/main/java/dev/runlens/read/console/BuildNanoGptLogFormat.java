package dev.runlens.read.console;

import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Trainer;

/// What build-nanogpt writes, and the many scripts that began as it: `250 train 5.812045`, `250 val 5.7912`, `250 hella
/// 0.2503` in `log/log.txt`, and what it prints: `step   250 | loss: 5.812045 | lr 2.1e-04 | norm: 0.98 | …`, with
/// `validation loss: 5.7912` of the same step before it (`train_gpt2.py`, all commits up to 6104ab1b). The train loss is
/// that of one step; steps count from 0, and both losses of a step are of the model before its update.
public final class BuildNanoGptLogFormat extends ShapedFormat {
    /// One such line may be the line of anything.
    private static final int LEAST_REPORTS = 3;
    private static final Trainer TRAINER = Trainer.about("build-nanogpt")
            .iteration(Trainer.Iteration.UPDATE)
            .trainLoss(Trainer.TrainLoss.MOMENT)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .noise(EvaluationNoise.Rule.always(
                    EvaluationNoise.Kind.FULL,
                    "build-nanogpt evaluates on the same batches of the validation set each time"))
            .build();

    /// The format.
    public BuildNanoGptLogFormat() {
        super(
                "build-nanogpt log",
                TRAINER,
                PrintedShape.of(
                        "{step} train {train_loss}",
                        "{step} val {val_loss}",
                        "{step} hella {hellaswag_accuracy}",
                        "step {step} | loss: {train_loss} | lr {learning_rate} | norm: {grad_norm} | {*}",
                        "step {step} | loss: {train_loss} | norm: {grad_norm} | dt: {dt}ms | {*}",
                        "step {step} | loss: {train_loss} | dt: {dt}ms | {*}",
                        "validation loss: {val_loss}",
                        "HellaSwag accuracy: {_}/{_}={hellaswag_accuracy}")
                        .ahead());
    }

    @Override
    protected boolean isTraining(RowTrainings rows) {
        return rows.hasLoss() && rows.reports() >= LEAST_REPORTS;
    }
}
