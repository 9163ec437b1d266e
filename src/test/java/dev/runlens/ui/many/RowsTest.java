package dev.runlens.ui.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

final class RowsTest {
    private final List<String> told = new ArrayList<>();
    private final ObservableList<Object> rows = FXCollections.observableArrayList();

    private void show(Object... next) {
        told.clear();
        Rows.show(List.of(next), rows);
        assertThat(rows).containsExactly(next);
    }

    private void listen() {
        rows.addListener((ListChangeListener<Object>) change -> {
            while (change.next()) {
                told.add(change.wasReplaced() ? "replaced" : "-" + change.getRemoved());
            }
        });
    }

    @Test
    void whereSomeStayInTheirOrderTheOthersGo() {
        show("a", "b", "c", "d");
        listen();

        show("b", "d");

        assertThat(told).containsExactly("-[a]", "-[c]");
    }

    @Test
    void whatComesOrChangesPlacesReplacesAll() {
        show("a", "b", "c");
        listen();

        show("c", "b");
        assertThat(told).containsExactly("replaced");

        show("c", "b", "a");
        assertThat(told).containsExactly("replaced");
    }

    @Test
    void anotherOfTheSameNameIsShownInItsPlace() {
        String before = new String("a");
        String now = new String("a");
        show(before, "b");

        show(now);

        assertThat(rows.getFirst()).isSameAs(now);
    }
}
