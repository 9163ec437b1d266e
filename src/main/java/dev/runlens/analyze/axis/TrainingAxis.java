package dev.runlens.analyze.axis;

import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.Trainer.Iteration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What the progress of training is measured by.
///
/// An iteration means different things to different trainers (mlx-lm counts micro-batches, Hugging Face's trainers
/// count optimizer updates), so that runs of different tools, or of different batch sizes, only compare along another
/// axis.
public enum TrainingAxis {
    /// The trainer's own count.
    ITERATION,
    /// Passes over the training data.
    EPOCH,
    /// Tokens trained on, over all parts of a resumed run.
    TOKENS,
    /// Training examples, repeated ones counted again.
    EXAMPLES,
    /// Steps of the optimizer.
    UPDATES,
    /// Minutes since the first report of the run, pauses included.
    MINUTES,
    /// Seconds since 1970, for runs that report the time of the clock and not how long they had been running.
    CLOCK;

    private static final Metric EPOCHS = Metric.of("epoch");
    private static final Metric WALL_TIME = Metric.of("wall_time");
    private static final String BATCH = "batch_size";
    private static final String ACCUMULATION = "grad_accumulation_steps";
    private static final double SECONDS = 60;

    /// Where the iterations of a run lie along this axis; empty where the run does not say.
    public Optional<AxisPlaces> places(Run run) {
        return switch (this) {
            case ITERATION -> Optional.of(AxisPlaces.scaled(1));
            case EPOCH -> epochs(run);
            case TOKENS -> AxisPlaces.counted(run.series(Metric.TRAINED_TOKENS));
            case EXAMPLES -> scaled(examplesPerIteration(run));
            case UPDATES -> scaled(updatesPerIteration(run));
            case MINUTES -> AxisPlaces.elapsed(run.series(WALL_TIME), SECONDS);
            case CLOCK -> AxisPlaces.clock(run.series(WALL_TIME));
        };
    }

    /// The settings by which a run is placed along this axis and that no file states, so that the default of its
    /// training tool stands for them; none where the run has no place.
    ///
    /// @param used what the run used
    public List<String> assumed(Run run, EffectiveSettings used) {
        List<String> needed = switch (this) {
            case EPOCH -> reportsEpochs(run) ? List.of() : ofExamples(run, used);
            case EXAMPLES -> ofExamples(run, used);
            case UPDATES -> counts(run, Iteration.BATCH) ? List.of(ACCUMULATION) : List.of();
            case ITERATION, TOKENS, MINUTES, CLOCK -> List.of();
        };
        List<String> assumed = needed.stream().filter(used::isAssumed).toList();
        return assumed.isEmpty() || places(run).isEmpty() ? List.of() : assumed;
    }

    private static boolean reportsEpochs(Run run) {
        return counts(run, Iteration.EPOCH) || !run.series(EPOCHS).isEmpty();
    }

    /// The settings that tell how many examples an iteration goes over.
    private static List<String> ofExamples(Run run, EffectiveSettings used) {
        return counts(run, Iteration.BATCH) ? List.of(BATCH) : used.settingsOfBatch();
    }

    private static Optional<AxisPlaces> epochs(Run run) {
        if (counts(run, Iteration.EPOCH)) {
            return Optional.of(AxisPlaces.scaled(1));
        }
        Series reported = run.series(EPOCHS);
        if (!reported.isEmpty()) {
            return AxisPlaces.epochs(reported);
        }
        long dataset = run.configuration().datasetSize().orElse(0L);
        OptionalDouble examples = examplesPerIteration(run);
        return dataset > 0 && examples.isPresent()
                ? Optional.of(AxisPlaces.scaled(examples.getAsDouble() / dataset))
                : Optional.empty();
    }

    private static OptionalDouble examplesPerIteration(Run run) {
        if (counts(run, Iteration.BATCH)) {
            return setting(run, BATCH);
        }
        OptionalLong update = EffectiveSettings.of(run).effectiveBatchSize();
        return counts(run, Iteration.UPDATE) && update.orElse(0) > 0
                ? OptionalDouble.of((double) update.getAsLong())
                : OptionalDouble.empty();
    }

    private static OptionalDouble updatesPerIteration(Run run) {
        if (counts(run, Iteration.UPDATE)) {
            return OptionalDouble.of(1);
        }
        OptionalDouble accumulation = setting(run, ACCUMULATION);
        return counts(run, Iteration.BATCH) && accumulation.isPresent()
                ? OptionalDouble.of(1 / accumulation.getAsDouble())
                : OptionalDouble.empty();
    }

    private static boolean counts(Run run, Iteration unit) {
        return run.identity().trainer().iteration() == unit;
    }

    /// What the trainer used; above zero.
    private static OptionalDouble setting(Run run, String name) {
        return EffectiveSettings.of(run, name)
                .map(setting -> Hyperparameters.of(Map.of(name, setting)).number(name))
                .filter(number -> number.isPresent() && number.getAsDouble() > 0)
                .orElse(OptionalDouble.empty());
    }

    private static Optional<AxisPlaces> scaled(OptionalDouble perIteration) {
        return perIteration.isPresent() ? Optional.of(AxisPlaces.scaled(perIteration.getAsDouble())) : Optional.empty();
    }
}
