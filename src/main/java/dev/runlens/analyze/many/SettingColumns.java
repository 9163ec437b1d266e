package dev.runlens.analyze.many;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;
import org.hipparchus.util.MathArrays;

/// A setting of many runs as columns of a regression, each with mean 0 and variance 1.
///
/// An ordered one is the ranks of its values, so that a learning rate counts by its order and not by its size, and where it
/// may bend the squares of these, without what the ranks themselves explain: a loss that is lowest in the middle of a
/// range is a bend. One without an order has a column for each value, of two values for one.
///
/// @param values one for each run, at least two different ones
/// @param columns what is straight of it
/// @param bend the squares of the ranks without what the ranks explain; null where there is none
@SuppressWarnings("ArrayRecordComponent") // read by who asked for it, never compared
public record SettingColumns(double[] values, List<double[]> columns, double @Nullable [] bend) {
    /// Keeps copies.
    public SettingColumns {
        values = values.clone();
        columns = List.copyOf(columns);
        bend = bend == null ? null : bend.clone();
    }

    /// A setting whose values have an order, with a bend where it has three values.
    ///
    /// @param mayBend whether there are runs enough for a bend
    public static SettingColumns ordered(double[] values, boolean mayBend) {
        double[] ranks = standardised(new NaturalRanking(TiesStrategy.AVERAGE).rank(values));
        boolean bends = mayBend && Arrays.stream(values).distinct().count() > 2;
        return new SettingColumns(values, List.of(ranks), bends ? bend(ranks) : null);
    }

    /// A setting whose values have no order.
    public static SettingColumns named(double[] codes) {
        return new SettingColumns(codes, ofEachValue(codes), null);
    }

    /// A column for each value, of two values for one.
    static List<double[]> ofEachValue(double[] codes) {
        List<double[]> columns = new ArrayList<>();
        double[] distinct = Arrays.stream(codes).distinct().toArray();
        Arrays.stream(distinct)
                .skip(distinct.length == 2 ? 1 : 0)
                .forEach(code -> columns.add(
                        standardised(Arrays.stream(codes).map(one -> one == code ? 1 : 0).toArray())));
        return columns;
    }

    private static double[] bend(double[] ranks) {
        double[] squares = standardised(MathArrays.ebeMultiply(ranks, ranks));
        double along = MathArrays.linearCombination(squares, ranks) / ranks.length;
        double[] rest = new double[ranks.length];
        Arrays.setAll(rest, i -> squares[i] - along * ranks[i]);
        return standardised(rest);
    }

    /// How many columns it has, the bend among them.
    public int size() {
        return columns.size() + (bend == null ? 0 : 1);
    }

    /// The value at which the fit is lowest; of several the first.
    ///
    /// @param slopes one for each column
    /// @param bent that of the bend
    double lowest(double[] slopes, double bent) {
        int lowest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            double fitted = bend == null ? 0 : bent * bend[i];
            for (int j = 0; j < slopes.length; j++) {
                fitted += slopes[j] * columns.get(j)[i];
            }
            if (fitted < least) {
                least = fitted;
                lowest = i;
            }
        }
        return values[lowest];
    }

    /// The same values with mean 0 and variance 1.
    ///
    /// @param values not all equal
    static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double deviation = new StandardDeviation(false).evaluate(values);
        return Arrays.stream(values).map(value -> (value - mean) / deviation).toArray();
    }
}
