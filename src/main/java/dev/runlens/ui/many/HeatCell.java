package dev.runlens.ui.many;

import dev.runlens.ui.state.ShownRun;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.css.PseudoClass;

/// A loss on a ground that is the stronger the lower the loss is among all.
final class HeatCell extends RunCell<Double> {
    private final Heat heat;
    private final Function<ShownRun, String> words;
    private final ToDoubleFunction<ShownRun> loss;

    HeatCell(Heat heat, Function<ShownRun, String> words, ToDoubleFunction<ShownRun> loss) {
        super("number-cell");
        this.heat = heat;
        this.words = words;
        this.loss = loss;
    }

    @Override
    void show(ShownRun run) {
        setText(words.apply(run));
        warm(heat.of(loss.applyAsDouble(run)));
    }

    @Override
    void cleared() {
        warm(Double.NaN);
    }

    private void warm(double part) {
        int step = Heat.step(part);
        for (int i = 0; i < Heat.STEPS; i++) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass("heat" + i), i == step);
        }
    }
}
