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

    private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(List.of());

    ReadOnlyObjectProperty<List<Entry>> shown() {
        return entries.getReadOnlyProperty();
    }

    /// Shows other entries, the first ones a few at a time: to make the lines of all at once takes long.
    List<Runnable> steps(List<Entry> next) {
        List<Runnable> steps = new ArrayList<>();
        for (int count = 1; count < Math.min(VISIBLE, next.size()); count += MORE) {
            List<Entry> begin = next.subList(0, count);
            steps.add(() -> {
                if (entries.get().size() < begin.size()) {
                    show(begin);
                }
            });
        }
        steps.add(() -> show(next));
        return steps;
    }

    void show(List<Entry> next) {
        entries.set(List.copyOf(next));
    }
}
