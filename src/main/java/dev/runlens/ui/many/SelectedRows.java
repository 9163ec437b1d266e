package dev.runlens.ui.many;

import dev.runlens.read.collect.RunKey;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The rows of the run table that are selected; the last one is the run that is selected everywhere.
final class SelectedRows {
    private final TableView<ShownRun> table;
    private final DashboardModel model;
    private boolean selecting;

    SelectedRows(TableView<ShownRun> table, DashboardModel model) {
        this.table = table;
        this.model = model;
        table.getSelectionModel().selectedItemProperty().subscribe(this::select);
        model.listing().pickedProperty().subscribe(key -> pick());
    }

    /// Does something by which rows come and go: those of the selected ones that stay are selected afterwards.
    ///
    /// The selection is taken away meanwhile where it is of several: the toolkit asks for rows that are gone already.
    void during(Runnable change) {
        selecting = true;
        Set<RunKey> several = several();
        if (!several.isEmpty()) {
            table.getSelectionModel().clearSelection();
        }
        change.run();
        List<ShownRun> rows = table.getItems();
        int[] stay = IntStream.range(0, rows.size())
                .filter(row -> several.contains(rows.get(row).key()) && !isPicked(rows.get(row)))
                .toArray();
        if (stay.length > 0) {
            table.getSelectionModel().selectIndices(stay[0], stay);
        }
        picked().filter(row -> several.contains(rows.get(row).key())).ifPresent(table.getSelectionModel()::select);
        selecting = false;
        if (stay.length == 0 || picked().isPresent()) {
            pick();
        }
    }

    private Set<RunKey> several() {
        List<ShownRun> now = table.getSelectionModel().getSelectedItems();
        return now.size() < 2 ? Set.of()
                : now.stream().filter(Objects::nonNull).map(ShownRun::key).collect(Collectors.toSet());
    }

    private boolean isPicked(ShownRun run) {
        return run.key().equals(model.listing().pickedProperty().get());
    }

    private Optional<Integer> picked() {
        List<ShownRun> rows = table.getItems();
        return IntStream.range(0, rows.size()).filter(row -> isPicked(rows.get(row))).boxed().findFirst();
    }

    private void select(@Nullable ShownRun run) {
        if (!selecting && run != null) {
            model.listing().pickedProperty().set(run.key());
        }
    }

    /// Selects the row of the run that is picked elsewhere.
    private void pick() {
        ShownRun now = table.getSelectionModel().getSelectedItem();
        if (now != null && isPicked(now)) {
            return;
        }
        selecting = true;
        picked().ifPresentOrElse(
                row -> {
                    table.getSelectionModel().clearAndSelect(row);
                    table.scrollTo(row);
                },
                () -> table.getSelectionModel().clearSelection());
        selecting = false;
    }
}
