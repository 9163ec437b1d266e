package dev.runlens.ui.state;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the runs list is about. Lives on the FX thread.
final class EntryList {
    /// So many lines have room in a large window.
    private static final int VISIBLE = 30;

    private static final int MORE = 2;

    /// The code for a line is quick once so many were made.
    private static final int MADE = 9;

    private static final int MORE_THEN = 5;

    private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(List.of());

    ReadOnlyObjectProperty<List<Entry>> shown() {
        return entries.getReadOnlyProperty();
    }

    /// Shows other entries, the first ones a few at a time: to make the lines of all at once takes long.
    List<Runnable> steps(List<Entry> next) {
        List<Runnable> steps = new ArrayList<>();
        for (int count = 1; count < Math.min(VISIBLE, next.size()); count += count < MADE ? MORE : MORE_THEN) {
            List<Entry> begin = next.subList(0, count);
            steps.add(() -> {
                if (goesOn(begin)) {
                    show(begin);
                }
            });
        }
        steps.add(() -> show(next));
        return steps;
    }

    /// Whether these are more, or the first run in the place of what it was read from.
    private boolean goesOn(List<Entry> begin) {
        List<Entry> now = entries.get();
        return now.size() < begin.size()
                || now.size() == 1 && now.getFirst() instanceof Entry.Input && begin.getFirst() instanceof Entry.Loaded;
    }

    void show(List<Entry> next) {
        entries.set(List.copyOf(next));
    }
}
