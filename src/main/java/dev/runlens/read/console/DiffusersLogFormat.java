package dev.runlens.read.console;

import dev.runlens.run.Trainer;

/// What the training scripts of diffusers and those made after them print: a bar `Steps:   2%|▏ | 6/300 [00:06<05:00,
/// 1.05it/s, lr=0.0001, step_loss=0.197]` (`examples/*/train_*.py`). The loss is that of one batch.
public final class DiffusersLogFormat extends ShapedFormat {
    private static final Trainer TRAINER = Trainer.about("diffusers")
            .iteration(Trainer.Iteration.UPDATE)
            .trainLoss(Trainer.TrainLoss.MOMENT)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .build();

    /// The format.
    public DiffusersLogFormat() {
        super(
                "diffusers log",
                TRAINER,
                PrintedShape.of("Steps:{...}| {step}/{total} [{*}").redrawn().meaning("step_loss", "train_loss"));
    }
}
