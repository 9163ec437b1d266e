package dev.runlens.plot;

import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/// How minutes since the first report of a run are written: `30 s`, `5 min`, `2 h`.
final class ElapsedTime {
    private ElapsedTime() {}

    /// The ticks of a scale in minutes.
    static Ticks ticks(Scale scale, int wanted) {
        double step = TimeSteps.atLeast((scale.high() - scale.low()) * TimeSteps.MINUTE / wanted);
        long first = (long) Math.ceil(scale.low() * TimeSteps.MINUTE / step - 1e-9);
        long last = (long) Math.floor(scale.high() * TimeSteps.MINUTE / step + 1e-9);
        double[] values = new double[Math.clamp(last - first + 1, 0, 1000)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (first + i) * step / TimeSteps.MINUTE;
        }
        return Ticks.written(values, step / TimeSteps.MINUTE, minutes -> tick(minutes * TimeSteps.MINUTE, step));
    }

    private static String tick(double seconds, double step) {
        if (seconds == 0) {
            return "0";
        }
        if (step % TimeSteps.HOUR == 0) {
            return words("time.hours", Numbers.decimals(seconds / TimeSteps.HOUR, 0));
        }
        if (step % TimeSteps.MINUTE == 0) {
            return words("time.minutes", Numbers.decimals(seconds / TimeSteps.MINUTE, 0));
        }
        return words("time.seconds", Numbers.decimals(seconds, decimals(step)));
    }

    /// A time in those of its parts that are not nothing: `1 h 2 min 5 s`.
    ///
    /// @param finest how fine a difference is written, in minutes
    static String place(double minutes, double finest) {
        int decimals = decimals(finest * TimeSteps.MINUTE);
        double unit = Math.pow(10, decimals);
        double rounded = Math.rint(Math.abs(minutes) * TimeSteps.MINUTE * unit) / unit;
        long whole = (long) rounded;
        long hours = whole / (long) TimeSteps.HOUR;
        long rest = whole % (long) TimeSteps.HOUR / (long) TimeSteps.MINUTE;
        List<String> parts = new ArrayList<>();
        if (hours > 0) {
            parts.add(words("time.hours", hours));
        }
        if (rest > 0) {
            parts.add(words("time.minutes", rest));
        }
        double seconds = rounded - (whole - whole % (long) TimeSteps.MINUTE);
        if (seconds > 0 || parts.isEmpty()) {
            parts.add(words("time.seconds", Numbers.decimals(seconds, rounded == whole ? 0 : decimals)));
        }
        String words = String.join(" ", parts);
        return minutes < 0 && rounded > 0 ? '−' + words : words;
    }

    private static int decimals(double seconds) {
        return seconds >= 1 || seconds <= 0 ? 0 : Math.clamp((int) Math.ceil(-Math.log10(seconds) - 1e-9), 0, 6);
    }

    private static String words(String key, Object number) {
        return Bundle.PLOT.get(key, number);
    }
}
