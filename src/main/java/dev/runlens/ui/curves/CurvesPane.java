package dev.runlens.ui.curves;

import dev.runlens.chart.LossChart;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.read.collect.RunKey;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.Threads;
import dev.runlens.ui.theme.Appearance;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The curves of the ticked runs; words where there are none to draw.
public final class CurvesPane extends StackPane {
    private final LossChart chart;
    private final DashboardModel model;

    /// A pane that follows the model.
    ///
    /// @param threads where curves are made of runs
    public CurvesPane(Bundle texts, DashboardModel model, ObservableValue<Appearance> appearance, Threads threads) {
        this.model = model;
        chart = new LossChart(threads.ofChart());
        setId("curves");
        getStyleClass().add("curves");
        chart.setId("loss-chart");
        chart.subjectProperty().bindBidirectional(model.subjectProperty());
        chart.logScaleProperty().bindBidirectional(model.logScaleProperty());
        chart.gapShownProperty().bindBidirectional(model.gapShownProperty());
        appearance.subscribe(now -> chart.darkProperty().set(now == Appearance.DARK));
        Label nothing = new Label();
        nothing.setId("no-curves");
        nothing.getStyleClass().add("muted");
        chart.setCorner(ChartSwitches.reset(texts, chart));
        getChildren().addAll(chart, nothing);
        follow(texts, nothing);
    }

    private void follow(Bundle texts, Label nothing) {
        ChosenPanels panels = new ChosenPanels(model, chart);
        model.judgedParts().show(judged -> {
            chart.setComparison(judged.comparison(), judged.looks());
            // More runs may be about others of the same ticked ones.
            chart.setFrontRuns(model.inQuestion());
            panels.show(judged.measures());
        });
        model.boardProperty().subscribe(board -> nothing.setText(words(texts)));
        model.visibleProperty().subscribe(runs -> {
            chart.setRuns(
                    runs.stream().map(ShownRun::name).collect(Collectors.toSet()), model.inQuestion());
            boolean reported = runs.stream().anyMatch(run -> !run.run().history().metrics().isEmpty());
            chart.setVisible(reported);
            nothing.setText(words(texts));
            nothing.setVisible(!reported);
        });
        model.listing().pickedProperty().subscribe(run -> chart.setFrontRuns(model.inQuestion()));
        model.highlightedProperty().subscribe(run -> chart.highlight(nameOf(run)));
    }

    /// What is said where there is nothing to draw.
    private String words(Bundle texts) {
        String none = model.isComing() ? "curves.coming" : "curves.noneTicked";
        return texts.get(model.visibleProperty().get().isEmpty() ? none : "curves.noMetrics");
    }

    /// The chart itself.
    public LossChart chart() {
        return chart;
    }

    private @Nullable String nameOf(@Nullable RunKey run) {
        return run == null ? null : model.run(run).map(ShownRun::name).orElse(null);
    }
}
