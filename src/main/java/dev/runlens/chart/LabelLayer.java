package dev.runlens.chart;

import dev.runlens.plot.EndLabels;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.Palette;
import dev.runlens.plot.Viewport;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;

/// Names and last values at the ends of the lines, where [EndLabels] says.
final class LabelLayer extends Group {
    private final ChartState state;
    private final List<EndLabel> validation = new ArrayList<>();
    private final List<EndLabel> train = new ArrayList<>();
    private double widest = -1;

    LabelLayer(ChartState state) {
        this.state = state;
        setManaged(false);
        setMouseTransparent(true);
        state.plot().addListener(changed -> widest = -1);
    }

    /// How wide the margin beside the plot has to be.
    ///
    /// @param most no wider than this
    double margin(double most) {
        if (widest < 0) {
            LossPlot plot = state.plot().get();
            widest = EndLabels.margin(plot, Double.POSITIVE_INFINITY, this::width);
        }
        return Math.min(most, widest);
    }

    /// @param margin what is free right of the plot
    void draw(Viewport view, double margin) {
        getChildren().forEach(label -> label.setVisible(false));
        int validations = 0;
        int trains = 0;
        Palette palette = Palette.of(state.dark().get());
        for (EndLabels.Label placed : EndLabels.place(state.plot().get(), view, margin, this::width)) {
            EndLabel label = placed.validation() ? label(true, validations++) : label(false, trains++);
            label.setLook(
                    Glyphs.colour(palette.words(placed.run().look())),
                    Glyphs.colour(palette.style(placed.run().look())),
                    state.strength(placed.run().name()));
            label.show(placed);
        }
    }

    /// Measured with the fonts of the first label of its kind.
    private double width(String text, boolean bold) {
        EndLabel label = label(bold, 0);
        label.setText(text);
        return label.width();
    }

    private EndLabel label(boolean bold, int index) {
        List<EndLabel> pool = bold ? validation : train;
        while (pool.size() <= index) {
            EndLabel label = new EndLabel(bold ? "validation-label" : "train-label");
            pool.add(label);
            getChildren().add(label);
            label.applyCss();
        }
        return pool.get(index);
    }
}
