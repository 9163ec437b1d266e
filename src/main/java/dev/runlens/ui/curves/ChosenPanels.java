package dev.runlens.ui.curves;

import dev.runlens.chart.LossChart;
import dev.runlens.plot.Measure;
import dev.runlens.ui.state.DashboardModel;
import java.util.ArrayList;
import java.util.List;

/// Keeps the small charts below the chart those that were chosen, as far as the runs report their metrics.
final class ChosenPanels {
    private final DashboardModel model;
    private final LossChart chart;
    private List<Measure> reported = List.of();

    ChosenPanels(DashboardModel model, LossChart chart) {
        this.model = model;
        this.chart = chart;
        model.views().panelsProperty().subscribe(keys -> refill());
        chart.panelsProperty().subscribe((before, now) -> closed(before, now));
    }

    void show(List<Measure> measures) {
        reported = measures;
        refill();
    }

    /// The key by which a measure is remembered.
    static String key(Measure measure) {
        return measure.metric().key();
    }

    private void refill() {
        List<Measure> shown = new ArrayList<>();
        for (String key : model.views().panelsProperty().get()) {
            reported.stream().filter(measure -> key(measure).equals(key)).forEach(shown::add);
        }
        chart.panelsProperty().set(List.copyOf(shown));
    }

    /// A reader may close one at the chart; that a run without a metric came closes none.
    private void closed(List<Measure> before, List<Measure> now) {
        List<String> keys = new ArrayList<>(model.views().panelsProperty().get());
        before.stream()
                .filter(measure -> reported.contains(measure) && !now.contains(measure))
                .forEach(measure -> keys.remove(key(measure)));
        model.views().panelsProperty().set(List.copyOf(keys));
    }
}
