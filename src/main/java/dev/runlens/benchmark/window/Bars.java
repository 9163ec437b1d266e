package dev.runlens.benchmark.window;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// Prints figures, those with a bar with whether it was held.
///
/// A bar is that of a machine on which a program that does nothing takes [#REFERENCE] seconds of processor. Where it takes more,
/// everything does, and a bar is as many times as high; where it takes less, the bar stays.
public final class Bars {
    /// Source: `docs/benchmarks.md`, the machine that the bars were set on.
    private static final double REFERENCE = 0.030;

    private final PrintStream out;
    private final double slower;
    private boolean held = true;

    /// @param out where figures are printed
    /// @param empty the seconds of processor that a program takes that does nothing; NaN where nobody knows
    public Bars(PrintStream out, double empty) {
        this.out = out;
        slower = empty > REFERENCE ? empty / REFERENCE : 1;
        out.printf(
                Locale.ROOT,
                "%d processors, load %.2f, %s%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.runtime.version"));
        if (Double.isFinite(empty)) {
            out.printf(Locale.ROOT, "an empty program takes %.3f s: bars are those of %.3f s, × %.2f here%n",
                    empty, REFERENCE, slower);
        }
    }

    /// A figure without a bar.
    void print(String what, double millis) {
        out.printf(Locale.ROOT, "%-58s %9.1f ms%n", what, millis);
    }

    /// A figure that may be at most so large.
    ///
    /// @param most on the machine that the bars are for
    void print(String what, double millis, double most) {
        boolean fits = millis <= most * slower;
        held &= fits;
        out.printf(Locale.ROOT, "%-58s %9.1f ms  (bar %.0f%s: %s)%n", what, millis, most,
                slower == 1 ? "" : String.format(Locale.ROOT, ", here %.0f", most * slower),
                fits ? "held" : "NOT HELD");
    }

    /// Whether every bar was held.
    boolean held() {
        out.println(held ? "every bar was held" : "NOT every bar was held");
        return held;
    }
}
