package dev.runlens.plot;

/// Distances between times that people find round: of seconds, minutes, hours and days.
final class TimeSteps {
    static final double MINUTE = 60;
    static final double HOUR = 60 * MINUTE;
    static final double DAY = 24 * HOUR;

    private static final double[] ROUND = {
            1, 2, 5, 10, 15, 30, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR,
            3 * HOUR, 6 * HOUR, 12 * HOUR, DAY};

    private TimeSteps() {}

    /// The round time at or above a distance, in seconds.
    static double atLeast(double seconds) {
        if (seconds <= 0.5) {
            return Ticks.spacing(seconds, 0);
        }
        for (double round : ROUND) {
            if (round >= seconds * (1 - 1e-9)) {
                return round;
            }
        }
        return DAY * Ticks.spacing(seconds / DAY, 1);
    }
}
