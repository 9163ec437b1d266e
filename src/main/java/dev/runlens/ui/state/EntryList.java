package dev.runlens.ui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The lines of the runs list. Lives on the FX thread.
final class EntryList {
    /// So many lines have room in a large window.
    private static final int VISIBLE = 30;

    private static final int MORE = 2;

    private final ObservableList<Entry> entries = FXCollections.observableArrayList();

    /// The lines; cannot be changed by others.
    ObservableList<Entry> shown() {
        return FXCollections.unmodifiableObservableList(entries);
    }

    /// Shows other lines, the first ones a few at a time: to make the cells of all at once takes long.
    List<Runnable> steps(List<Entry> next) {
        List<Runnable> steps = new ArrayList<>();
        for (int count = 1; count < Math.min(VISIBLE, next.size()); count += MORE) {
            List<Entry> begin = next.subList(0, count);
            steps.add(() -> {
                if (entries.size() < begin.size()) {
                    show(begin);
                }
            });
        }
        steps.add(() -> show(next));
        return steps;
    }

    /// Only lines that changed are replaced, so that the list keeps its selection and does not flicker.
    void show(List<Entry> next) {
        int known = entries.size();
        if (next.size() > known && next.subList(0, known).equals(entries)) {
            entries.addAll(next.subList(known, next.size()));
            return;
        }
        if (next.size() != known) {
            entries.setAll(next);
            return;
        }
        for (int i = 0; i < next.size(); i++) {
            if (!Objects.equals(entries.get(i), next.get(i))) {
                entries.set(i, next.get(i));
            }
        }
    }
}
