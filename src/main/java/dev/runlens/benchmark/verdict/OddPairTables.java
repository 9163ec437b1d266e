package dev.runlens.benchmark.verdict;

import dev.runlens.benchmark.verdict.ShippedPairs.Logged;
import dev.runlens.benchmark.verdict.ShippedPairs.Setting;
import dev.runlens.benchmark.verdict.ShippedPairs.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/// Equal pairs whose logs are unlike those of the other tables: odd curves, noise that grows, decimals that are cut off.
final class OddPairTables {
    private static final double MOST_ERRORS = 5;
    private static final Logged AS_IT_IS = (loss, noise, way) -> loss + noise;

    private final Tables tables;
    private final int pairs;

    OddPairTables(Tables tables, int pairs) {
        this.tables = tables;
        this.pairs = pairs;
    }

    void print() {
        exceptions();
        rounded();
    }

    private void exceptions() {
        tables.title(
                "Printed exceptions",
                "Equal pairs of 20 evaluations told apart, in %, where a curve or its noise is unlike all that the posterior"
                        + " thinks of. No bar.");
        tables.head(List.of("runs", ShippedPairTables.words(Steps.SAME), ShippedPairTables.words(Steps.LONGER),
                ShippedPairTables.words(Steps.TWICE)));
        DoubleUnaryOperator saw = way -> Zoo.FLOOR.at(way) + 0.1 * (5 * way - Math.floor(5 * way));
        exception("a saw, σ 1 %", saw, AS_IT_IS);
        exception("a straight fall whose noise grows tenfold", Zoo.STRAIGHT::at,
                (loss, noise, way) -> loss + noise * (0.2 + 1.8 * way));
    }

    private void exception(String name, DoubleUnaryOperator curve, Logged logged) {
        List<String> row = new ArrayList<>(List.of(name));
        for (Steps steps : List.of(Steps.SAME, Steps.LONGER, Steps.TWICE)) {
            ShippedPairs all = new ShippedPairs(new Setting(curve, 20, 0.01, steps));
            Draw draw = new Draw(name, steps);
            for (int i = 0; i < pairs; i++) {
                all.add(draw, logged);
            }
            row.add(String.format(Locale.ROOT, "%.1f", all.told().percent()));
        }
        tables.row(row);
    }

    private void rounded() {
        tables.title(
                "Three decimals",
                "Equal pairs of 20 evaluations told apart, in %, where the log prints three decimals and σ is no more than that."
                        + " The bar: at most 5.");
        tables.head(List.of("curve", "σ 0.0002", "σ 0.0004", "σ 0.0008"));
        for (Zoo shape : List.of(Zoo.FLAT, Zoo.FLOOR, Zoo.BROAD)) {
            List<String> row = new ArrayList<>(List.of(shape.toString()));
            for (double sigma : new double[] {0.0002, 0.0004, 0.0008}) {
                ShippedPairs all = new ShippedPairs(new Setting(shape::at, 20, sigma, Steps.SAME));
                Draw draw = new Draw("rounded", shape, sigma);
                for (int i = 0; i < pairs; i++) {
                    all.add(draw, (loss, noise, way) -> Math.round(1000 * (loss + noise)) / 1000.0);
                }
                tables.atMost(MOST_ERRORS, all.told().percent(), "three decimals, " + shape + ", σ " + sigma);
                row.add(String.format(Locale.ROOT, "%.1f", all.told().percent()));
            }
            tables.row(row);
        }
    }
}
