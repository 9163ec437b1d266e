package dev.runlens.read.console;

import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Trainer;

/// What OpenRLHF prints: a bar for each epoch, `Train step of epoch 0:  10%|█ | 12/120 [00:30<04:30, 2.5s/it,
/// gpt_loss=1.2, loss_mean=1.3, lr=9e-6]`, and one for each evaluation, `Eval stage of steps 100: … eval gpt_loss=1.1`
/// (`openrlhf/trainer/*_trainer.py`).
///
/// The bar counts micro-batches, which are counted on from epoch to epoch; an evaluation stands at the micro-batch
/// that was printed before it. The loss is that of one micro-batch.
public final class OpenRlhfLogFormat extends ShapedFormat {
    private static final Trainer TRAINER = Trainer.about("openrlhf")
            .iteration(Trainer.Iteration.BATCH)
            .trainLoss(Trainer.TrainLoss.MOMENT)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .noise(EvaluationNoise.Rule.always(
                    EvaluationNoise.Kind.FULL, "OpenRLHF evaluates on the whole evaluation set each time"))
            .build();

    /// The format.
    public OpenRlhfLogFormat() {
        super(
                "OpenRLHF log",
                TRAINER,
                PrintedShape.of(
                        "Eval stage of steps {_}:{...}| {_}/{_} [{*}",
                        "Train step of epoch {epoch0}:{...}| {batch}/{batches} [{*}")
                        .redrawn()
                        .meaning("gpt_loss", "train_loss")
                        .meaning("eval gpt_loss", "val_loss")
                        .meaning("eval loss", "val_loss")
                        .meaning("eval_loss", "val_loss"));
    }
}
