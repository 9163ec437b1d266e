package dev.runlens.analyze.statistics;

import java.util.ArrayList;
import java.util.List;

/// What the true curve is likely to be, given evaluations that scatter about it: a Gaussian process in √(step ÷ last
/// step) whose length and signal-to-noise ratio are averaged, not chosen.
///
/// Five lengths from 0.1 to 3 and six ratios from 0.1 to 10⁴, both geometric, each weighted by how well it explains
/// the evaluations ([MaternFactor] and [MaternFit] have the formulas). The mean of the curve is the weighted mean of theirs, its covariance
/// the weighted mean of their covariances plus the spread of their means. The true curve of a run is smooth and falls
/// fast at first and slowly later: the root makes that even.
///
/// Of more than 200 evaluations means of neighbours stand for the later ones; the first always stands for itself, for
/// it is often that of the untouched model. Losses of any size are fine: they are divided by a power of two, which
/// changes no digit. Where all are equal the curve is that value, give or take one unit of the last decimal that was
/// printed.
///
/// Single evaluations that lie far off all others ([OddEvaluations]) are left out: one would make the noise of all many
/// times as large.
///
/// Source: Rasmussen and Williams, "Gaussian Processes for Machine Learning" (2006), 2.7 and 5.4. About 0.1 ms for 20
/// evaluations.
public final class Posterior {
    /// Of more evaluations than this, means of neighbours are taken.
    static final int MOST = 200;

    /// A model with a weight below this says nothing.
    private static final double NEGLIGIBLE = 1e-14;

    /// The models of one length that matter, with their weights.
    record Models(MaternKernel kernel, List<MaternFit> fits, List<Double> weights) {}

    private final int evaluations;
    private final double lastStep;
    private final LossScale scale;
    private final List<Models> models;
    private final PosteriorBasis basis;
    private final double sigma;

    private Posterior(int evaluations, double lastStep, LossScale scale, List<Models> models, PosteriorBasis basis) {
        this.evaluations = evaluations;
        this.lastStep = lastStep;
        this.scale = scale;
        this.models = models;
        this.basis = basis;
        double variance = 0;
        for (Models of : models) {
            for (int i = 0; i < of.fits.size(); i++) {
                variance += of.weights.get(i) * of.fits.get(i).variance();
            }
        }
        sigma = models.isEmpty() ? scale.unit() : Math.sqrt(variance);
    }

    /// The curve behind some evaluations.
    ///
    /// @param observations at least two, at steps that are not negative
    public static Posterior of(Observations observations) {
        return of(observations, new PosteriorBases());
    }

    /// The same with what runs share that were evaluated at the same steps.
    public static Posterior of(Observations observations, PosteriorBases bases) {
        return of(observations, OddEvaluations.without(observations), Rounding.unit(observations.losses()), bases);
    }

    /// The same of numbers that were worked out from printed ones.
    ///
    /// @param unit one unit of the last decimal that was printed
    static Posterior of(Observations observations, double unit, PosteriorBases bases) {
        return of(observations, OddEvaluations.without(observations, unit), unit, bases);
    }

    private static Posterior of(Observations observations, Observations kept, double unit, PosteriorBases bases) {
        if (observations.size() < 2 || observations.step(0) < 0) {
            throw new IllegalArgumentException(
                    observations.size() + " evaluations"
                            + (observations.size() > 0 ? " from " + observations.step(0) : ""));
        }
        double last = observations.step(observations.size() - 1);
        Neighbours neighbours = Neighbours.of(kept, MOST);
        LossScale scale = LossScale.of(kept.losses(), unit);
        PosteriorBasis basis = bases.of(places(neighbours.steps(), last), neighbours.noise());
        List<Models> models = scale.flat() ? List.of() : models(basis, scale.small(neighbours.means()));
        return new Posterior(kept.size(), last, scale, models, basis);
    }

    private static List<Models> models(PosteriorBasis basis, double[] values) {
        List<Models> all = new ArrayList<>();
        double most = Double.NEGATIVE_INFINITY;
        for (PosteriorBasis.Length length : basis.lengths()) {
            List<MaternFit> fits = new ArrayList<>();
            for (MaternFactor factor : length.factors()) {
                MaternFit fit = new MaternFit(factor, values);
                most = Math.max(most, fit.logWeight());
                fits.add(fit);
            }
            all.add(new Models(length.kernel(), fits, List.of()));
        }
        return weighted(all, most);
    }

    private static List<Models> weighted(List<Models> all, double most) {
        double total = 0;
        for (Models of : all) {
            for (MaternFit fit : of.fits) {
                total += StrictMath.exp(fit.logWeight() - most);
            }
        }
        List<Models> weighted = new ArrayList<>();
        for (Models of : all) {
            List<MaternFit> fits = new ArrayList<>();
            List<Double> weights = new ArrayList<>();
            for (MaternFit fit : of.fits) {
                double weight = StrictMath.exp(fit.logWeight() - most) / total;
                if (weight > NEGLIGIBLE) {
                    fits.add(fit);
                    weights.add(weight);
                }
            }
            weighted.add(new Models(of.kernel, fits, weights));
        }
        return weighted;
    }

    /// How many evaluations it comes from, without odd ones.
    public int evaluations() {
        return evaluations;
    }

    /// The degrees of freedom for Student's t: three less than there are evaluations, at least two.
    public double freedom() {
        return freedom(evaluations);
    }

    /// The same of a number of evaluations.
    static double freedom(int evaluations) {
        return Math.max(2, evaluations - 3);
    }

    /// Standard deviation of the noise of one evaluation: the root of the weighted mean of the models' variances.
    public double sigma() {
        return scale.back(sigma);
    }

    /// The curve at some steps, with how its values there hang together. The time is that of the evaluations times the
    /// square of the steps, so only those that matter should be asked.
    ///
    /// @param steps in any order, none negative; past the last evaluation the curve bends back to its level
    public JointEstimate at(double... steps) {
        return new JointEstimate(this, steps.clone());
    }

    /// The curve at some steps, each by itself: quicker where nobody asks how they hang together.
    ///
    /// @param steps in any order, none negative
    public List<Estimate> each(double... steps) {
        List<Estimate> estimates = new ArrayList<>();
        for (double step : steps) {
            JointEstimate one = at(step);
            estimates.add(new Estimate(one.mean(0), one.deviation(0)));
        }
        return estimates;
    }

    /// The means of the curve at some steps.
    ///
    /// @param steps in any order, none negative
    public double[] means(double... steps) {
        return each(steps).stream().mapToDouble(Estimate::mean).toArray();
    }

    /// The curve at a step.
    ///
    /// @param mean its mean
    /// @param deviation its standard deviation
    public record Estimate(double mean, double deviation) {}

    LossScale scale() {
        return scale;
    }

    List<Models> models() {
        return models;
    }

    /// What the models know of some steps whatever the losses.
    PosteriorBasis.Asked known(double[] steps) {
        return basis.at(places(steps, lastStep));
    }

    private static double[] places(double[] steps, double last) {
        double[] places = new double[steps.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.sqrt(steps[i] / last);
        }
        return places;
    }
}
