package dev.runlens.chart;

import dev.runlens.plot.Iterations;
import dev.runlens.plot.Scale;
import java.util.OptionalDouble;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What the keyboard does in the plot: arrows, Home and End step the crosshair through the iterations, plus and minus
/// zoom about it, 0 shows everything, Escape leaves. Other keys, and any with Ctrl, Alt or Cmd, are left to the window.
final class PlotKeys {
    private static final double STEP = 1.5;

    private final ChartState state;
    private final MouseGestures mouse;

    PlotKeys(ChartState state, MouseGestures mouse) {
        this.state = state;
        this.mouse = mouse;
    }

    void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean done = handle(event.getCode()) || zoom(event.getCode(), event.getText());
        if (done) {
            event.consume();
        }
    }

    void released(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            mouse.grab(false);
        }
    }

    private boolean handle(KeyCode key) {
        Scale x = state.x().get();
        Iterations iterations = new Iterations(state.plot().get());
        Double at = state.crosshair().get();
        return switch (key) {
            case RIGHT -> go(at == null ? iterations.nearest(x.low()) : iterations.after(at));
            case LEFT -> go(at == null ? iterations.nearest(x.high()) : iterations.before(at));
            case HOME -> go(iterations.nearest(state.plot().get().x().low()));
            case END -> go(iterations.nearest(state.plot().get().x().high()));
            case SPACE -> {
                mouse.grab(true);
                yield true;
            }
            case ESCAPE -> escape();
            default -> false;
        };
    }

    private boolean zoom(KeyCode key, String text) {
        if (key == KeyCode.DIGIT0 || key == KeyCode.NUMPAD0) {
            state.resetZoom();
            return true;
        }
        boolean in = key == KeyCode.PLUS || key == KeyCode.ADD || key == KeyCode.EQUALS || text.equals("+");
        boolean out = key == KeyCode.MINUS || key == KeyCode.SUBTRACT || text.equals("-");
        if (in || out) {
            Scale x = state.x().get();
            Double at = state.crosshair().get();
            double centre = at == null ? 0.5 : Math.clamp(x.fraction(at), 0, 1);
            double factor = in ? STEP : 1 / STEP;
            state.fit(x.zoomed(centre, factor));
        }
        return in || out;
    }

    private boolean go(OptionalDouble iteration) {
        iteration.ifPresent(step -> {
            Scale x = state.x().get();
            double place = x.fraction(step);
            if (place < 0 || place > 1) {
                double move = place < 0 ? place - 0.1 : place - 0.9;
                state.show(x.panned(move, state.plot().get().x()), state.y().get());
            }
            state.crosshair().set(step);
        });
        return true;
    }

    private boolean escape() {
        boolean reading = state.crosshair().get() != null;
        boolean dragging = mouse.cancel();
        state.crosshair().set(null);
        return reading || dragging;
    }
}
