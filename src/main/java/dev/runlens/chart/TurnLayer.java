package dev.runlens.chart;

import dev.runlens.plot.OnsetRows;
import dev.runlens.plot.Palette;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.Viewport;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;

/// Where runs turned bad, in the rows that [OnsetRows] tells; the interval of one that stands out is shaded as well.
final class TurnLayer extends Group {
    private final ChartState state;
    private final List<TurnMark> marks = new ArrayList<>();
    private OnsetRows rows = new OnsetRows(List.of());

    TurnLayer(ChartState state) {
        this.state = state;
        setManaged(false);
        setMouseTransparent(true);
        state.plot().addListener(changed -> rebuild());
    }

    /// How much room it needs above the plot.
    double height() {
        return rows.height();
    }

    /// @param margin what is free right of the plot
    void draw(Viewport view, double margin) {
        for (int i = 0; i < marks.size(); i++) {
            OnsetRows.Row row = rows.rows().get(i);
            double strength = state.strength(row.run().name());
            boolean full = rows.named() || row.run().name().equals(state.highlighted().get());
            TurnMark.Look look = new TurnMark.Look(colour(row.run()), strength, full, rows.named(), margin);
            marks.get(i).draw(view, row, look, rows.y(i));
        }
    }

    private Color colour(RunPlot run) {
        return Glyphs.colour(Palette.of(state.dark().get()).style(run.look()));
    }

    private void rebuild() {
        rows = OnsetRows.of(state.plot().get());
        marks.clear();
        rows.rows().forEach(row -> marks.add(new TurnMark(row.run().name(), rows)));
        getChildren().setAll(marks);
    }
}
