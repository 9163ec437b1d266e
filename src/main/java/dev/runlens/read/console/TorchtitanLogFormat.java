package dev.runlens.read.console;

import dev.runlens.run.Trainer;

/// What torchtitan logs: `step: 10  loss:  6.9290  grad_norm:  1.2345  memory: 41.23GiB(51.94%)  tps: 7,123 …`, and
/// `validate step: 10  loss:  6.8012  memory: …` after an evaluation (`torchtitan/components/metrics.py`). The loss is
/// that of the step, a mean over the data-parallel ranks (before 2025-01-15 over the steps since the line before too); `tps`
/// counts tokens a second and device.
public final class TorchtitanLogFormat extends ShapedFormat {
    private static final Trainer TRAINER = Trainer.about("torchtitan")
            .iteration(Trainer.Iteration.UPDATE)
            .trainLoss(Trainer.TrainLoss.MOMENT)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .build();

    /// The format.
    public TorchtitanLogFormat() {
        super(
                "torchtitan log",
                TRAINER,
                PrintedShape.of(
                        "validate step: {step} loss: {val_loss}",
                        "step: {step} loss: {train_loss} grad_norm: {grad_norm} memory: {memory_gib}GiB({...}) {*}",
                        "step: {step} loss: {train_loss} memory: {memory_gib}GiB({...}) {*}",
                        "step: {step} loss: {train_loss} iter: {iteration_time_sec} data: {data_time_sec}"
                                + " lr: {learning_rate}"));
    }
}
