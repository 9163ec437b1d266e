package dev.runlens.write;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.analyze.settings.SettingDifference;
import dev.runlens.analyze.single.BestValidation;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.Gap;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.text.Digits;
import dev.runlens.text.SettingText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The two tables of the report: one row for each setting or metric, one column for each run.
final class ReportTables {
    static final String UNKNOWN = "unknown";

    private static final String DIFFERENT = "≠";

    private final List<ComparedRun> runs;
    private final List<String> lines = new ArrayList<>();

    private ReportTables(List<ComparedRun> runs) {
        this.runs = runs;
    }

    static List<String> settings(Comparison comparison) {
        ReportTables table = new ReportTables(comparison.runs());
        table.heading("## Hyperparameters", List.of("Setting", ""));
        List<String> nowhere = new ArrayList<>();
        for (SettingDifference setting : comparison.settings()) {
            if (setting.values().stream().allMatch(Optional::isEmpty)) {
                nowhere.add("`" + setting.name() + "`");
            } else {
                table.setting(setting);
            }
        }
        table.derived("effective batch size", EffectiveSettings::isBatchAssumed,
                run -> whole(run.effective().effectiveBatchSize()));
        table.derived(
                "training examples", settings -> false,
                run -> run.run()
                        .configuration()
                        .datasetSize()
                        .map(size -> Long.toString(size))
                        .orElse(UNKNOWN));
        table.derived("epochs", EffectiveSettings::areEpochsAssumed,
                run -> fixed(run.effective().epochs(run.run().configuration()), 2));
        table.lines.add("");
        table.lines.add(DIFFERENT + " marks what differs between the runs, as their configurations state it."
                + (nowhere.isEmpty() ? "" : " Stated by none: " + String.join(", ", nowhere) + "."));
        return table.lines;
    }

    private void heading(String title, List<String> first) {
        lines.add(title);
        lines.add("");
        List<String> header = new ArrayList<>(first);
        runs.forEach(run -> header.add(MarkdownText.codeCell(run.run().name())));
        lines.add(MarkdownText.row(header));
        lines.add(MarkdownText.rule(header.size(), first.size()));
    }

    private void setting(SettingDifference setting) {
        List<String> cells = new ArrayList<>();
        cells.add(MarkdownText.codeCell(setting.name()));
        cells.add(setting.differs() ? DIFFERENT : "");
        for (int i = 0; i < runs.size(); i++) {
            cells.add(cell(setting, i));
        }
        lines.add(MarkdownText.row(cells));
    }

    /// What the configuration states, and what the trainer used where that is something else.
    private String cell(SettingDifference setting, int index) {
        String name = setting.name();
        EffectiveSettings effective = runs.get(index).effective();
        Optional<String> stated = setting.values().get(index).map(value -> shown(name, value));
        Optional<Sourced<Setting>> used = stated.isPresent()
                ? effective.usedInstead(name)
                : Optional.ofNullable(effective.settings().get(name));
        String text = stated.orElse(UNKNOWN);
        if (used.isEmpty()) {
            return text;
        }
        String other = shown(name, used.get().value());
        return stated.isEmpty() && effective.isAssumed(name)
                ? SettingText.assumed(other)
                : SettingText.instead(text, other);
    }

    private static String shown(String name, Setting setting) {
        return switch (setting) {
            case Setting.None none -> "none";
            case Setting.Text text -> MarkdownText.codeCell(text.value());
            case Setting.Items items -> MarkdownText.codeCell(ComparisonTable.setting(name, items));
            case Setting.Flag flag -> ComparisonTable.setting(name, flag);
            case Setting.Whole whole -> ComparisonTable.setting(name, whole);
            case Setting.Decimal decimal -> ComparisonTable.setting(name, decimal);
        };
    }

    /// @param assumed whether it follows from a default
    private void derived(String label, Predicate<EffectiveSettings> assumed, Function<ComparedRun, String> value) {
        List<String> values = runs.stream().map(run -> marked(value.apply(run), assumed.test(run.effective())))
                .toList();
        if (!values.stream().allMatch(UNKNOWN::equals)) {
            List<String> cells = new ArrayList<>(List.of("*" + label + "*", ""));
            cells.set(1, values.stream().distinct().count() > 1 ? DIFFERENT : "");
            cells.addAll(values);
            lines.add(MarkdownText.row(cells));
        }
    }

    private static String marked(String value, boolean assumed) {
        return assumed && !value.equals(UNKNOWN) ? SettingText.assumed(value) : value;
    }

    static List<String> metrics(Comparison comparison) {
        ReportTables table = new ReportTables(comparison.runs());
        table.heading("## Training metrics", List.of("Metric"));
        for (FinalMetric metric : FinalMetric.values()) {
            table.row(metric.label(), run -> metric(run, metric));
            switch (metric) {
                case FINAL_TOKENS_PER_SEC ->
                        table.row(
                                "median tokens/sec",
                                run -> fixed(run.analysis().speed().tokensPerSec(), 1));
                case FINAL_ITERATIONS_PER_SEC ->
                        table.row(
                                "median iterations/sec",
                                run -> fixed(run.analysis().speed().iterationsPerSec(), 3));
                default -> {}
            }
        }
        table.row(
                "train/validation gap",
                run -> run.analysis().gap() == null
                        ? UNKNOWN
                        : Digits.fixed(run.analysis().gap().value(), 4));
        table.row("gap in percent of train loss", run -> percent(run.analysis().gap()));
        table.row("best validation loss", ReportTables::best);
        return table.lines;
    }

    private void row(String label, Function<ComparedRun, String> value) {
        List<String> cells = new ArrayList<>(List.of(label));
        runs.forEach(run -> cells.add(value.apply(run)));
        lines.add(MarkdownText.row(cells));
    }

    private static String best(ComparedRun run) {
        BestValidation best = run.analysis().best();
        return best == null ? UNKNOWN : Digits.fixed(best.value(), 4) + " at " + best.iteration();
    }

    /// A final value with its documented decimals.
    static String metric(ComparedRun run, FinalMetric metric) {
        OptionalDouble value = run.run().finals().get(metric);
        return value.isEmpty() ? UNKNOWN : ComparisonTable.metric(metric, value);
    }

    static String percent(@Nullable Gap gap) {
        return gap == null || gap.percent().isEmpty() ? UNKNOWN : ComparisonTable.percent(gap) + " %";
    }

    private static String fixed(OptionalDouble value, int decimals) {
        return value.isEmpty() ? UNKNOWN : Digits.fixed(value.getAsDouble(), decimals);
    }

    private static String whole(OptionalLong value) {
        return value.isEmpty() ? UNKNOWN : Long.toString(value.getAsLong());
    }
}
