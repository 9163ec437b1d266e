package dev.runlens.read.console;

import dev.runlens.run.Trainer;

/// What MiniMind prints: `Epoch:[1/2](50/500), loss: 4.1062, logits_loss: 4.1062, aux_loss: 0.0000, lr: 0.00001000,
/// epoch_time: 3.0min` (`trainer/train_*.py`), and `Epoch:[1/2](50/500) loss:4.106 lr:0.000010000000
/// epoch_Time:3.0min:` before 2026. The loss is that of one batch; batches are counted on from epoch to epoch, from 1 since
/// October 2025 and from 0 before. Of reinforcement learning (`train_grpo.py`) `Actor Loss` is taken for the train loss,
/// which is no measure of progress.
public final class MiniMindLogFormat extends ShapedFormat {
    private static final Trainer TRAINER = Trainer.about("minimind")
            .iteration(Trainer.Iteration.BATCH)
            .trainLoss(Trainer.TrainLoss.MOMENT)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .build();

    /// The format.
    public MiniMindLogFormat() {
        super(
                "MiniMind log",
                TRAINER,
                PrintedShape.of("Epoch:[{epoch}/{epochs}]({batch}/{batches}){*}")
                        .meaning("Actor Loss", "train_loss")
                        .meaning("epoch_time", "epoch_time_left_min")
                        .meaning("epoch_Time", "epoch_time_left_min"));
    }
}
