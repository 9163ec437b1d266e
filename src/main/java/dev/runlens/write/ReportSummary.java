package dev.runlens.write;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.BestValidation;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.Divergence;
import dev.runlens.analyze.single.GapBand;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Order;
import dev.runlens.text.Digits;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The summary of the report: what each gap is called and which validation loss is lowest.
final class ReportSummary {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final List<ComparedRun> runs;
    private final List<String> lines = new ArrayList<>();

    private ReportSummary(List<ComparedRun> runs) {
        this.runs = runs;
    }

    /// How many runs there are, and when they were compared.
    static List<String> opening(Comparison comparison) {
        int count = comparison.runs().size();
        String line = (count == 1 ? "1 run" : count + " runs") + ", compared on "
                + MINUTES.format(comparison.timestamp()) + ".";
        return count == 0 ? List.of(line) : List.of(line, "");
    }

    static List<String> lines(Comparison comparison) {
        ReportSummary summary = new ReportSummary(comparison.runs());
        if (!comparison.runs().isEmpty()) {
            summary.lines.add("## Summary");
            summary.lines.add("");
            summary.glance();
            summary.lowest();
        }
        return summary.lines;
    }

    private void glance() {
        List<String> header = List.of(
                "Run",
                "Interpretation",
                "Final train loss",
                "Final validation loss",
                "Gap",
                "Gap %",
                "Best validation loss");
        lines.add(MarkdownText.row(header));
        lines.add(MarkdownText.rule(header.size(), 2));
        for (ComparedRun run : runs) {
            Gap gap = run.analysis().gap();
            BestValidation best = run.analysis().best();
            lines.add(MarkdownText.row(List.of(
                    MarkdownText.codeCell(run.run().name()),
                    interpretation(run),
                    ReportTables.metric(run, FinalMetric.FINAL_TRAIN_LOSS),
                    ReportTables.metric(run, FinalMetric.FINAL_VAL_LOSS),
                    gap == null ? ReportTables.UNKNOWN : Digits.fixed(gap.value(), 4),
                    ReportTables.percent(gap),
                    best == null
                            ? ReportTables.UNKNOWN
                            : Digits.fixed(best.value(), 4) + " at " + best.iteration())));
        }
    }

    /// What the gap of a run is called, or why it has none.
    static String interpretation(ComparedRun compared) {
        Gap gap = compared.analysis().gap();
        Divergence divergence = compared.analysis().curve().divergence();
        if (divergence != null) {
            return "**diverged**: " + diverged(divergence.kind()) + " from iteration " + divergence.iteration() + " on";
        }
        if (gap != null) {
            return gap.band() == null ? "no percent: train loss is not above zero"
                    : band(gap.band(), compared.analysis().status());
        }
        OptionalDouble train = compared.run().finals().get(FinalMetric.FINAL_TRAIN_LOSS);
        OptionalDouble val = compared.run().finals().get(FinalMetric.FINAL_VAL_LOSS);
        if (train.isEmpty() && val.isEmpty()) {
            return compared.run().history().isEmpty() ? "unknown: no metrics" : "unknown: no losses";
        }
        if (train.isPresent() && val.isPresent()) {
            return "no gap: a final loss is not finite";
        }
        return train.isPresent() ? "unknown: no validation loss" : "unknown: no train loss";
    }

    private static String diverged(Divergence.Kind kind) {
        return switch (kind) {
            case NOT_FINITE -> "a loss is not finite";
            case GRADIENTS -> "the gradients are lost";
            case WORSE_THAN_AT_FIRST -> "validation loss is above its first value";
            case ROSE_TOGETHER -> "validation and train loss rose together";
        };
    }

    private static String band(GapBand band, @Nullable RunStatus status) {
        String called = "**" + band.beside(status) + "**";
        return switch (band) {
            case SIGNIFICANT_OVERFITTING ->
                    status == null || status == RunStatus.OVERFITTING ? called + ": it memorises its training data"
                            : called;
            case VALIDATION_BELOW_TRAINING -> called + ": dropout, or an easier validation set; not praise";
            case GOOD, ACCEPTABLE, OVERFITTING -> band.beside(status).isEmpty() ? "" : called;
        };
    }

    private void lowest() {
        List<String> found = new ArrayList<>();
        lowest("Lowest final validation loss", run -> run.run().finals().get(FinalMetric.FINAL_VAL_LOSS), found);
        lowest("Lowest validation loss of all evaluations", ReportSummary::bestValue, found);
        smallestGap(found);
        runs.forEach(run -> risen(run, found));
        if (!found.isEmpty()) {
            lines.add("");
            lines.addAll(found);
            lines.add("");
            lines.add(
                    "These are values as they were reported; whether a difference is more than chance, the verdict says.");
        }
    }

    private static OptionalDouble bestValue(ComparedRun run) {
        BestValidation best = run.analysis().best();
        return best == null ? OptionalDouble.empty() : OptionalDouble.of(best.value());
    }

    private void lowest(String what, Function<ComparedRun, OptionalDouble> value, List<String> into) {
        List<ComparedRun> known = runs.stream()
                .filter(run -> Double.isFinite(value.apply(run).orElse(Double.NaN)))
                .toList();
        if (known.size() < 2) {
            return;
        }
        double lowest = known.stream()
                .mapToDouble(run -> value.apply(run).orElseThrow())
                .min()
                .orElseThrow();
        List<String> names = known.stream()
                .filter(run -> value.apply(run).orElseThrow() == lowest)
                .map(run -> MarkdownText.code(run.run().name()))
                .toList();
        into.add("- " + what + ": " + String.join(", ", names) + ", " + Digits.fixed(lowest, 4)
                + ": a lower validation loss on this validation set.");
    }

    /// A gap below zero is no merit, so it is no candidate.
    private void smallestGap(List<String> into) {
        List<ComparedRun> known = runs.stream().filter(run -> gapPercent(run) >= 0).toList();
        known.stream()
                .min(Order.comparingDouble(ReportSummary::gapPercent))
                .filter(run -> known.size() >= 2)
                .ifPresent(run -> into.add("- Smallest train/validation gap: "
                        + MarkdownText.code(run.run().name()) + ", " + Digits.fixed(gapPercent(run), 1)
                        + " %: less overfitting."));
    }

    private static double gapPercent(ComparedRun run) {
        Gap gap = run.analysis().gap();
        return gap == null ? Double.NaN : gap.percent().orElse(Double.NaN);
    }

    private static void risen(ComparedRun run, List<String> into) {
        BestValidation best = run.analysis().best();
        double last = run.run().finals().get(FinalMetric.FINAL_VAL_LOSS).orElse(Double.NaN);
        if (best != null && best.value() > 0 && last > best.value() && Double.isFinite(last)) {
            into.add("- " + MarkdownText.code(run.run().name()) + " ended "
                    + Digits.fixed((last / best.value() - 1) * 100, 1)
                    + " % above its lowest validation loss, which it had at iteration " + best.iteration() + ".");
        }
    }

}
