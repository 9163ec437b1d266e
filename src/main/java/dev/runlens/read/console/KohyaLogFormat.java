package dev.runlens.read.console;

import dev.runlens.run.Trainer;

/// What kohya's sd-scripts and musubi-tuner print: a bar `steps:   1%|▏ | 6/400 [00:06<05:00, 1.05it/s,
/// avr_loss=0.197]`, and before it what the training is to be (`num epochs / epoch数: 4`, `batch size per device /
/// バッチサイズ: 2`) (`train_network.py`, `hv_train_network.py`). `avr_loss` is a mean over the steps of one epoch's
/// length that came before.
public final class KohyaLogFormat extends ShapedFormat {
    private static final Trainer TRAINER = Trainer.about("kohya")
            .iteration(Trainer.Iteration.UPDATE)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .build();

    /// The format.
    public KohyaLogFormat() {
        super(
                "kohya log",
                TRAINER,
                PrintedShape.of(
                        "validation steps:{...}| {_}/{_} [{*}",
                        "steps:{...}| {step}/{total} [{*}",
                        "num train images * repeats /{...}: {=num_train_images}",
                        "num train items /{...}: {=num_train_items}",
                        "num batches per epoch /{...}: {=num_batches_per_epoch}",
                        "num epochs /{...}: {=num_train_epochs}",
                        "batch size per device /{...}: {=batch_size}",
                        "gradient accumulation steps /{...}= {=grad_accumulation_steps}",
                        "total optimization steps /{...}: {=max_train_steps}")
                        .redrawn()
                        .meaning("avr_loss", "train_loss")
                        .meaning("val_avg_loss", "val_loss")
                        .meaning("timestep", "_"));
    }
}
