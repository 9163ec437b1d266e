package dev.runlens.ui.runs;

import dev.runlens.ui.state.Entry;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The lines of the runs list, of which only those that changed are replaced, so that the list keeps its selection and does not
/// flicker: a run that is read again has a line of its input above it for as long as that takes.
final class EntryLines {
    /// To replace more one by one takes longer than to replace all.
    private static final int FEW = 30;

    private final ObservableList<Entry> entries = FXCollections.observableArrayList();

    ObservableList<Entry> shown() {
        return entries;
    }

    void show(List<Entry> next) {
        int known = entries.size();
        if (next.size() > known && next.subList(0, known).equals(entries)) {
            entries.addAll(next.subList(known, next.size()));
        } else if (Math.abs(next.size() - known) > FEW || !change(next)) {
            entries.setAll(next);
        }
    }

    /// Line by line.
    ///
    /// @return false where lines changed places
    private boolean change(List<Entry> next) {
        Set<Object> stay = abouts(next);
        Set<Object> were = abouts(entries);
        for (int i = 0; i < next.size();) {
            Entry now = next.get(i);
            Entry before = i < entries.size() ? entries.get(i) : null;
            boolean is = before != null && before.about().equals(now.about());
            boolean gone = before != null && !stay.contains(before.about());
            boolean comes = !were.contains(now.about());
            if (is || gone && comes) {
                replace(i++, now);
            } else if (gone) {
                entries.remove(i);
            } else if (comes) {
                entries.add(i++, now);
            } else {
                return false;
            }
        }
        entries.remove(next.size(), entries.size());
        return true;
    }

    private void replace(int at, Entry now) {
        if (!Objects.equals(entries.get(at), now)) {
            entries.set(at, now);
        }
    }

    private static Set<Object> abouts(List<Entry> lines) {
        return lines.stream().map(Entry::about).collect(Collectors.toSet());
    }
}
