package dev.runlens.analyze.many;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/// The losses of many runs without what some settings explain of them.
///
/// The fit is least squares with a column for each value of a setting, so that it may have any course; of a setting with
/// more values than a quarter of the runs its own columns and its bend.
///
/// @param rest what is left, one for each run, with mean 0
/// @param left the part of the scatter that is left, from 0 to 1
/// @param columns how many independent columns explain the others
@SuppressWarnings("ArrayRecordComponent") // handed on within one calculation, never compared
record ExplainedLosses(double[] rest, double left, int columns) {
    /// With less scatter left than this, what is left is rounding.
    private static final double LEAST_LEFT = 1e-9;

    private static final int LEAST_FREEDOM = 6;

    /// Losses of which nothing is explained.
    static ExplainedLosses nothing(double[] losses) {
        return new ExplainedLosses(losses, 1, 0);
    }

    /// What some settings leave of the losses.
    ///
    /// @param settings at least none
    static ExplainedLosses by(List<SettingColumns> settings, double[] losses) {
        double mean = Arrays.stream(losses).average().orElse(0);
        double[] centred = Arrays.stream(losses).map(loss -> loss - mean).toArray();
        List<double[]> columns = new ArrayList<>();
        settings.forEach(setting -> columns.addAll(columns(setting)));
        if (columns.isEmpty()) {
            return nothing(losses);
        }
        RealMatrix x = MatrixUtils.createRealMatrix(columns.toArray(double[][]::new)).transpose();
        SingularValueDecomposition decomposition = new SingularValueDecomposition(x);
        double[] fitted = x.operate(
                decomposition.getSolver().solve(MatrixUtils.createRealVector(centred)).toArray());
        double[] rest = new double[centred.length];
        Arrays.setAll(rest, i -> centred[i] - fitted[i]);
        return new ExplainedLosses(rest, squares(rest) / squares(centred), decomposition.getRank());
    }

    private static List<double[]> columns(SettingColumns setting) {
        long different = Arrays.stream(setting.values()).distinct().count();
        if (different <= setting.values().length / 4) {
            return SettingColumns.ofEachValue(setting.values());
        }
        List<double[]> columns = new ArrayList<>(setting.columns());
        if (setting.bend() != null) {
            columns.add(setting.bend());
        }
        return columns;
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }

    /// Whether something can still be told of what is left.
    boolean leaveEnough() {
        return left > LEAST_LEFT && rest.length - 1 - columns >= Math.max(LEAST_FREEDOM, rest.length / 3);
    }

    /// How much larger a share of what is left gets by chance than one of as many losses that nothing was taken from: it
    /// has fewer degrees of freedom.
    double usedUp() {
        return (rest.length - 1.0) / (rest.length - 1 - columns);
    }
}
