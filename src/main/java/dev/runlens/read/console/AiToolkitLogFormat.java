package dev.runlens.read.console;

import dev.runlens.run.Trainer;

/// What AI-Toolkit prints: a bar with the name of the job, `my_lora:   2%|▏ | 40/2000 [03:10<2:35:20, 4.76s/it, lr:
/// 1.0e-04 loss: 4.213e-01]` (`jobs/process/BaseSDTrainProcess.py`). The loss is that of one step.
///
/// Steps are counted from 0, as in the names of the tool's checkpoints: of 2000 the last is 1999. Before 2026-08-21 the
/// bar shows the loss of a step before it counts that step; since then it goes on to 2000, where it repeats the last.
public final class AiToolkitLogFormat extends ShapedFormat {
    private static final Trainer TRAINER = Trainer.about("ai-toolkit")
            .iteration(Trainer.Iteration.UPDATE)
            .trainLoss(Trainer.TrainLoss.MOMENT)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .build();

    /// The format.
    public AiToolkitLogFormat() {
        super(
                "AI-Toolkit log",
                TRAINER,
                PrintedShape.of("%|{...}| {step}/{end} [{...}lr: {learning_rate} loss: {train_loss}{*}").redrawn()
                        .maybeEarly());
    }
}
