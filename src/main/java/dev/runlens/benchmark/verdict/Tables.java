package dev.runlens.benchmark.verdict;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tables in Markdown, and what did not hold.
final class Tables {
    private final PrintStream out;
    private final List<String> failures = new ArrayList<>();

    Tables(PrintStream out) {
        this.out = out;
    }

    void title(String title, String explanation) {
        out.printf(Locale.ROOT, "%n### %s%n%s%n%n", title, explanation);
    }

    void head(List<String> columns) {
        row(columns);
        out.println("|" + "---|".repeat(columns.size()));
    }

    void row(List<String> cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }

    void line(String text) {
        out.println(text);
    }

    /// Demands that a bound is at most a bar.
    void atMost(double bar, double bound, String what) {
        if (!(bound <= bar)) {
            failures.add(String.format(Locale.ROOT, "%s: %.2f, at most %.2f is the bar", what, bound, bar));
        }
    }

    /// Demands that a bound is at least a bar.
    void atLeast(double bar, double bound, String what) {
        if (!(bound >= bar)) {
            failures.add(String.format(Locale.ROOT, "%s: %.2f, at least %.2f is the bar", what, bound, bar));
        }
    }

    /// Says what did not hold, and whether all did.
    boolean held() {
        out.println();
        failures.forEach(failure -> out.println("NOT HELD: " + failure));
        out.println(failures.isEmpty() ? "every bar was held" : "NOT every bar was held");
        return failures.isEmpty();
    }
}
