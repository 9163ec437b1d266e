package dev.runlens.analyze.advice;

import dev.runlens.analyze.advice.Facts.Fact;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.FinalMetric;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/// What the results of a run will have to show against those of another, where they are not known yet.
final class Checks {
    private final Wording wording = new Wording();
    private final List<Statement> found = new ArrayList<>();
    private final Facts run;
    private final Facts other;

    Checks(Facts run, Facts other) {
        this.run = run;
        this.other = other;
    }

    List<Statement> found() {
        awaited(FinalMetric.FINAL_VAL_LOSS, "check.final_val_loss");
        gap();
        awaited(FinalMetric.FINAL_TOKENS_PER_SEC, "check.speed");
        return found;
    }

    private void awaited(FinalMetric metric, String id) {
        Fact mine = run.finalValue(metric);
        Fact others = other.finalValue(metric);
        if (!mine.known() && Double.isFinite(others.value())) {
            String value = metric == FinalMetric.FINAL_VAL_LOSS
                    ? Numbers.loss(others.value())
                    : Numbers.significant(others.value(), 4);
            Evidence awaited = new Evidence.Known(run.name(), Evidence.RunPart.FINAL_METRICS);
            say(id, List.of(others.evidence(), awaited), other.name(), value);
        }
    }

    private void gap() {
        boolean known = run.compared().analysis().gap() != null;
        var others = other.compared().analysis().gap();
        if (!known && others != null && others.percent().isPresent()) {
            say(
                    "check.gap",
                    List.of(other.evidence(Evidence.AnalysisPart.GAP_PERCENT),
                            run.evidence(Evidence.AnalysisPart.GAP_PERCENT)),
                    other.name(),
                    Numbers.percent(others.percent().getAsDouble()));
        }
    }

    private void say(String id, List<Evidence> evidence, String... arguments) {
        found.add(wording.say(id, evidence, arguments));
    }
}
