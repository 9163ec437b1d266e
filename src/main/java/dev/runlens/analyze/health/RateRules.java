package dev.runlens.analyze.health;

import dev.runlens.analyze.settings.OptimizerSetting;
import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import dev.runlens.text.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Learning rates that cannot be meant.
final class RateRules {
    /// Above this LoRA does not learn, it breaks.
    private static final double MOST = 5e-3;

    /// The same for models of some millions of parameters, and for training all weights of one.
    private static final double MOST_OF_TINY = 1e-2;

    /// The same for plain gradient descent, which does not divide each step by the size of the gradients.
    private static final double MOST_OF_PLAIN = 1;

    /// How many millions of parameters are tiny.
    private static final double TINY = 200;

    private static final Pattern MILLIONS = Pattern.compile("(?i)(?<![a-z0-9.])(\\d+(?:\\.\\d+)?)m(?![a-z0-9])");
    private static final Set<String> LORA = Set.of("lora", "dora", "rslora");
    private static final List<String> WARMUPS = List.of("warmup_steps", "lr_schedule.warmup", "warmup");

    /// How much of the run a rate of zero may take.
    private static final double TAIL = 0.1;

    private static final int ENOUGH = 5;

    private RateRules() {}

    static void check(Examination of) {
        Series rates = of.series(Metric.LEARNING_RATE);
        OptionalDouble set = of.setting("learning_rate");
        OptionalDouble rate = set.isPresent() ? set : highest(rates);
        if (rate.isEmpty()) {
            of.unchecked("learning_rate", of.known(RunPart.HYPERPARAMETERS));
        } else if (!(rate.getAsDouble() > 0) || rate.getAsDouble() > limit(of)) {
            of.lowers(
                    "learning_rate_implausible",
                    List.of(set.isPresent() ? of.of("learning_rate") : of.of(Metric.LEARNING_RATE)),
                    Numbers.number(rate.getAsDouble()));
        }
        if (rates.isEmpty()) {
            of.unchecked("learning_rate_course", of.known(RunPart.TRAINER));
        }
        atZero(of, rates);
        warmup(of, rates);
    }

    /// The highest rate that was reported; empty where none was above 0: that is another rule's.
    private static OptionalDouble highest(Series rates) {
        return Arrays.stream(rates.valuesCopy())
                .filter(rate -> Double.isFinite(rate) && rate > 0)
                .max();
    }

    private static double limit(Examination of) {
        if (of.optimizer().filter(OptimizerSetting::isPlain).isPresent()) {
            return MOST_OF_PLAIN;
        }
        boolean lora = LORA.contains(of.text("fine_tune_type")) || of.setting("lora_rank").isPresent();
        return lora && !isTiny(of.text("model")) ? MOST : MOST_OF_TINY;
    }

    /// Whether the name of a model says that it has some millions of parameters, `SmolLM-135M`, or is a toy.
    private static boolean isTiny(String model) {
        Matcher millions = MILLIONS.matcher(model);
        return millions.find() && Double.parseDouble(millions.group(1)) <= TINY
                || model.toLowerCase(Locale.ROOT).contains("tiny-random");
    }

    private static void atZero(Examination of, Series rates) {
        int first = LossRules.endBegins(rates, value -> value == 0);
        if (first == rates.size()) {
            return;
        }
        long last = rates.lastStep();
        if (first == 0 && rates.size() >= ENOUGH) {
            of.blocks("learning_rate_zero_throughout", List.of(of.of(Metric.LEARNING_RATE)));
        } else if (first > 0 && last - rates.step(first) >= TAIL * last) {
            long from = rates.step(first);
            of.warns(
                    "learning_rate_zero",
                    List.of(of.at(Metric.LEARNING_RATE, from)),
                    Numbers.count(from),
                    Numbers.count(last));
        }
    }

    private static void warmup(Examination of, Series rates) {
        OptionalLong planned = of.run().history().progress().planned();
        for (String name : WARMUPS) {
            OptionalDouble steps = of.setting(name);
            if (steps.isPresent() && planned.isPresent() && steps.getAsDouble() >= planned.getAsLong()) {
                of.lowers(
                        "warmup_too_long",
                        List.of(of.of(name), of.known(RunPart.PROGRESS)),
                        Numbers.number(steps.getAsDouble()),
                        Numbers.count(planned.getAsLong()));
                return;
            }
        }
        boolean rising = rates.size() >= ENOUGH;
        for (int i = 1; i < rates.size(); i++) {
            rising &= rates.value(i) > rates.value(i - 1);
        }
        if (rising) {
            of.lowers("learning_rate_still_rising", List.of(of.of(Metric.LEARNING_RATE)));
        }
    }
}
