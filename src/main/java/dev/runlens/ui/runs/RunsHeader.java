package dev.runlens.ui.runs;

import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Ticks all runs or none, says how many are shown, and sorts them.
final class RunsHeader extends HBox {
    private final CheckBox all = new CheckBox();
    private final Label count = new Label();
    private final Bundle texts;
    private final DashboardModel model;
    private boolean partly;

    RunsHeader(Bundle texts, DashboardModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("runs-header");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(texts.get("runs.title"));
        title.getStyleClass().add("runs-title");
        count.getStyleClass().add("runs-count");
        count.setId("runs-count");
        all.setId("tick-all");
        all.setAccessibleText(texts.get("runs.tickAll"));
        // Where some are ticked the way to two of many leads over none.
        all.setOnAction(event -> model.tickAll(!partly && all.isSelected()));
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        OrderMenu order = new OrderMenu(texts, model);
        order.visibleProperty().bind(all.visibleProperty());
        order.managedProperty().bind(order.visibleProperty());
        getChildren().addAll(all, title, spacer, count, order);
        model.visibleProperty().subscribe(visible -> refresh());
        model.listing().listedProperty().subscribe(listed -> refresh());
        model.judgedProperty().subscribe(judged -> refresh());
    }

    private void refresh() {
        int total = model.runs().size();
        int shown = model.visibleProperty().get().size();
        long ticked = model.listing().listedProperty().get().stream().filter(run -> model.isTicked(run.key())).count();
        int listed = model.listing().listedProperty().get().size();
        count.setText(words(total, shown, listed));
        partly = ticked > 0 && ticked < listed;
        all.setIndeterminate(partly);
        all.setSelected(listed > 0 && ticked == listed);
        all.setVisible(total > 0);
        all.setManaged(total > 0);
    }

    /// A number beside a list is of what stands in it.
    private String words(int total, int shown, int listed) {
        if (listed < total) {
            return texts.get("runs.found", listed, total);
        }
        if (shown < total) {
            return texts.get("runs.count", shown, total);
        }
        return total == 0 ? "" : Integer.toString(total);
    }
}
