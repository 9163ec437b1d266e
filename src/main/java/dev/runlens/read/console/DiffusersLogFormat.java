package dev.runlens.read.console;

import dev.runlens.run.Trainer;

/// What the training scripts of diffusers and those made after them print: a bar `Steps:   2%|▏ | 6/300 [00:06<05:00,
/// 1.05it/s, lr=0.0001, step_loss=0.197]`, and before it what the training is to be (`Instantaneous batch size per device
/// = 4`) (`examples/*/train_*.py`). The loss is that of one batch on the first device.
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
                PrintedShape.of(
                        "Steps:{...}| {step}/{total} [{*}",
                        "Num examples = {=num_examples}",
                        "Num batches each epoch = {=num_batches_per_epoch}",
                        "Num Epochs = {=num_train_epochs}",
                        "Instantaneous batch size per device = {=batch_size}",
                        "Total train batch size (w. parallel, distributed & accumulation) = {=total_train_batch_size}",
                        "Gradient Accumulation steps = {=grad_accumulation_steps}",
                        "Total optimization steps = {=max_train_steps}")
                        .redrawn()
                        .meaning("step_loss", "train_loss"));
    }
}
