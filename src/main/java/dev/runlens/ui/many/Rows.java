package dev.runlens.ui.many;

import java.util.IdentityHashMap;
import java.util.List;
import javafx.collections.ObservableList;

/// The rows of a table, of which some go while a search is typed: where rows are replaced, the table empties all of its cells
/// before it fills them again, which takes half as long again as to tell it which go.
final class Rows {
    private Rows() {}

    /// Has these rows and no others.
    static <E> void show(List<E> next, ObservableList<E> rows) {
        IdentityHashMap<E, Integer> places = new IdentityHashMap<>();
        for (E row : next) {
            places.put(row, places.size());
        }
        if (isRest(places, rows)) {
            rows.retainAll(places.keySet());
        } else {
            rows.setAll(next);
        }
    }

    /// Whether these are some of the rows, in their order.
    private static <E> boolean isRest(IdentityHashMap<E, Integer> places, List<E> rows) {
        int found = 0;
        for (E row : rows) {
            int place = places.getOrDefault(row, -1);
            if (place > found) {
                return false;
            }
            if (place == found) {
                found++;
            }
        }
        return found == places.size();
    }
}
