package dev.runlens.analyze.statistics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Evaluations in order: at which step, and what loss. Cannot be changed.
public final class Observations {
    /// What simulations are made of at most, so that a log with thousands of evaluations does not take minutes: means
    /// of neighbours stand for more.
    static final int MOST = 1000;

    private final double[] steps;
    private final double[] losses;
    private volatile @Nullable List<Integer> odd;

    private Observations(double[] steps, double[] losses) {
        this.steps = steps;
        this.losses = losses;
    }

    /// Observations with copies of both arrays.
    ///
    /// @param steps strictly rising, in any unit
    /// @param losses one for each step
    /// @throws IllegalArgumentException when the lengths differ, a number is not finite or the steps do not rise
    public static Observations of(double[] steps, double[] losses) {
        if (steps.length != losses.length) {
            throw new IllegalArgumentException(steps.length + " steps for " + losses.length + " losses");
        }
        for (int i = 0; i < steps.length; i++) {
            if (!Double.isFinite(steps[i]) || !Double.isFinite(losses[i])) {
                throw new IllegalArgumentException("not finite: loss " + losses[i] + " at step " + steps[i]);
            }
            if (i > 0 && steps[i] <= steps[i - 1]) {
                throw new IllegalArgumentException("step " + steps[i] + " after step " + steps[i - 1]);
            }
        }
        return new Observations(steps.clone(), losses.clone());
    }

    /// Whether the other ones have the same steps and losses.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Observations that
                        && Arrays.equals(steps, that.steps)
                        && Arrays.equals(losses, that.losses));
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(steps) + Arrays.hashCode(losses);
    }

    /// How many there are.
    public int size() {
        return steps.length;
    }

    /// The step of one.
    public double step(int index) {
        return steps[index];
    }

    /// The loss of one.
    public double loss(int index) {
        return losses[index];
    }

    /// The places of those that are odd ([OddEvaluations]), looked for once.
    List<Integer> odd() {
        List<Integer> known = odd;
        if (known == null) {
            known = OddEvaluations.find(this);
            odd = known;
        }
        return known;
    }

    /// Where the lowest loss is, the earliest of several; -1 where there are none.
    public int lowest() {
        return lowest(losses);
    }

    /// Where the lowest of some values is, the earliest of several; -1 where there are none.
    public static int lowest(double... values) {
        int lowest = values.length == 0 ? -1 : 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[lowest]) {
                lowest = i;
            }
        }
        return lowest;
    }

    /// Those from an index on.
    public Observations from(int first) {
        return between(first, size());
    }

    /// The first ones.
    ///
    /// @param count how many
    public Observations first(int count) {
        return between(0, count);
    }

    /// How many neighbours make a group where at most [#MOST] groups are wanted.
    int groupSize() {
        return groupSize(MOST);
    }

    /// How many neighbours make a group where at most so many groups are wanted.
    public int groupSize(int most) {
        return Math.max(1, (size() + most - 1) / most);
    }

    /// These, or means of neighbours, so that at most [#MOST] are left, see [#grouped(int)].
    Observations grouped() {
        return grouped(MOST);
    }

    /// These, or means of so many neighbours that at most a number is left, each at the step of the middle one. All
    /// means are over equally many, so that their noise is the same; the first few evaluations that make no full group
    /// are left out.
    ///
    /// @param most at least one
    public Observations grouped(int most) {
        int group = groupSize(most);
        if (group == 1) {
            return this;
        }
        int count = size() / group;
        double[] middles = new double[count];
        double[] means = new double[count];
        for (int i = 0; i < count; i++) {
            int first = size() % group + i * group;
            middles[i] = steps[first + group / 2];
            for (int j = first; j < first + group; j++) {
                means[i] += losses[j] / group;
            }
        }
        return new Observations(middles, means);
    }

    /// The index of the first evaluation of a group.
    int groupStart(int group) {
        return size() % groupSize() + group * groupSize();
    }

    /// All but one.
    Observations without(int index) {
        double[] otherSteps = new double[size() - 1];
        double[] otherLosses = new double[size() - 1];
        for (int i = 0; i < otherSteps.length; i++) {
            int from = i < index ? i : i + 1;
            otherSteps[i] = steps[from];
            otherLosses[i] = losses[from];
        }
        return new Observations(otherSteps, otherLosses);
    }

    private Observations between(int first, int end) {
        return new Observations(Arrays.copyOfRange(steps, first, end), Arrays.copyOfRange(losses, first, end));
    }

    /// A copy of the steps.
    public double[] steps() {
        return steps.clone();
    }

    /// A copy of the losses.
    public double[] losses() {
        return losses.clone();
    }
}
