package dev.runlens.read.console;

import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Trainer;

/// The progress bar of PyTorch Lightning: `Epoch 3: 100%|██████████| 10/10 [00:01<00:00, 9.52it/s, v_num=0,
/// train_loss=0.412, val_loss=0.523]`, and rich's `Epoch 3/9 ━━━━ 10/10 0:00:01 • 0:00:00 9.52it/s v_num: 0.000
/// train_loss: 0.412` (`callbacks/progress/`).
///
/// Epochs are counted from 0, batches are counted on from epoch to epoch. NeMo's bar (`progress_bar.py` of NeMo 2,
/// `CustomProgressBar` of NeMo 1) counts updates to the end of the training and shows them a draw late: there
/// `global_step`, counted from 0, is the step. What was evaluated once is printed again with
/// every report that follows: only a change is a point.
public final class LightningLogFormat extends ShapedFormat {
    private static final Trainer TRAINER = Trainer.about("lightning bar")
            .iteration(Trainer.Iteration.BATCH)
            .trainLoss(Trainer.TrainLoss.MOMENT)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .noise(EvaluationNoise.Rule.always(
                    EvaluationNoise.Kind.FULL, "Lightning evaluates on the whole validation set each time"))
            .build();

    /// The format.
    public LightningLogFormat() {
        super(
                "Lightning log",
                TRAINER,
                PrintedShape.of(
                        "Epoch {epoch0}:{...}| {_}/{_} [{...}reduced_train_loss={train_loss},"
                                + "{...}global_step={step0}{*}",
                        "Epoch {epoch0}:{...}| {batch}/{batches} [{...}v_num={*}",
                        "Epoch {epoch0}/{_} {...}━ {batch}/{batches} {...}it/s {*}")
                        .redrawn()
                        .repeating("val")
                        .repeating("valid")
                        .repeating("test")
                        .repeating("train_loss_epoch")
                        .meaning("v_num", "_"));
    }
}
