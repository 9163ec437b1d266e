package dev.runlens.ui.runs;

import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.text.GapWords;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What the list says about a run below its name.
///
/// @param counts how much there is of it: `300 it · 30 train · 7 val`
/// @param verdict its gap in words, or why there is none
/// @param brief the same beside the status, with fewer words
/// @param styleClass how the verdict is coloured
record RunSummary(String counts, String verdict, String brief, String styleClass) {
    private static final String DOT = " · ";

    static RunSummary of(ShownRun shown, Bundle texts) {
        Run run = shown.run();
        String counts = counts(run, texts);
        if (shown.analysis().divergedAt().isPresent()) {
            String at = Numbers.count(shown.analysis().divergedAt().getAsLong());
            return new RunSummary(
                    counts, texts.get("runs.diverged", at), texts.get("runs.divergedAt", at), "run-diverged");
        }
        Gap gap = shown.analysis().gap();
        if (gap != null) {
            GapWords words = GapWords.beside(gap, shown.analysis().status());
            String brief = shown.analysis().status() == null ? words.full() : texts.get("runs.gap", words.brief());
            return new RunSummary(counts, words.full(), brief, words.styleClass());
        }
        boolean said = shown.analysis().status() == RunStatus.NO_VALIDATION;
        return new RunSummary(counts, reason(run, texts), said ? "" : reason(run, texts), "gap-unknown");
    }

    private static String counts(Run run, Bundle texts) {
        List<String> parts = new ArrayList<>();
        OptionalDouble last = run.finals().get(FinalMetric.FINAL_ITERATION);
        if (last.isPresent()) {
            parts.add(texts.get("runs.iterations", Numbers.amount(last.getAsDouble())));
        }
        int train = run.series(Metric.TRAIN_LOSS).size();
        int val = run.series(Metric.VAL_LOSS).size();
        if (train + val > 0) {
            parts.add(texts.get("runs.train", Numbers.count(train)));
            parts.add(texts.get("runs.val", Numbers.count(val)));
        }
        if (run.finals().anyByHand()) {
            parts.add(texts.get("runs.byHand"));
        }
        return parts.isEmpty() ? texts.get("runs.configurationOnly") : String.join(DOT, parts);
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
