package dev.runlens.ui.curves;

import dev.runlens.chart.LossChart;
import dev.runlens.plot.Smoothing;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import dev.runlens.ui.theme.HoverTip;
import dev.runlens.ui.theme.TextWidth;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/// How strongly the lines are smoothed, and whether those of validation too.
final class SmoothingMenu extends MenuButton {
    private static final double USUAL = 0.8;
    private static final double MOST = 0.99;

    private static final String WIDEST = "0.00";

    private final TextWidth width = new TextWidth(this);
    private final Bundle texts;
    private final LossChart chart;
    private final Slider weight = new Slider(0, MOST, 0);
    private final Label amount = new Label();
    private double last = USUAL;

    SmoothingMenu(Bundle texts, LossChart chart) {
        this.texts = texts;
        this.chart = chart;
        setId("smoothing");
        HoverTip.on(this, texts.get("curves.smoothingTip"));
        weight.setId("smoothing-weight");
        weight.setAccessibleText(texts.get("curves.smoothingWeight"));
        weight.setBlockIncrement(0.05);
        CustomMenuItem slider = new CustomMenuItem(slide(), false);
        CheckMenuItem validation = new CheckMenuItem(texts.get("curves.smoothValidation"));
        validation.setId("smooth-validation");
        getItems().addAll(slider, validation);
        weight.valueProperty().subscribe((before, now) -> smooth(now.doubleValue(), validation.isSelected()));
        validation.setOnAction(event -> smooth(weight.getValue(), validation.isSelected()));
        chart.smoothingProperty().subscribe(now -> {
            // The slider tells of its value at once, with the tick as it is then.
            validation.setSelected(now.validation());
            weight.setValue(now.weight());
            amount.setText(Numbers.decimals(now.weight(), 2));
            setText(
                    now.isOn()
                            ? texts.get("curves.smoothingOn", Numbers.decimals(now.weight(), 2))
                            : texts.get("curves.smoothing"));
            setAccessibleText(getText());
        });
    }

    private HBox slide() {
        amount.setId("smoothing-amount");
        HBox slide = new HBox(8, weight, amount);
        slide.setAlignment(Pos.CENTER_LEFT);
        return slide;
    }

    /// As wide as with the longest words, so that what stands beside it does not move when smoothing is turned on.
    @Override
    protected double computePrefWidth(double height) {
        return super.computePrefWidth(height) + Math.max(0, width.of(texts.get("curves.smoothingOn", WIDEST))
                - width.of(getText()));
    }

    /// Turns smoothing off, or on as strongly as it was before.
    void toggle() {
        Smoothing now = chart.smoothingProperty().get();
        if (now.isOn()) {
            last = now.weight();
        }
        smooth(now.isOn() ? 0 : last, now.validation());
    }

    private void smooth(double by, boolean validation) {
        Smoothing next = new Smoothing(by, validation);
        if (!next.equals(chart.smoothingProperty().get())) {
            chart.smoothingProperty().set(next);
        }
    }
}
