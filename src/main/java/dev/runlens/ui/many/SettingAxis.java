package dev.runlens.ui.many;

import dev.runlens.analyze.sweep.RunFacts;
import dev.runlens.analyze.sweep.RunFilter;
import dev.runlens.plot.Scale;
import dev.runlens.plot.Ticks;
import dev.runlens.run.Setting;
import dev.runlens.text.Numbers;
import dev.runlens.text.SettingText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Where the values of a setting, or the losses, of some runs lie between 0 and 1: numbers along a scale, logarithmic
/// where they span a factor of ten or more, words in places of their own.
///
/// @param setting the name of the setting; empty for the loss
/// @param scale the scale of numbers
/// @param words the values of a setting that are no numbers, in their order; empty for numbers
/// @param tried the values of a setting that are numbers, in their order, where they are few; else empty
record SettingAxis(String setting, Scale scale, List<String> words, List<Double> tried) {
    private static final double LOG_FROM = 10;
    private static final int FEW = 12;
    private static final double AIR = 0.04;

    /// A value on the axis.
    ///
    /// @param place from 0 to 1
    record Mark(double place, String words) {}

    static SettingAxis of(String setting, List<RunFacts> runs) {
        double[] numbers = runs.stream()
                .map(run -> number(setting, run))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .filter(Double::isFinite)
                .toArray();
        boolean numeric = setting.isEmpty()
                || runs.stream().allMatch(run -> run.setting(setting).isEmpty() || run.number(setting).isPresent());
        if (!numeric) {
            return new SettingAxis(
                    setting,
                    Scale.linear(0, 1),
                    runs.stream().map(run -> words(setting, run)).distinct().sorted().toList(),
                    List.of());
        }
        double low = Arrays.stream(numbers).min().orElse(0);
        double high = Arrays.stream(numbers).max().orElse(1);
        List<Double> values = Arrays.stream(numbers).distinct().sorted().boxed().toList();
        return new SettingAxis(
                setting,
                scale(low, high, setting.isEmpty()),
                List.of(),
                setting.isEmpty() || values.size() > FEW ? List.of() : values);
    }

    private static Scale scale(double low, double high, boolean loss) {
        if (low == high) {
            return Scale.linear(low - Math.max(1e-9, Math.abs(low)), high + Math.max(1e-9, Math.abs(low)));
        }
        Scale tight = !loss && low > 0 && high / low >= LOG_FROM ? Scale.log(low, high) : Scale.linear(low, high);
        return tight.slice(-AIR, 1 + AIR);
    }

    private static OptionalDouble number(String setting, RunFacts run) {
        return setting.isEmpty() ? OptionalDouble.of(run.loss()) : run.number(setting);
    }

    private static String words(String setting, RunFacts run) {
        return run.setting(setting).map(SettingText::of).orElse("");
    }

    /// Where a run lies; NaN where it has no value.
    double place(RunFacts run) {
        if (!words.isEmpty()) {
            return (words.indexOf(words(setting, run)) + 0.5) / words.size();
        }
        OptionalDouble number = number(setting, run);
        return number.isEmpty() ? Double.NaN : scale.fraction(number.getAsDouble());
    }

    /// What is written along the axis: of a setting the values that were tried, where they are few.
    ///
    /// @param most how many have room beside each other
    List<Mark> marks(int most) {
        List<Mark> marks = new ArrayList<>();
        if (!tried.isEmpty()) {
            double last = Double.NEGATIVE_INFINITY;
            for (double value : tried) {
                double place = scale.fraction(value);
                if (place - last >= 1.0 / most) {
                    marks.add(new Mark(place, SettingText.of(new Setting.Decimal(value))));
                    last = place;
                }
            }
        } else if (words.isEmpty()) {
            Ticks ticks = Ticks.of(scale, most, 0);
            Arrays.stream(ticks.values()).forEach(value -> marks.add(
                    new Mark(scale.fraction(value), ticks.label(value))));
        } else {
            for (int i = 0; i < words.size(); i++) {
                marks.add(new Mark((i + 0.5) / words.size(), words.get(i)));
            }
        }
        return marks;
    }

    /// The condition that the runs between two places fulfil.
    ///
    /// @param from from 0 to 1
    /// @param to above `from`
    String between(double from, double to) {
        if (words.isEmpty()) {
            String name = setting.isEmpty() ? "loss" : RunFilter.written(setting);
            return name + ">=" + written(scale.value(from)) + " " + name + "<=" + written(scale.value(to));
        }
        List<String> inside = new ArrayList<>();
        for (Mark mark : marks(0)) {
            if (mark.place() >= from && mark.place() <= to) {
                inside.add(mark.words());
            }
        }
        // An empty place must ask for nothing that is there, where no value at all would ask for everything.
        List<String> asked = inside.isEmpty() ? List.of("") : inside;
        return RunFilter.written(setting) + "="
                + asked.stream().map(RunFilter::written).collect(Collectors.joining(","));
    }

    private static String written(double value) {
        return Numbers.significant(value, 3);
    }
}
