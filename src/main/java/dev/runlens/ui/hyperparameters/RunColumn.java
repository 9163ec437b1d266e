package dev.runlens.ui.hyperparameters;

import dev.runlens.plot.ShortNames;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.Pointing;
import dev.runlens.ui.text.SourceActions;
import dev.runlens.ui.theme.RunColours;
import dev.runlens.ui.theme.RunSign;
import java.util.function.IntFunction;
import dev.runlens.ui.theme.HoverTip;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import org.controlsfx.control.tableview2.TableColumn2;

/// The column of one run, headed by its colour and name.
final class RunColumn extends TableColumn2<TableLine, TableLine> {
    static final double NARROWEST = 190;
    private static final int SHORTEST_NAME = 12;
    private static final double BESIDE_NAME = 56;
    private static final double BASELINE = 66;
    private static final double LETTER = 7.5;

    private final Label name;
    private final IntFunction<String> fitted;
    private final double beside;

    /// @param names of all runs of the content, to be shortened beside each other
    RunColumn(TableContent content, int index, ShortNames names, Context context) {
        Bundle texts = context.texts();
        DashboardModel model = context.model();
        ShownRun run = content.runs().get(index);
        fitted = letters -> names.fitted(run.name(), letters);
        name = new Label(fitted.apply(SHORTEST_NAME));
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.getStyleClass().add("column-name");
        HoverTip.on(name, run::name);
        HBox heading = new HBox(7, RunSign.of(context.colours().style(run.look())), name);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("column-heading");
        // As much for all, so that names are shortened alike.
        beside = content.runs().size() > 1 ? BESIDE_NAME + BASELINE : BESIDE_NAME;
        if (index == content.baseline() && content.runs().size() > 1) {
            heading.getChildren().add(baseline(texts, run.name()));
        }
        Pointing.over(heading, model, run::key);
        heading.setMaxWidth(Double.MAX_VALUE);
        setGraphic(heading);
        setSortable(false);
        setReorderable(false);
        setMinWidth(NARROWEST);
        setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        setCellFactory((TableColumn<TableLine, TableLine> column) -> new ValueCell(index, texts, context.sources()));
    }

    private static Label baseline(Bundle texts, String run) {
        Label baseline = new Label(texts.get("table.baseline"));
        baseline.getStyleClass().add("column-baseline");
        baseline.setMinWidth(Label.USE_PREF_SIZE);
        HoverTip.on(baseline, () -> texts.get("table.baselineTip", run));
        return baseline;
    }

    /// Gives the name the room that a column of a width has for it.
    void fit(double width) {
        name.setText(fitted.apply(Math.max(SHORTEST_NAME, (int) ((width - beside) / LETTER))));
    }

    /// What every column needs.
    ///
    /// @param texts the words
    /// @param colours how runs look
    /// @param model told which run is pointed at
    /// @param sources what can be done with the place that a value came from
    record Context(Bundle texts, RunColours colours, DashboardModel model, SourceActions sources) {}
}
