package dev.runlens.ui;

import dev.runlens.ui.state.ShownRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// What tests of the table of runs share.
abstract class TableOfRunsTest extends WindowTest {
    void openRuns(int count) {
        List<java.nio.file.Path> paths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            paths.add(RunFiles.run(folder, "r" + i, (i + 1) + "e-5", 3, 3.1, 2, 2.5, 1.8, 2.4 - 0.01 * i));
        }
        open(paths.toArray(java.nio.file.Path[]::new));
    }

    void fireItem(String menu, String id) {
        robot.interact(() -> find(menu, MenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();
    }

    @SuppressWarnings("unchecked")
    TableView<ShownRun> table() {
        return find("#run-table", TableView.class);
    }

    List<String> rows() {
        return table().getItems().stream().map(ShownRun::name).toList();
    }

    List<String> headings() {
        return table().getColumns().stream().map(TableColumn::getText).toList();
    }

    static void showOnly(TableView<?> table, Set<String> headings) {
        table.getColumns().forEach(column -> column.setVisible(headings.contains(column.getText())));
    }
}
