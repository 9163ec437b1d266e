package dev.runlens.ui.many;

import dev.runlens.text.Bundle;
import dev.runlens.ui.state.RunOrder;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.theme.HelpMark;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import org.controlsfx.control.tableview2.TableColumn2;

/// Columns of numbers and of words.
///
/// @param texts their headings, by key
/// @param shown remembers their cells
record PlainColumns(Bundle texts, ShownCells shown) {
    TableColumn<ShownRun, Double> number(
            String key, double width, ToDoubleFunction<ShownRun> value, Function<ShownRun, String> words) {
        TableColumn<ShownRun, Double> column = number(value, words, run -> false);
        column.setText(texts.get(key));
        column.setPrefWidth(width);
        return column;
    }

    TableColumn<ShownRun, Double> number(
            ToDoubleFunction<ShownRun> value, Function<ShownRun, String> words, Predicate<ShownRun> assumed) {
        TableColumn<ShownRun, Double> column = new TableColumn2<>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(row.getValue())));
        column.setComparator(Comparator.comparingDouble((Double number) -> number));
        column.getStyleClass().add("number-column");
        column.setCellFactory(view -> shown.with(new NumberCell(words, assumed)));
        return column;
    }

    TableColumn<ShownRun, ?> words(String key, double width, Function<ShownRun, String> words) {
        return column(texts.get(key), width, words, () -> new WordCell(words, run -> false));
    }

    TableColumn<ShownRun, ?> column(
            String title,
            double width,
            Function<ShownRun, String> value,
            Supplier<RunCell<String>> cell) {
        TableColumn<ShownRun, String> column = new TableColumn2<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setComparator(RunOrder.WORDS);
        column.setCellFactory(view -> shown.with(cell.get()));
        return column;
    }

    /// Puts a mark beside the heading of a column, which says what is in it.
    ///
    /// @param name of what is explained
    static void explain(TableColumn<?, ?> column, String id, String name, String words) {
        HelpMark help = new HelpMark(name, words);
        help.setId(id);
        column.setGraphic(help);
    }
}
