package dev.runlens.write;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.Advice;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.single.BestValidation;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.Gap;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import dev.runlens.text.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A comparison as a text table: the documented two sections with their columns in their order and number formats, one
/// line for each run, our columns after theirs; then the advice: the headline with what it rests on, and how each run
/// went.
///
/// Columns grow with the longest name. The text is safe to print to a terminal: control characters are written out.
public final class ComparisonTable {
    static final String UNKNOWN = "N/A";

    private static final List<String> SETTINGS = List.of(
            "Run",
            "Model",
            "LR",
            "Batch",
            "Iters",
            "Max seq",
            "Layers",
            "LoRA rank",
            "Grad accum",
            "Grad ckpt",
            "Eval every",
            "Report every",
            "Save every");
    private static final List<String> METRICS = List.of(
            "Run",
            "Iter",
            "Train loss",
            "Val loss",
            "LR",
            "Tok/s",
            "It/s",
            "Tokens",
            "Peak GB",
            "Val s",
            "Gap",
            "Gap %",
            "Best val",
            "At");

    private ComparisonTable() {}

    /// The whole table with sentences of the usual width, without a line break at its end.
    public static String of(Comparison comparison) {
        return of(comparison, ScreenWidth.USUAL);
    }

    /// The table, without a line break at its end.
    public static String of(Comparison comparison, ScreenWidth width) {
        List<String> tables = tables(comparison.runs(), width.tables());
        List<String> lines = new ArrayList<>(decision(comparison, width.sentences()));
        lines.addAll(each(comparison.advice(), comparison.advice().cards(), width.sentences()));
        return framed(tables, lines);
    }

    /// The same of many runs: the rows and sentences of those in question, and of all only their places and how many
    /// went how ([ManyRuns]).
    public static String ofMany(Comparison comparison, ScreenWidth width) {
        ManyRuns many = ManyRuns.of(comparison);
        List<String> tables = tables(many.inQuestion(), width.tables());
        List<String> lines = new ArrayList<>(decision(comparison, width.sentences()));
        many.lines().forEach(line -> lines.addAll(AdviceLines.wrapped("", line, width.tables())));
        lines.addAll(each(comparison.advice(), many.cards(), width.sentences()));
        return framed(tables, lines);
    }

    private static List<String> tables(List<ComparedRun> runs, int width) {
        TextTable settings = new TextTable(SETTINGS, 2);
        TextTable metrics = new TextTable(METRICS, 1);
        for (ComparedRun run : runs) {
            settings.add(settingCells(run));
            metrics.add(metricCells(run));
        }
        List<String> lines = new ArrayList<>();
        lines.add("HYPERPARAMETERS");
        lines.addAll(settings.lines(width, UNKNOWN));
        lines.add("");
        lines.add("TRAINING METRICS");
        lines.addAll(metrics.lines(width, UNKNOWN));
        return lines;
    }

    /// Tables and what follows them, between two rules that are as wide as the widest table.
    private static String framed(List<String> tables, List<String> further) {
        String rule = "=".repeat(tables.stream().mapToInt(TextTable::width).max().orElse(0));
        List<String> lines = new ArrayList<>(List.of(rule, "TRAINING RUNS COMPARISON", rule, ""));
        lines.addAll(tables);
        lines.addAll(further);
        lines.add(rule);
        return String.join("\n", lines);
    }

    private static List<String> decision(Comparison comparison, int width) {
        List<String> lines = new ArrayList<>();
        List<String> decision = AdviceLines.decision(comparison.advice(), width);
        if (!decision.isEmpty()) {
            lines.add("");
            lines.add(comparison.verdict() == null ? "HOW IT WENT" : "VERDICT");
            lines.addAll(decision);
        }
        return lines;
    }

    private static List<String> each(Advice advice, List<RunCard> cards, int width) {
        List<String> lines = new ArrayList<>();
        List<String> each = AdviceLines.ofEach(advice, cards, width);
        if (!each.isEmpty()) {
            lines.add("");
            lines.add("HOW EACH RUN WENT");
            lines.addAll(each);
        }
        return lines;
    }

    private static List<String> settingCells(ComparedRun compared) {
        Hyperparameters stated = compared.run().hyperparameters();
        List<String> cells = new ArrayList<>();
        cells.add(compared.run().name());
        for (String name : Hyperparameters.documented()) {
            cells.add(setting(name, SettingJson.documented(stated, name).orElse(null)));
        }
        return cells;
    }

    /// A setting as the table shows it: a learning rate as `1.00e-05`, a flag as ✓ or ✗, `N/A` for what is unknown.
    public static String setting(String name, @Nullable Setting setting) {
        return switch (setting) {
            case null -> UNKNOWN;
            case Setting.None none -> UNKNOWN;
            case Setting.Flag flag -> flag.value() ? "✓" : "✗";
            case Setting.Decimal decimal ->
                    name.equals("learning_rate") ? Digits.scientific(decimal.value()) : Digits.typed(decimal.value());
            case Setting.Text text -> text.value();
            case Setting.Whole whole -> Long.toString(whole.value());
            case Setting.Items items ->
                    items.values().stream().map(item -> setting(name, item))
                            .collect(Collectors.joining(", ", "[", "]"));
        };
    }

    private static List<String> metricCells(ComparedRun compared) {
        List<String> cells = new ArrayList<>();
        cells.add(compared.run().name());
        for (FinalMetric metric : FinalMetric.values()) {
            cells.add(metric(metric, compared.run().finals().get(metric)));
        }
        Gap gap = compared.analysis().gap();
        cells.add(gap == null ? UNKNOWN : Digits.fixed(gap.value(), 4));
        cells.add(percent(gap));
        BestValidation best = compared.analysis().best();
        cells.add(best == null ? UNKNOWN : Digits.fixed(best.value(), 4));
        cells.add(best == null ? UNKNOWN : Long.toString(best.iteration()));
        return cells;
    }

    /// A gap in percent of the train loss with one decimal; `N/A` where there is none.
    static String percent(@Nullable Gap gap) {
        return gap == null || gap.percent().isEmpty()
                ? UNKNOWN
                : Digits.fixed(gap.percent().getAsDouble(), 1);
    }

    /// A final value with the decimals it is documented with; `N/A` where it is unknown.
    public static String metric(FinalMetric metric, OptionalDouble value) {
        if (value.isEmpty()) {
            return UNKNOWN;
        }
        double number = value.getAsDouble();
        return switch (metric) {
            case FINAL_ITERATION, TOTAL_TRAINED_TOKENS -> Digits.fixed(number, 0);
            case FINAL_TRAIN_LOSS, FINAL_VAL_LOSS -> Digits.fixed(number, 4);
            case FINAL_LEARNING_RATE -> Digits.scientific(number);
            case FINAL_TOKENS_PER_SEC -> Digits.fixed(number, 1);
            case FINAL_ITERATIONS_PER_SEC -> Digits.fixed(number, 3);
            case PEAK_MEMORY_GB, FINAL_VAL_TIME_SEC -> Digits.fixed(number, 2);
        };
    }
}
