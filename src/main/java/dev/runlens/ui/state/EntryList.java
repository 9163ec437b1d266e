package dev.runlens.ui.state;

import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The lines of the runs list. Lives on the FX thread.
final class EntryList {
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();

    /// The lines; cannot be changed by others.
    ObservableList<Entry> shown() {
        return FXCollections.unmodifiableObservableList(entries);
    }

    /// Only lines that changed are replaced, so that the list keeps its selection and does not flicker.
    void show(List<Entry> next) {
        if (next.size() != entries.size()) {
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
