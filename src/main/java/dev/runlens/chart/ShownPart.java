package dev.runlens.chart;

import dev.runlens.plot.Scale;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The part of a chart that is in view. One that is asked for before its lines are made counts as being in view already,
/// and is once they are there: they are made away from the FX thread, and until then there is nothing to show a part of.
/// FX thread only.
final class ShownPart {
    private final ChartState state;
    private final ReadOnlyObjectWrapper<@Nullable ChartView> view = new ReadOnlyObjectWrapper<>(this, "view");
    private @Nullable ChartView awaited;

    ShownPart(ChartState state) {
        this.state = state;
        for (Observable part : List.of(state.x(), state.y(), state.zoomed())) {
            part.addListener(changed -> refresh());
        }
        state.whenShown(this::tryAwaited);
    }

    /// Null where everything is in view.
    ReadOnlyObjectProperty<@Nullable ChartView> property() {
        return view.getReadOnlyProperty();
    }

    void show(ChartView part) {
        awaited = part;
        tryAwaited();
        refresh();
    }

    void showAll() {
        awaited = null;
        state.resetZoom();
        refresh();
    }

    private void tryAwaited() {
        ChartView part = awaited;
        if (part == null || !state.isMade() || state.plot().get().isEmpty()) {
            return;
        }
        awaited = null;
        Scale y = state.plot().get().y();
        if (y.kind() == Scale.Kind.LINEAR || part.bottom() > 0) {
            state.show(Scale.linear(part.left(), part.right()), new Scale(y.kind(), part.bottom(), part.top()));
        }
        refresh();
    }

    private void refresh() {
        Scale x = state.x().get();
        Scale y = state.y().get();
        if (awaited != null) {
            view.set(awaited);
        } else {
            view.set(state.zoomed().get() ? new ChartView(x.low(), x.high(), y.low(), y.high()) : null);
        }
    }
}
