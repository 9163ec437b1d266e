package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.Scatter;

/// How evaluations scatter about the true curve, with a standard deviation of one.
enum Scattering {
    /// Normal and independent.
    NORMAL("normal", 0),
    /// The last one 5 σ too high.
    ODD_LAST("last one +5 σ", 0),
    /// Any one 5 σ too high.
    ODD_ANY("any one +5 σ", 0),
    /// Student's t with three degrees of freedom.
    HEAVY("t₃", 0),
    /// Three times as much at the end as at the beginning.
    GROWING("growing", 0),
    /// Three times as much at the beginning as at the end.
    FADING("fading", 0),
    /// Neighbours correlated by 0.3.
    ALIKE_3("alike by 0.3", 0.3),
    /// Neighbours correlated by 0.5.
    ALIKE_5("alike by 0.5", 0.5),
    /// Neighbours correlated by 0.8.
    ALIKE_8("alike by 0.8", 0.8);

    private static final double ODD = 5;

    private final String words;
    private final double alike;

    Scattering(String words, double alike) {
        this.words = words;
        this.alike = alike;
    }

    /// What evaluations of a kind are simulated with.
    static Scattering of(Scatter scatter) {
        return scatter == Scatter.INDEPENDENT ? NORMAL : ALIKE_3;
    }

    /// What a kind of evaluations is called in a table.
    static String words(Scatter scatter) {
        return scatter == Scatter.INDEPENDENT ? "draws" : "wandering weights";
    }

    /// The noise of some evaluations.
    double[] noise(Draw draw, int size) {
        double[] noise = draw.noise(size);
        for (int i = 0; i < size; i++) {
            double way = i / (size - 1.0);
            noise[i] = switch (this) {
                case NORMAL, ODD_ANY -> noise[i];
                case ODD_LAST -> i == size - 1 ? noise[i] + ODD : noise[i];
                case HEAVY -> heavy(noise[i], draw.noise(3));
                case GROWING -> noise[i] * (0.5 + way);
                case FADING -> noise[i] * (1.5 - way);
                case ALIKE_3, ALIKE_5, ALIKE_8 ->
                    i == 0 ? noise[i] : alike * noise[i - 1] + Math.sqrt(1 - alike * alike) * noise[i];
            };
        }
        if (this == ODD_ANY) {
            noise[draw.below(size)] += ODD;
        }
        return noise;
    }

    private static double heavy(double normal, double[] normals) {
        double squares = 0;
        for (double each : normals) {
            squares += each * each;
        }
        return normal / Math.sqrt(squares);
    }

    @Override
    public String toString() {
        return words;
    }
}
