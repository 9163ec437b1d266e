package dev.runlens.analyze.statistics;

/// How far each evaluation lies from the straight line between two others, one before and one after it, in units that
/// make its variance σ²: d = (y − a·y₋ − b·y₊) ÷ √(1 + a² + b²), a and b from the steps. With even steps that is (y₋
/// − 2y + y₊) ÷ √6, up to the sign. A straight line gives zeros, a smooth curve almost.
///
/// Which evaluations are taken depends on their number alone, never on their losses:
///
/// - The two others are the neighbours; from [#WIDE] evaluations on also those two away, as differences of their own.
///   That gives 20.6 in place of 15.2 degrees of freedom for 31 evaluations.
/// - From [#SETTLED] evaluations on the first one is left out. It is mostly that of the untouched model, and the bend
///   after it is many times the noise.
///
/// Source: Gasser, Sroka and Jennen-Steinmetz, "Residual variance and residual pattern in nonlinear regression",
/// Biometrika 73 (1986) 625-633.
final class SecondDifferences {
    /// From how many evaluations on those two away are used as well.
    static final int WIDE = 16;

    /// From how many evaluations on the first one is left out: four differences remain.
    static final int SETTLED = 7;

    private final int first;
    private final int near;
    private final double[] before;
    private final double[] centre;
    private final double[] after;

    /// For given steps, strictly rising.
    SecondDifferences(double[] steps) {
        int size = steps.length;
        first = size >= SETTLED ? 1 : 0;
        near = Math.max(0, size - first - 2);
        int count = near + (size >= WIDE ? size - first - 4 : 0);
        before = new double[count];
        centre = new double[count];
        after = new double[count];
        for (int i = 0; i < count; i++) {
            double from = steps[begin(i)];
            double middle = steps[begin(i) + reach(i)];
            double to = steps[begin(i) + 2 * reach(i)];
            double a = (to - middle) / (to - from);
            double b = (middle - from) / (to - from);
            centre[i] = 1 / Math.sqrt(1 + a * a + b * b);
            before[i] = -a * centre[i];
            after[i] = -b * centre[i];
        }
    }

    private int begin(int difference) {
        return difference < near ? first + difference : first + difference - near;
    }

    private int reach(int difference) {
        return difference < near ? 1 : 2;
    }

    /// The mean square of the differences, an unbiased estimate of σ² where the true curve is straight; NaN for fewer
    /// than three losses.
    double variance(double[] losses) {
        double sum = 0;
        for (int i = 0; i < near; i++) {
            int at = first + i;
            double difference = before[i] * losses[at] + centre[i] * losses[at + 1] + after[i] * losses[at + 2];
            sum += difference * difference;
        }
        for (int i = near; i < centre.length; i++) {
            int at = first + i - near;
            double difference = before[i] * losses[at] + centre[i] * losses[at + 2] + after[i] * losses[at + 4];
            sum += difference * difference;
        }
        return sum / centre.length;
    }

    /// Degrees of freedom of [#variance]: those of the χ² with the same mean and variance, (Σλ)² ÷ Σλ² over the
    /// eigenvalues λ of the quadratic form (Satterthwaite). With m differences Σλ is m and Σλ² the sum of the squared
    /// correlations of all pairs of them, themselves included. Even steps and neighbours alone have correlations of
    /// −2/3 and 1/6, which gives m² ÷ (m + 8(m − 1)/9 + (m − 2)/18): about m ÷ 1.944.
    double freedom() {
        int count = centre.length;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += squares(i, 0, near) + squares(i, near, count);
        }
        return count == 0 ? 0 : (double) count * count / squares;
    }

    /// The squared correlations of one difference with those of a range that share an evaluation with it: none begins
    /// more than four evaluations away.
    private double squares(int one, int from, int to) {
        int same = from + begin(one) - first;
        double sum = 0;
        for (int other = Math.max(from, same - 4); other < Math.min(to, same + 5); other++) {
            double correlation = product(one, other);
            sum += correlation * correlation;
        }
        return sum;
    }

    private double product(int one, int other) {
        double sum = 0;
        for (int part = 0; part < 3; part++) {
            int offset = begin(one) + part * reach(one) - begin(other);
            if (offset >= 0 && offset % reach(other) == 0 && offset <= 2 * reach(other)) {
                sum += part(one, part) * part(other, offset / reach(other));
            }
        }
        return sum;
    }

    private double part(int difference, int part) {
        return part == 0 ? before[difference] : part == 1 ? centre[difference] : after[difference];
    }
}
