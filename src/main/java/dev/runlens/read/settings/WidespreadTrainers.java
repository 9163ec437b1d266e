package dev.runlens.read.settings;

import dev.runlens.run.EvaluationNoise.Kind;
import dev.runlens.run.EvaluationNoise.Rule;
import dev.runlens.run.Trainer;
import dev.runlens.run.Trainer.Evaluated;
import dev.runlens.run.Trainer.Iteration;
import dev.runlens.run.Trainer.TrainLoss;

/// The trainers whose runs formats of several families hold: their own files, and those of the trackers that they
/// report to.
public final class WidespreadTrainers {
    /// The Hugging Face trainer: an iteration is an update, a report is the mean since the one before, the whole
    /// validation set is evaluated after the step that is named.
    public static final Trainer TRANSFORMERS = builtOnTransformers("transformers").settings(new TransformersRules())
            .build();

    /// `Model.fit` of Keras: an iteration is an epoch, the loss its mean over it, the whole validation set is evaluated
    /// at its end. The epochs count from 0.
    public static final Trainer KERAS = Trainer.about("keras")
            .iteration(Iteration.EPOCH)
            .trainLoss(TrainLoss.EPOCH_MEAN)
            .evaluated(Evaluated.AFTER_COUNT_FROM_ZERO)
            .noise(Rule.always(Kind.FULL, "Keras evaluates on the whole validation set after each epoch"))
            .build();

    /// fastai: an iteration is an epoch, the whole validation set is evaluated at its end. The epochs count from 0.
    public static final Trainer FASTAI = Trainer.about("fastai")
            .iteration(Iteration.EPOCH)
            .evaluated(Evaluated.AFTER_COUNT_FROM_ZERO)
            .noise(Rule.always(Kind.FULL, "fastai evaluates on the whole validation set after each epoch"))
            .build();

    private WidespreadTrainers() {}

    /// A trainer that trains, reports and evaluates as the Hugging Face trainer does, which it extends or calls.
    public static Trainer.Builder builtOnTransformers(String name) {
        return Trainer.about(name)
                .iteration(Iteration.UPDATE)
                .trainLoss(TrainLoss.WINDOW_MEAN)
                .evaluated(Evaluated.AFTER_ITERATION)
                .noise(Rule.always(
                        Kind.FULL, "the Hugging Face trainer evaluates on the whole validation set each time"));
    }

    /// The settings of Hugging Face trainers, for one that takes them unchanged.
    public static Trainer withArguments(Trainer.Builder trainer) {
        return trainer.settings(new TransformersRules()).build();
    }

    /// What only recorded a run, point by point as it was told: its train losses are those of single moments.
    public static Trainer recorder(String name) {
        return Trainer.about(name).recorder().trainLoss(TrainLoss.MOMENT).build();
    }
}
