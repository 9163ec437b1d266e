package dev.runlens.read.console;

import dev.runlens.run.Trainer;

/// What kohya's sd-scripts and musubi-tuner print: a bar `steps:   1%|▏ | 6/400 [00:06<05:00, 1.05it/s,
/// avr_loss=0.197]` (`loss=0.197` in versions before 2023-10-27), a bar for each evaluation, and
/// before them what the training is to be (`num epochs / epoch数: 4`, `batch size per device / バッチサイズ: 2`)
/// (`train_network.py`; `src/musubi_tuner/training/trainer_base.py`).
///
/// The loss is a mean over the steps of one epoch's length that came before. A training that is resumed with
/// `--skip_until_initial_step` draws a bar over the steps that are left, counted from 0: they are counted on.
public final class KohyaLogFormat extends ShapedFormat {
    private static final String TOTAL = "max_train_steps";
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
                        // The bar of a picture that is drawn to look at.
                        "Denoising steps:{...}| {_}/{_} [{...}]",
                        "steps:{...}| {step}/{left} [{*}",
                        "num train images * repeats /{...}: {=num_train_images}",
                        "num examples /{...}: {=num_train_images}",
                        "num train items{...}: {=num_train_items}",
                        "num batches per epoch{...}: {=num_batches_per_epoch}",
                        "num epochs{...}: {=num_train_epochs}",
                        // Of several data sets each has its own, and none is that of the training.
                        "batch size per device{...}: {_}, {_}",
                        "batch size per device{...}: {=batch_size}",
                        "gradient accumulation steps /{...}= {=grad_accumulation_steps}",
                        "gradient accumulation steps: {=grad_accumulation_steps}",
                        // So it is spelt in `train_db.py` and `train_textual_inversion.py`.
                        "gradient ccumulation steps /{...}= {=grad_accumulation_steps}",
                        "total optimization steps{...}: {=" + TOTAL + "}")
                        .redrawn()
                        .total(TOTAL)
                        .meaning("avr_loss", "train_loss")
                        .meaning("val_avg_loss", "val_loss")
                        .meaning("val_epoch_avg_loss", "val_loss")
                        .meaning("timestep", "_"));
    }
}
