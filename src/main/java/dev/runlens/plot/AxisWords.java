package dev.runlens.plot;

import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.run.Run;
import dev.runlens.run.Trainer;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;

/// How places on the horizontal axis are called and written.
///
/// @param axis what the places count
/// @param epochs whether an iteration of every run is an epoch, and is called so
/// @param numbered whether the iterations of every run are only the numbers of its reports, and are called so
/// @param zone whose clock is read where the places are times
public record AxisWords(TrainingAxis axis, boolean epochs, boolean numbered, ZoneId zone) {
    /// Of the whole axis, how fine a difference is written where places are not whole numbers.
    private static final double RESOLUTION = 1.0 / 2000;

    /// A date is as much wider than a number.
    private static final int DATE_WIDTH = 3;
    private static final int NUMBER_WIDTH = 2;

    private static final int MOST_DECIMALS = 6;

    /// The words of a plot.
    public static AxisWords of(LossPlot plot) {
        return new AxisWords(plot.options().subject().axis(), plot.content().areCountedInEpochs(),
                plot.content().areNumbered(), ZoneId.systemDefault());
    }

    /// How far a run has come by its own count, in the word that its axis has for it: `300 it`, `epoch 3`,
    /// `report no. 59`; before it, where it has not come to them, of how many: `300 of 3000 it`.
    ///
    /// @param iteration its last
    /// @return the longest wording first
    public static List<String> reached(Run run, double iteration) {
        String number = Numbers.amount(iteration);
        AxisWords words = new AxisWords(TrainingAxis.ITERATION, isCountedInEpochs(run), run.isNumbered(),
                ZoneOffset.UTC);
        if (words.epochs || words.numbered) {
            return List.of(Bundle.PLOT.get("axis.reached", number, words.title()));
        }
        String alone = Bundle.PLOT.get("axis.reached.iteration", number);
        OptionalLong planned = run.history().progress().unreached(Math.round(iteration));
        return planned.isEmpty() ? List.of(alone)
                : List.of(Bundle.PLOT.get("axis.reached.of", number, Numbers.count(planned.getAsLong())), alone);
    }

    /// Whether an iteration of a run is an epoch.
    static boolean isCountedInEpochs(Run run) {
        return run.identity().trainer().iteration() == Trainer.Iteration.EPOCH;
    }

    /// What one place is called: `iteration`, `epoch`.
    public String title() {
        if (numbered && axis == TrainingAxis.ITERATION) {
            return Bundle.PLOT.get("axis.numbered");
        }
        TrainingAxis called = epochs && axis == TrainingAxis.ITERATION ? TrainingAxis.EPOCH : axis;
        return Bundle.PLOT.get("axis.x." + called.name());
    }

    /// What stands at the axis: what a place is called, and whose clock is read.
    public String heading() {
        return axis == TrainingAxis.CLOCK ? Bundle.PLOT.get("axis.ofZone", title(), zone.getId()) : title();
    }

    /// What a run does not report that has no place on this axis.
    public String missing() {
        return Bundle.PLOT.get("axis.missing." + axis.name());
    }

    /// The ticks of the axis.
    ///
    /// @param visible the part of the axis that is visible
    /// @param wanted about how many there is room for
    public Ticks ticks(Scale visible, int wanted) {
        return switch (axis) {
            case MINUTES -> ElapsedTime.ticks(visible, wanted);
            case CLOCK -> new ClockTime(zone).ticks(visible, Math.max(2, wanted * NUMBER_WIDTH / DATE_WIDTH));
            case ITERATION, EPOCH, TOKENS, EXAMPLES, UPDATES -> Ticks.of(visible, wanted, counted() ? 1 : 0);
        };
    }

    /// A place as it is read at the crosshair.
    ///
    /// @param visible the part of the axis that is visible
    public String place(double value, Scale visible) {
        if (counted() && value == Math.rint(value)) {
            return Numbers.count(value);
        }
        double finest = (visible.high() - visible.low()) * RESOLUTION;
        if (axis == TrainingAxis.MINUTES) {
            return ElapsedTime.place(value, finest);
        }
        if (axis == TrainingAxis.CLOCK) {
            return new ClockTime(zone).place(value, finest);
        }
        int decimals = Math.clamp((int) Math.ceil(-Math.log10(finest)), 0, MOST_DECIMALS);
        return Numbers.decimals(value, decimals);
    }

    private boolean counted() {
        return switch (axis) {
            case ITERATION, TOKENS, EXAMPLES, UPDATES -> true;
            case EPOCH, MINUTES, CLOCK -> false;
        };
    }
}
