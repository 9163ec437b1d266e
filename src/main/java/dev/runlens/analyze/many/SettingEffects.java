package dev.runlens.analyze.many;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well1024a;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;
import org.hipparchus.util.MathArrays;

/// How the losses of many runs go with their settings, all settings at once, so that one that only went along with
/// another takes little of its share.
///
/// Ridge regression of the losses on the ranks of each setting, both standardised, with a penalty of one run. How large a
/// slope gets by chance is seen with 999 permutations of the losses; because the largest slope of all settings is taken of
/// each, p holds for all of them together.
///
/// Sources: Hoerl and Kennard, "Ridge regression", Technometrics 12 (1970) 55-67; Westfall and Young, *Resampling-Based
/// Multiple Testing* (1993), 2.3.
///
/// @param slopes of each setting, in standard deviations of the loss; above 0 where larger values go with a higher loss
/// @param pValues of each setting
@SuppressWarnings("ArrayRecordComponent") // read by who asked for it, never compared
public record SettingEffects(double[] slopes, double[] pValues) {
    private static final int PERMUTATIONS = 999;
    private static final long SEED = 1;
    private static final double PENALTY = 1;

    /// The effects of some settings.
    ///
    /// @param settings the values of each setting, a row each; no row holds one value only
    /// @param losses of the runs, not all equal
    public static SettingEffects of(double[][] settings, double[] losses) {
        RealMatrix x = new Array2DRowRealMatrix(settings.length, losses.length);
        NaturalRanking ranking = new NaturalRanking(TiesStrategy.AVERAGE);
        for (int i = 0; i < settings.length; i++) {
            x.setRow(i, standardised(ranking.rank(settings[i])));
        }
        RealMatrix penalised = x.multiplyTransposed(x).add(MatrixUtils.createRealIdentityMatrix(settings.length)
                .scalarMultiply(PENALTY));
        RealMatrix slopesOf = new CholeskyDecomposition(penalised).getSolver().solve(x);
        double[] y = standardised(losses);
        double[] slopes = slopesOf.operate(y);
        return new SettingEffects(slopes, pValues(slopesOf, y, slopes));
    }

    private static double[] pValues(RealMatrix slopesOf, double[] losses, double[] slopes) {
        double[] pValues = new double[slopes.length];
        Arrays.fill(pValues, 1);
        RandomGenerator random = new Well1024a(SEED);
        int[] order = MathArrays.natural(losses.length);
        double[] shuffled = new double[losses.length];
        for (int i = 0; i < PERMUTATIONS; i++) {
            MathArrays.shuffle(order, random);
            for (int j = 0; j < order.length; j++) {
                shuffled[j] = losses[order[j]];
            }
            double largest = Arrays.stream(slopesOf.operate(shuffled)).map(Math::abs).max().orElse(0);
            for (int j = 0; j < slopes.length; j++) {
                pValues[j] += largest >= Math.abs(slopes[j]) ? 1 : 0;
            }
        }
        return Arrays.stream(pValues).map(count -> count / (PERMUTATIONS + 1)).toArray();
    }

    private static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double deviation = new StandardDeviation(false).evaluate(values);
        return Arrays.stream(values).map(value -> (value - mean) / deviation).toArray();
    }

    /// Keeps copies.
    public SettingEffects {
        slopes = slopes.clone();
        pValues = pValues.clone();
    }
}
