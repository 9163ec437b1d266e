package dev.runlens.ui.open;

import atlantafx.base.theme.Styles;
import dev.runlens.text.Bundle;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Teaches what can be dropped, and opens the sample runs.
public final class EmptyState extends VBox {
    private static final double WIDEST = 460;
    private static final double WIDEST_KINDS = 520;

    /// A page over the ways to open something, made when it is first seen: a window that opens on runs shows none.
    public EmptyState(Bundle texts, OpenCommands commands) {
        setId("empty-state");
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        // Each by itself: nothing holds a binding of the two, which goes with the next collection of memory.
        sceneProperty().subscribe(scene -> fillIfSeen(texts, commands));
        visibleProperty().subscribe(visible -> fillIfSeen(texts, commands));
    }

    private void fillIfSeen(Bundle texts, OpenCommands commands) {
        if (getScene() != null && isVisible() && getChildren().isEmpty()) {
            fill(texts, commands);
        }
    }

    private void fill(Bundle texts, OpenCommands commands) {
        FontIcon icon = new FontIcon(Feather.TRENDING_DOWN);
        icon.getStyleClass().add("empty-icon");
        Label title = new Label(texts.get("empty.title"));
        title.getStyleClass().add("empty-title");
        Label detail = new Label(texts.get("empty.detail"));
        detail.getStyleClass().add("muted");
        detail.setWrapText(true);
        detail.setAlignment(Pos.CENTER);
        detail.setMaxWidth(WIDEST);
        getChildren().addAll(icon, title, detail, kinds(texts));
        HBox buttons = new HBox(
                10,
                button("empty-files", texts.get("empty.openFiles"), commands::files),
                button("empty-folder", texts.get("empty.openFolder"), commands::folder));
        buttons.setAlignment(Pos.CENTER);
        if (commands.hasSamples()) {
            Button open = button("empty-samples", texts.get("empty.samples"), commands::samples);
            open.getStyleClass().add(Styles.ACCENT);
            buttons.getChildren().addFirst(open);
        }
        getChildren().add(buttons);
    }

    private static VBox kinds(Bundle texts) {
        VBox kinds = new VBox(
                10,
                kind(Feather.FOLDER, texts.get("empty.folder"), texts.get("empty.folderDetail")),
                kind(Feather.FILE_TEXT, texts.get("empty.log"), texts.get("empty.logDetail")),
                kind(Feather.SLIDERS, texts.get("empty.config"), texts.get("empty.configDetail")),
                kind(Feather.COLUMNS, texts.get("empty.json"), texts.get("empty.jsonDetail")));
        kinds.getStyleClass().add("empty-kinds");
        kinds.setMaxWidth(WIDEST_KINDS);
        return kinds;
    }

    private static HBox kind(Feather sign, String name, String detail) {
        Label what = new Label(name);
        what.getStyleClass().add("empty-kind");
        Label how = new Label(detail);
        how.getStyleClass().add("muted");
        how.setWrapText(true);
        FontIcon icon = new FontIcon(sign);
        icon.getStyleClass().add("empty-kind-icon");
        HBox row = new HBox(14, icon, new VBox(1, what, how));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }
}
