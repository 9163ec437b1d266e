package dev.runlens.read.mlx.dialect;

import dev.runlens.read.lines.PrintedNumber;
import dev.runlens.read.mlx.MlxTrainers;
import dev.runlens.read.lines.TextLine;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The report of mlx-lm-lora's GRPO since December 2025, which goes over many lines between two of 80 `=`:
///
/// ```
/// ================================================================================
/// Iter 10:
/// --------------------------------------------------------------------------------
/// Loss: 0.123
/// Total Rewards:  μ=1.234, σ=0.500
/// KL Divergence: 0.000123
/// Individual Reward Functions:
///   • accuracy: μ=0.500, σ=0.100, cov=98.00%
/// Learning Rate: 1.0000e-05
/// Speed: 0.512 it/s, 123.4 tok/s
/// Memory: 8.123GB
/// ================================================================================
/// ```
final class GrpoBlock implements OpenReport {
    private static final String ITERATION = "iter ";
    private static final int SHORTEST_RULE = 40;
    private static final int MOST_LINES = 400;
    private static final int LONGEST = 400;
    // A name of letters, or one behind a bullet, and what follows it; nothing does where it is a heading.
    private static final Pattern FIGURE = Pattern.compile("([-\u2022] +[^:]{1,60}|[A-Z][A-Za-z ]{1,40}):\\s*(.*)");
    private static final String MEAN = "\u03bc";
    private static final String DEVIATION = "\u03c3";
    private static final Map<String, String> USUAL = Map.of(
            "Loss", "train loss",
            "Group Rewards", "grouped rewards",
            "Avg tokens", "average generated tokens",
            "Min tokens", "min generated tokens",
            "Max tokens", "max generated tokens",
            "Clipping", "clip ratio");

    private final LogEvents events;
    private final Figures figures;
    private final PrintedNumber number = new PrintedNumber();
    private final TextLine word = new TextLine();
    private long step;
    private int line;
    private int lines;
    private boolean ofFunctions;

    GrpoBlock(MetricNames names, LogEvents events) {
        this.events = events;
        this.figures = new Figures(names, events);
    }

    /// Whether a segment is a line of a character from end to end.
    static boolean isRule(TextLine s, char of) {
        int to = s.beforeSpaces(s.from(), s.to());
        for (int i = s.from(); i < to; i++) {
            if (s.at(i) != of) {
                return false;
            }
        }
        return to - s.from() >= SHORTEST_RULE;
    }

    /// Begins a report at the line after the first rule.
    ///
    /// @return false where that line is no head of a report
    boolean begin(TextLine s) {
        int digits = s.afterDigits(s.from() + ITERATION.length());
        boolean isHead = s.hasAnyCase(s.from(), ITERATION) && s.at(digits) == ':'
                && s.afterSpaces(digits + 1) == s.to();
        step = isHead ? s.whole(s.from() + ITERATION.length(), digits) : -1;
        if (step < 0) {
            return false;
        }
        line = s.number();
        lines = 0;
        ofFunctions = false;
        figures.begin(false);
        return true;
    }

    @Override
    public boolean goesOn(TextLine s) {
        if (isRule(s, '=') || ++lines > MOST_LINES) {
            return false;
        }
        if (isRule(s, '-')) {
            ofFunctions = false;
            return true;
        }
        Matcher figure = FIGURE.matcher(s.text(s.from(), Math.min(s.to(), s.from() + LONGEST)));
        if (!figure.matches()) {
            return false;
        }
        if (s.open()) {
            events.truncated(s, "a report");
            return true;
        }
        if (figure.group(2).isEmpty()) {
            ofFunctions = figure.group(1).endsWith("Functions");
            return true;
        }
        String name = figure.group(1);
        ofFunctions &= !Character.isLetter(name.charAt(0));
        return figures(name.replaceFirst("^[-\u2022]", "").strip(), figure.group(2));
    }

    @Override
    public void close() {
        if (figures.publish(step, line)) {
            events.writtenBy(MlxTrainers.MLX_LM_LORA);
            events.lossType("grpo", line);
        }
    }

    /// Reads the figures behind a name.
    ///
    /// @return whether there is one
    private boolean figures(String name, String values) {
        boolean any = false;
        String own = ofFunctions ? FigureNames.reward(name, "") : USUAL.getOrDefault(name, name);
        for (String part : values.split(", ", -1)) {
            String value = part.strip();
            int sign = value.indexOf('=');
            String of = sign < 0 ? "" : value.substring(0, sign);
            any |= figure(sign < 0 ? own : own + " " + figureOf(of), value.substring(sign + 1));
        }
        return any;
    }

    private static String figureOf(String sign) {
        return switch (sign) {
            case MEAN -> "mean";
            case DEVIATION -> "std";
            case "cov" -> "coverage";
            default -> sign;
        };
    }

    private boolean figure(String name, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        word.take(bytes, 0, bytes.length, line, false);
        if (!number.read(word, 0)) {
            return false;
        }
        String unit = word.text(number.end(), word.to());
        switch (unit) {
            case "it/s" -> figures.put(MetricNames.ITERATIONS_PER_SEC, number.value());
            case "tok/s" -> figures.put(MetricNames.TOKENS_PER_SEC, number.value());
            case "GB" -> figures.put(MetricNames.PEAK_MEMORY, number.value());
            default -> figures.put(name, number.value());
        }
        return true;
    }
}
