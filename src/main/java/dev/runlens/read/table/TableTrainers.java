package dev.runlens.read.table;

import dev.runlens.read.settings.WidespreadTrainers;
import dev.runlens.run.EvaluationNoise.Kind;
import dev.runlens.run.EvaluationNoise.Rule;
import dev.runlens.run.Trainer;
import dev.runlens.run.Trainer.Iteration;
import dev.runlens.run.Trainer.TrainLoss;

/// Who may have written a table.
final class TableTrainers {
    /// PyTorch Lightning: a step is an update, the loss logged at it that of its batch, the whole validation set is
    /// evaluated. Its steps count from 0.
    static final Trainer LIGHTNING = Trainer.about("lightning")
            .iteration(Iteration.UPDATE)
            .trainLoss(TrainLoss.MOMENT)
            .evaluated(Trainer.Evaluated.AFTER_COUNT_FROM_ZERO)
            .noise(Rule.always(Kind.FULL, "Lightning evaluates on the whole validation set each time"))
            .build();

    /// Ultralytics: an iteration is an epoch, the loss its mean over it, the whole validation set is evaluated at its
    /// end. Its epochs count from 1, those of its older versions from 0.
    static final Trainer ULTRALYTICS = Trainer.about("ultralytics")
            .iteration(Iteration.EPOCH)
            .trainLoss(TrainLoss.EPOCH_MEAN)
            .noise(Rule.always(Kind.FULL, "Ultralytics evaluates on the whole validation set after each epoch"))
            .build();

    /// A table that does not say who wrote it.
    static final Trainer CSV = WidespreadTrainers.recorder("csv");

    /// Lines of JSON that do not say who wrote them, nor what their losses are.
    static final Trainer JSON_LINES = Trainer.about("jsonl").recorder().build();

    private TableTrainers() {}
}
