package dev.runlens.read.comparison;

/// Some values of one metric that are not finite: the same at each of `count` iterations, evenly spaced.
///
/// @param metric the metric's JSON key
/// @param value NaN or an infinity
/// @param from the first iteration
/// @param to the last iteration
/// @param count how many iterations
record NonFiniteRange(String metric, double value, long from, long to, long count) {
    /// Whether it says something that can be true.
    boolean isSound() {
        return !Double.isFinite(value)
                && count >= 1
                && (count == 1 ? to == from : to > from && (to - from) % (count - 1) == 0);
    }

    private long spacing() {
        return count == 1 ? 0 : (to - from) / (count - 1);
    }

    /// Fills the gaps that it stands for.
    ///
    /// @return how many there were not
    long fill(NumberColumn column, StepColumn steps) {
        if (!isSound() || count > steps.size()) {
            return count;
        }
        long missed = 0;
        for (long i = 0; i < count; i++) {
            int index = steps.indexOf(from + i * spacing());
            if (index < 0 || !column.fill(index, value)) {
                missed++;
            }
        }
        return missed;
    }
}
