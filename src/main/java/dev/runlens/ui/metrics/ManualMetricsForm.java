package dev.runlens.ui.metrics;

import dev.runlens.chart.StyleClasses;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.GapThresholds;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Origin;
import dev.runlens.run.Sourced;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import dev.runlens.ui.form.FormButtons;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.text.GapWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks for the nine documented final metrics of a run. An empty field stays unknown; a wrong one keeps the form open.
public final class ManualMetricsForm extends VBox {
    private static final int COLUMNS = 3;

    private final FinalMetrics known;
    private final Bundle texts;
    private final List<MetricField> fields = new ArrayList<>();
    private final Label gap = new Label();

    /// @param run whose metrics to ask for
    /// @param saved given the typed values, possibly none
    /// @param closed told that the form is done, saved or not
    public ManualMetricsForm(Bundle texts, ShownRun run, Consumer<FinalMetrics> saved, Runnable closed) {
        this.texts = texts;
        this.known = run.run().finals();
        setId("metrics-form");
        getStyleClass().add("dialog-card");
        Label title = new Label(texts.get("metrics.title", run.name()));
        title.getStyleClass().add("dialog-title");
        title.setWrapText(true);
        Label help = new Label(texts.get("metrics.help"));
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        gap.setId("metrics-gap");
        getChildren().addAll(title, help, grid(), gap, buttons(saved, closed));
        check();
    }

    /// Puts the cursor into the first field that can be filled.
    public void focusFirst() {
        fields.stream()
                .filter(field -> !field.isFixed())
                .findFirst()
                .ifPresent(field -> field.field().requestFocus());
    }

    private GridPane grid() {
        GridPane grid = new GridPane(14, 6);
        for (FinalMetric metric : FinalMetric.values()) {
            MetricField field = new MetricField(metric, known, texts);
            field.field().textProperty().subscribe((before, now) -> check());
            GridPane.setHgrow(field, Priority.ALWAYS);
            grid.add(field, fields.size() % COLUMNS, fields.size() / COLUMNS);
            fields.add(field);
        }
        return grid;
    }

    private FormButtons buttons(Consumer<FinalMetrics> saved, Runnable closed) {
        return new FormButtons("metrics", texts.get("metrics.save"), texts.get("metrics.cancel"), () -> {
            if (!check()) {
                return false;
            }
            saved.accept(values());
            return true;
        }, closed);
    }

    /// Whether every field is empty or right; the first wrong one gets the focus only by the user.
    private boolean check() {
        boolean right = true;
        for (MetricField field : fields) {
            right &= !(field.check() instanceof EnteredNumber.Wrong);
        }
        showGap();
        return right;
    }

    private FinalMetrics values() {
        Map<FinalMetric, Sourced<Double>> values = new EnumMap<>(FinalMetric.class);
        for (MetricField field : fields) {
            if (field.check() instanceof EnteredNumber.Value entered) {
                values.put(field.metric(), new Sourced<>(entered.value(), new Origin.ByHand()));
            }
        }
        return FinalMetrics.of(values);
    }

    private void showGap() {
        FinalMetrics all = known.filledWith(values());
        FinalMetrics typed = values().filledWith(known);
        FinalMetrics present = known.anyByHand() ? typed : all;
        double train = present.get(FinalMetric.FINAL_TRAIN_LOSS).orElse(Double.NaN);
        double val = present.get(FinalMetric.FINAL_VAL_LOSS).orElse(Double.NaN);
        Gap now = Gap.between(train, val, GapThresholds.DOCUMENTED).orElse(null);
        if (now == null) {
            gap.setText(texts.get("metrics.noGap"));
            StyleClasses.set(gap, "label", "muted");
        } else {
            GapWords words = GapWords.of(now);
            gap.setText(texts.get("metrics.gap", Numbers.loss(now.value()), words.full()));
            StyleClasses.set(gap, "label", "metrics-gap", words.styleClass());
        }
    }
}
