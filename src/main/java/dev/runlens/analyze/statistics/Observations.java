package dev.runlens.analyze.statistics;

import java.util.Arrays;

/// Evaluations in order: at which step, and what loss. Cannot be changed.
public final class Observations {
    private final double[] steps;
    private final double[] losses;

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

    /// Where the lowest loss is, the earliest of several; -1 where there are none.
    public int lowest() {
        int lowest = losses.length == 0 ? -1 : 0;
        for (int i = 1; i < losses.length; i++) {
            if (losses[i] < losses[lowest]) {
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

    /// These, or means of so many neighbours that no more than a number are left: what keeps simulations quick for a
    /// log
    /// with thousands of evaluations. All means are over equally many, so that their noise is the same; the first few
    /// evaluations that make no full group are left out. A mean stands at the step of its lowest evaluation.
    ///
    /// @param most at least one
    public Observations grouped(int most) {
        int group = (size() + most - 1) / most;
        if (group <= 1) {
            return this;
        }
        int count = size() / group;
        double[] of = new double[count];
        double[] means = new double[count];
        for (int i = 0; i < count; i++) {
            Observations members = between(size() - (count - i) * group, size() - (count - i - 1) * group);
            of[i] = members.step(members.lowest());
            for (int j = 0; j < group; j++) {
                means[i] += members.loss(j) / group;
            }
        }
        return new Observations(of, means);
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
