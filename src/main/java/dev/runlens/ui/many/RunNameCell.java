package dev.runlens.ui.many;

import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.theme.HoverTip;
import dev.runlens.ui.theme.RunColours;
import dev.runlens.ui.theme.RunNameLabel;
import dev.runlens.ui.theme.RunSign;
import javafx.geometry.Pos;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Colour and name of a run.
final class RunNameCell extends RunCell<String> {
    private static final double LEAST = 130;
    private static final double MOST = 210;
    private static final double SIGN = 48;
    private static final double LETTER = 7.6;

    private final DashboardModel model;
    private final RunColours colours;
    private final RunSign sign = new RunSign();
    private final RunNameLabel name = new RunNameLabel();
    private final HBox named = new HBox(7, sign, name);

    RunNameCell(DashboardModel model, RunColours colours) {
        super("run-name-cell");
        this.model = model;
        this.colours = colours;
        HoverTip.on(this, this::getAccessibleText);
        named.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
    }

    /// How wide a column of the names of the runs that are open begins: as wide as it takes, so that what follows is seen in a
    /// narrow window, and no wider than takes names without the words that all begin with.
    static double width(DashboardModel model) {
        int most = (int) ((MOST - SIGN) / LETTER);
        int longest = model.runs().stream()
                .mapToInt(run -> model.shortNames().fitted(run.name(), most).length())
                .max()
                .orElse(most);
        return Math.clamp(SIGN + LETTER * longest, LEAST, MOST);
    }

    /// Gives names that came later the room that they would have had, where nobody gave the column another.
    static void widen(TableColumn<?, ?> column, DashboardModel model) {
        double width = width(model);
        if (column.getWidth() == column.getPrefWidth() && column.getPrefWidth() < width) {
            column.setPrefWidth(width);
        }
    }

    @Override
    void show(ShownRun run) {
        sign.show(colours.style(run.look()));
        name.show(model.shortNames(), run.name());
        setGraphic(named);
        setAccessibleText(run.name());
    }
}
