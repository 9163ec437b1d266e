package dev.runlens.analyze.advice;

import dev.runlens.analyze.advice.Facts.Fact;
import dev.runlens.analyze.wording.Figures;
import dev.runlens.analyze.wording.JsonField;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.FinalMetric;
import java.util.ArrayList;
import java.util.List;

/// What the results of a run will have to show against those of another, where they are not known yet.
final class Checks {
    private final Wording wording = new Wording();
    private final List<Insight> found = new ArrayList<>();
    private final Facts run;
    private final Facts other;

    Checks(Facts run, Facts other) {
        this.run = run;
        this.other = other;
    }

    List<Insight> found() {
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
                    ? Figures.loss(others.value())
                    : Figures.significant(others.value(), 4);
            say(id, List.of(others.field()), other.name(), value);
        }
    }

    private void gap() {
        boolean known = run.compared().analysis().gap() != null;
        var others = other.compared().analysis().gap();
        if (!known && others != null && others.percent().isPresent()) {
            say(
                    "check.gap",
                    List.of(JsonField.ofRun(other.index(), "analysis", "train_val_gap_percent")),
                    other.name(),
                    Figures.percent(others.percent().getAsDouble()));
        }
    }

    private void say(String id, List<String> fields, String... arguments) {
        found.add(new Insight(Insight.Kind.CHECK, wording.say(id, fields, arguments)));
    }
}
