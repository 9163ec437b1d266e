package dev.runlens.read.console;

import dev.runlens.run.Trainer;

/// What Composer's console logger prints: a line that says where, `[epoch=1][batch=10/100]:` or `[batch=10/1000]:`, and
/// below it a line a value, `Train loss/train/total: 2.3014`, `Eval metrics/eval/LanguageCrossEntropy: 2.2806`
/// (`composer/loggers/console_logger.py`). The loss is that of one batch.
public final class ComposerLogFormat extends ShapedFormat {
    private static final Trainer TRAINER = Trainer.about("composer")
            .iteration(Trainer.Iteration.UPDATE)
            .trainLoss(Trainer.TrainLoss.MOMENT)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .build();

    /// The format.
    public ComposerLogFormat() {
        super(
                "Composer log",
                TRAINER,
                PrintedShape.of(
                        "[epoch={epoch}][batch={batch}/{batches}]",
                        "[batch={step}/{total}]",
                        "Train loss/train/total: {train_loss}",
                        "Eval metrics/eval/LanguageCrossEntropy: {val_loss}",
                        "Eval metrics/eval/CrossEntropy: {val_loss}",
                        "Eval metrics/{*}",
                        "Train metrics/{*}")
                        .headed());
    }
}
