package dev.runlens.read.console;

import dev.runlens.run.Trainer;

/// What Composer's console logger prints: a line that says where, `[epoch=1][batch=10/100]:` or `[batch=10/1000]:`, and
/// below it a line a value, `Train loss/train/total: 2.3014`, `Eval metrics/eval/LanguageCrossEntropy: 2.2806`
/// (`composer/loggers/console_logger.py`, all commits up to 64051888). The loss is that of one batch.
///
/// A training whose length is not given in epochs or batches is headed by tokens, samples or seconds, and one over data
/// of no known length by a batch of its epoch: there `time/batch` gives the step, the batches before this one.
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
                        "[epoch={nowhere}][batch={_}]",
                        "[batch={step}/{total}]",
                        "[token={nowhere}/{_}]",
                        "[sample={nowhere}/{_}]",
                        "[iteration={nowhere}/{_}]",
                        "[second={nowhere}/{_}]",
                        "[duration={nowhere}/{_}]",
                        "Train time/batch: {otherwise0}",
                        "Train loss/train/total: {train_loss}",
                        "Train lr-{...}/group0: {learning_rate}",
                        "Train throughput/{*}",
                        "Eval metrics/eval/LanguageCrossEntropy: {val_loss}",
                        "Eval metrics/eval/CrossEntropy: {val_loss}",
                        "Eval metrics/{*}",
                        "Train metrics/{*}")
                        .headed());
    }
}
