package dev.runlens.ui;

import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.View;
import dev.runlens.ui.theme.HoverTip;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Chart, table or sweep: a click shows one alone, with Shift beside the others.
final class ViewSwitch extends HBox {
    private final Map<View, ToggleButton> buttons = new EnumMap<>(View.class);
    private boolean beside;

    ViewSwitch(Bundle texts, DashboardModel model) {
        setId("view-switch");
        for (View view : View.values()) {
            ToggleButton button = new ToggleButton(null, new FontIcon(icon(view)));
            button.setId("view-" + view.name());
            button.setAccessibleText(texts.get("view." + view.name()));
            HoverTip.on(button, texts.get("view.tip." + view.name()));
            button.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> beside = event.isShiftDown());
            button.setOnAction(event -> {
                model.views().look(view, beside);
                beside = false;
                refresh(model);
            });
            buttons.put(view, button);
        }
        SegmentedButton all = new SegmentedButton(buttons.values().toArray(ToggleButton[]::new));
        all.setToggleGroup(null);
        getChildren().add(all);
        model.views().shownProperty().subscribe(views -> refresh(model));
        // It has its place before there are runs, so that the toolbar does not move when they come.
        disableProperty().bind(model.boardProperty().map(board -> board.runs().isEmpty()).orElse(true));
    }

    private void refresh(DashboardModel model) {
        buttons.forEach((view, button) -> button.setSelected(
                model.views().shownProperty().get().contains(view)));
    }

    private static Feather icon(View view) {
        return switch (view) {
            case CHART -> Feather.ACTIVITY;
            case TABLE -> Feather.LIST;
            case SWEEP -> Feather.SLIDERS;
        };
    }
}
