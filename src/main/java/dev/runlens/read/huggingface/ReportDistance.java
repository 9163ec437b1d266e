package dev.runlens.read.huggingface;

import java.util.Map;

/// How many steps lie between the train losses of printed reports, which come at even distances.
///
/// @param rows the clues of the reports
record ReportDistance(RowClues.Taken rows) {
    private static final int[] ROUND = {1000, 500, 100, 50, 25, 20, 10, 5};

    /// How long an epoch is as the rows show it: so that train losses stand at their usual distances, and evaluations where
    /// something was saved behind them.
    ///
    /// @param saved the steps that were saved behind rows, by their numbers
    EpochLength nearest(EpochLength known, Map<Integer, Long> saved) {
        EpochLength nearest = known;
        double least = Double.POSITIVE_INFINITY;
        for (EpochLength one : known.readings()) {
            long every = every(one);
            double off = 0;
            for (int i = 0; i < rows.size(); i++) {
                double at = one.at(rows.epoch()[i]);
                off += rows.isTrain(i) && every > 0 ? Math.abs(every * Math.round(at / every) - at) : 0;
                Long save = saved.get(i);
                off += save == null || !rows.isEvaluation(i) ? 0 : Math.abs(save - at);
            }
            if (off < least) {
                least = off;
                nearest = one;
            }
        }
        return nearest;
    }

    /// How many steps lie between two train losses, usually; 0 where there are not enough to tell. The first may have
    /// been reported out of turn. Where several distances can be, it is the roundest.
    long every(EpochLength known) {
        double first = Double.NaN;
        double last = Double.NaN;
        int count = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.isTrain(i)) {
                count++;
                last = known.at(rows.epoch()[i]);
                first = count <= 2 ? last : first;
            }
        }
        double every = (last - first) / (count - 2);
        return count < 3 ? 0 : Math.max(1, roundest(every, every * known.error() / known.steps()));
    }

    private static long roundest(double value, double error) {
        for (int round : ROUND) {
            long one = round * Math.round(value / round);
            if (Math.abs(one - value) <= error && one > 0) {
                return one;
            }
        }
        return Math.round(value);
    }
}
