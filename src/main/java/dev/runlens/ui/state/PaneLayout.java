package dev.runlens.ui.state;

import dev.runlens.session.Preferences.Dividers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How the panes share the window, where somebody said so.
public final class PaneLayout {
    private final ReadOnlyObjectWrapper<Dividers> shares = new ReadOnlyObjectWrapper<>(Dividers.NONE);

    PaneLayout() {}

    /// The dividers that were moved.
    public ReadOnlyObjectProperty<Dividers> sharesProperty() {
        return shares.getReadOnlyProperty();
    }

    /// Where the dividers of an arrangement of panes are; empty where nobody moved them.
    public List<Double> shares(String arrangement) {
        return shares.get().of(arrangement);
    }

    /// Whether somebody moved a divider of an arrangement of panes.
    public boolean isMoved(String arrangement) {
        return !shares(arrangement).isEmpty();
    }

    /// Moves the dividers of an arrangement of panes.
    public void move(String arrangement, List<Double> to) {
        if (!shares(arrangement).equals(to)) {
            Map<String, List<Double>> next = new LinkedHashMap<>(shares.get().shares());
            next.put(arrangement, to);
            shares.set(new Dividers(next));
        }
    }

    /// Puts all dividers where they were.
    public void restore(Dividers before) {
        shares.set(before);
    }
}
