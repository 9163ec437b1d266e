package dev.runlens.read.console;

/// What MMEngine logs, and with it XTuner and the toolboxes of OpenMMLab: `Iter(train) [  50/5000]  lr: 2.0e-05  eta:
/// 1:02:03  time: 0.51  loss: 1.2034`, `Epoch(train)  [2][ 50/210]  lr: …` (`mmengine/runner/log_processor.py`). The
/// loss is a mean over the last iterations; those of an epoch are counted on from epoch to epoch.
public final class MmengineLogFormat extends ShapedFormat {
    /// The format.
    public MmengineLogFormat() {
        super(
                "MMEngine log",
                "mmengine",
                PrintedShape.of(
                        "Iter(train) [{step}/{total}] {*}",
                        "Epoch(train) [{epoch}][{batch}/{batches}] {*}",
                        "(val) [{_}][{_}/{_}]{...}loss: {val_loss}",
                        "(val) [{_}/{_}]{...}loss: {val_loss}")
                        .meaning("eta", "_"));
    }
}
