package dev.runlens.benchmark.window;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// Prints figures, those with a bar with whether it was held.
final class Bars {
    private final PrintStream out;
    private boolean held = true;

    Bars(PrintStream out) {
        this.out = out;
        out.printf(
                Locale.ROOT,
                "%d processors, load %.2f, %s%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.runtime.version"));
    }

    /// A figure without a bar.
    void print(String what, double millis) {
        out.printf(Locale.ROOT, "%-58s %9.1f ms%n", what, millis);
    }

    /// A figure that may be at most so large.
    void print(String what, double millis, double most) {
        boolean fits = millis <= most;
        held &= fits;
        out.printf(Locale.ROOT, "%-58s %9.1f ms  (bar %.0f: %s)%n", what, millis, most, fits ? "held" : "NOT HELD");
    }

    /// Whether every bar was held.
    boolean held() {
        out.println(held ? "every bar was held" : "NOT every bar was held");
        return held;
    }
}
