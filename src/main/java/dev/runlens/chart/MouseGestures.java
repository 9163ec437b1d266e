package dev.runlens.chart;

import dev.runlens.plot.Iterations;
import dev.runlens.plot.Scale;
import dev.runlens.plot.Viewport;
import javafx.animation.PauseTransition;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// What the mouse does in the plot: drag a box to zoom, double-click to see everything, wheel or pinch to zoom along the
/// horizontal axis at the pointer, the vertical one fitted to what is seen (with Shift it stays), drag with Space, Alt or
/// the middle button and two fingers on a trackpad to move along, move to read.
final class MouseGestures {
    /// A drag shorter than this in one direction zooms in the other only, in pixels.
    private static final double FLAT = 12;

    /// A drag shorter than this is a click.
    private static final double CLICK = 4;

    /// One notch of a wheel is 40 pixels and zooms by a fifth.
    private static final double WHEEL_SPEED = Math.log(1.2) / 40;

    private static final Duration REST = Duration.millis(140);

    private final ChartState state;
    private final Crosshair crosshair;
    private final Rectangle box = new Rectangle();
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable Viewport view;
    private @Nullable Drag drag;
    private boolean grabbing;
    private boolean fingers;

    /// A drag under way.
    ///
    /// @param x where it began
    /// @param y where it began
    /// @param pans whether it moves the view
    /// @param keeps whether the vertical axis stays
    /// @param from what was seen when it began
    private record Drag(double x, double y, boolean pans, boolean keeps, Viewport from) {}

    MouseGestures(ChartState state, Crosshair crosshair) {
        this.state = state;
        this.crosshair = crosshair;
        box.getStyleClass().add("zoom-box");
        box.setManaged(false);
        box.setMouseTransparent(true);
        box.setVisible(false);
        rest.setOnFinished(done -> state.moving().set(false));
    }

    /// The rectangle of the drag under way, to be shown over the plot.
    Rectangle box() {
        return box;
    }

    void setView(Viewport of) {
        view = of;
    }

    /// Ends a drag without doing anything; false where there was none.
    boolean cancel() {
        boolean dragging = drag != null;
        drag = null;
        box.setVisible(false);
        state.moving().set(false);
        return dragging;
    }

    void pressed(MouseEvent event, double x, double y) {
        Viewport in = view;
        boolean pans = event.getButton() == MouseButton.MIDDLE
                || (event.getButton() == MouseButton.PRIMARY && (event.isAltDown() || grabbing));
        if (in != null && in.contains(x, y) && (pans || event.getButton() == MouseButton.PRIMARY)) {
            drag = new Drag(x, y, pans, event.isShiftDown(), in);
        }
    }

    void dragged(double x, double y) {
        Drag now = drag;
        if (now == null) {
            return;
        }
        state.crosshair().set(null);
        if (now.pans()) {
            state.moving().set(true);
            Viewport from = now.from();
            state.show(
                    from.x()
                            .panned(
                                    (now.x() - x) / from.width(),
                                    state.plot().get().x()),
                    from.y()
                            .panned(
                                    (y - now.y()) / from.height(),
                                    state.plot().get().y()));
        } else {
            showBox(now, x, y);
        }
    }

    void released(double x, double y) {
        Drag now = drag;
        cancel();
        if (now == null || now.pans()) {
            return;
        }
        boolean wide = Math.abs(x - now.x()) > FLAT;
        boolean tall = Math.abs(y - now.y()) > FLAT;
        if (!wide && !tall) {
            return;
        }
        double width = now.from().width();
        double height = now.from().height();
        Scale newX = slice(now.from().x(), wide, now.x() / width, x / width);
        Scale newY = slice(now.from().y(), tall, 1 - now.y() / height, 1 - y / height);
        if (wide && !tall && !now.keeps()) {
            state.fit(newX);
        } else {
            state.show(newX, newY);
        }
    }

    void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            state.resetZoom();
        }
    }

    void moved(double x, double y) {
        Viewport in = view;
        if (in == null || !in.contains(x, y)) {
            left();
            return;
        }
        new Iterations(state.plot().get())
                .nearest(in.xAt(x))
                .ifPresentOrElse(step -> crosshair.read(step, y), () -> crosshair.read(null, y));
    }

    void left() {
        crosshair.read(null, Double.NaN);
    }

    /// A trackpad tells where two fingers begin and end to move; a wheel does not.
    void scrolling(boolean begins) {
        fingers = begins;
    }

    /// Whether a drag moves the view: while Space is held.
    void grab(boolean held) {
        grabbing = held;
    }

    void scrolled(ScrollEvent event, double x, double y) {
        if (fingers || event.isInertia()) {
            pan(event.getDeltaX(), event.getDeltaY());
        } else {
            // With Shift the toolkit turns a wheel sideways.
            double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
            zoom(Math.exp(delta * WHEEL_SPEED), x, event.isShiftDown());
        }
        event.consume();
    }

    void pinched(ZoomEvent event, double x, double y) {
        zoom(event.getZoomFactor(), x, event.isShiftDown());
        event.consume();
    }

    private void pan(double x, double y) {
        Viewport in = view;
        if (in != null) {
            moving();
            state.show(
                    state.x().get().panned(-x / in.width(), state.plot().get().x()),
                    state.y().get().panned(y / in.height(), state.plot().get().y()));
        }
    }

    private void zoom(double factor, double x, boolean keepsY) {
        Viewport in = view;
        if (in == null || factor <= 0) {
            return;
        }
        moving();
        Scale newX = state.x().get().zoomed(Math.clamp(x / in.width(), 0, 1), factor);
        if (keepsY) {
            state.show(newX, state.y().get());
        } else {
            state.fit(newX);
        }
    }

    private void moving() {
        state.moving().set(true);
        rest.playFromStart();
    }

    private void showBox(Drag now, double x, double y) {
        Viewport from = now.from();
        boolean wide = Math.abs(x - now.x()) > FLAT;
        boolean tall = Math.abs(y - now.y()) > FLAT;
        double toX = Math.clamp(x, 0, from.width());
        double toY = Math.clamp(y, 0, from.height());
        box.setX(wide || !tall ? Math.min(now.x(), toX) : 0);
        box.setWidth(wide || !tall ? Math.abs(toX - now.x()) : from.width());
        box.setY(tall || !wide ? Math.min(now.y(), toY) : 0);
        box.setHeight(tall || !wide ? Math.abs(toY - now.y()) : from.height());
        box.setVisible(Math.hypot(x - now.x(), y - now.y()) > CLICK);
    }

    private static Scale slice(Scale scale, boolean changed, double one, double other) {
        return changed ? scale.slice(Math.min(one, other), Math.max(one, other)) : scale;
    }
}
