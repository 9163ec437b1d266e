package dev.runlens.read.console;

import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Trainer;

/// What MMEngine logs, and with it XTuner and the toolboxes of OpenMMLab: `Iter(train) [  50/5000]  lr: 2.0e-05  eta:
/// 1:02:03  time: 0.51  loss: 1.2034`, `Epoch(train)  [2][ 50/210]  lr: …` (`mmengine/runner/log_processor.py`). The
/// loss is a mean over the last iterations; those of an epoch are counted on from epoch to epoch.
///
/// `Epoch(val) [2][20/20]  accuracy/top1: 75.1  val_loss: 0.91  …` stands at the end of its epoch, `Iter(val) …` at the
/// iteration that was printed before it. Where the model gives no loss while it is evaluated, there is no validation loss.
public final class MmengineLogFormat extends ShapedFormat {
    private static final Trainer TRAINER = Trainer.about("mmengine")
            .iteration(Trainer.Iteration.BATCH)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .noise(EvaluationNoise.Rule.always(
                    EvaluationNoise.Kind.FULL, "MMEngine evaluates on the whole validation set each time"))
            .build();

    /// The format.
    public MmengineLogFormat() {
        super(
                "MMEngine log",
                TRAINER,
                PrintedShape.of(
                        "Iter(train) [{step}/{total}] {*}",
                        "Epoch(train) [{epoch}][{batch}/{batches}] {*}",
                        "Epoch(val) [{ended}][{_}/{_}] {val/*}",
                        "Iter(val) [{_}/{_}] {val/*}")
                        .meaning("val/val_loss", "val/loss")
                        .meaning("eta", "_")
                        .meaning("val/eta", "_")
                        .meaning("val/time", "_")
                        .meaning("val/data_time", "_")
                        .meaning("val/memory", "_"));
    }
}
