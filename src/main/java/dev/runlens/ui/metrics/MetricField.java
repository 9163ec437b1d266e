package dev.runlens.ui.metrics;

import atlantafx.base.theme.Styles;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Origin;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The field of one metric, with what is wrong about its text below it. A value that a log gave cannot be changed.
final class MetricField extends VBox {
    private final FinalMetric metric;
    private final Bundle texts;
    private final TextField field = new TextField();
    private final Label note = new Label();

    MetricField(FinalMetric metric, FinalMetrics known, Bundle texts) {
        this.metric = metric;
        this.texts = texts;
        getStyleClass().add("metric-field");
        Label name = new Label(metric.label());
        name.setLabelFor(field);
        name.getStyleClass().add("metric-name");
        field.setId(metric.key());
        field.setPromptText(texts.get("metrics.unknown"));
        field.setAccessibleText(metric.label());
        note.getStyleClass().add("metric-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        known.get(metric).ifPresent(value -> field.setText(Numbers.number(value)));
        known.origin(metric)
                .filter(origin -> !(origin instanceof Origin.ByHand))
                .ifPresent(origin -> {
                    field.setDisable(true);
                    note.setText(texts.get("metrics.fromLog"));
                });
        getChildren().addAll(name, field, note);
    }

    FinalMetric metric() {
        return metric;
    }

    TextField field() {
        return field;
    }

    boolean isFixed() {
        return field.isDisable();
    }

    /// What is typed; says what is wrong with it.
    EnteredNumber check() {
        EnteredNumber entered = isFixed() ? new EnteredNumber.Nothing()
                : EnteredNumber.of(metric, field.getText(), texts);
        boolean wrong = entered instanceof EnteredNumber.Wrong;
        field.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
        note.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
        if (!isFixed()) {
            note.setText(entered instanceof EnteredNumber.Wrong reason ? reason.reason() : "");
        }
        field.setAccessibleHelp(note.getText());
        return entered;
    }
}
