package dev.runlens.analyze.statistics;

import dev.runlens.analyze.statistics.Posterior.Models;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.random.RandomGenerator;

/// The true curve at some steps as a [Posterior] has it: means, deviations, and those of sums and differences.
public final class JointEstimate {
    /// A pivot this small beside the largest variance is rounding.
    private static final double SINGULAR = 1e-12;

    private final double[] steps;
    private final double freedom;
    private final LossScale scale;
    private final double[] means;
    private final double[][] covariance;

    JointEstimate(Posterior posterior, double[] steps) {
        this.steps = steps;
        freedom = posterior.freedom();
        scale = posterior.scale();
        means = new double[steps.length];
        covariance = new double[steps.length][steps.length];
        List<double[]> all = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        PosteriorBasis.Asked known = posterior.known(steps);
        for (Models models : posterior.models()) {
            add(models, known, all);
            weights.addAll(models.weights());
        }
        for (int k = 0; k < all.size(); k++) {
            addSpread(all.get(k), weights.get(k));
        }
        for (int i = 0; i < steps.length; i++) {
            for (int j = 0; j < i; j++) {
                covariance[j][i] = covariance[i][j];
            }
        }
        if (scale.flat()) {
            for (int i = 0; i < steps.length; i++) {
                covariance[i][i] = scale.unit() * scale.unit();
            }
        }
    }

    /// Adds the weighted means and covariances of the models of one length, and keeps their means.
    private void add(Models models, PosteriorBasis.Asked known, List<double[]> all) {
        for (int k = 0; k < models.fits().size(); k++) {
            MaternFit fit = models.fits().get(k);
            MaternFactor.At at = known.of(models.kernel(), fit.factor());
            double[] ofFit = fit.means(at);
            double variance = fit.variance();
            double weight = models.weights().get(k);
            for (int i = 0; i < ofFit.length; i++) {
                means[i] += weight * ofFit[i];
                double[] shape = at.shape()[i];
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += weight * (variance * shape[j]);
                }
            }
            all.add(ofFit);
        }
    }

    private void addSpread(double[] of, double weight) {
        for (int i = 0; i < means.length; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] += weight * (of[i] - means[i]) * (of[j] - means[j]);
            }
        }
    }

    /// How many steps it is at.
    public int size() {
        return steps.length;
    }

    /// One of the steps.
    public double step(int index) {
        return steps[index];
    }

    /// The mean of the curve there.
    public double mean(int index) {
        return scale.loss(means[index]);
    }

    /// Its standard deviation there.
    public double deviation(int index) {
        return scale.back(Math.sqrt(covariance[index][index]));
    }

    /// The standard deviation of a weighted sum of the curve's values: {-1, 1} for the difference of two.
    ///
    /// @param weights one for each step
    public double deviationOf(double... weights) {
        double variance = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                variance += weights[i] * weights[j] * covariance[i][j];
            }
        }
        return scale.back(Math.sqrt(Math.max(0, variance)));
    }

    /// Curves that may be the true one, at the steps: the deviations of a normal draw, the more spread the fewer
    /// evaluations there were (Student's t, [Posterior#freedom]).
    ///
    /// @param count how many
    /// @param random seeded by the caller
    public double[][] draws(int count, RandomGenerator random) {
        double[][] root = root();
        StandardDraws.Set standard = StandardDraws.Set.of(count, rank(root), freedom, random);
        double[][] curves = new double[count][steps.length];
        double[] there = new double[count];
        for (int i = 0; i < steps.length; i++) {
            draw(i, root[i], standard, there);
            for (int draw = 0; draw < count; draw++) {
                curves[draw][i] = scale.back(there[draw]);
            }
        }
        return curves;
    }

    /// Where each of such curves is lowest, the earliest of equals, made of draws that other runs use too.
    ///
    /// @param count how many
    int[] lowest(int count, StandardDraws draws) {
        double[][] root = root();
        StandardDraws.Set standard = draws.of(count, rank(root), freedom);
        int[] lowest = new int[count];
        double[] least = new double[count];
        double[] there = new double[count];
        for (int i = 0; i < steps.length; i++) {
            draw(i, root[i], standard, there);
            for (int draw = 0; draw < count; draw++) {
                if (i == 0 || there[draw] < least[draw]) {
                    least[draw] = there[draw];
                    lowest[draw] = i;
                }
            }
        }
        return lowest;
    }

    private static int rank(double[][] root) {
        return Arrays.stream(root).mapToInt(row -> row.length).max().orElse(0);
    }

    /// A matrix B with as many columns as the covariance has rank, BBᵀ = covariance. The zeros at the ends of its rows are
    /// left out, of all but the longest.
    private double[][] root() {
        double most = 0;
        for (double[] row : covariance) {
            for (double one : row) {
                most = Math.max(most, one);
            }
        }
        return CovarianceRoot.of(covariance, SINGULAR * most);
    }

    /// All curves at one step, in the units that the estimate is made in, which differ from those of the losses by a power of
    /// two.
    private void draw(int step, double[] row, StandardDraws.Set standard, double[] into) {
        Arrays.fill(into, 0);
        for (int j = 0; j < row.length; j++) {
            addTo(into, row[j], standard.normals()[j]);
        }
        double[] wider = standard.wider();
        for (int draw = 0; draw < into.length; draw++) {
            into[draw] = scale.above(means[step] + wider[draw] * into[draw]);
        }
    }

    private static void addTo(double[] into, double weight, double[] normals) {
        for (int draw = 0; draw < into.length; draw++) {
            into[draw] += weight * normals[draw];
        }
    }
}
