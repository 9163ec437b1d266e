package dev.runlens.analyze.single;

import dev.runlens.analyze.statistics.LateChange;

/// What a validation loss did at its end of which nothing is shown: neither a fall that goes on, nor overfitting, nor rest.
public enum OpenEnd {
    /// The last evaluation alone lies far off all others.
    ODD_LAST,
    /// The evaluations are too few to be tested, or each of the last rose, which the test does not find.
    FEW,
    /// It fell by more than its last half scatters by.
    FELL,
    /// It rose by the last evaluation alone.
    LAST_ALONE,
    /// It rose by little, shown beyond chance.
    ROSE_SLIGHTLY,
    /// It rose, shown beyond chance.
    ROSE,
    /// It may have risen or fallen.
    BETWEEN,
    /// Nothing was measured.
    UNKNOWN;

    /// A rise up to this share of the loss is slight.
    private static final double SLIGHTLY = 0.05;

    /// So many evaluations that each rose are told, however many there are.
    private static final int PLAIN = 3;

    /// What a course did at its end.
    public static OpenEnd of(ValidationCourse validation) {
        if (validation.endsOdd()) {
            return ODD_LAST;
        }
        LateChange late = validation.course().late();
        boolean slightly = late != null && late.rose() && late.interval().high() <= SLIGHTLY;
        if (validation.course().rise() == null || !slightly && validation.rising().length() >= PLAIN) {
            return FEW;
        }
        if (late == null) {
            return UNKNOWN;
        }
        if (late.fell()) {
            return FELL;
        }
        if (late.lastAlone()) {
            return LAST_ALONE;
        }
        return slightly ? ROSE_SLIGHTLY : late.rose() ? ROSE : BETWEEN;
    }
}
