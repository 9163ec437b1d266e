package dev.runlens.ui.state;

import dev.runlens.session.Preferences.Collapsible;
import dev.runlens.session.Preferences.Panes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How the panes share the window, where somebody said so.
public final class PaneLayout {
    private final ReadOnlyObjectWrapper<Panes> now = new ReadOnlyObjectWrapper<>(Panes.UNTOUCHED);
    private final ReadOnlyObjectWrapper<Set<Collapsible>> offered = new ReadOnlyObjectWrapper<>(
            Set.of(Collapsible.LIST));

    PaneLayout() {}

    /// The dividers that were moved and the panes that are collapsed.
    public ReadOnlyObjectProperty<Panes> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// Where the dividers of an arrangement of panes are; empty where nobody moved them.
    public List<Double> shares(String arrangement) {
        return now.get().of(arrangement);
    }

    /// Whether somebody moved a divider of an arrangement of panes.
    public boolean isMoved(String arrangement) {
        return !shares(arrangement).isEmpty();
    }

    /// Moves the dividers of an arrangement of panes; where none is given they are where the program puts them.
    public void move(String arrangement, List<Double> to) {
        if (!shares(arrangement).equals(to)) {
            Map<String, List<Double>> next = new HashMap<>(now.get().shares());
            next.put(arrangement, to);
            now.set(new Panes(next, now.get().collapsed()));
        }
    }

    /// Whether a pane is collapsed.
    public boolean isCollapsed(Collapsible pane) {
        return now.get().collapsed().contains(pane);
    }

    /// Collapses a pane or brings it back.
    public void collapse(Collapsible pane, boolean collapsed) {
        if (isCollapsed(pane) != collapsed) {
            now.set(new Panes(now.get().shares(), with(now.get().collapsed(), pane, collapsed)));
        }
    }

    /// Collapses a pane or, where it is, brings it back; nothing where it would not be seen now.
    public void flip(Collapsible pane) {
        if (offered.get().contains(pane)) {
            collapse(pane, !isCollapsed(pane));
        }
    }

    /// The panes that are seen now unless they are collapsed.
    public ReadOnlyObjectProperty<Set<Collapsible>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// Says whether a pane is seen now unless it is collapsed.
    public void offer(Collapsible pane, boolean seen) {
        if (offered.get().contains(pane) != seen) {
            offered.set(with(offered.get(), pane, seen));
        }
    }

    private static Set<Collapsible> with(Set<Collapsible> some, Collapsible pane, boolean among) {
        Set<Collapsible> next = EnumSet.noneOf(Collapsible.class);
        next.addAll(some);
        boolean _ = among ? next.add(pane) : next.remove(pane);
        return Set.copyOf(next);
    }

    /// Shares the window as it was.
    public void restore(Panes before) {
        now.set(before);
    }
}
