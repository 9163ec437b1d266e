package dev.runlens.read.console;

import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Trainer;

/// What OpenRLHF prints: a bar for each epoch, `Train step of epoch 0:  10%|█ | 12/120 [00:30<04:30, 2.5s/it,
/// gpt_loss=1.2, lr=9e-6]`, and one for each evaluation, `Eval stage of steps 100: … eval gpt_loss=1.1`
/// (`openrlhf/trainer/*_trainer.py`, versions 0.1.0 to 0.11.0; commit 3c3be623).
///
/// The bar counts micro-batches, which are counted on from epoch to epoch, and is given the values of a micro-batch
/// before it counts it; an evaluation stands at the micro-batch that was printed before it. The loss is that of one
/// micro-batch, with three digits; each trainer calls it otherwise.
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
                        "Eval stage of global_step {_}:{...}| {_}/{_} [{*}",
                        "Train step of epoch {epoch0}:{...}| {batch}/{batches} [{*}")
                        .countedAfterwards()
                        .meaning("gpt_loss", "train_loss")
                        .meaning("preference_loss", "train_loss")
                        .meaning("kto_loss", "train_loss")
                        .meaning("prm_loss", "train_loss")
                        .meaning("eval gpt_loss", "val_loss")
                        .meaning("eval prm_loss", "val_loss")
                        .meaning("eval loss", "val_loss")
                        .meaning("eval_loss", "val_loss"));
    }
}
