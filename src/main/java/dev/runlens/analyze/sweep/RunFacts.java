package dev.runlens.analyze.sweep;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.SavedFile;
import dev.runlens.analyze.statistics.FileLoss;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.verdict.Ranked;
import dev.runlens.analyze.verdict.RankedGroup;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What is told of one of many runs in a row.
///
/// @param run the run
/// @param standing where it stands among those it may be compared with
public record RunFacts(ComparedRun run, Standing standing) {
    /// Runs that may be compared with each other.
    ///
    /// @param index 0 for the largest group; -1 for none
    /// @param name what it is called; empty where there is one only
    public record Group(int index, String name) {}

    /// Where a run stands.
    ///
    /// @param place 1 for those that may be the best; empty where nobody can tell
    /// @param tied whether others share the place
    /// @param loss the validation loss of what would be shipped; NaN where there is none
    /// @param interval what that is likely to be, 95 %; null where it is measured
    /// @param among those it may be compared with
    public record Standing(
            OptionalInt place, boolean tied, double loss, @Nullable Interval interval, Group among) {
        /// Of a run that is not ranked.
        public static final Standing NONE = new Standing(OptionalInt.empty(), false, Double.NaN, null,
                new Group(-1, ""));

        /// Which group of comparable runs, 0 for the largest; -1 for none.
        public int group() {
            return among.index();
        }

        /// What its group is called; empty where there is one only.
        public String groupName() {
            return among.name();
        }
    }

    /// The facts of all runs of a comparison, in its order.
    public static List<RunFacts> of(Comparison comparison) {
        Map<String, Standing> standings = new HashMap<>();
        List<RankedGroup> groups = comparison.ranking().groups();
        for (int i = 0; i < groups.size(); i++) {
            for (Ranked ranked : groups.get(i).runs()) {
                standings.put(
                        ranked.run().name(),
                        new Standing(
                                ranked.place(),
                                !ranked.tiedWith().isEmpty(),
                                ranked.loss(),
                                ranked.interval(),
                                new Group(i, groups.get(i).name())));
            }
        }
        List<RunFacts> facts = new ArrayList<>();
        for (ComparedRun run : comparison.runs()) {
            facts.add(new RunFacts(run, standings.getOrDefault(run.name(), Standing.NONE)));
        }
        return facts;
    }

    /// The name of the run.
    public String name() {
        return run.name();
    }

    /// The loss of what would be shipped, or NaN.
    public double loss() {
        return standing.loss();
    }

    /// What the loss of the file to ship is likely to be, 95 %; without a file that of the weights at the lowest point. Null where
    /// it is not estimated.
    public @Nullable Interval interval() {
        CheckpointAdvice advice = run.analysis().checkpoint();
        SavedFile best = advice == null ? null : advice.best();
        return best == null ? standing.interval() : best.interval();
    }

    /// Whether the loss of the file to ship is drawn between two evaluations: nobody measured or estimated it.
    public boolean interpolated() {
        CheckpointAdvice advice = run.analysis().checkpoint();
        SavedFile best = advice == null ? null : advice.best();
        FileLoss known = best == null ? null : best.known();
        return known != null && known.interval() == null && !known.evaluated();
    }

    /// A setting as it took effect, else as it was stated.
    public Optional<Setting> setting(String name) {
        return run.effective()
                .used(name)
                .map(Sourced::value)
                .or(() -> run.run().hyperparameters().get(name))
                .filter(value -> !(value instanceof Setting.None));
    }

    /// Whether a setting is assumed: stated nowhere, the default of the training tool.
    public boolean isAssumed(String name) {
        return run.effective().isAssumed(name);
    }

    /// A setting as a number; empty where it is none.
    public OptionalDouble number(String name) {
        return setting(name).map(RunFacts::number).orElse(OptionalDouble.empty());
    }

    static OptionalDouble number(Setting setting) {
        return switch (setting) {
            case Setting.Whole whole -> OptionalDouble.of((double) whole.value());
            case Setting.Decimal decimal -> OptionalDouble.of(decimal.value());
            case Setting.Text _,Setting.Flag _,Setting.Items _,Setting.None _ -> OptionalDouble.empty();
        };
    }
}
