package dev.runlens.cli;

import dev.runlens.read.collect.RunKey;
import dev.runlens.read.collect.Collection;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Origin;
import dev.runlens.run.Run;
import dev.runlens.run.Sourced;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks for the final metrics of runs that have none. Asks on standard error, so that standard output stays the result.
final class ManualEntry implements Collection.Person<IOException> {
    private final Terminal terminal;
    private final BufferedReader lines;
    private boolean ended;

    ManualEntry(Terminal terminal) {
        this.terminal = terminal;
        this.lines = new BufferedReader(new InputStreamReader(terminal.in(), Charset.defaultCharset()));
    }

    /// What is entered for a run that has no metrics.
    ///
    /// @throws IOException when standard input cannot be read
    @Override
    public FinalMetrics known(RunKey key, Run run) throws IOException {
        if (ended || !run.history().isEmpty()) {
            return FinalMetrics.none();
        }
        terminal.say(run.name() + " has no metrics. Enter what you know; Enter skips one, Ctrl-D the rest.");
        Map<FinalMetric, Sourced<Double>> values = new EnumMap<>(FinalMetric.class);
        for (FinalMetric metric : FinalMetric.values()) {
            Double value = ended ? null : ask(metric);
            if (value != null) {
                values.put(metric, new Sourced<>(value, new Origin.ByHand()));
            }
        }
        return FinalMetrics.of(values);
    }

    /// The number entered; null where it was skipped or the input has ended.
    private @Nullable Double ask(FinalMetric metric) throws IOException {
        while (true) {
            terminal.err().print("  " + metric.label() + ": ");
            terminal.err().flush();
            String line = lines.readLine();
            if (line == null) {
                ended = true;
                terminal.err().println();
                return null;
            }
            if (line.isBlank()) {
                return null;
            }
            Optional<Double> value = number(line.strip());
            Optional<String> objection = value.isEmpty() ? Optional.of("is no number") : metric.objection(value.get());
            if (objection.isEmpty()) {
                return value.get();
            }
            terminal.say("  \"" + line.strip() + "\" " + objection.get() + "; try again, or press Enter to skip it");
        }
    }

    /// A number as Python or a log writes it: `1600`, `1e-05`, `nan`.
    private static Optional<Double> number(String text) {
        try {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "nan" -> Optional.of(Double.NaN);
                case "inf", "+inf", "infinity" -> Optional.of(Double.POSITIVE_INFINITY);
                case "-inf", "-infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
                default ->
                        text.matches("[-+]?[0-9._]+([eE][-+]?[0-9]+)?")
                                ? Optional.of(Double.parseDouble(text.replace("_", "")))
                                : Optional.empty();
            };
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }
}
