package dev.runlens.benchmark.verdict;

import java.util.Locale;
import org.hipparchus.distribution.continuous.BetaDistribution;

/// How many of a number of simulated cases had something happen, with one-sided 95 % bounds for the true share.
///
/// Source of the bounds: Clopper and Pearson, "The use of confidence or fiducial limits illustrated in the case of the
/// binomial", Biometrika 26 (1934) 404-413.
///
/// @param cases that had it happen
/// @param of how many were simulated
record Share(int cases, int of) {
    private static final double CONFIDENCE = 0.95;

    double percent() {
        return 100.0 * cases / of;
    }

    /// What the true share exceeds with a chance of at most 5 %.
    double upper() {
        return cases == of
                ? 100
                : 100 * new BetaDistribution(cases + 1.0, of - cases).inverseCumulativeProbability(CONFIDENCE);
    }

    /// What the true share falls short of with a chance of at most 5 %.
    double lower() {
        return cases == 0
                ? 0
                : 100 * new BetaDistribution(cases, of - cases + 1.0).inverseCumulativeProbability(1 - CONFIDENCE);
    }

    /// `2.4 (2.9)`: the share, and its upper bound.
    String withUpper() {
        return String.format(Locale.ROOT, "%.1f (%.1f)", percent(), upper());
    }

    /// `97.5 (96.9)`: the share, and its lower bound.
    String withLower() {
        return String.format(Locale.ROOT, "%.1f (%.1f)", percent(), lower());
    }
}
