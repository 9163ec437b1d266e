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

    /// From how many evaluations on a steep first third is left out.
    static final int SPLIT = 8;

    /// How many times the mean square of the last two thirds that of the first has to be to be left out.
    private static final double STEEP = 9;

    private final int size;
    private final int first;
    private final int near;

    /// How many of the differences of neighbours, and of those two away, are of the first third; either begins with
    /// them.
    private final int earlyNear;

    private final int earlyWide;
    private final double[] before;
    private final double[] centre;
    private final double[] after;

    /// For given steps, strictly rising; the first is left out as said above.
    SecondDifferences(double[] steps) {
        this(steps, steps.length >= SETTLED ? 1 : 0);
    }

    private SecondDifferences(double[] steps, int first) {
        this.first = first;
        size = steps.length;
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
        earlyNear = early(0, near);
        earlyWide = early(near, count);
    }

    private int early(int from, int to) {
        int count = 0;
        while (from + count < to && 3 * (begin(from + count) + reach(from + count)) < size) {
            count++;
        }
        return count;
    }

    /// For steps none of which is that of an untouched model: the first one counts too.
    static SecondDifferences late(double[] steps) {
        return new SecondDifferences(steps, 0);
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
        return squares(near, centre.length, losses, squares(0, near, losses, 0)) / centre.length;
    }

    /// σ² of a curve that may begin with a steep fall: [#variance], or the mean square of the last two thirds alone where
    /// the first third is [#steep]: a fall bends before it ends, and its bend is no noise.
    double settledVariance(double[] losses) {
        double first = ofFirstThird(losses);
        double rest = ofRest(losses);
        int count = late();
        return steep(first, rest, count) ? rest / count : (first + rest) / centre.length;
    }

    /// Whether the mean square of the first third of at least [#SPLIT] losses is more than [#STEEP] times that of the
    /// rest.
    boolean steep(double[] losses) {
        return steep(ofFirstThird(losses), ofRest(losses), late());
    }

    private boolean steep(double first, double rest, int count) {
        return size >= SPLIT && first / (centre.length - count) > STEEP * (rest / count);
    }

    private double ofFirstThird(double[] losses) {
        return squares(near, near + earlyWide, losses, squares(0, earlyNear, losses, 0));
    }

    private double ofRest(double[] losses) {
        return squares(near + earlyWide, centre.length, losses, squares(earlyNear, near, losses, 0));
    }

    private int late() {
        return centre.length - earlyNear - earlyWide;
    }

    /// Adds the squares of a range of differences, all of neighbours or all of those two away. A calibration asks for
    /// them a hundred thousand times, often before anything is compiled, hence one plain loop.
    private double squares(int from, int to, double[] losses, double sum) {
        int reach = from < near ? 1 : 2;
        int at = from < near ? first + from : first + from - near;
        double squares = sum;
        for (int i = from; i < to; i++, at++) {
            double difference = before[i] * losses[at] + centre[i] * losses[at + reach]
                    + after[i] * losses[at + 2 * reach];
            squares += difference * difference;
        }
        return squares;
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
