package dev.runlens.read.console;

import dev.runlens.run.Trainer;

/// What NeMo prints: `Training epoch 0, iteration 9/999 | lr: 4.9e-07 | global_batch_size: 8 | global_step: 9 |
/// reduced_train_loss: 11.03 | … | val_loss: 2.31` (`nemo/lightning/pytorch/callbacks/progress_printer.py`, all commits up
/// to 8cfedd72). Its progress bar is Lightning's ([LightningLogFormat]).
///
/// Values are means over the iterations since the line before; `global_step` counts from 0 and goes on from epoch to
/// epoch, which `iteration` does not. An evaluation comes into the line after that at which it was made, and is printed
/// again with every line that follows: only a change is a point, at the line before.
public final class NemoLogFormat extends ShapedFormat {
    private static final Trainer TRAINER = Trainer.about("nemo")
            .iteration(Trainer.Iteration.UPDATE)
            .trainLoss(Trainer.TrainLoss.WINDOW_MEAN)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .build();

    /// The format.
    public NemoLogFormat() {
        super(
                "NeMo log",
                TRAINER,
                PrintedShape.of("Training epoch {epoch0}, iteration {batch}/{batches} | {*}")
                        .repeatingLate("val")
                        .meaning("global_step", "step0")
                        .meaning("reduced_train_loss", "train_loss"));
    }
}
