package dev.runlens.plot;

import dev.runlens.text.Numbers;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/// Round values along an axis and what is written at them: multiples of 1, 2 or 5 times a power of ten; on a
/// logarithmic scale powers of ten, with their double and fivefold where there is room.
///
/// As many digits as the spacing needs, the same for all; from ten thousand on in thousands (`12k`), then millions.
public final class Ticks {
    private static final String[] UNITS = {"", "k", "M", "G", "T"};

    /// Below this part of the wanted ticks the next finer spacing is tried, which may give up to [#TOO_MANY].
    private static final double TOO_FEW = 0.7;

    private static final double TOO_MANY = 1.7;

    private final double[] values;
    private final double spacing;
    private final boolean log;
    /// What is written at a value; null for the number itself.
    private final @Nullable DoubleFunction<String> words;

    private Ticks(double[] values, double spacing, boolean log) {
        this(values, spacing, log, null);
    }

    private Ticks(double[] values, double spacing, boolean log, @Nullable DoubleFunction<String> words) {
        this.values = values;
        this.spacing = spacing;
        this.log = log;
        this.words = words;
    }

    /// Ticks at which something else than their numbers is written.
    static Ticks written(double[] values, double spacing, DoubleFunction<String> words) {
        return new Ticks(values, spacing, false, words);
    }

    /// The ticks of a scale.
    ///
    /// @param scale the visible part of the axis
    /// @param wanted about how many there is room for; never more than twice as many
    /// @param smallest the smallest distance that makes sense, such as 1 between iterations; 0 where any does
    public static Ticks of(Scale scale, int wanted, double smallest) {
        int room = Math.max(2, wanted);
        if (scale.kind() == Scale.Kind.LOG) {
            double[] powers = powers(scale, room);
            if (powers.length >= 3) {
                return new Ticks(powers, 0, true);
            }
        }
        double spacing = spacing((scale.high() - scale.low()) / room, smallest);
        double[] ticks = multiples(scale, spacing);
        double finer = finer(spacing);
        if (ticks.length < TOO_FEW * room && finer >= smallest) {
            double[] more = multiples(scale, finer);
            if (more.length <= TOO_MANY * room) {
                return new Ticks(more, finer, false);
            }
        }
        return new Ticks(ticks, spacing, false);
    }

    /// The tick values, rising.
    public double[] values() {
        return values.clone();
    }

    /// The distance between two ticks; 0 on a logarithmic scale.
    public double spacing() {
        return spacing;
    }

    /// What is written at a value.
    public String label(double value) {
        if (words != null) {
            return words.apply(value);
        }
        if (value == 0) {
            return "0";
        }
        double largest = log ? Math.abs(value) : largest();
        double step = log ? Math.pow(10, exponent(value)) : spacing;
        if (largest >= 1e15 || largest < 1e-3) {
            return scientific(value, largest, step);
        }
        for (int group = group(largest); group > 0; group--) {
            int decimals = Math.max(0, 3 * group - exponent(step));
            if (decimals <= 1) {
                return fixed(value / Math.pow(1000, group), decimals) + UNITS[group];
            }
        }
        return fixed(value, Math.max(0, -exponent(step)));
    }

    /// The round number at or above a distance.
    static double spacing(double least, double smallest) {
        double size = Math.max(least, smallest);
        double power = Math.pow(10, exponent(size));
        for (int multiple : new int[] {1, 2, 5}) {
            if (multiple * power >= size * (1 - 1e-9)) {
                return multiple * power;
            }
        }
        return 10 * power;
    }

    /// The next smaller round number.
    private static double finer(double spacing) {
        double power = Math.pow(10, exponent(spacing));
        long mantissa = Math.round(spacing / power);
        return mantissa == 5 ? 2 * power : spacing / 2;
    }

    private static double[] multiples(Scale scale, double spacing) {
        long first = (long) Math.ceil(scale.low() / spacing - 1e-9);
        long last = (long) Math.floor(scale.high() / spacing + 1e-9);
        int count = Math.clamp(last - first + 1, 0, 1000);
        int exponent = exponent(spacing);
        double mantissa = Math.rint(spacing / Math.pow(10, exponent));
        double[] ticks = new double[count];
        for (int i = 0; i < count; i++) {
            double whole = (first + i) * mantissa;
            ticks[i] = exponent < 0 && exponent > -300 ? whole / Math.pow(10, -exponent)
                    : whole * Math.pow(10, exponent);
        }
        return ticks;
    }

    private static double[] powers(Scale scale, int room) {
        int low = (int) Math.floor(Math.log10(scale.low()) - 1e-9);
        int high = (int) Math.ceil(Math.log10(scale.high()) + 1e-9);
        double decades = Math.log10(scale.high() / scale.low());
        int[] multiples = decades * 3 <= room * 1.2 ? new int[] {1, 2, 5} : new int[] {1};
        int stride = Math.max(1, (int) Math.ceil(decades / room));
        double[] ticks = new double[(high - low + 1) * multiples.length];
        int count = 0;
        for (int power = Math.floorDiv(low, stride) * stride; power <= high; power += stride) {
            for (int multiple : multiples) {
                double tick = power < 0 ? multiple / Math.pow(10, -power) : multiple * Math.pow(10, power);
                if (tick >= scale.low() * (1 - 1e-9) && tick <= scale.high() * (1 + 1e-9)) {
                    ticks[count++] = tick;
                }
            }
        }
        return Arrays.copyOf(ticks, count);
    }

    private double largest() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static int group(double largest) {
        return largest < 1e4 ? 0 : Math.min(UNITS.length - 1, exponent(largest) / 3);
    }

    private static int exponent(double value) {
        return (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
    }

    private static String fixed(double value, int decimals) {
        return Numbers.decimals(value, decimals);
    }

    private static String scientific(double value, double largest, double step) {
        int digits = Math.clamp(exponent(largest) - exponent(step), 0, 6);
        return Numbers.scientific(value, digits);
    }
}
