package dev.runlens.benchmark.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// How often one of two equal runs is called better, and how often one of two different ones is.
final class PairTables {
    private static final List<TrueCurve> CURVES = List.of(TrueCurve.FALLING, TrueCurve.FLAT_TAIL,
            TrueCurve.RISING_TAIL);
    private static final int[] SIZES = {6, 8, 12, 20, 40};
    private static final double[] SHARES = {0, 0.5, 0.9};
    private static final double[] DIFFERENCES = {0.5, 1, 2, 3, 4, 5, 6};

    /// Paired cases cost little, so there are more of them.
    private static final int MORE = 5;

    private static final double MOST_ERRORS = 5;
    private static final double LEAST_FOUND = 90;

    private final Tables tables;
    private final Workers workers;
    private final int pairs;

    PairTables(Tables tables, Workers workers, int pairs) {
        this.tables = tables;
        this.workers = workers;
        this.pairs = pairs;
    }

    /// The pairs of one curve and number of evaluations: unpaired, then paired with each share.
    private record Cell(TrueCurve curve, int size, List<Pairs> kinds) {}

    void print() throws InterruptedException {
        List<Callable<Cell>> cells = new ArrayList<>();
        for (int i = SIZES.length - 1; i >= 0; i--) {
            for (TrueCurve curve : CURVES) {
                int size = SIZES[i];
                cells.add(() -> cell(curve, size));
            }
        }
        List<Cell> done = workers.all(cells);
        equal(done);
        unequal();
        power(done.stream().filter(cell -> cell.size == 20).toList());
    }

    private Cell cell(TrueCurve curve, int size) {
        List<Pairs> kinds = new ArrayList<>();
        Pairs.Side side = new Pairs.Side(size, 1);
        kinds.add(Pairs.unpaired(curve, side, side, pairs));
        for (double share : SHARES) {
            kinds.add(Pairs.paired(curve, size, share, MORE * pairs));
        }
        return new Cell(curve, size, kinds);
    }

    private void equal(List<Cell> cells) {
        tables.title(
                "Equal pairs",
                String.format(
                        Locale.ROOT,
                        "\"Better\" said of one of two runs with the same true curve, in %% of %d unpaired and %d paired"
                                + " pairs; in parentheses the one-sided 95 %% bound of the true share. The bar: every"
                                + " bound at most 5.",
                        pairs,
                        MORE * pairs));
        tables.head(List.of("curve", "evaluations", "unpaired", "paired, share 0", "paired, 0.5", "paired, 0.9"));
        for (TrueCurve curve : CURVES) {
            for (Cell cell : cells.reversed()) {
                if (cell.curve == curve) {
                    List<String> row = new ArrayList<>(List.of(curve.toString(), Integer.toString(cell.size)));
                    for (Pairs kind : cell.kinds) {
                        row.add(kind.told().withUpper());
                        tables.atMost(MOST_ERRORS, kind.told().upper(), "equal pairs, " + row);
                    }
                    tables.row(row);
                }
            }
        }
    }

    private void unequal() throws InterruptedException {
        List<Pairs.Side> ones = List.of(new Pairs.Side(6, 1), new Pairs.Side(12, 1), new Pairs.Side(20, 1));
        List<Pairs.Side> others = List.of(new Pairs.Side(40, 1), new Pairs.Side(40, 1), new Pairs.Side(20, 3));
        List<Callable<Pairs>> cells = new ArrayList<>();
        for (int i = 0; i < ones.size(); i++) {
            for (TrueCurve curve : CURVES) {
                Pairs.Side one = ones.get(i);
                Pairs.Side other = others.get(i);
                cells.add(() -> Pairs.unpaired(curve, one, other, pairs));
            }
        }
        List<Pairs> done = workers.all(cells);
        tables.title(
                "Equal curves, unequal runs",
                "The same, unpaired, where one run has more evaluations or three times the noise, and so another chance of"
                        + " a lucky one. The bar is the same.");
        tables.head(List.of("runs", "falling", "flat tail", "rising tail"));
        List<String> names = List.of("6 against 40 evaluations", "12 against 40", "20 against 20 with 3 σ");
        for (int i = 0; i < names.size(); i++) {
            List<String> row = new ArrayList<>(List.of(names.get(i)));
            for (Pairs cell : done.subList(i * CURVES.size(), (i + 1) * CURVES.size())) {
                row.add(cell.told().withUpper());
                tables.atMost(MOST_ERRORS, cell.told().upper(), "unequal runs, " + row);
            }
            tables.row(row);
        }
    }

    private void power(List<Cell> cells) {
        tables.title(
                "Power",
                "A true difference found, in % of the same pairs of 20 evaluations, by its size in σ of one evaluation. The"
                        + " bars: unpaired 4 σ and paired with a share of 0.9 1 σ, the one-sided 95 % bound at least 90.");
        List<String> head = new ArrayList<>(List.of("curve", "compared"));
        for (double difference : DIFFERENCES) {
            head.add(String.format(Locale.ROOT, "%.1f σ", difference));
        }
        tables.head(head);
        List<String> kinds = List.of("unpaired", "paired, share 0", "paired, 0.5", "paired, 0.9");
        for (Cell cell : cells) {
            for (int kind = 0; kind < kinds.size(); kind++) {
                List<String> row = new ArrayList<>(List.of(cell.curve.toString(), kinds.get(kind)));
                for (double difference : DIFFERENCES) {
                    row.add(String.format(
                            Locale.ROOT,
                            "%.1f",
                            cell.kinds.get(kind).found(difference).percent()));
                }
                tables.row(row);
            }
            String name = "power, " + cell.curve;
            tables.atLeast(LEAST_FOUND, cell.kinds.get(0).found(4).lower(), name + ", unpaired 4 σ");
            tables.atLeast(LEAST_FOUND, cell.kinds.get(SHARES.length).found(1).lower(), name + ", paired 1 σ");
        }
    }
}
