package dev.runlens.ui.many;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;

/// Which part of each axis was brushed: a condition in the search, one for an axis, that goes when it is deleted there.
final class Brushes {
    private final StringProperty search;
    private final Map<String, Brush> brushed = new HashMap<>();

    /// @param condition as it stands in the search
    /// @param low where the part begins, from 0 at the bottom of the axis to 1
    /// @param high where it ends
    record Brush(String condition, double low, double high) {}

    Brushes(StringProperty search) {
        this.search = search;
    }

    /// What brings the parts back that are asked for now, with the words of the search.
    Runnable asTheyAre() {
        Map<String, Brush> before = Map.copyOf(brushed);
        String words = search.get();
        return () -> {
            brushed.clear();
            brushed.putAll(before);
            search.set(words);
        };
    }

    /// Asks for a part of an axis, in place of one that was asked for before.
    void add(SettingAxis axis, double low, double high) {
        remove(axis);
        Brush brush = new Brush(axis.between(low, high), low, high);
        brushed.put(axis.setting(), brush);
        search.set((search.get().strip() + " " + brush.condition()).strip());
    }

    /// Asks for the whole of an axis again.
    void remove(SettingAxis axis) {
        Brush before = brushed.remove(axis.setting());
        if (before != null && isAsked(before)) {
            String words = " " + search.get() + " ";
            int from = words.indexOf(" " + before.condition() + " ");
            String rest = words.substring(0, from) + words.substring(from + before.condition().length() + 1);
            search.set(rest.strip());
        }
    }

    /// The part of an axis that is asked for; empty where that is the whole, or where the axis is another since.
    Optional<Brush> on(SettingAxis axis) {
        return Optional.ofNullable(brushed.get(axis.setting()))
                .filter(brush -> isAsked(brush) && brush.condition().equals(axis.between(brush.low(), brush.high())));
    }

    private boolean isAsked(Brush brush) {
        return (" " + search.get() + " ").contains(" " + brush.condition() + " ");
    }
}
