package dev.runlens.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The tool that trained a run, with everything that is known of how it trains, reports and evaluates.
///
/// Built once, in the family of the formats that it writes, and found again by its name. Nothing else decides by the
/// name of a trainer: who needs a fact about one asks it here. What is not known of a trainer is said to be unknown;
/// [#named] gives one of which nothing is known but its name.
public final class Trainer {
    /// Nothing tells which tool trained.
    public static final Trainer UNKNOWN = named("unknown");

    /// What one iteration is.
    public enum Iteration {
        /// One batch, with gradient accumulation too.
        BATCH,
        /// One update of the weights, of all accumulated batches.
        UPDATE,
        /// One pass over the training data.
        EPOCH,
        /// Nobody knows.
        UNKNOWN
    }

    /// What a reported train loss is.
    public enum TrainLoss {
        /// The mean over the iterations since the report before.
        WINDOW_MEAN,
        /// That of the last batch.
        MOMENT,
        /// The mean over the epoch that is reported.
        EPOCH_MEAN,
        /// Nobody knows.
        UNKNOWN
    }

    /// When an evaluation is measured that is reported at an iteration.
    public enum Evaluated {
        /// Before that iteration trains: at 1 the model is the untouched one.
        BEFORE_ITERATION,
        /// When as many iterations are done: at 0 the model is the untouched one.
        AFTER_ITERATION,
        /// After an iteration of a count that begins at 0: at 0 one is done.
        AFTER_COUNT_FROM_ZERO,
        /// Nobody knows.
        UNKNOWN
    }

    private final String name;
    private final boolean recorder;
    private final @Nullable Trainer original;
    private final Iteration iteration;
    private final TrainLoss trainLoss;
    private final Evaluated evaluated;
    private final EvaluationNoise.Rule noise;
    private final List<String> drawnBy;
    private final @Nullable String objective;
    private final SettingRules settings;

    private Trainer(Builder facts) {
        name = facts.name;
        recorder = facts.recorder;
        original = facts.original;
        iteration = facts.iteration;
        trainLoss = facts.trainLoss;
        evaluated = facts.evaluated;
        noise = facts.noise;
        drawnBy = facts.drawnBy;
        objective = facts.objective;
        settings = facts.settings;
    }

    /// A trainer of which nothing is known but its name.
    public static Trainer named(String name) {
        return about(name).build();
    }

    /// Begins to tell what is known of a trainer.
    ///
    /// @param name what the comparison JSON calls it, such as `mlx-lm`
    public static Builder about(String name) {
        return new Builder(name);
    }

    /// What the comparison JSON calls it.
    public String name() {
        return name;
    }

    /// Whether the name is that of what recorded the run, such as a tracker or a table, and says nothing of what
    /// trained it.
    public boolean isRecorder() {
        return recorder;
    }

    /// Whether it is a fork of another, so that it prints what that one prints.
    public boolean isForkOf(Trainer other) {
        return original != null && original.equals(other);
    }

    /// What one iteration is, by which runs of different tools can be put on one axis.
    public Iteration iteration() {
        return iteration;
    }

    /// What a reported train loss is.
    public TrainLoss trainLoss() {
        return trainLoss;
    }

    /// When an evaluation is measured that is reported at an iteration.
    public Evaluated evaluated() {
        return evaluated;
    }

    /// How many iterations the model had trained that was evaluated at an iteration; 0 is the untouched model. Taken as
    /// measured after that iteration where the trainer's way is not known.
    public long trainedAt(long evaluation) {
        return switch (evaluated) {
            case BEFORE_ITERATION -> Math.max(0, evaluation - 1);
            case AFTER_COUNT_FROM_ZERO -> evaluation + 1;
            case AFTER_ITERATION, UNKNOWN -> evaluation;
        };
    }

    /// The noise of a run's validation values.
    ///
    /// @param used the settings in use by documented name, those that are not known missing
    /// @param validationExamples how many there are; empty where unknown
    public EvaluationNoise noise(Hyperparameters used, OptionalLong validationExamples) {
        return noise.of(used, validationExamples);
    }

    /// The settings that decide which part of the validation set each evaluation draws: two runs of this trainer in
    /// which they are equal, and the data too, drew the same. Empty where that is not known, or nothing is drawn.
    public List<String> drawnBy() {
        return drawnBy;
    }

    /// What it optimises where no setting tells, such as `sft`; empty where it could be anything.
    public Optional<String> objective() {
        return Optional.ofNullable(objective);
    }

    /// How it reads its settings.
    public SettingRules settings() {
        return settings;
    }

    /// Equal when the names are: there is one trainer of a name.
    @Override
    public boolean equals(Object other) {
        return other instanceof Trainer that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    /// What is known of a trainer; everything that is not told is unknown.
    public static final class Builder {
        private final String name;
        private boolean recorder;
        private @Nullable Trainer original;
        private Iteration iteration = Iteration.UNKNOWN;
        private TrainLoss trainLoss = TrainLoss.UNKNOWN;
        private Evaluated evaluated = Evaluated.UNKNOWN;
        private EvaluationNoise.Rule noise = (used, validationExamples) -> EvaluationNoise.UNKNOWN;
        private List<String> drawnBy = List.of();
        private @Nullable String objective;
        private SettingRules settings = SettingRules.UNKNOWN;

        private Builder(String name) {
            this.name = name;
        }

        /// The name is that of what recorded the run.
        public Builder recorder() {
            recorder = true;
            return this;
        }

        /// It is a fork of another, and prints what that one prints.
        public Builder forkOf(Trainer other) {
            original = other;
            return this;
        }

        /// What one iteration is.
        public Builder iteration(Iteration one) {
            iteration = one;
            return this;
        }

        /// What a reported train loss is.
        public Builder trainLoss(TrainLoss reported) {
            trainLoss = reported;
            return this;
        }

        /// When an evaluation is measured that is reported at an iteration.
        public Builder evaluated(Evaluated when) {
            evaluated = when;
            return this;
        }

        /// What its evaluations are drawn from.
        public Builder noise(EvaluationNoise.Rule rule) {
            noise = rule;
            return this;
        }

        /// Which settings decide what each evaluation draws.
        public Builder drawnBy(String... names) {
            drawnBy = List.of(names);
            return this;
        }

        /// What it optimises where no setting tells.
        public Builder objective(String word) {
            objective = word;
            return this;
        }

        /// How it reads its settings.
        public Builder settings(SettingRules rules) {
            settings = rules;
            return this;
        }

        /// The trainer.
        public Trainer build() {
            return new Trainer(this);
        }
    }
}
