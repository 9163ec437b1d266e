package dev.runlens.analyze.paired;

import dev.runlens.run.Order;
import java.util.stream.IntStream;

/// Probabilities of several tests, corrected so that all together are wrong as rarely as one would be.
///
/// Source: Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979)
/// 65-70.
public final class Holm {
    private Holm() {}

    /// The corrected probabilities, in the order of the tests.
    public static double[] adjusted(double... probabilities) {
        int[] order = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Order.comparingDouble(i -> probabilities[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[probabilities.length];
        double largest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            largest = Math.max(largest, Math.min(1, (order.length - rank) * probabilities[order[rank]]));
            adjusted[order[rank]] = largest;
        }
        return adjusted;
    }
}
