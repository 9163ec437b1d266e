package dev.runlens.read.series;

import dev.runlens.run.Hyperparameters;
import java.util.OptionalLong;

/// What the training at hand is to do and was started with, and what is known of that of the next one.
final class RowIntents {
    private OptionalLong planned = OptionalLong.empty();
    private Hyperparameters stated = Hyperparameters.none();
    private OptionalLong nextPlanned = OptionalLong.empty();
    private Hyperparameters nextStated = Hyperparameters.none();

    /// The same so far.
    RowIntents copy() {
        RowIntents other = new RowIntents();
        other.planned = planned;
        other.stated = stated;
        other.nextPlanned = nextPlanned;
        other.nextStated = nextStated;
        return other;
    }

    /// How many steps the next training is to do.
    void plan(long steps) {
        nextPlanned = OptionalLong.of(steps);
    }

    /// How many steps a report says that its training does.
    ///
    /// @param begun whether there is a training at hand
    void planOfReport(long steps, boolean begun) {
        nextPlanned = OptionalLong.of(steps);
        if (begun && planned.isEmpty()) {
            planned = nextPlanned;
        }
    }

    /// The settings of the next training.
    void state(Hyperparameters settings) {
        nextStated = settings;
    }

    /// The next training begins.
    void begin() {
        planned = nextPlanned;
        stated = nextStated;
    }

    /// How many steps the training at hand is to do; empty where nobody said so.
    OptionalLong planned() {
        return planned;
    }

    /// The settings of the training at hand.
    Hyperparameters stated() {
        return stated;
    }
}
