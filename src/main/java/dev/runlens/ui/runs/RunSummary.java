package dev.runlens.ui.runs;

import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.plot.AxisWords;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.text.GapWords;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the list says about a run below its name.
///
/// @param counts how much there is of it: `300 it · 30 train · 7 val`, then the same in fewer words
/// @param verdict its gap in words, or why there is none
/// @param brief the same beside the status, the longest wording first
/// @param styleClass how the verdict is coloured
record RunSummary(List<String> counts, String verdict, List<String> brief, String styleClass) {
    private static final String DOT = " · ";

    static RunSummary of(ShownRun shown, Bundle texts) {
        Run run = shown.run();
        List<String> counts = counts(run, texts);
        if (shown.analysis().divergedAt().isPresent()) {
            String at = Numbers.count(shown.analysis().divergedAt().getAsLong());
            return new RunSummary(
                    counts, texts.get("runs.diverged", at), List.of(texts.get("runs.divergedAt", at)), "run-diverged");
        }
        Gap gap = shown.analysis().gap();
        if (gap != null) {
            GapWords words = GapWords.beside(gap, shown.analysis().status());
            String longest = shown.analysis().status() == null ? words.full() : texts.get("runs.gap", words.brief());
            return new RunSummary(counts, words.full(), List.of(longest, words.brief()), words.styleClass());
        }
        boolean said = shown.analysis().status() == RunStatus.NO_VALIDATION;
        return new RunSummary(
                counts, reason(run, texts), List.of(said ? "" : reason(run, texts)), "gap-unknown");
    }

    /// What is missed least goes first where there is little room: the reports in training, then those of validation.
    private static List<String> counts(Run run, Bundle texts) {
        OptionalDouble last = run.finals().get(FinalMetric.FINAL_ITERATION);
        List<String> reached = last.isPresent() ? AxisWords.reached(run, last.getAsDouble()) : List.of("");
        String iterations = reached.getFirst();
        int train = run.series(Metric.TRAIN_LOSS).size();
        int val = run.series(Metric.VAL_LOSS).size();
        String reports = train + val > 0 ? texts.get("runs.train", Numbers.count(train)) : "";
        String evaluations = train + val > 0 ? texts.get("runs.val", Numbers.count(val)) : "";
        String byHand = run.finals().anyByHand() ? texts.get("runs.byHand") : "";
        List<String> wordings = Stream.of(
                joined(iterations, reports, evaluations, byHand),
                joined(iterations, evaluations, byHand),
                joined(iterations, byHand),
                joined(reached.getLast(), byHand),
                byHand)
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
        return wordings.isEmpty() ? List.of(texts.get("runs.configurationOnly")) : wordings;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(DOT));
    }

    private static String reason(Run run, Bundle texts) {
        if (run.history().isEmpty()) {
            return texts.get("runs.noMetrics");
        }
        return run.finals().get(FinalMetric.FINAL_VAL_LOSS).isEmpty()
                ? texts.get("runs.noValidation")
                : texts.get("runs.noGap");
    }
}
