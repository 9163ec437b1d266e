package dev.runlens.ui.state;

import dev.runlens.plot.Cast;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The ways in which the runs are looked at: until the user chooses, few are curves and many a table.
public final class ViewChoice {
    private final ReadOnlyObjectWrapper<Set<View>> shown = new ReadOnlyObjectWrapper<>(Set.of(View.CHART));
    private final ObjectProperty<List<String>> panels = new SimpleObjectProperty<>(List.of());
    private final PaneLayout panes = new PaneLayout();
    private boolean chosen;

    ViewChoice() {}

    /// The views that are shown, at least one.
    public ReadOnlyObjectProperty<Set<View>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// How the panes of the window share it.
    public PaneLayout panes() {
        return panes;
    }

    /// What small charts below the chart draw: keys of metrics, from top to bottom.
    public ObjectProperty<List<String>> panelsProperty() {
        return panels;
    }

    /// Looks at the runs in one way alone, or, beside others, in that way too or no more.
    public void look(View view, boolean beside) {
        chosen = true;
        Set<View> next = EnumSet.of(view);
        if (beside) {
            next = EnumSet.copyOf(shown.get());
            if (!next.remove(view)) {
                next.add(view);
            }
        }
        if (!next.isEmpty()) {
            shown.set(Collections.unmodifiableSet(next));
        }
    }

    /// What so many runs are looked at in. Of many some may go, one by one from the table: that stays.
    void open(int runs) {
        if (!chosen && runs > Cast.MOST_IN_FRONT) {
            shown.set(Set.of(View.TABLE));
        } else if (!chosen && runs == 0) {
            shown.set(Set.of(View.CHART));
        }
    }
}
