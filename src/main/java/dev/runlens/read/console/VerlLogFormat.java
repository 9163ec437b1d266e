package dev.runlens.read.console;

import dev.runlens.run.Trainer;

/// What verl prints: `step:12 - train/loss:1.204 - train/lr(1e-3):0.010`, `step:12 - val/loss:1.188`, and the many
/// values of its reinforcement learning, of which `actor/pg_loss` is taken for the train loss
/// (`verl/utils/logger/aggregate_logger.py`, `verl/trainer/*sft_trainer*.py`, all commits up to b178a3cd).
///
/// Up to July 2025 every value had three decimals, so that a small learning rate was printed as 0.000: it is unknown.
/// Later ones are printed in full, those of NumPy as `np.float64(0.52)`.
public final class VerlLogFormat extends ShapedFormat {
    private static final Trainer TRAINER = Trainer.about("verl")
            .iteration(Trainer.Iteration.UPDATE)
            .trainLoss(Trainer.TrainLoss.MOMENT)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .build();

    /// The format.
    public VerlLogFormat() {
        super(
                "verl log",
                TRAINER,
                PrintedShape.of("step:{step} - {*}")
                        .meaning("actor/pg_loss", "train_loss")
                        .meaning("actor/lr", "learning_rate")
                        .unknownAtZero("actor/lr")
                        .unknownAtZero("critic/lr"));
    }
}
